using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>That a person said of two likely duplicates that they are two grants. They are not shown again unless the facts they were judged by change.</summary>
/// <remarks><see cref="Facts"/> is <see cref="Core.Matching.GrantDuplicates.FactsOf"/> at that moment.</remarks>
public sealed class GrantDistinction : IVersioned, IRecorded
{
    public int FirstGrantId { get; set; }

    public Grant? FirstGrant { get; set; }

    public int SecondGrantId { get; set; }

    public Grant? SecondGrant { get; set; }

    public required string Facts { get; set; }

    public required string Reason { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }
}
