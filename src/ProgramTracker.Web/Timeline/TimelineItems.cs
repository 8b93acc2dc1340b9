using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Grants;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Timeline;

/// <summary>Turns what is recorded into items of a timeline, with labels in the page's language.</summary>
/// <remarks>A grant stands over its award period, else over its funding years, else it has no date: the day of a release is not a date of the grant.</remarks>
public sealed class TimelineItems(IStringLocalizer<Texts> texts, Format format)
{
    public IReadOnlyList<TimelineItem> Of(TimelineView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var isProgramme = view.Subject is TimelineSubject.Programme;
        return
        [
            .. view.Programmes.Where(x => isProgramme || !IsWholly(x, view)).Select(Of),
            .. view.Participations.Select(x => Of(x, isProgramme || view.IsKreis, isProgramme)),
            .. view.Grants.Select(x => Of(x, isProgramme)),
            .. view.Events.Select(Of),
            .. view.Releases.Select(Of),
        ];
    }

    public IReadOnlyList<TimelineItem> Of(IEnumerable<MinistryTerm> terms) =>
    [
        .. terms.Select(x => new TimelineItem(TimelineLane.Ministries, x.Abbreviation + ", " + x.Minister, Addresses.Ministry(x.Abbreviation), new PartialDate(x.From), x.To is { } to ? new PartialDate(to) : null, IsOpen: x.To is null) { Detail = x.Ministry }),
    ];

    /// <summary>14 Zuwendungen, 1,2 Mio. €; shorter: 14 · 1,2 Mio. €; 14.</summary>
    public GroupName NameOf(TimelineLane lane, int count, long? cents)
    {
        var name = lane switch
        {
            TimelineLane.Ministries => format.Plural("Timeline.GroupMinistries", count),
            TimelineLane.Programmes => format.Plural("Timeline.GroupProgrammes", count),
            TimelineLane.Participations => format.Plural("Timeline.GroupParticipations", count),
            TimelineLane.Grants => format.Plural("Timeline.GroupGrants", count),
            TimelineLane.Events => format.Plural("Timeline.GroupEvents", count),
            _ => format.Plural("Timeline.GroupReleases", count),
        };
        return cents is null
            ? new GroupName(name, name, format.Count(count))
            : new GroupName(name + ", " + format.MoneyShort(cents), format.Count(count) + " · " + format.MoneyShort(cents), format.Count(count));
    }

    public string DatesOf(TimelineItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item switch
        {
            { From: null } => texts["Timeline.NoDate"],
            { IsOpen: true } => texts["Timeline.SinceDate", format.Date(item.From)],
            { From: { IsDay: true } from, To: { IsDay: true } to } when new TimeWindow(from.First, to.First < from.First ? from.First : to.First) is { FirstWord.Length: < 10 } window =>
                format.Dates(PartialDate.Parse(window.FirstWord), PartialDate.Parse(window.LastWord)),
            _ => format.Dates(item.From, item.To),
        };
    }

    // Who takes part from the programme's first year on needs no second bar of the same length.
    private static bool IsWholly(ProgrammeSpan programme, TimelineView view) =>
        !view.IsKreis && view.Participations.Any(x => x.ProgrammeKey == programme.Key && x.Since is { } since && (programme.StartYear is null || since.Year <= programme.StartYear));

    private static TimelineItem Of(ProgrammeSpan programme) => new(
        TimelineLane.Programmes,
        programme.Name,
        Addresses.Programme(programme.Key),
        programme.StartYear is { } start ? new PartialDate(start) : null,
        programme.EndYear is { } end && (programme.StartYear is null || end >= programme.StartYear) ? new PartialDate(end) : null,
        IsOpen: programme.StartYear is not null && programme.EndYear is null);

    private TimelineItem Of(ParticipationRow row, bool namesPlace, bool isProgramme)
    {
        var ends = row.ProgrammeEndYear is { } end && row.Since is { } since && end >= since.Year ? new PartialDate(end) : null;
        var label = (namesPlace, isProgramme) switch
        {
            (_, true) => row.MunicipalityName,
            (true, _) => row.MunicipalityName + ", " + row.ProgrammeName,
            _ => row.ProgrammeName,
        };
        return new TimelineItem(TimelineLane.Participations, label, Addresses.Statement(row.ReleaseId, row.StatementId, row.OldVersion), row.Since, ends, IsOpen: row.Since is not null && row.ProgrammeEndYear is null)
        {
            Detail = texts["Timeline.TakesPart", row.MunicipalityName, row.ProgrammeName],
        };
    }

    private static (PartialDate? From, PartialDate? To) Span(GrantRow grant) => grant switch
    {
        { AwardFrom: { } from } => (new PartialDate(from), grant.AwardTo is { } to ? new PartialDate(to) : null),
        { YearBucket: YearBucket.Stated, Year: { } year } => (new PartialDate(year), new PartialDate(year)),
        { PeriodFrom: { } from } => (new PartialDate(from), grant.PeriodTo is { } to ? new PartialDate(to) : null),
        _ => (null, null),
    };

    private TimelineItem Of(GrantRow grant, bool namesPlace)
    {
        var title = GrantNames.Title(grant, texts);
        var label = grant.Total.Cents is null ? title : format.TotalOf(grant.Total) + " " + title;
        var (from, to) = Span(grant);
        string?[] detail =
        [
            namesPlace || grant.Places.Length != 1 ? GrantNames.Places(grant, texts, format) : null,
            namesPlace ? null : grant.ProgrammeName,
            grant.Total.Cents is null ? texts["Timeline.NoAmount"].Value : grant.Total.IsAnnouncedOnly ? texts["Total.Announced"].Value : texts["Total.Decided"].Value,
        ];
        return new TimelineItem(TimelineLane.Grants, label, Addresses.Grant(grant.Id), from, to, Cents: grant.Total.Cents)
        {
            Detail = string.Join(" · ", detail.Where(part => part is not null)),
            IsAnnounced = grant.Total.Cents is null || grant.Total.IsAnnouncedOnly,
        };
    }

    private TimelineItem Of(EventRow item)
    {
        var workshops = item.Children.Length == 0 ? "" : " (" + format.Plural("Timeline.Workshops", item.Children.Length) + ")";
        string?[] detail = [format.Name(item.Kind), item.Place ?? item.MunicipalityName, item.Children.Length == 0 ? null : string.Join(", ", item.Children.Select(child => child.Title))];
        return new TimelineItem(TimelineLane.Events, item.Title + workshops, Addresses.Event(item.Id), item.Date, item.EndDate) { Detail = string.Join(" · ", detail.Where(part => part is not null)) };
    }

    private static TimelineItem Of(ReleaseRow release) =>
        new(TimelineLane.Releases, release.Title, Addresses.Release(release.Id), release.PublishedOn is { } day ? new PartialDate(day) : null) { Detail = release.Issuer };
}
