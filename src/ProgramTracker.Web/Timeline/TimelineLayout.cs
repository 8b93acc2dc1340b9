using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Graphics;

namespace ProgramTracker.Web.Timeline;

/// <summary>Places items on a timeline: subjects from top to bottom, their lanes, rows inside a lane so that no label covers another.</summary>
/// <remarks>
/// Pure: the same items give the same picture. A label stands in its bar where it fits, else right of its mark, else left, and is shortened where it would leave the
/// picture or where the lane has no room for long ones. A lane that needs too many rows even so becomes columns over months, quarters or years, as fine as there is room, whose heights are the numbers of items.
/// What lies outside the window is not drawn; what crosses its ends is cut there.
/// </remarks>
public static class TimelineLayout
{
    public const int Wide = 1168;
    public const int Narrow = 720;
    public const int MaxRows = 7;
    public const int MaxRowsOfSeveral = 3;
    public const int RowHeight = 24;
    public const int AxisHeight = 28;
    public const int BandHeight = 30;
    public const int MarkSize = 10;
    public const int DenseHeight = 76;
    public const int ColumnRoom = 32;

    private const int WideGutter = 172;
    private const int NarrowGutter = 136;
    private const int LanePadding = 10;
    private const int Gap = 6;
    private const int MinYears = 3;
    private const int MaxUndatedRows = 3;
    private const int ColumnLabel = 20;
    private const int SmallestColumn = 4;

    // Long labels first; before a lane is made columns its labels are shortened.
    private static readonly int[] LabelRooms = [480, 240, 150];

    private static readonly TimelineLane[] Lanes = Enum.GetValues<TimelineLane>();

    /// <remarks><paramref name="context"/> stands above all subjects, only where it overlaps with what is drawn; it never widens the axis.</remarks>
    public static TimelinePicture Of(IReadOnlyList<TimelineBand> bands, IReadOnlyList<TimelineItem> context, TimelineSettings settings)
    {
        ArgumentNullException.ThrowIfNull(bands);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        var gutter = settings.Width < Wide ? NarrowGutter : WideGutter;
        var whole = WholeOf(bands.SelectMany(band => band.Items), settings.Today);
        var scale = whole is null ? null : new TimelineScale(settings.Window ?? whole, gutter, settings.Width);
        var placer = new Placer(settings, scale, gutter, bands.Count > 1 ? MaxRowsOfSeveral : MaxRows);
        var top = scale is null ? LanePadding : AxisHeight;
        var placed = ImmutableArray.CreateBuilder<PlacedBand>(bands.Count + 1);
        if (scale is not null && placer.Lane(new TimelineBand("", "", null, context), TimelineLane.Ministries, [.. context.Where(placer.IsSeen)], top) is { } above)
        {
            placed.Add(new PlacedBand(null, null, top, [above]));
            top = Below(above);
        }

        foreach (var band in bands)
        {
            var bandTop = top;
            top += bands.Count > 1 ? BandHeight : 0;
            var byLane = band.Items.Where(item => item.From is null || placer.IsSeen(item)).ToLookup(item => item.From is null ? TimelineLane.Undated : item.Lane);
            var lanes = ImmutableArray.CreateBuilder<PlacedLane>();
            foreach (var lane in Lanes)
            {
                if (placer.Lane(band, lane, [.. byLane[lane]], top) is { } found)
                {
                    lanes.Add(found);
                    top = Below(found);
                }
            }

            placed.Add(new PlacedBand(bands.Count > 1 ? band.Name : null, band.Address, bandTop, lanes.ToImmutable()));
        }

        int? todayAt = scale is not null && settings.Today >= scale.Window.First && settings.Today <= scale.Window.Last ? scale.At(settings.Today) : null;
        return new TimelinePicture(settings.Width, scale, whole, scale is null ? [] : [.. scale.Ticks()], placed.ToImmutable(), todayAt, top);
    }

    private static int Below(PlacedLane lane) => lane.Top + lane.Height + LanePadding;

    private static TimeWindow? WholeOf(IEnumerable<TimelineItem> items, DateOnly today)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var item in items)
        {
            if (item.FirstDay is not { } from)
            {
                continue;
            }

            first = Math.Min(first, from.Year);
            last = Math.Max(last, item.IsOpen ? Math.Max(today.Year, from.Year) : Math.Max(from.Year, item.LastDay!.Value.Year));
        }

        if (first > last)
        {
            return null;
        }

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

        return TimeWindow.OfYears(first, last);
    }

    /// <summary>Places the lanes of one picture.</summary>
    private sealed class Placer(TimelineSettings settings, TimelineScale? scale, int gutter, int maxRows)
    {
        public bool IsSeen(TimelineItem item) => scale is not null && item.FirstDay is { } first && first <= scale.Window.Last && EndOf(item) >= scale.Window.First;

        public PlacedLane? Lane(TimelineBand band, TimelineLane lane, List<TimelineItem> items, int top)
        {
            if (items.Count == 0)
            {
                return null;
            }

            items.Sort((a, b) => (a.FirstDay ?? default).CompareTo(b.FirstDay ?? default) is var order && order != 0 ? order : string.CompareOrdinal(a.Label, b.Label));
            if (lane == TimelineLane.Undated)
            {
                var undated = PlaceUndated(items) ?? PlaceUndated(GroupUndated(band, items))!.Value;
                return new PlacedLane(lane, top, (undated.Max(item => item.Row) + 1) * RowHeight, false, items.Count, undated);
            }

            foreach (var room in LabelRooms)
            {
                if (PlaceRows(items, room) is { } rows)
                {
                    return new PlacedLane(lane, top, (rows.Max(item => item.Row) + 1) * RowHeight, false, items.Count, rows);
                }
            }

            return new PlacedLane(lane, top, DenseHeight, true, items.Count, PlaceColumns(band, lane, items));
        }

        private DateOnly EndOf(TimelineItem item) => item.IsOpen ? (settings.Today > item.FirstDay!.Value ? settings.Today : item.FirstDay.Value) : item.LastDay!.Value < item.FirstDay!.Value ? item.FirstDay.Value : item.LastDay.Value;

        // Null as soon as there are more rows than a lane may have.
        private ImmutableArray<PlacedItem>? PlaceRows(List<TimelineItem> items, int labelRoom)
        {
            var rowEnds = new List<int>(maxRows);
            var placed = ImmutableArray.CreateBuilder<PlacedItem>(Math.Min(items.Count, 256));
            foreach (var item in items)
            {
                var start = Math.Min(scale!.At(item.FirstDay!.Value), settings.Width - MarkSize);
                var end = Math.Clamp(item.IsBar ? scale.EndOf(EndOf(item)) : start + MarkSize, start + MarkSize, settings.Width);
                var (side, label) = LabelOf(item.Label, item.IsBar, start, end, labelRoom);
                var width = label.Length == 0 ? 0 : Gap + TextMeasure.Of(label);
                var from = side == LabelSide.Left ? start - width : start;
                var to = side == LabelSide.Right ? end + width : end;
                var row = rowEnds.FindIndex(taken => taken + (2 * Gap) <= from);
                if (row < 0)
                {
                    if (rowEnds.Count == maxRows)
                    {
                        return null;
                    }

                    row = rowEnds.Count;
                    rowEnds.Add(0);
                }

                rowEnds[row] = to;
                placed.Add(new PlacedItem(item, row, start, end, side, label));
            }

            return placed.ToImmutable();
        }

        private (LabelSide Side, string Label) LabelOf(string text, bool isBar, int start, int end, int room)
        {
            var label = isBar && TextMeasure.Of(text) + (2 * Gap) <= end - start ? text : TextMeasure.Shorten(text, room);
            var width = TextMeasure.Of(label);
            var inside = isBar ? end - start - (2 * Gap) : 0;
            var right = settings.Width - end - Gap;
            var left = start - gutter - Gap;
            return width <= inside ? (LabelSide.Inside, label)
                : width <= right ? (LabelSide.Right, label)
                : width <= left ? (LabelSide.Left, label)
                : inside >= right && inside >= left ? (LabelSide.Inside, TextMeasure.Shorten(label, inside))
                : right >= left ? (LabelSide.Right, TextMeasure.Shorten(label, right))
                : (LabelSide.Left, TextMeasure.Shorten(label, left));
        }

        private ImmutableArray<PlacedItem> PlaceColumns(TimelineBand band, TimelineLane lane, List<TimelineItem> items)
        {
            var parts = scale!.Parts(ColumnRoom).ToList();
            var byPart = new List<TimelineItem>[parts.Count];
            var at = 0;
            foreach (var item in items)
            {
                // What began before the window belongs to its first part.
                while (at < parts.Count - 1 && item.FirstDay!.Value > parts[at].Last)
                {
                    at++;
                }

                (byPart[at] ??= []).Add(item);
            }

            var most = byPart.Max(part => part?.Count ?? 0);
            var placed = ImmutableArray.CreateBuilder<PlacedItem>(parts.Count);
            for (var i = 0; i < parts.Count; i++)
            {
                if (byPart[i] is not { } own)
                {
                    continue;
                }

                var (start, end) = (scale.At(parts[i].First), scale.EndOf(parts[i].Last));
                var (group, label) = own is [var only] ? (only, "1") : Group(band, lane, own, parts[i], end - start);
                var height = Math.Max(SmallestColumn, (DenseHeight - ColumnLabel) * own.Count / most);
                placed.Add(new PlacedItem(group, 0, start, end, LabelSide.Above, label, height) { Count = own.Count });
            }

            return placed.ToImmutable();
        }

        private (TimelineItem Item, string Label) Group(TimelineBand band, TimelineLane lane, List<TimelineItem> items, TimeWindow part, int room)
        {
            var name = settings.NameGroup(lane, items.Count, SumOf(items));
            string[] names = [name.Full, name.Brief];
            var label = Array.Find(names, text => TextMeasure.Of(text) + Gap <= room) ?? name.Count;
            var item = new TimelineItem(lane, name.Full, settings.AddressOfGroup(band, lane, part), new PartialDate(part.First), new PartialDate(part.Last), Cents: SumOf(items));
            return (item, label);
        }

        private List<TimelineItem> GroupUndated(TimelineBand band, List<TimelineItem> items) =>
        [
            .. items.GroupBy(item => item.Lane).OrderBy(group => group.Key).Select(group => group.Count() == 1
                ? group.First()
                : new TimelineItem(group.Key, settings.NameGroup(group.Key, group.Count(), SumOf(group)).Full, settings.AddressOfGroup(band, group.Key, null), null, Cents: SumOf(group))),
        ];

        private static long? SumOf(IEnumerable<TimelineItem> items)
        {
            long? sum = null;
            foreach (var item in items)
            {
                sum = item.Cents is { } cents ? (sum ?? 0) + cents : sum;
            }

            return sum;
        }

        // Null where they need more rows than the lane may have; groups are few enough always.
        private ImmutableArray<PlacedItem>? PlaceUndated(List<TimelineItem> items)
        {
            var (row, at) = (0, gutter);
            var isGrouped = items.Count <= Lanes.Length;
            var placed = ImmutableArray.CreateBuilder<PlacedItem>(Math.Min(items.Count, 64));
            foreach (var item in items)
            {
                var label = TextMeasure.Shorten(item.Label, settings.Width - gutter - MarkSize - Gap);
                var end = at + MarkSize + Gap + TextMeasure.Of(label);
                if (end > settings.Width && at > gutter)
                {
                    row++;
                    end = end - at + gutter;
                    at = gutter;
                    if (row >= MaxUndatedRows && !isGrouped)
                    {
                        return null;
                    }
                }

                placed.Add(new PlacedItem(item, row, at, at + MarkSize, LabelSide.Right, label));
                at = end + (3 * Gap);
            }

            return placed.ToImmutable();
        }
    }
}
