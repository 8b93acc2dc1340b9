using System.Collections.Immutable;

namespace ProgramTracker.Data.Reference;

/// <summary>What an import of the reference tables did, table by table.</summary>
public sealed record ReferenceCounts
{
    public required RowCounts Units { get; init; }

    public required RowCounts Spellings { get; init; }

    public required RowCounts Changes { get; init; }

    public required RowCounts Populations { get; init; }

    public required RowCounts Programmes { get; init; }

    public required RowCounts ProgrammeFigures { get; init; }

    public required RowCounts Ministries { get; init; }

    /// <summary>Where a person's words stayed although the tables say something new.</summary>
    public ImmutableArray<ReferenceConflict> Conflicts { get; init; } = [];

    public bool HasChanges => new[] { Units, Spellings, Changes, Populations, Programmes, ProgrammeFigures, Ministries }.Any(x => x.Added + x.Changed > 0);
}

public sealed record RowCounts(int Added, int Changed, int Unchanged)
{
    public int Total => Added + Changed + Unchanged;
}
