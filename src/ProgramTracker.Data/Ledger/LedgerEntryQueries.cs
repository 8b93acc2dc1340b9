using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Grants;

namespace ProgramTracker.Data.Ledger;

public static class LedgerEntryQueries
{
    /// <summary>Entries that count today: neither reversals nor reversed.</summary>
    public static IQueryable<LedgerEntry> Standing(this IQueryable<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.Where(x => x.ReversesEntryId == null && !entries.Any(y => y.ReversesEntryId == x.Id));
    }

    /// <summary>Entries that take the place of an announcement: decided ones that count today, but for reductions and raises, which change whatever stands.</summary>
    public static IQueryable<LedgerEntry> Deciding(this IQueryable<LedgerEntry> entries) =>
        entries.Standing().Where(x => x.Basis == Basis.Decided && x.Cents >= 0 && (x.DecisionId == null || x.Decision!.Kind != GrantDecisionKind.Increase));

    /// <summary>What was recorded up to a head number; null is today.</summary>
    public static IQueryable<LedgerEntry> AsOf(this IQueryable<LedgerEntry> entries, long? number)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return number is { } upTo ? entries.Where(x => x.TransactionNumber <= upTo) : entries;
    }
}
