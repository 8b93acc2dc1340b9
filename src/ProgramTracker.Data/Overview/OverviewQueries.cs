using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Overview;

/// <summary>Reads what the start page shows beside the totals.</summary>
public sealed class OverviewQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int ShownItems = 8;

    public Task<OverviewView> ReadAsync(Actor actor, CancellationToken cancellationToken) => ReadAsync(actor, null, cancellationToken);

    /// <summary>With what was recorded until a past state of the ledger; what waits is always today's.</summary>
    public async Task<OverviewView> ReadAsync(Actor actor, LedgerStand? stand, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var until = stand?.At ?? Moments.EndOfTime;
        var active = context.Releases.AsNoTracking().VisibleTo(actor, now).Where(x => x.Status == ReleaseStatus.Active);
        var releases = active.Where(x => x.RecordedAt <= until);
        var waiting = active.Where(x => context.Statements.Waiting().Any(s => s.ReleaseId == x.Id));
        var visibleEvents = context.Events.AsNoTracking().VisibleTo(actor, now).Where(x => !x.IsVoid && x.RecordedAt <= until);
        var events = visibleEvents.Where(x => x.ParentId == null);
        var upcoming = await events.Where(x => x.FirstDay >= today).OrderBy(x => x.FirstDay).ThenBy(x => x.Id).Take(ShownItems).ToRowsAsync(cancellationToken);
        var past = await events.Where(x => x.FirstDay < today).OrderByDescending(x => x.FirstDay).ThenBy(x => x.Id).Take(ShownItems).ToRowsAsync(cancellationToken);
        var grants = context.Grants.AsNoTracking().VisibleTo(actor, now).CountedAt(context, stand?.At);
        return new OverviewView
        {
            Waiting = actor.SeesInternal ? [.. await waiting.OrderBy(x => x.PublishedOn).ThenBy(x => x.Id).Take(ShownItems).ToRowsAsync(context, actor, now, cancellationToken)] : [],
            WaitingCount = actor.SeesInternal ? await waiting.CountAsync(cancellationToken) : null,
            Releases = [.. await releases.OrderByDescending(x => x.PublishedOn).ThenByDescending(x => x.Id).Take(ShownItems).ToRowsAsync(context, actor, now, cancellationToken)],
            UpcomingEvents = [.. upcoming],
            PastEvents = [.. await past.WithChildrenAsync(visibleEvents, cancellationToken)],
            ReleaseCount = await releases.CountAsync(cancellationToken),
            GrantCount = await grants.CountAsync(cancellationToken),
            EventCount = await visibleEvents.CountAsync(cancellationToken),
            MunicipalityCount = await grants.SelectMany(x => x.Municipalities).Select(x => x.Ags).Distinct().CountAsync(cancellationToken),
        };
    }
}
