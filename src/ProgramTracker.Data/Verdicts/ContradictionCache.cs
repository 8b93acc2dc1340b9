using System.Collections.Immutable;
using ProgramTracker.Core.Verdicts;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Keeps the contradictions of one state of one database: they are the same for all who may see them, and the start page asks for their number each time.</summary>
public sealed class ContradictionCache
{
    private volatile Kept? _kept;

    internal ImmutableArray<FoundContradiction>? Find(string database, long lastRecord) =>
        _kept is { } kept && kept.Database == database && kept.LastRecord == lastRecord ? kept.Found : null;

    internal ImmutableArray<FoundContradiction> Keep(string database, long lastRecord, ImmutableArray<FoundContradiction> found)
    {
        _kept = new Kept(database, lastRecord, found);
        return found;
    }

    private sealed record Kept(string Database, long LastRecord, ImmutableArray<FoundContradiction> Found);
}

/// <summary>A contradiction with the sums that speak for its other side.</summary>
internal sealed record FoundContradiction(Contradiction Contradiction, ImmutableArray<Comparison> Series);
