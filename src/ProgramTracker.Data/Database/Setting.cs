namespace ProgramTracker.Data.Database;

/// <summary>One thing the database knows about itself: whether it holds sample data, which reference tables it was filled from.</summary>
public sealed class Setting : IVersioned
{
    public required string Key { get; set; }

    public required string Value { get; set; }

    public int Version { get; set; }
}
