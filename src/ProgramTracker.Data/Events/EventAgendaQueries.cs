using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Events;

/// <summary>Reads events by time: the agenda and a month.</summary>
public sealed class EventAgendaQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private const int MonthOnly = 7;
    private const int WholeDay = 10;

    public async Task<EventAgenda> AgendaAsync(Actor actor, EventFilter filter, EventTime time, DateOnly today, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var selection = new EventSelection(context, actor, filter, clock.GetUtcNow().UtcDateTime);
        var dated = selection.Listed().Where(x => x.FirstDay != null);
        var (upcoming, past) = (dated.Upcoming(today), dated.Past(today));
        var undated = selection.Listed().Where(x => x.FirstDay == null);

        async Task<ListPage<EventRow>> PageAsync(IQueryable<Event> events, IOrderedQueryable<Event> ordered, int number, bool isAsked)
        {
            var total = isAsked ? await events.CountAsync(cancellationToken) : 0;
            var rows = total == 0 ? [] : await ordered.OnPage(number, PageSize).ToRowsAsync(cancellationToken);
            return new ListPage<EventRow>(await rows.WithChildrenAsync(selection.Visible, cancellationToken), total, number, PageSize);
        }

        var isFirst = page == 1;
        return new EventAgenda(
            await PageAsync(upcoming, upcoming.OrderBy(x => x.FirstDay).ThenBy(x => x.Id), time == EventTime.Upcoming ? page : 1, time == EventTime.Upcoming || (time == EventTime.All && isFirst)),
            await PageAsync(past, past.OrderByDescending(x => x.FirstDay).ThenByDescending(x => x.Id), page, time != EventTime.Upcoming),
            await PageAsync(undated, undated.OrderBy(x => x.FoldedTitle).ThenBy(x => x.Id), 1, time == EventTime.All && isFirst));
    }

    /// <summary>A month, given by its first day.</summary>
    public async Task<EventMonth> MonthAsync(Actor actor, EventFilter filter, DateOnly first, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var selection = new EventSelection(context, actor, filter with { Year = null }, clock.GetUtcNow().UtcDateTime);
        var events = selection.Listed();
        var last = first.AddMonths(1).AddDays(-1);
        var days = await events.Where(x => x.DateText!.Length == WholeDay && x.FirstDay <= last && (x.FirstDay >= first || x.LastDay >= first))
            .OrderBy(x => x.FirstDay).ThenBy(x => x.Id).ToRowsAsync(cancellationToken);
        var months = await events.Where(x => x.DateText!.Length == MonthOnly && x.FirstDay == first).OrderBy(x => x.FoldedTitle).ThenBy(x => x.Id).ToRowsAsync(cancellationToken);
        var known = events.Where(x => x.DateText!.Length >= MonthOnly);
        return new EventMonth(
            first,
            await days.WithChildrenAsync(selection.Visible, cancellationToken),
            await months.WithChildrenAsync(selection.Visible, cancellationToken),
            await known.Where(x => x.FirstDay < first).OrderByDescending(x => x.FirstDay).Select(x => x.FirstDay).FirstOrDefaultAsync(cancellationToken),
            await known.Where(x => x.FirstDay > last).OrderBy(x => x.FirstDay).Select(x => x.FirstDay).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The series in which there is an event that the actor sees.</summary>
    public async Task<IReadOnlyList<SeriesChoice>> SeriesAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = new EventSelection(context, actor, new EventFilter(), clock.GetUtcNow().UtcDateTime).Visible;
        return await context.EventSeries.AsNoTracking().Where(x => visible.Any(e => e.SeriesId == x.Id))
            .OrderBy(x => x.FoldedName).Select(x => new SeriesChoice(x.Id, x.Name)).ToListAsync(cancellationToken);
    }
}
