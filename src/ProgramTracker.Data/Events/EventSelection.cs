using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Events;

/// <summary>Turns a filter into the events it covers; every list, month and calendar of events is built from here.</summary>
internal sealed class EventSelection(TrackerContext context, Actor actor, EventFilter filter, DateTime now)
{
    public IQueryable<Event> Visible { get; } = context.Events.AsNoTracking().VisibleTo(actor, now).Where(x => !x.IsVoid);

    /// <summary>Every event that fits, workshops beside their conference.</summary>
    public IQueryable<Event> All()
    {
        var events = Visible;
        if (filter.Kind is { } kind)
        {
            events = events.Where(x => x.Kind == kind);
        }

        if (filter.Ags is { } ags)
        {
            events = events.Where(x => x.Ags == ags || x.Municipality!.KreisAgs == ags);
        }

        if (filter.ProgrammeKey is { } programme)
        {
            var releases = context.Releases.AsNoTracking().VisibleTo(actor, now)
                .Where(x => x.Status == ReleaseStatus.Active && x.Versions.Any(v => v.Number == x.CurrentVersion && v.Programmes.Any(p => p.Programme!.Key == programme || p.Programme.MergedInto!.Key == programme)));
            events = events.Where(x => x.Evidence.Any(e => releases.Any(r => r.Id == e.Statement!.ReleaseId)) || x.Parent!.Evidence.Any(e => releases.Any(r => r.Id == e.Statement!.ReleaseId)));
        }

        if (filter.SeriesId is { } series)
        {
            events = events.Where(x => x.SeriesId == series || x.Parent!.SeriesId == series);
        }

        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            events = events.Where(x => x.FirstDay <= last && (x.FirstDay >= first || x.LastDay >= first));
        }

        events = filter.When switch
        {
            { Time: EventTime.Upcoming, Today: var today } => events.Upcoming(today),
            { Time: EventTime.Past, Today: var today } => events.Past(today),
            _ => events,
        };
        if (filter.Words is { Length: > 0 } words && Folding.Fold(words) is { Length: > 0 } folded)
        {
            var children = Visible;
            events = events.Where(x => x.FoldedTitle.Contains(folded) || x.Names.Any(n => n.Folded.Contains(folded)) || children.Any(c => c.ParentId == x.Id && c.FoldedTitle.Contains(folded)));
        }

        return events;
    }

    /// <summary>The events that stand in a list by themselves: without a conference above them that the actor sees, or asked for by their kind.</summary>
    public IQueryable<Event> Listed()
    {
        var parents = Visible;
        return filter.Kind is null ? All().Where(x => x.ParentId == null || !parents.Any(p => p.Id == x.ParentId)) : All();
    }
}
