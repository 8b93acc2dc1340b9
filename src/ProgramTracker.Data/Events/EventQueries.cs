using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Events;

/// <summary>Reads events: the list, newest first, and one of them with its workshops and evidence.</summary>
public sealed class EventQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ListPage<EventRow>> ListAsync(Actor actor, EventFilter filter, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Events.AsNoTracking().VisibleTo(actor, Now).Where(x => !x.IsVoid);
        var events = filter.Kind is { } kind ? visible.Where(x => x.Kind == kind) : visible.Where(x => x.ParentId == null);
        if (filter.Ags is { } ags)
        {
            events = events.Where(x => x.Ags == ags || x.Municipality!.KreisAgs == ags);
        }

        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            events = events.Where(x => x.FirstDay >= first && x.FirstDay <= last);
        }

        if (filter.Words is { Length: > 0 } words && Folding.Fold(words) is { Length: > 0 } folded)
        {
            events = events.Where(x => x.FoldedTitle.Contains(folded) || x.Names.Any(n => n.Folded.Contains(folded)));
        }

        var total = await events.CountAsync(cancellationToken);
        var rows = await events.OrderByDescending(x => x.FirstDay).ThenByDescending(x => x.Id).OnPage(page, PageSize).ToRowsAsync(cancellationToken);
        return new ListPage<EventRow>(await rows.WithChildrenAsync(visible, cancellationToken), total, page, PageSize);
    }

    /// <summary>Null where there is no such event or the actor may not see it.</summary>
    public async Task<EventView?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Events.AsNoTracking().VisibleTo(actor, Now);
        var one = visible.Where(x => x.Id == id);
        if (await one.ToRowsAsync(cancellationToken) is not [var row])
        {
            return null;
        }

        var more = await one.Select(x => new { x.Organiser, x.Series, x.IsVirtual, IsInternal = x.Visibility == Visibility.Internal, x.IsVoid }).SingleAsync(cancellationToken);
        var parent = row.ParentId is { } parentId ? await visible.Where(x => x.Id == parentId).ToRowsAsync(cancellationToken) : [];
        var children = await visible.Where(x => x.ParentId == id && !x.IsVoid).OrderBy(x => x.FirstDay).ThenBy(x => x.Id).ToRowsAsync(cancellationToken);
        return new EventView
        {
            Row = row with { Children = [.. children] },
            Parent = parent.Count > 0 ? parent[0] : null,
            Organiser = more.Organiser,
            Series = more.Series,
            IsVirtual = more.IsVirtual,
            IsInternal = more.IsInternal,
            IsVoid = more.IsVoid,
            OtherNames = [.. await context.EventNames.AsNoTracking().Where(x => x.EventId == id).OrderBy(x => x.Id).Select(x => x.Name).ToListAsync(cancellationToken)],
            Evidence = [.. await context.EventEvidence.AsNoTracking().Where(x => x.EventId == id).Select(x => x.Statement!).VisibleTo(actor, Now).ToEvidenceAsync(cancellationToken)],
        };
    }
}
