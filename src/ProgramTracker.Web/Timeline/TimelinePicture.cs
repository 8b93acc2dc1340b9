using System.Collections.Immutable;

namespace ProgramTracker.Web.Timeline;

/// <summary>A timeline with every mark in its place; <see cref="Scale"/> is null where nothing has a date. <see cref="Whole"/> is the window in which everything has room.</summary>
public sealed record TimelinePicture(int Width, TimelineScale? Scale, TimeWindow? Whole, ImmutableArray<TimelineTick> Ticks, ImmutableArray<PlacedBand> Bands, int? TodayAt, int Height)
{
    public IEnumerable<PlacedLane> Lanes => Bands.SelectMany(band => band.Lanes);
}

/// <summary>The lanes of one subject; <see cref="Name"/> is null where there is only one.</summary>
public sealed record PlacedBand(string? Name, string? Address, int Top, ImmutableArray<PlacedLane> Lanes);

/// <summary>A lane with its items; rows count from the top. In a dense one the items are columns over stretches of time, and there is one row.</summary>
public sealed record PlacedLane(TimelineLane Lane, int Top, int Height, bool IsDense, int Count, ImmutableArray<PlacedItem> Items)
{
    public int RowTop(int row) => Top + (row * TimelineLayout.RowHeight);
}

/// <summary>An item in its row, from one x to another, with the label that has room. <see cref="ColumnHeight"/> is for columns of a dense lane.</summary>
public sealed record PlacedItem(TimelineItem Item, int Row, int Start, int End, LabelSide Side, string Label, int ColumnHeight = 0)
{
    /// <summary>How many items a column stands for; 1 is the item itself.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>Where a label stands beside its mark.</summary>
public enum LabelSide
{
    Right,
    Left,
    Inside,
    Above,
}
