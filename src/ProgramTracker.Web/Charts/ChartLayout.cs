using System.Collections.Immutable;
using ProgramTracker.Web.Graphics;

namespace ProgramTracker.Web.Charts;

/// <summary>Places a chart: columns over rows that are years, or bars beside rows that are named.</summary>
/// <remarks>
/// Pure. Values are labelled directly where they have room, the largest always; names of parts stand at the right beside the parts of the last column that has them, and
/// never cover each other. What is apart (no year, several municipalities) stands after a gap.
/// </remarks>
public static class ChartLayout
{
    public const int Wide = 1168;
    public const int Narrow = 720;
    public const int ColumnsHeight = 300;
    public const int RowHeight = 28;

    private const int Head = 26;
    private const int Foot = 28;
    private const int AxisRoom = 72;
    private const int NameRoom = 210;
    private const int LineHeight = 20;
    private const int ApartGap = 28;
    private const int WidestColumn = 76;
    private const double ColumnShare = 0.72;
    private const int LabelGap = 6;
    private const int ValueRoom = 130;

    public static ChartPicture Of(Chart chart, int width, Func<long, bool, string> write)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(write);
        return chart.IsHorizontal ? Bars(chart, width, write) : Columns(chart, width, write);
    }

    private static long Largest(Chart chart) => Math.Max(1, chart.Rows.Select(row => chart.IsStacked ? row.Total ?? 0 : row.Parts.Max(part => part.Value ?? 0)).DefaultIfEmpty(0).Max());

    private static ChartPicture Bars(Chart chart, int width, Func<long, bool, string> write)
    {
        var names = chart.Rows.Select(row => TextMeasure.Of(row.Label)).DefaultIfEmpty(0).Max();
        var left = Math.Min(names + 12, width * 2 / 5);
        var scale = ChartScale.Of(Largest(chart), chart.IsMoney);
        var frame = new ChartFrame(left, 0, width - ValueRoom, 0);
        var bars = ImmutableArray.CreateBuilder<ChartBar>();
        var rowNames = ImmutableArray.CreateBuilder<ChartText>();
        var values = ImmutableArray.CreateBuilder<ChartText>();
        var y = 4;
        for (var i = 0; i < chart.Rows.Length; i++)
        {
            var row = chart.Rows[i];
            y += row.IsApart && i > 0 && !chart.Rows[i - 1].IsApart ? ApartGap / 2 : 0;
            var x = (double)left;
            for (var part = 0; part < row.Parts.Length; part++)
            {
                // A scale that ends in a round value would waste room where no axis is written: the longest bar fills the field.
                var length = (frame.Right - left) * (double)Math.Max(0, row.Parts[part].Value ?? 0) / Largest(chart);
                if (length > 0)
                {
                    bars.Add(new ChartBar(i, part, x, y + 4, length, RowHeight - 8, AnnouncedOf(row.Parts[part], length)));
                    x += length;
                }
            }

            rowNames.Add(new ChartText(TextMeasure.Shorten(row.Label, left - 12), left - 10, y + 19, "end"));
            values.Add(new ChartText(row.Total is { } total ? write(total, row.IsRounded) : "–", x + LabelGap, y + 19, "start"));
            y += RowHeight;
        }

        return new ChartPicture(chart, width, y + 4, scale, frame with { Bottom = y }, bars.ToImmutable(), rowNames.ToImmutable(), values.ToImmutable(), []);
    }

    private static ChartPicture Columns(Chart chart, int width, Func<long, bool, string> write)
    {
        var scale = ChartScale.Of(Largest(chart), chart.IsMoney);
        var names = chart.Series.Length > 1 ? Math.Min(NameRoom, chart.Series.Max(series => TextMeasure.Of(series.Name)) + 30) : 0;
        var frame = new ChartFrame(AxisRoom, Head, width - names, Head + ColumnsHeight);
        var gap = chart.Rows.Any(row => row.IsApart) && chart.Rows.Any(row => !row.IsApart) ? ApartGap : 0;
        var slot = (frame.Right - frame.Left - gap) / (double)Math.Max(1, chart.Rows.Length);
        var column = Math.Min(WidestColumn, slot * ColumnShare);
        var drawn = Enumerable.Range(0, chart.Series.Length).Where(part => chart.IsStacked || chart.Rows.Any(row => row.Parts[part].Value is > 0)).ToList();
        var bars = ImmutableArray.CreateBuilder<ChartBar>();
        var tops = new double[chart.Rows.Length];
        for (var i = 0; i < chart.Rows.Length; i++)
        {
            var left = frame.Left + (slot * i) + (chart.Rows[i].IsApart ? gap : 0) + ((slot - column) / 2);
            tops[i] = PlaceColumn(chart, i, left, column, drawn, scale, frame, bars);
        }

        var centre = (int i) => frame.Left + (slot * i) + (chart.Rows[i].IsApart ? gap : 0) + (slot / 2);
        return new ChartPicture(
            chart,
            width,
            frame.Bottom + Foot,
            scale,
            frame,
            bars.ToImmutable(),
            RowNames(chart, slot, frame.Bottom, centre),
            chart.IsStacked ? Values(chart, slot, tops, centre, write) : Values(chart, bars, write),
            names == 0 ? [] : SeriesNames(chart, frame, bars));
    }

    private static double PlaceColumn(Chart chart, int index, double left, double width, List<int> drawn, ChartScale scale, ChartFrame frame, ImmutableArray<ChartBar>.Builder bars)
    {
        var row = chart.Rows[index];
        var (height, highest) = (frame.Bottom - frame.Top, 0d);
        var (floor, share) = (0d, chart.IsStacked ? width : width / Math.Max(1, drawn.Count));
        for (var part = 0; part < row.Parts.Length; part++)
        {
            var length = scale.Of(row.Parts[part].Value ?? 0, height);
            if (length <= 0)
            {
                continue;
            }

            var x = chart.IsStacked ? left : left + (share * drawn.IndexOf(part));
            bars.Add(new ChartBar(index, part, x, frame.Bottom - floor - length, Math.Max(1, share - (chart.IsStacked ? 0 : 2)), length, AnnouncedOf(row.Parts[part], length)));
            highest = Math.Max(highest, floor + length);
            floor += chart.IsStacked ? length : 0;
        }

        return frame.Bottom - highest;
    }

    // What was announced and taken back again is never longer than what is left.
    private static double AnnouncedOf(ChartPart part, double length) => part.Value is > 0 and var value ? length * Math.Clamp(part.Announced, 0, value) / value : 0;

    private static ImmutableArray<ChartText> RowNames(Chart chart, double slot, int bottom, Func<int, double> centre)
    {
        var widest = chart.Rows.Where(row => !row.IsApart).Select(row => TextMeasure.Of(row.Label)).DefaultIfEmpty(0).Max();
        var every = widest == 0 ? 1 : (int)Math.Ceiling((widest + LabelGap) / slot);
        return
        [
            .. Enumerable.Range(0, chart.Rows.Length)
                .Where(i => chart.Rows[i].IsApart || i % every == 0)
                .Select(i => new ChartText(chart.Rows[i].IsApart ? TextMeasure.Shorten(chart.Rows[i].Label, (int)Math.Max(slot, 90)) : chart.Rows[i].Label, centre(i), bottom + 20, "middle")),
        ];
    }

    // From the largest down: a value that would cover one already written is left to the table.
    private static ImmutableArray<ChartText> Values(Chart chart, double slot, double[] tops, Func<int, double> centre, Func<long, bool, string> write)
    {
        var taken = new List<(double From, double To, double Y)>();
        var texts = ImmutableArray.CreateBuilder<ChartText>();
        foreach (var i in Enumerable.Range(0, chart.Rows.Length).Where(i => chart.Rows[i].Total is not null).OrderByDescending(i => chart.Rows[i].Total).ThenBy(i => i))
        {
            var text = write(chart.Rows[i].Total!.Value, chart.Rows[i].IsRounded);
            var half = (TextMeasure.Of(text) / 2.0) + 2;
            var (from, to, y) = (centre(i) - half, centre(i) + half, tops[i] - LabelGap);
            var covers = taken.Exists(other => from < other.To && other.From < to && Math.Abs(other.Y - y) < LineHeight)
                || Enumerable.Range(0, chart.Rows.Length).Any(j => j != i && Math.Abs(centre(j) - centre(i)) < half + (slot * ColumnShare / 2) && tops[j] < y + 2);
            if (!covers)
            {
                taken.Add((from, to, y));
                texts.Add(new ChartText(text, centre(i), y, "middle"));
            }
        }

        return [.. texts.OrderBy(text => text.X)];
    }

    // Side by side each bar has its own value, where neither another value nor another bar is in its way; the largest go first.
    private static ImmutableArray<ChartText> Values(Chart chart, IReadOnlyCollection<ChartBar> bars, Func<long, bool, string> write)
    {
        var taken = new List<(double From, double To, double Y)>();
        var texts = ImmutableArray.CreateBuilder<ChartText>();
        foreach (var bar in bars.OrderByDescending(bar => bar.Height).ThenBy(bar => bar.X))
        {
            var part = chart.Rows[bar.Row].Parts[bar.Series];
            var text = write(part.Value!.Value, part.IsRounded);
            var (centre, half, y) = (bar.X + (bar.Width / 2), (TextMeasure.Of(text) / 2.0) + 2, bar.Y - LabelGap);
            var covers = taken.Exists(other => centre - half < other.To && other.From < centre + half && Math.Abs(other.Y - y) < LineHeight)
                || bars.Any(other => other != bar && other.X < centre + half && centre - half < other.X + other.Width && other.Y < y + 2);
            if (!covers)
            {
                taken.Add((centre - half, centre + half, y));
                texts.Add(new ChartText(text, centre, y, "middle"));
            }
        }

        return [.. texts.OrderBy(text => text.X)];
    }

    private static ImmutableArray<ChartText> SeriesNames(Chart chart, ChartFrame frame, IEnumerable<ChartBar> bars)
    {
        // A part is named at its last column, at the height it has there.
        var wanted = bars.Where(bar => !chart.Rows[bar.Row].IsApart).GroupBy(bar => bar.Series).ToDictionary(group => group.Key, group => group.MaxBy(bar => bar.Row)!);
        var order = Enumerable.Range(0, chart.Series.Length)
            .Select(series => (Series: series, Y: wanted.TryGetValue(series, out var bar) ? bar.Y + (bar.Height / 2) + 5 : frame.Top + 12.0))
            .OrderBy(x => chart.IsStacked ? -x.Series : x.Series)
            .ToList();
        var placed = PushApart([.. order.Select(x => x.Y)], LineHeight, frame.Top + 12, frame.Bottom);
        return [.. order.Select((x, i) => new ChartText(TextMeasure.Shorten(chart.Series[x.Series].Name, NameRoom - 30), frame.Right + 28, placed[i], "start", x.Series))];
    }

    /// <summary>Moves heights, given from top to bottom, as little as makes them stand at least so far apart between two ends, as long as they fit at all.</summary>
    public static IReadOnlyList<double> PushApart(IReadOnlyList<double> wanted, double distance, double top, double bottom)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        var placed = new double[wanted.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = Math.Max(wanted[i], i == 0 ? top : placed[i - 1] + distance);
        }

        for (var i = placed.Length - 1; i >= 0; i--)
        {
            placed[i] = Math.Min(placed[i], i == placed.Length - 1 ? Math.Max(bottom, top + (distance * (placed.Length - 1))) : placed[i + 1] - distance);
        }

        return placed;
    }
}
