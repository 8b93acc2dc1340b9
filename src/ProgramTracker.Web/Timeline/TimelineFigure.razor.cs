using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Timeline;

/// <summary>The timeline as a drawing with its table; complete without scripts, a list on a phone.</summary>
public sealed partial class TimelineFigure
{
    private const int Half = TimelineLayout.MarkSize / 2;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>Makes ids on the page; two timelines need two.</summary>
    [Parameter]
    public string Id { get; set; } = "zeitachse";

    [Parameter, EditorRequired]
    public IReadOnlyList<TimelineItem> Items { get; set; } = [];

    /// <summary>A sentence that says what one sees, with the source.</summary>
    [Parameter, EditorRequired]
    public string Caption { get; set; } = "";

    /// <summary>Where a group of a lane and a year (0: no date) leads.</summary>
    [Parameter, EditorRequired]
    public Func<TimelineLane, int, string> GroupAddress { get; set; } = (_, _) => "";

    private TimelinePicture Picture { get; set; } = TimelineLayout.Of([], default, (_, _, _) => "", (_, _) => "");

    protected override void OnParametersSet() =>
        Picture = TimelineLayout.Of(Items, GermanTime.DayOf(Clock.GetUtcNow().UtcDateTime), NameGroup, GroupAddress);

    private static string ClassOf(TimelineItem item) => (item.IsOpen ? "open " : "") + item.Lane switch
    {
        TimelineLane.Programmes => "kind-programme",
        TimelineLane.Grants => "kind-funding",
        TimelineLane.Events => "kind-event",
        _ => "kind-release",
    };

    private static int LabelAt(PlacedItem placed) => placed.Side switch
    {
        LabelSide.Left => placed.Start - 6,
        LabelSide.Inside => placed.Start + 6,
        _ => placed.End + 6,
    };

    /// <summary>The shape of a mark: a diamond for money, a circle for an event, a square for a release.</summary>
    private static string MarkOf(TimelineLane lane, int x, int y) => lane switch
    {
        TimelineLane.Grants => string.Create(CultureInfo.InvariantCulture, $"M{x} {y}l{Half} {-Half}l{Half} {Half}l{-Half} {Half}z"),
        TimelineLane.Events => string.Create(CultureInfo.InvariantCulture, $"M{x} {y}a{Half} {Half} 0 1 0 {2 * Half} 0a{Half} {Half} 0 1 0 {-2 * Half} 0z"),
        _ => string.Create(CultureInfo.InvariantCulture, $"M{x + 1} {y - Half + 1}h{(2 * Half) - 2}v{(2 * Half) - 2}h{2 - (2 * Half)}z"),
    };

    private string NameGroup(TimelineLane lane, int count, long? cents)
    {
        var name = lane switch
        {
            TimelineLane.Programmes => Format.Plural("Timeline.GroupProgrammes", count),
            TimelineLane.Grants => Format.Plural("Timeline.GroupGrants", count),
            TimelineLane.Events => Format.Plural("Timeline.GroupEvents", count),
            TimelineLane.Releases => Format.Plural("Timeline.GroupReleases", count),
            _ => Format.Plural("Timeline.GroupUndated", count),
        };
        return cents is null ? name : name + ", " + Format.MoneyShort(cents);
    }

    private string DatesOf(TimelineItem item) => item switch
    {
        { From: null } => T["Timeline.NoDate"],
        { IsOpen: true } => T["Timeline.SinceDate", Format.Date(item.From)],
        _ => Format.Dates(item.From, item.To),
    };
}
