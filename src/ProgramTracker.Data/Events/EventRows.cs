using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Data.Events;

internal static class EventRows
{
    public static async Task<IReadOnlyList<EventRow>> ToRowsAsync(this IQueryable<Event> events, CancellationToken cancellationToken)
    {
        var rows = await events
            .Select(x => new { x.Id, x.Kind, x.Title, x.DateText, x.EndDateText, x.Place, x.Ags, Municipality = (string?)x.Municipality!.Name, x.ParentId })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(x => new EventRow(x.Id, x.Kind, x.Title, DateOf(x.DateText), DateOf(x.EndDateText), x.Place, x.Ags, x.Municipality, x.ParentId))];
    }

    /// <summary>The same events with their children, one statement for all of them; a child does not stand beside its parent as well.</summary>
    public static async Task<IReadOnlyList<EventRow>> WithChildrenAsync(this IReadOnlyList<EventRow> rows, IQueryable<Event> visible, CancellationToken cancellationToken)
    {
        var ids = rows.Select(x => x.Id).ToHashSet();
        var asked = ids.ToList();
        var children = (await visible.Where(x => x.ParentId != null && asked.Contains(x.ParentId.Value)).OrderBy(x => x.FirstDay).ThenBy(x => x.Id).ToRowsAsync(cancellationToken)).ToLookup(x => x.ParentId);
        return [.. rows.Where(x => x.ParentId is not { } parent || !ids.Contains(parent)).Select(x => x with { Children = [.. children[x.Id]] })];
    }

    public static PartialDate? DateOf(string? iso) => iso is null ? null : PartialDate.Parse(iso);
}
