using Microsoft.Extensions.Localization;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Graphics;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Timeline;

/// <summary>Draws a placed timeline as SVG: for a page, where its styles come from the page, or into a file with a head and a foot of its own.</summary>
/// <remarks>Read aloud it is a table of contents: a list for each lane, named by it, whose entries are links with label and dates.</remarks>
public sealed class TimelineSvg(IStringLocalizer<Texts> texts, Format format, TimelineItems items)
{
    private const int Half = TimelineLayout.MarkSize / 2;
    private const int TextDrop = 5;
    private const int TodayRoom = 60;
    private const string MonthForm = "MMM";

    /// <summary>The drawing alone, named by the element with the id <paramref name="labelledBy"/>.</summary>
    public string Draw(TimelinePicture picture, string labelledBy, string? cssClass = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var svg = new SvgWriter();
        svg.Open(
            "svg",
            ("viewBox", $"0 0 {picture.Width} {picture.Height}"),
            ("width", picture.Width),
            ("height", picture.Height),
            ("class", "graphic timeline-svg " + cssClass),
            ("role", "group"),
            ("aria-labelledby", labelledBy),
            ("data-left", picture.Scale?.Left),
            ("data-first", picture.Scale is { } scale ? Format.Iso(scale.Window.First) : null),
            ("data-last", picture.Scale is { } same ? Format.Iso(same.Window.Last) : null));
        DrawInto(svg, picture, address => address);
        svg.Close();
        return svg.ToString();
    }

    /// <summary>Everything inside the svg element; <paramref name="link"/> makes addresses such that they lead home from where the drawing goes.</summary>
    public void DrawInto(SvgWriter svg, TimelinePicture picture, Func<string, string> link)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(link);
        svg.Open("g", ("class", "plot"));
        DrawAxis(svg, picture);
        foreach (var band in picture.Bands)
        {
            if (band.Name is { } name)
            {
                svg.Open("g", ("role", "group"), ("aria-label", name));
            }

            foreach (var lane in band.Lanes)
            {
                DrawLane(svg, lane, link);
            }

            if (band.Name is not null)
            {
                svg.Close();
            }
        }

        svg.Close();
        DrawNames(svg, picture);
    }

    private static string ClassOf(TimelineItem item) => (item.IsOpen ? "open " : "") + (item.IsAnnounced ? "announced " : "") + item.Lane switch
    {
        TimelineLane.Programmes or TimelineLane.Participations => "programme",
        TimelineLane.Grants => "money",
        TimelineLane.Events => "event",
        _ => "neutral",
    };

    private static int LabelAt(PlacedItem placed) => placed.Side switch
    {
        LabelSide.Left => placed.Start - 6,
        LabelSide.Inside => placed.Start + 6,
        _ => placed.End + 6,
    };

    /// <summary>The shape of a mark: a diamond for money, a circle for an event, a triangle for a beginning, a square for a release.</summary>
    private static string MarkOf(TimelineLane lane, int x, int y) => FormattableString.Invariant(lane switch
    {
        TimelineLane.Grants => (FormattableString)$"M{x} {y}l{Half} {-Half}l{Half} {Half}l{-Half} {Half}z",
        TimelineLane.Events => $"M{x} {y}a{Half} {Half} 0 1 0 {2 * Half} 0a{Half} {Half} 0 1 0 {-2 * Half} 0z",
        TimelineLane.Programmes or TimelineLane.Participations => $"M{x} {y - Half}l{2 * Half} {Half}l{-2 * Half} {Half}z",
        _ => $"M{x + 1} {y - Half + 1}h{(2 * Half) - 2}v{(2 * Half) - 2}h{2 - (2 * Half)}z",
    });

    private void DrawAxis(SvgWriter svg, TimelinePicture picture)
    {
        if (picture.Scale is null)
        {
            return;
        }

        var bottom = picture.Lanes.FirstOrDefault(lane => lane.Lane == TimelineLane.Undated) is { } undated && picture.Bands.All(band => band.Name is null) ? undated.Top - 4 : picture.Height;
        svg.Open("g", ("aria-hidden", "true"), ("class", "axis"));
        for (var i = 0; i < picture.Ticks.Length; i++)
        {
            var tick = picture.Ticks[i];
            svg.Element("line", ("class", tick.IsYear ? "grid year" : "grid"), ("x1", tick.X), ("x2", tick.X), ("y1", 20), ("y2", bottom));
            var label = tick.IsYear ? format.Year(tick.Day.Year) : tick.Day.ToString(MonthForm, Format.Culture).TrimEnd('.') + (i == 0 ? " " + format.Year(tick.Day.Year) : "");
            if (tick.X + TextMeasure.Of(label) <= picture.Width)
            {
                svg.TextElement("text", label, ("class", tick.IsYear ? "year" : null), ("x", tick.X), ("y", 14));
            }
        }

        if (picture.TodayAt is { } today)
        {
            svg.Element("line", ("class", "today"), ("x1", today), ("x2", today), ("y1", 20), ("y2", bottom));
        }

        svg.Close();
    }

    private void DrawLane(SvgWriter svg, PlacedLane lane, Func<string, string> link)
    {
        svg.OpenList(format.Name(lane.Lane), lane.IsDense ? "dense" : null);
        foreach (var placed in lane.Items)
        {
            var item = placed.Item;
            var dates = items.DatesOf(item);
            svg.Open("g", ("role", "listitem"), ("class", "item " + ClassOf(item)), ("data-label", item.Label), ("data-when", dates), ("data-detail", item.Detail));
            if (item.Address is { } address)
            {
                svg.Open("a", ("href", link(address)), ("aria-label", item.Label + ", " + dates));
            }
            else
            {
                svg.Open("g", ("role", "img"), ("aria-label", item.Label + ", " + dates));
            }

            svg.TextElement("title", item.Label + ", " + dates + (item.Detail is null ? "" : "\n" + item.Detail));
            if (lane.IsDense)
            {
                DrawColumn(svg, lane, placed);
            }
            else
            {
                DrawMark(svg, lane, placed);
            }

            svg.Close();

            // A label that is no part of the link's name stands beside it.
            if (!IsInside(lane, placed))
            {
                DrawLabel(svg, lane, placed);
            }

            svg.Close();
        }

        svg.Close();
    }

    // In whole words, so that who says what they see says the link's name.
    private static bool IsInside(PlacedLane lane, PlacedItem placed) =>
        !lane.IsDense && (!placed.Label.EndsWith('…') || placed.Item.Label.StartsWith(placed.Label[..^1] + " ", StringComparison.Ordinal) || placed.Item.Label == placed.Label);

    private static void DrawLabel(SvgWriter svg, PlacedLane lane, PlacedItem placed)
    {
        if (placed.Label.Length == 0)
        {
            return;
        }

        var outside = IsInside(lane, placed) ? null : "true";
        if (lane.IsDense)
        {
            svg.TextElement("text", placed.Label, ("aria-hidden", outside), ("x", placed.Start + ((placed.End - placed.Start - 1) / 2.0)), ("y", lane.Top + lane.Height - placed.ColumnHeight - TextDrop), ("text-anchor", "middle"));
            return;
        }

        svg.TextElement(
            "text",
            placed.Label,
            ("aria-hidden", outside),
            ("class", placed.Side == LabelSide.Inside ? "inside" : null),
            ("x", LabelAt(placed)),
            ("y", lane.RowTop(placed.Row) + (TimelineLayout.RowHeight / 2) + TextDrop),
            ("text-anchor", placed.Side == LabelSide.Left ? "end" : null));
    }

    private static void DrawColumn(SvgWriter svg, PlacedLane lane, PlacedItem placed)
    {
        var bottom = lane.Top + lane.Height;
        var width = Math.Max(2, placed.End - placed.Start - 3);
        svg.Element("rect", ("class", "column"), ("x", placed.Start + 1), ("y", bottom - placed.ColumnHeight), ("width", width), ("height", placed.ColumnHeight));
    }

    private static void DrawMark(SvgWriter svg, PlacedLane lane, PlacedItem placed)
    {
        var y = lane.RowTop(placed.Row) + (TimelineLayout.RowHeight / 2);
        if (placed.Item is { IsBar: true, From: not null })
        {
            svg.Element("rect", ("class", "bar"), ("x", placed.Start + 0.5), ("y", y - 9.5), ("width", Math.Max(1, placed.End - placed.Start - 1)), ("height", 19), ("rx", 2));
        }
        else
        {
            svg.Element("path", ("class", "mark"), ("d", MarkOf(placed.Item.Lane, placed.Start, y)));
        }

        if (IsInside(lane, placed))
        {
            DrawLabel(svg, lane, placed);
        }
    }

    // Names stand over the plot, so that it can be moved below them.
    private void DrawNames(SvgWriter svg, TimelinePicture picture)
    {
        var left = picture.Scale?.Left ?? picture.Lanes.SelectMany(lane => lane.Items).Select(item => item.Start).DefaultIfEmpty(0).Min();
        svg.Element("rect", ("class", "gutter"), ("aria-hidden", "true"), ("x", 0), ("y", 0), ("width", Math.Max(0, left - 1)), ("height", picture.Height));
        if (picture.TodayAt is { } today)
        {
            var isLate = today > picture.Width - TodayRoom;
            svg.TextElement("text", texts["Timeline.Today"], ("class", "today-name"), ("aria-hidden", "true"), ("x", today + (isLate ? -4 : 4)), ("y", TimelineLayout.AxisHeight + 4), ("text-anchor", isLate ? "end" : null));
        }

        foreach (var band in picture.Bands)
        {
            if (band.Name is { } name)
            {
                svg.Element("line", ("class", "band-line"), ("aria-hidden", "true"), ("x1", 0), ("x2", picture.Width), ("y1", band.Top + 0.5), ("y2", band.Top + 0.5));
                svg.TextElement("text", TextMeasure.Shorten(name, picture.Width, 16), ("class", "band-name"), ("x", 0), ("y", band.Top + 21), ("aria-hidden", "true"));
            }

            foreach (var lane in band.Lanes)
            {
                svg.Open("g", ("aria-hidden", "true"));
                svg.Element("line", ("class", "lane-line"), ("x1", 0), ("x2", picture.Width), ("y1", lane.Top - 4.5), ("y2", lane.Top - 4.5));
                var laneName = format.Name(lane.Lane);
                svg.TextElement("text", laneName, ("class", "lane-name"), ("x", 0), ("y", lane.Top + 17));
                if (lane is { Count: > 1, Lane: not TimelineLane.Ministries } && TextMeasure.Of(laneName) + TextMeasure.Of(format.Count(lane.Count)) + 14 < left)
                {
                    svg.TextElement("text", format.Count(lane.Count), ("class", "lane-count"), ("x", left - 10), ("y", lane.Top + 17), ("text-anchor", "end"));
                }

                svg.Close();
            }
        }
    }
}
