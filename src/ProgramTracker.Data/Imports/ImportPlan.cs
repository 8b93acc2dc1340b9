using System.Collections.Immutable;
using ProgramTracker.Core.Imports;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Imports;

/// <summary>What an import of a file would do, row by row; made for the preview and again, under the ledger's lock, for the import itself.</summary>
internal sealed record ImportPlan(IReadOnlyList<PlannedRow> Rows, IReadOnlyList<PlannedGrantRows> Groups, ImmutableArray<int> MissingListRows, ImportCounts Counts, string Digest);

/// <summary>A row of the file on its way to a decision.</summary>
internal sealed class PlannedRow(RowReading reading)
{
    public RowReading Reading { get; } = reading;

    public int Number => Reading.Row.Number;

    public RowFacts? Facts { get; set; } = reading.Facts;

    public string Key { get; } = reading.Facts is { } facts ? RowKey.Of(facts) : string.Empty;

    public string Slot { get; } = reading.Facts is { } facts ? RowSlot.Of(facts) : string.Empty;

    public string Content { get; } = reading.Facts is { } facts ? RowKey.ContentOf(facts) : string.Empty;

    public long Cents { get; } = reading.Facts?.Entries.Sum(x => x.Amount.Cents) ?? 0;

    public RowOutcome Outcome { get; set; }

    /// <summary>The row of the list that it continues.</summary>
    public GrantListRow? Earlier { get; set; }

    public int? GrantId { get; set; }

    /// <summary>The known programme that the row names, also where the row cannot be imported.</summary>
    public int? ProgrammeId { get; set; }

    public RowDetail Detail { get; set; } = new();

    /// <summary>Will be imported; the others are shown only.</summary>
    public bool Counts => Outcome is RowOutcome.New or RowOutcome.Joins or RowOutcome.Changed or RowOutcome.Unchanged;

    public long AwardedDelta => Detail.Deltas.Where(x => x.Measure == Measure.Awarded).Sum(x => x.AfterCents - x.BeforeCents);

    public void Ask(RowQuestion question, IEnumerable<int> candidates)
    {
        Outcome = RowOutcome.Choice;
        Detail = Detail with { Question = question, Candidates = [.. candidates], Deltas = [], ReplacedCents = null };
    }

    public void Refuse(params ImmutableArray<RowFault> faults)
    {
        Outcome = RowOutcome.Error;
        Detail = new RowDetail { Faults = faults };
    }
}

/// <summary>The rows that are lines of one grant, and what becomes of its entries.</summary>
internal sealed class PlannedGrantRows(IReadOnlyList<PlannedRow> rows)
{
    public IReadOnlyList<PlannedRow> Rows { get; } = rows;

    /// <summary>The grant that is there; null where one is made.</summary>
    public int? GrantId { get; set; }

    public int? ProgrammeId { get; set; }

    /// <summary>The name of a programme that is made.</summary>
    public string? NewProgramme { get; set; }

    public List<LedgerEntry> Reversed { get; } = [];

    public List<PlannedEntry> Posted { get; } = [];

    /// <summary>What releases announce and what counts again, because no row states it any longer.</summary>
    public List<LedgerEntry> Announced { get; } = [];

    /// <summary>Goes on as it is: nothing of it is new or changed.</summary>
    public bool IsUntouched => Rows.All(x => x.Outcome == RowOutcome.Unchanged);

    public bool IsOpen => Rows.Any(x => !x.Counts);

    /// <summary>A sum of a row as it will be posted.</summary>
    internal sealed record PlannedEntry(PlannedRow Row, RowEntry Entry);
}
