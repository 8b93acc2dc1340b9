using ProgramTracker.Core.Access;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Access;

/// <summary>Who sees what, decided in the query: what is not visible is not counted either.</summary>
/// <remarks>A withdrawn release is visible to nobody but those who see internal things. The moment is UTC and decides about embargoes.</remarks>
public static class VisibilityQueries
{
    public static IQueryable<Release> VisibleTo(this IQueryable<Release> releases, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.SeesInternal
            ? releases
            : releases.Where(x => x.Visibility == Visibility.Published && x.Status == ReleaseStatus.Active && !x.EmbargoUnread && (x.EmbargoUntil == null || x.EmbargoUntil <= now));
    }

    public static IQueryable<Grant> VisibleTo(this IQueryable<Grant> grants, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.SeesInternal ? grants : grants.Where(x => x.Visibility == Visibility.Published && (x.EmbargoUntil == null || x.EmbargoUntil <= now));
    }

    public static IQueryable<Event> VisibleTo(this IQueryable<Event> events, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.SeesInternal ? events : events.Where(x => x.Visibility == Visibility.Published && (x.EmbargoUntil == null || x.EmbargoUntil <= now));
    }

    /// <summary>The entries of the grants that the actor sees.</summary>
    public static IQueryable<LedgerEntry> VisibleTo(this IQueryable<LedgerEntry> entries, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.SeesInternal
            ? entries
            : entries.Where(x => x.Grant!.Visibility == Visibility.Published && (x.Grant.EmbargoUntil == null || x.Grant.EmbargoUntil <= now));
    }

    /// <summary>The statements of the releases that the actor sees; those not yet accepted are internal.</summary>
    public static IQueryable<Statement> VisibleTo(this IQueryable<Statement> statements, Actor actor, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.SeesInternal
            ? statements
            : statements.Where(x => (x.State == StatementState.Accepted || x.State == StatementState.Corrected)
                && x.Release!.Visibility == Visibility.Published
                && x.Release.Status == ReleaseStatus.Active
                && !x.Release.EmbargoUnread
                && (x.Release.EmbargoUntil == null || x.Release.EmbargoUntil <= now));
    }
}
