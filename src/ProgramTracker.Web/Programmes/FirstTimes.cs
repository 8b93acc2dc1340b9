using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Web.Programmes;

/// <summary>Who has money of a programme for the first time, by the first stated funding year in which something stands.</summary>
/// <remarks>
/// A year in which only reductions stand is none. Who has money without a stated year beside it may have come earlier and is <see cref="FirstTimeRecipient.IsUncertain"/>;
/// who has nothing else stands under no year (counting rule 10). Gemeinden and Kreise are two counts (rule 5).
/// </remarks>
public static class FirstTimes
{
    private const int KreisKeyLength = 5;

    public static IReadOnlyList<FirstTimeYear> Of(TotalsTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return
        [
            .. table.Rows.Where(x => x.Key is not null && x.Sum.Cents > 0)
                .Select(row => (Year: FirstYear(table, row), Recipient: new FirstTimeRecipient(row.Key!, row.Name ?? row.Key!, row.Key!.Length == KreisKeyLength, HasUndated(table, row))))
                .GroupBy(x => x.Year)
                .OrderBy(x => x.Key is null).ThenBy(x => x.Key)
                .Select(x => new FirstTimeYear(x.Key, [.. x.Select(y => y.Recipient with { IsUncertain = y.Recipient.IsUncertain && x.Key is not null }).OrderBy(y => y.Name, StringComparer.Ordinal)])),
        ];
    }

    private static int? FirstYear(TotalsTable table, TotalsRow row) => table.Columns.Zip(row.Cells)
        .Where(x => x.First.Bucket == YearBucket.Stated && x.Second.Cents > 0)
        .Min(x => x.First.Year);

    private static bool HasUndated(TotalsTable table, TotalsRow row) => table.Columns.Zip(row.Cells).Any(x => x.First.Bucket != YearBucket.Stated && x.Second.Cents > 0);
}

/// <summary>The recipients of one first year; null where the year is not stated.</summary>
public sealed record FirstTimeYear(int? Year, IReadOnlyList<FirstTimeRecipient> Recipients)
{
    public int Kreise => Recipients.Count(x => x.IsKreis);

    public int Municipalities => Recipients.Count - Kreise;
}

public sealed record FirstTimeRecipient(string Ags, string Name, bool IsKreis, bool IsUncertain);
