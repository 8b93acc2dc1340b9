using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

public static class CountedGrants
{
    /// <summary>The grants that counted at a moment (UTC); null is today. One that was joined with another counted until then, and again from the moment it was separated.</summary>
    public static IQueryable<Grant> CountedAt(this IQueryable<Grant> grants, TrackerContext context, DateTime? at)
    {
        ArgumentNullException.ThrowIfNull(context);
        return at is not { } moment
            ? grants.Where(x => x.Status == GrantStatus.Active)
            : grants.Where(x => x.RecordedAt <= moment
                && (x.Status == GrantStatus.Active || x.ClosedAt > moment)
                && !context.GrantMerges.Any(m => m.GrantId == x.Id && m.RecordedAt <= moment && (m.SeparatedAt == null || m.SeparatedAt > moment)));
    }

    /// <summary>Without grants all of whose entries came after a head number: to that state of the ledger they are not without an amount, they are not there.</summary>
    public static IQueryable<Grant> KnownAt(this IQueryable<Grant> grants, TrackerContext context, long number)
    {
        ArgumentNullException.ThrowIfNull(context);
        var earlier = context.LedgerEntries.Where(x => x.TransactionNumber <= number);
        var later = context.LedgerEntries.Where(x => x.TransactionNumber > number).Select(x => x.GrantId);
        return grants.Where(x => !later.Contains(x.Id) || earlier.Any(e => e.GrantId == x.Id));
    }
}
