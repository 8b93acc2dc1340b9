namespace ProgramTracker.Data.Programmes;

/// <summary>One way in which texts write the name of a programme; with <see cref="NeedsContext"/> the bare word is not enough ("KI").</summary>
public sealed class ProgrammeName
{
    public int Id { get; set; }

    public int ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    public required string Spelling { get; set; }

    public required string Folded { get; set; }

    public bool NeedsContext { get; set; }

    /// <summary>Comes from the reference tables; the others were added by a person or with their programme.</summary>
    public bool IsReference { get; set; }
}
