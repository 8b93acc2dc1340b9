namespace ProgramTracker.Data.Review;

/// <summary>What deciding on statements did so far in one command.</summary>
internal sealed class DecisionEffects
{
    public List<int> GrantsCreated { get; } = [];

    public List<int> GrantsJoined { get; } = [];

    /// <summary>Grants whose evidence changed: their announced award is to be settled.</summary>
    public HashSet<int> GrantsTouched { get; } = [];

    public int? EventCreated { get; set; }

    public int? EventJoined { get; set; }

    public HashSet<int> EventsTouched { get; } = [];

    public int? ProgrammeCreated { get; set; }
}
