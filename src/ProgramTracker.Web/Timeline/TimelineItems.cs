using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Grants;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Timeline;

/// <summary>Turns what pages read into items of a timeline, with labels in the page's language.</summary>
/// <remarks>A grant stands over its award period, else over its funding years, else it has no date: the day of a release is not a date of the grant.</remarks>
public sealed class TimelineItems(IStringLocalizer<Texts> texts, Format format)
{
    private const int LabelLength = 60;

    public IReadOnlyList<TimelineItem> Of(MunicipalityView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. view.Participations.Select(x => new TimelineItem(
                TimelineLane.Programmes,
                x.ProgrammeName,
                Addresses.Programme(x.ProgrammeKey),
                x.Since,
                x.ProgrammeEndYear is { } end && (x.Since is null || end >= x.Since.Year) ? new PartialDate(end) : null,
                IsOpen: x.Since is not null && x.ProgrammeEndYear is null)),
            .. view.Grants.Select(Of),
            .. view.Events.Select(Of),
            .. view.Releases.Select(Of),
        ];
    }

    public IReadOnlyList<TimelineItem> Of(ProgrammeView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var lifespan = view.StartYear is { } start
            ? new[] { new TimelineItem(TimelineLane.Programmes, view.Name, Addresses.Programme(view.Key), new PartialDate(start), view.EndYear is { } end ? new PartialDate(end) : null, IsOpen: view.EndYear is null) }
            : [];
        return [.. lifespan, .. view.Grants.Select(Of), .. view.Events.Select(Of), .. view.Releases.Select(Of)];
    }

    /// <summary>The list that a group of a lane leads to.</summary>
    public static string ListOf(TimelineLane lane) => lane switch
    {
        TimelineLane.Programmes => Addresses.Programmes,
        TimelineLane.Events => Addresses.Events,
        TimelineLane.Releases => Addresses.Releases,
        _ => Addresses.Grants,
    };

    private static string Short(string label) => label.Length <= LabelLength ? label : label[..(LabelLength - 1)].TrimEnd() + "…";

    private static (PartialDate? From, PartialDate? To) Span(GrantRow grant) => grant switch
    {
        { AwardFrom: { } from } => (new PartialDate(from), grant.AwardTo is { } to ? new PartialDate(to) : null),
        { YearBucket: YearBucket.Stated, Year: { } year } => (new PartialDate(year), new PartialDate(year)),
        { PeriodFrom: { } from } => (new PartialDate(from), grant.PeriodTo is { } to ? new PartialDate(to) : null),
        _ => (null, null),
    };

    private TimelineItem Of(GrantRow grant)
    {
        var title = GrantNames.Title(grant, texts);
        var label = grant.Total.Cents is null ? title : format.TotalOf(grant.Total) + " " + title;
        var (from, to) = Span(grant);
        return new TimelineItem(TimelineLane.Grants, Short(label), Addresses.Grant(grant.Id), from, to, Cents: grant.Total.Cents);
    }

    private TimelineItem Of(EventRow item)
    {
        var workshops = item.Children.Length == 0 ? "" : " (" + format.Plural("Timeline.Workshops", item.Children.Length) + ")";
        return new TimelineItem(TimelineLane.Events, Short(item.Title) + workshops, Addresses.Event(item.Id), item.Date, item.EndDate);
    }

    private static TimelineItem Of(ReleaseRow release) =>
        new(TimelineLane.Releases, Short(release.Title), Addresses.Release(release.Id), release.PublishedOn is { } day ? new PartialDate(day) : null);
}
