using System.Collections.Immutable;

namespace ProgramTracker.Web.Timeline;

/// <summary>Places items on a timeline: lanes from top to bottom, rows inside a lane so that no label covers another.</summary>
/// <remarks>
/// Pure: the same items give the same picture. A label stands right of its mark, or left of it where it would leave the picture. A lane that needs more rows than
/// <see cref="MaxRows"/> is grouped by year, and its groups are the caller's to name.
/// </remarks>
public static class TimelineLayout
{
    public const int Width = 1120;
    public const int MaxRows = 7;
    public const int RowHeight = 24;
    public const int AxisHeight = 28;
    public const int MarkSize = 10;

    private const int Gutter = 150;
    private const int LanePadding = 8;
    private const int Gap = 6;
    private const int TickRoom = 56;
    private const int MinYears = 3;

    // Source Sans at 14 px; a little more than the mean, so that an estimate is rather too wide.
    private const double CharacterWidth = 6.9;

    public static TimelinePicture Of(IReadOnlyCollection<TimelineItem> items, DateOnly today, Func<TimelineLane, int, long?, string> nameGroup, Func<TimelineLane, int, string> addressOfGroup)
    {
        ArgumentNullException.ThrowIfNull(items);
        var scale = ScaleOf(items, today);
        var lanes = ImmutableArray.CreateBuilder<PlacedLane>();
        var top = scale is null ? LanePadding : AxisHeight;
        foreach (var lane in Enum.GetValues<TimelineLane>())
        {
            var own = items.Where(item => LaneOf(item) == lane).OrderBy(item => item.FirstDay).ThenBy(item => item.Label, StringComparer.Ordinal).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var placed = lane == TimelineLane.Undated ? PlaceUndated(own) : PlaceDated(own, scale, today);
            if (placed.Max(item => item.Row) >= MaxRows)
            {
                placed = lane == TimelineLane.Undated
                    ? PlaceUndated([Group(lane, own, null, nameGroup, addressOfGroup)])
                    : PlaceDated([.. own.GroupBy(item => item.FirstDay!.Value.Year).Select(year => year.Count() == 1 ? year.First() : Group(lane, [.. year], year.Key, nameGroup, addressOfGroup))], scale, today);
            }

            var rows = placed.Max(item => item.Row) + 1;
            lanes.Add(new PlacedLane(lane, top, rows, placed));
            top += (rows * RowHeight) + LanePadding;
        }

        int? todayAt = scale is not null && today.Year <= scale.LastYear && today.Year >= scale.FirstYear ? scale.At(today) : null;
        return new TimelinePicture(scale, scale is null ? [] : [.. scale.Ticks(TickRoom)], lanes.ToImmutable(), todayAt, top);
    }

    public static int LabelWidth(string label) => (int)Math.Ceiling(label.Length * CharacterWidth);

    private static TimelineLane LaneOf(TimelineItem item) => item.From is null ? TimelineLane.Undated : item.Lane;

    private static TimelineScale? ScaleOf(IReadOnlyCollection<TimelineItem> items, DateOnly today)
    {
        var dated = items.Where(item => item.From is not null).ToList();
        if (dated.Count == 0)
        {
            return null;
        }

        var first = dated.Min(item => item.FirstDay!.Value.Year);
        var last = dated.Max(item => item.IsOpen ? Math.Max(today.Year, item.FirstDay!.Value.Year) : item.LastDay!.Value.Year);
        while (last - first + 1 < MinYears)
        {
            if (last <= first || last < today.Year)
            {
                last++;
            }
            else
            {
                first--;
            }
        }

        return new TimelineScale(first, last, Gutter, Width);
    }

    private static TimelineItem Group(TimelineLane lane, List<TimelineItem> items, int? year, Func<TimelineLane, int, long?, string> nameGroup, Func<TimelineLane, int, string> addressOfGroup)
    {
        var cents = items.Any(item => item.Cents is not null) ? items.Sum(item => item.Cents ?? 0) : (long?)null;
        var from = year is { } known ? new Core.Extraction.PartialDate(known) : null;
        return new TimelineItem(items[0].Lane, nameGroup(lane, items.Count, cents), addressOfGroup(items[0].Lane, year ?? 0), from, from);
    }

    private static ImmutableArray<PlacedItem> PlaceDated(List<TimelineItem> items, TimelineScale? scale, DateOnly today)
    {
        var rowEnds = new List<int>();
        var placed = ImmutableArray.CreateBuilder<PlacedItem>(items.Count);
        foreach (var item in items)
        {
            var start = scale!.At(item.FirstDay!.Value);
            var end = item.IsOpen ? scale.EndOf(today) : item.IsBar ? scale.EndOf(item.LastDay!.Value) : start + MarkSize;
            end = Math.Min(Math.Max(end, start + MarkSize), Width);
            start = Math.Min(start, Width - MarkSize);
            var labelWidth = LabelWidth(item.Label);
            var inside = item.IsBar && labelWidth + (2 * Gap) <= end - start;
            var fitsRight = end + Gap + labelWidth <= Width;
            var side = inside ? LabelSide.Inside : fitsRight || start - Gap - labelWidth < 0 ? LabelSide.Right : LabelSide.Left;
            var from = side == LabelSide.Left ? start - Gap - labelWidth : start;
            var to = side == LabelSide.Right ? end + Gap + labelWidth : end;
            var row = rowEnds.FindIndex(taken => taken + (2 * Gap) <= from);
            if (row < 0)
            {
                row = rowEnds.Count;
                rowEnds.Add(0);
            }

            rowEnds[row] = to;
            placed.Add(new PlacedItem(item, row, start, end, side));
        }

        return placed.ToImmutable();
    }

    private static ImmutableArray<PlacedItem> PlaceUndated(List<TimelineItem> items)
    {
        var (row, at) = (0, Gutter);
        var placed = ImmutableArray.CreateBuilder<PlacedItem>(items.Count);
        foreach (var item in items)
        {
            var end = at + MarkSize + Gap + LabelWidth(item.Label);
            if (end > Width && at > Gutter)
            {
                row++;
                end = end - at + Gutter;
                at = Gutter;
            }

            placed.Add(new PlacedItem(item, row, at, at + MarkSize, LabelSide.Right));
            at = end + (3 * Gap);
        }

        return placed.ToImmutable();
    }
}
