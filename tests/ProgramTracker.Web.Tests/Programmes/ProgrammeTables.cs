using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Web.Tests.Programmes;

/// <summary>Tables of totals by hand: 2009, 2010 and no year.</summary>
internal static class ProgrammeTables
{
    private static readonly YearColumn[] Columns = [new(YearBucket.Stated, 2009), new(YearBucket.Stated, 2010), new(YearBucket.Unknown, null)];

    public static TotalsTable Of(params (string? Key, string Name, long?[] Cents)[] rows) => new(
        Columns,
        [.. rows.Select(x => new TotalsRow(x.Key, null, x.Name, x.Key is null ? PlaceBucket.Several : PlaceBucket.Municipality, [.. x.Cents.Select(Total)], Total(x.Cents.Sum())))],
        new TotalsRow(null, null, null, null, [.. Columns.Select((_, i) => Total(rows.Any(x => x.Cents[i] is not null) ? rows.Sum(x => x.Cents[i]) : null))], Total(rows.Sum(x => x.Cents.Sum()))),
        new LedgerStand(1, DateTime.UnixEpoch));

    private static Total Total(long? cents) => new() { Amount = cents is { } known ? new EntryAmount(known, 0, known, known, 0, 1) : null };
}
