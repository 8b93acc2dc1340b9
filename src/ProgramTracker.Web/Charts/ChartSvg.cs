using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Graphics;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Charts;

/// <summary>Draws a placed chart as SVG: for a page, where its styles come from the page, or into a file with a head and a foot of its own.</summary>
/// <remarks>Read aloud it is a list of rows, each with its value, or a list for each row where it has several parts. Hatched is what rests on releases alone.</remarks>
public sealed class ChartSvg(IStringLocalizer<Texts> texts, Format format)
{
    private const int TextDrop = 5;

    /// <summary>The drawing alone, named by the element with the id <paramref name="labelledBy"/>; ids inside begin with <paramref name="id"/>.</summary>
    public string Draw(ChartPicture picture, string id, string labelledBy, string? cssClass = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var svg = new SvgWriter();
        svg.Open(
            "svg",
            ("viewBox", $"0 0 {picture.Width} {picture.Height}"),
            ("width", picture.Width),
            ("height", picture.Height),
            ("class", "graphic chart-svg " + cssClass),
            ("role", "group"),
            ("aria-labelledby", labelledBy));
        DrawInto(svg, picture, id, address => address);
        svg.Close();
        return svg.ToString();
    }

    public void DrawInto(SvgWriter svg, ChartPicture picture, string id, Func<string, string> link)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentNullException.ThrowIfNull(picture);
        ArgumentNullException.ThrowIfNull(link);
        DrawPatterns(svg, picture.Chart, id);
        DrawAxis(svg, picture);
        svg.OpenList(picture.Chart.RowTitle);
        for (var row = 0; row < picture.Chart.Rows.Length; row++)
        {
            DrawRow(svg, picture, row, id, link);
        }

        svg.Close();
        DrawTexts(svg, picture);
    }

    /// <summary>A value as charts write it: short, with a mark where parts of it are rounded.</summary>
    public string Write(Chart chart, long value, bool isRounded)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return (isRounded ? "≈" + Format.NoBreak : "") + (chart.IsMoney ? format.MoneyShort(value) : format.Count(value));
    }

    /// <summary>A value in full.</summary>
    public string WriteFull(Chart chart, ChartPart part)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(part);
        return chart.IsMoney ? format.RoundedMoney(part.Value, part.IsRounded) : part.Value is { } count ? format.Count(count) : Format.Nothing;
    }

    private static void DrawPatterns(SvgWriter svg, Chart chart, string id)
    {
        if (!chart.HasAnnounced)
        {
            return;
        }

        svg.Open("defs");
        foreach (var colour in chart.Series.Select(series => series.Colour).Distinct())
        {
            svg.Open("pattern", ("id", $"{id}-{colour}"), ("width", 6), ("height", 6), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
            svg.Element("rect", ("class", "paper"), ("width", 6), ("height", 6));
            svg.Element("line", ("class", $"hatch-{colour}"), ("x1", 1.5), ("x2", 1.5), ("y1", 0), ("y2", 6));
            svg.Close();
        }

        svg.Close();
    }

    private void DrawAxis(SvgWriter svg, ChartPicture picture)
    {
        var frame = picture.Frame;
        svg.Open("g", ("class", "axis"), ("aria-hidden", "true"));
        if (!picture.Chart.IsHorizontal)
        {
            foreach (var step in picture.Scale.Steps.Where(step => step > 0))
            {
                var y = frame.Bottom - picture.Scale.Of(step, frame.Bottom - frame.Top);
                svg.Element("line", ("class", "grid"), ("x1", frame.Left), ("x2", frame.Right), ("y1", y), ("y2", y));
                svg.TextElement("text", Write(picture.Chart, step, false), ("x", frame.Left - 8), ("y", y + TextDrop), ("text-anchor", "end"));
            }

            svg.TextElement("text", "0", ("x", frame.Left - 8), ("y", frame.Bottom + TextDrop), ("text-anchor", "end"));
        }

        svg.Close();
    }

    private void DrawRow(SvgWriter svg, ChartPicture picture, int row, string id, Func<string, string> link)
    {
        var (chart, data) = (picture.Chart, picture.Chart.Rows[row]);
        if (data.Total is null)
        {
            return;
        }

        var isGroup = chart.Series.Length > 1;
        if (isGroup)
        {
            svg.Open("g", ("role", "listitem"));
            svg.OpenList(chart.IsStacked ? data.Label + ": " + Write(chart, data.Total.Value, data.IsRounded) : data.Label);
        }

        foreach (var bar in picture.Bars.Where(bar => bar.Row == row))
        {
            var (part, series) = (data.Parts[bar.Series], chart.Series[bar.Series]);
            var announced = part.Announced <= 0 ? null : part.Announced >= part.Value ? format.Name(Basis.Announced) : texts["Chart.PartAnnounced", format.Money(part.Announced)].Value;
            var name = (isGroup ? series.Name : data.Label) + ": " + WriteFull(chart, part) + (announced is null ? "" : ", " + announced);
            svg.Open("g", ("role", "listitem"), ("class", "item"), ("data-label", name), ("data-when", isGroup ? data.Label : null));
            var address = part.Address ?? data.Address;
            svg.Open(address is null ? "g" : "a", ("href", address is null ? null : link(address)), ("role", address is null ? "img" : null), ("aria-label", name));
            svg.TextElement("title", isGroup ? data.Label + ", " + name : name);
            DrawBar(svg, bar, series, chart.IsHorizontal, id);
            svg.Close();
            svg.Close();
        }

        if (isGroup)
        {
            svg.Close();
            svg.Close();
        }
    }

    private static void DrawBar(SvgWriter svg, ChartBar bar, ChartSeries series, bool isHorizontal, string id)
    {
        if (series.IsOutlined)
        {
            svg.Element("rect", ("class", $"segment outline-{series.Colour}"), ("x", bar.X + 1), ("y", bar.Y + 1), ("width", Math.Max(1, bar.Width - 2)), ("height", Math.Max(1, bar.Height - 1)));
            return;
        }

        svg.Element("rect", ("class", $"segment series-{series.Colour}"), ("x", bar.X), ("y", bar.Y), ("width", bar.Width), ("height", bar.Height));
        if (bar.AnnouncedLength > 0)
        {
            var (x, y, width, height) = isHorizontal
                ? (bar.X + bar.Width - bar.AnnouncedLength, bar.Y, bar.AnnouncedLength, bar.Height)
                : (bar.X, bar.Y, bar.Width, bar.AnnouncedLength);
            svg.Element("rect", ("class", $"edge-{series.Colour}"), ("x", x + 0.5), ("y", y + 0.5), ("width", Math.Max(0.5, width - 1)), ("height", Math.Max(0.5, height - 1)), ("fill", $"url(#{id}-{series.Colour})"));
        }
    }

    private static void DrawTexts(SvgWriter svg, ChartPicture picture)
    {
        var (chart, frame) = (picture.Chart, picture.Frame);
        svg.Open("g", ("aria-hidden", "true"));
        svg.Element(
            "line",
            ("class", "zero"),
            ("x1", frame.Left),
            ("x2", chart.IsHorizontal ? frame.Left : frame.Right),
            ("y1", chart.IsHorizontal ? 0 : frame.Bottom),
            ("y2", frame.Bottom));
        foreach (var text in picture.RowNames)
        {
            svg.TextElement("text", text.Text, ("x", text.X), ("y", text.Y), ("text-anchor", text.Anchor));
        }

        foreach (var text in picture.Values)
        {
            svg.TextElement("text", text.Text, ("class", "value"), ("x", text.X), ("y", text.Y), ("text-anchor", text.Anchor));
        }

        foreach (var name in picture.Names)
        {
            var series = chart.Series[name.Series!.Value];
            svg.Element("rect", ("class", (series.IsOutlined ? "outline-" : "series-") + series.Colour.ToString(CultureInfo.InvariantCulture)), ("x", name.X - 18), ("y", name.Y - 10), ("width", 11), ("height", 11));
            svg.TextElement("text", name.Text, ("x", name.X), ("y", name.Y));
        }

        svg.Close();
    }
}
