using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>That two grants are for one project, as a person said: Bund and Land money for it are two grants and stay two.</summary>
public sealed class GrantLink : IRecorded
{
    public int FirstGrantId { get; set; }

    public Grant? FirstGrant { get; set; }

    public int SecondGrantId { get; set; }

    public Grant? SecondGrant { get; set; }

    public required string Reason { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }
}
