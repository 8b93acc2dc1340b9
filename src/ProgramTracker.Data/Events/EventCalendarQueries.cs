using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Events;

/// <summary>Reads events for a calendar of the actor's own: all that fit a filter, workshops by themselves, or one of them.</summary>
public sealed class EventCalendarQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<EventCalendar> ReadAsync(Actor actor, EventFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var selection = new EventSelection(context, actor, filter, Now);
        var events = selection.All();
        var items = await ItemsAsync(events.OrderBy(x => x.FirstDay).ThenBy(x => x.Id), selection.Visible, cancellationToken);
        return new EventCalendar(items, await events.CountAsync(cancellationToken) - items.Length);
    }

    /// <summary>Null where there is no such event or the actor may not see it; one without a day gives no items.</summary>
    public async Task<EventCalendar?> FindAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Events.AsNoTracking().VisibleTo(actor, Now);
        var one = visible.Where(x => x.Id == id);
        var items = await ItemsAsync(one, visible, cancellationToken);
        var known = items.Length > 0 ? 1 : await one.CountAsync(cancellationToken);
        return known == 0 ? null : new EventCalendar(items, known - items.Length);
    }

    private static async Task<ImmutableArray<CalendarItem>> ItemsAsync(IQueryable<Event> events, IQueryable<Event> visible, CancellationToken cancellationToken)
    {
        var rows = await events
            .Select(x => new
            {
                x.Id,
                x.Title,
                x.Kind,
                x.DateText,
                x.EndDateText,
                x.Place,
                Municipality = (string?)x.Municipality!.Name,
                x.Organiser,
                x.IsVirtual,
                x.IsVoid,
                x.RecordedAt,
                x.ChangedAt,
                x.Version,
                Parent = visible.Where(p => p.Id == x.ParentId).Select(p => new { p.Id, p.RecordedAt }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from x in rows
               let first = EventRows.DateOf(x.DateText)?.AsDay
               where first is not null
               let last = EventRows.DateOf(x.EndDateText)?.AsDay
               select new CalendarItem
               {
                   Id = x.Id,
                   Title = x.Title,
                   Kind = x.Kind,
                   FirstDay = first.Value,
                   LastDay = last > first ? last.Value : first.Value,
                   Place = x.Municipality is null || x.Place is null || x.Place.Contains(x.Municipality, StringComparison.OrdinalIgnoreCase) ? x.Place ?? x.Municipality : x.Place + ", " + x.Municipality,
                   Organiser = x.Organiser,
                   IsVirtual = x.IsVirtual,
                   IsVoid = x.IsVoid,
                   RecordedAt = x.RecordedAt,
                   ChangedAt = x.ChangedAt,
                   Version = x.Version,
                   Parent = x.Parent is null ? null : new CalendarParent(x.Parent.Id, x.Parent.RecordedAt),
               },
        ];
    }
}
