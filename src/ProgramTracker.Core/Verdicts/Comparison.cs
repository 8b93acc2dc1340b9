using System.Collections.Immutable;

namespace ProgramTracker.Core.Verdicts;

/// <summary>One thing that a figure was compared with, what came of it, and the ids by which a reader finds the other side.</summary>
/// <remarks>
/// <see cref="Difference"/> is the stated value less the other one, in the figure's unit; null where nothing can be subtracted. Where <see cref="Side"/> is
/// <see cref="ComparedSide.Ledger"/> the entries are those that <see cref="Ledger"/> asks for; single entries are named for grants. <see cref="Terms"/> are further statements of a sum.
/// </remarks>
public sealed record Comparison
{
    public required ComparedSide Side { get; init; }

    public required VerdictReason Reason { get; init; }

    public FigureValue? Other { get; init; }

    public long? Difference { get; init; }

    /// <summary>The figure of another release or of the reference tables.</summary>
    public StatedFigure? Figure { get; init; }

    /// <summary>The other terms of a sum: what came in between and where it ends, or the parts of a total.</summary>
    public ImmutableArray<StatedFigure> Terms { get; init; } = [];

    public ImmutableArray<int> GrantIds { get; init; } = [];

    public ImmutableArray<long> EntryIds { get; init; } = [];

    public LedgerQuestion? Ledger { get; init; }

    public KnownReading? Reading { get; init; }
}

public enum ComparedSide
{
    None = 0,
    Ledger = 1,
    Grant = 2,
    Release = 3,
    ControlFigure = 4,
    Series = 5,
    Parts = 6,
    Register = 7,
}

/// <summary>Which entries of the ledger (measure awarded) were added up; the years are funding years, both included, and <see cref="UpTo"/> is an effective date.</summary>
public sealed record LedgerQuestion(string? ProgrammeKey, ImmutableArray<string> Ags, int? FromYear, int? ToYear, DateOnly? UpTo, int Entries, bool IsComplete);
