using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Events;

/// <summary>Reads events as a table: workshops are rows beside their conference and name it.</summary>
public sealed class EventListQueries(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<ListAnswer<EventListRow>> PageAsync(Actor actor, ListQuestion<EventFilter, EventSort, EventGroup> question, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var selection = new EventSelection(context, actor, question.Filter, Now);
        var events = selection.All();
        var total = await events.CountAsync(cancellationToken);
        var rows = await RowsAsync(selection, Ordered(events, question).OnPage(page, PageSize), cancellationToken);
        var counts = question.Group switch
        {
            null => [],
            EventGroup.Kind => await events.CountAsync(x => x.Kind, x => new GroupKey((int)x), cancellationToken),
            EventGroup.Year => await events.CountAsync(x => x.FirstDay == null ? null : (int?)x.FirstDay.Value.Year, x => new GroupKey(x), cancellationToken),
            _ => await events.CountAsync(x => x.Ags, x => new GroupKey(null, x), cancellationToken),
        };
        return new ListAnswer<EventListRow>(
            new ListPage<EventListRow>(rows, total, page, PageSize),
            question.Group is { } group ? ListGroups.OfPage(rows, row => KeyOf(group, row), counts, null, Measure.Awarded) : [],
            null);
    }

    public async Task<int> CountAsync(Actor actor, EventFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        return await new EventSelection(context, actor, filter, Now).All().CountAsync(cancellationToken);
    }

    /// <summary>All of the list for a file.</summary>
    public async Task<ListContent<EventListRow>> ContentAsync(Actor actor, ListQuestion<EventFilter, EventSort, EventGroup> question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var ids = await Ordered(new EventSelection(context, actor, question.Filter, Now).All(), question).Select(x => x.Id).ToListAsync(cancellationToken);
        return new ListContent<EventListRow>(ids.Count, null, token => RowsAsync(actor, question.Filter, ids, token));
    }

    /// <summary>The releases that state events, for those who may see them.</summary>
    public async Task<IReadOnlyList<RowSource>> SourcesAsync(Actor actor, IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var visible = context.Statements.VisibleTo(actor, Now);
        var releases = await context.EventEvidence.AsNoTracking()
            .Where(x => ids.Contains(x.EventId) && visible.Any(s => s.Id == x.StatementId))
            .Select(x => new { x.EventId, x.Statement!.ReleaseId, x.Statement.Release!.Title, x.Statement.Release.PublishedOn, x.Statement.Release.SourceUrl })
            .Distinct()
            .OrderBy(x => x.EventId).ThenBy(x => x.PublishedOn).ThenBy(x => x.ReleaseId)
            .ToListAsync(cancellationToken);
        return [.. releases.Select(x => new RowSource(x.EventId, x.Title, x.PublishedOn, x.ReleaseId, x.SourceUrl))];
    }

    /// <summary>The places (with the Kreise around them) and years of the events that the actor sees.</summary>
    public async Task<EventChoices> ChoicesAsync(Actor actor, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var events = new EventSelection(context, actor, new EventFilter(), Now).All();
        return new EventChoices(
            await context.Municipalities.AsNoTracking().Where(x => events.Any(e => e.Ags == x.Ags || e.Municipality!.KreisAgs == x.Ags)).OrderBy(x => x.FoldedName).Select(x => new ListName(x.Ags, x.Name)).ToListAsync(cancellationToken),
            await events.Where(x => x.FirstDay != null).Select(x => x.FirstDay!.Value.Year).Distinct().OrderByDescending(x => x).ToListAsync(cancellationToken));
    }

    public static GroupKey KeyOf(EventGroup group, EventListRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return group switch
        {
            EventGroup.Kind => new GroupKey((int)row.Row.Kind),
            EventGroup.Year => new GroupKey(row.Row.Date?.Year),
            EventGroup.Place => new GroupKey(null, row.Row.Ags),
            _ => throw new UnreachableException(),
        };
    }

    private async IAsyncEnumerable<IReadOnlyList<EventListRow>> RowsAsync(Actor actor, EventFilter filter, List<int> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var selection = new EventSelection(context, actor, filter, Now);
        foreach (var batch in ids.Chunk(Batches.Size))
        {
            var rows = await RowsAsync(selection, context.Events.AsNoTracking().Where(x => batch.Contains(x.Id)), cancellationToken);
            yield return rows.InOrderOf(batch, x => x.Id);
        }
    }

    private static IQueryable<Event> Ordered(IQueryable<Event> events, ListQuestion<EventFilter, EventSort, EventGroup> question)
    {
        var grouped = question.Group switch
        {
            null => events,
            EventGroup.Kind => events.By(x => x.Kind),
            EventGroup.Year => events.By(x => x.FirstDay == null).By(x => x.FirstDay!.Value.Year, true),
            EventGroup.Place => events.By(x => x.Municipality!.FoldedName).By(x => x.Ags),
            _ => throw new UnreachableException(),
        };
        var descending = question.IsDescending;
        var sorted = question.Sort switch
        {
            EventSort.Day => grouped.By(x => x.FirstDay, descending),
            EventSort.Title => grouped.By(x => x.FoldedTitle, descending),
            EventSort.Kind => grouped.By(x => x.Kind, descending),
            EventSort.Place => grouped.By(x => x.Municipality!.FoldedName, descending),
            EventSort.Series => grouped.By(x => x.Series!.Name, descending),
            _ => throw new UnreachableException(),
        };
        // A workshop follows its conference.
        return sorted.By(x => x.FirstDay, true).By(x => x.ParentId ?? x.Id, true).By(x => x.ParentId != null).By(x => x.Id);
    }

    private static async Task<IReadOnlyList<EventListRow>> RowsAsync(EventSelection selection, IQueryable<Event> events, CancellationToken cancellationToken)
    {
        var parents = selection.Visible;
        var rows = await events
            .Select(x => new
            {
                x.Id,
                x.Kind,
                x.Title,
                x.DateText,
                x.EndDateText,
                x.Place,
                x.Ags,
                Municipality = (string?)x.Municipality!.Name,
                x.ParentId,
                x.Organiser,
                Series = (string?)x.Series!.Name,
                Parent = parents.Where(p => p.Id == x.ParentId).Select(p => p.Title).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(x => new EventListRow(
            new EventRow(x.Id, x.Kind, x.Title, EventRows.DateOf(x.DateText), EventRows.DateOf(x.EndDateText), x.Place, x.Ags, x.Municipality, x.Parent is null ? null : x.ParentId),
            x.Parent,
            x.Organiser,
            x.Series));
    }
}

/// <summary>What a table of events can be filtered by.</summary>
public sealed record EventChoices(IReadOnlyList<ListName> Places, IReadOnlyList<int> Years);

/// <summary>An event as a table shows it; the conference above it is named where the actor sees it.</summary>
public sealed record EventListRow(EventRow Row, string? Parent, string? Organiser, string? Series)
{
    public int Id => Row.Id;
}

public enum EventSort
{
    Day = 0,
    Title = 1,
    Kind = 2,
    Place = 3,
    Series = 4,
}

public enum EventGroup
{
    Kind = 0,
    Year = 1,
    Place = 2,
}
