using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Releases;

internal static class ReleaseRows
{
    public static async Task<IReadOnlyList<ReleaseRow>> ToRowsAsync(this IQueryable<Release> releases, TrackerContext context, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var seesWaiting = actor.SeesInternal;
        return await releases
            .Select(x => new ReleaseRow(
                x.Id,
                x.Title,
                x.Issuer,
                x.PublishedOn,
                x.Status,
                x.Visibility == Visibility.Internal || x.EmbargoUnread || (x.EmbargoUntil != null && x.EmbargoUntil > now),
                seesWaiting ? context.Statements.Waiting().Count(s => s.ReleaseId == x.Id) : null))
            .ToListAsync(cancellationToken);
    }
}
