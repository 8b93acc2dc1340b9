using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;

namespace ProgramTracker.Data.Totals;

/// <summary>Totals by row and funding year. Unknown and several years are columns of their own, after the stated ones, and only where something stands in them.</summary>
public sealed record TotalsTable(IReadOnlyList<YearColumn> Columns, IReadOnlyList<TotalsRow> Rows, TotalsRow Sum, LedgerStand Stand)
{
    public bool IsEmpty => Rows.Count == 0;
}

public sealed record YearColumn(YearBucket Bucket, int? Year);

/// <summary>One row: a programme or a place, with one cell for each column. A cell whose amount is null is a dash.</summary>
/// <remarks><see cref="Key"/> is the programme's key or the AGS, and null for "ohne Programm" and the buckets beside single municipalities, which <see cref="Bucket"/> then names.</remarks>
public sealed record TotalsRow(string? Key, int? ProgrammeId, string? Name, PlaceBucket? Bucket, IReadOnlyList<Total> Cells, Total Sum);

/// <summary>A total and the table it is the margin of.</summary>
public sealed record TotalWithTable(TotalAnswer Answer, TotalsTable Table);

/// <summary>The three lines of a Kreis and their sum (counting rule 6): money enters the hierarchy once.</summary>
/// <remarks>What is open is counted for the three lines together: one statement can name a Kreis and its towns.</remarks>
public sealed record KreisTotals(TotalAnswer Own, TotalAnswer Towns, TotalAnswer Shared, Total Sum)
{
    public int? Waiting { get; init; }

    public int? Unlinked { get; init; }

    public int? UnmatchedRows { get; init; }
}
