using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Search;

/// <summary>The answers to a question for a figure: one, or one for each thing that its names fit.</summary>
/// <remarks>With <see cref="IsAmbiguous"/> a name fits several places, and the reader chooses; else each of several answers was asked for.</remarks>
public sealed record FoundFigures(bool IsAmbiguous, IReadOnlyList<FoundFigure> Figures);

/// <summary>One question and its answer, as the ledger stands.</summary>
public sealed record FoundFigure
{
    public required Measure Measure { get; init; }

    public UnitName? Place { get; init; }

    public ProgrammeChoice? Programme { get; init; }

    /// <summary>The years that were asked for.</summary>
    public YearRange? Years { get; init; }

    /// <summary>The years take in all that the programme ever gave, also what has no stated year: nothing is left out.</summary>
    public bool CoversAllYears { get; init; }

    public required Total Total { get; init; }

    public required LedgerStand Stand { get; init; }

    /// <summary>Statements in review that could change it; null for those who may not see them.</summary>
    public int? Waiting { get; init; }

    /// <summary>The three lines that <see cref="Total"/> adds up, where the place is a Kreis (counting rule 6).</summary>
    public KreisTotals? Kreis { get; init; }

    /// <summary>What the years leave out because its source states no year (counting rule 10); null is nothing.</summary>
    public EntryAmount? WithoutYear { get; init; }

    /// <summary>What the years leave out because it is for several years without yearly shares; null is nothing.</summary>
    public EntryAmount? SeveralYears { get; init; }
}
