namespace ProgramTracker.Data.Ledger;

public static class LedgerEntryQueries
{
    /// <summary>Entries that count today: neither reversals nor reversed.</summary>
    public static IQueryable<LedgerEntry> Standing(this IQueryable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Where(x => x.ReversesEntryId == null && !entries.Any(y => y.ReversesEntryId == x.Id));
    }

    /// <summary>What was recorded up to a head number; null is today.</summary>
    public static IQueryable<LedgerEntry> AsOf(this IQueryable<LedgerEntry> entries, long? number)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return number is { } upTo ? entries.Where(x => x.TransactionNumber <= upTo) : entries;
    }
}
