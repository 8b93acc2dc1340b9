using System.Collections.Immutable;

namespace ProgramTracker.Web.Timeline;

/// <summary>A timeline with every mark in its place; <see cref="Scale"/> is null where nothing has a date.</summary>
public sealed record TimelinePicture(TimelineScale? Scale, ImmutableArray<int> Years, ImmutableArray<PlacedLane> Lanes, int? TodayAt, int Height)
{
    /// <summary>Where the axis' lines end: what has no date stands below them.</summary>
    public int DatedHeight => Lanes is [.., { Lane: TimelineLane.Undated } undated] ? undated.Top - 2 : Height;
}

/// <summary>A lane with its items; rows count from the top.</summary>
public sealed record PlacedLane(TimelineLane Lane, int Top, int Rows, ImmutableArray<PlacedItem> Items)
{
    public int RowTop(int row) => Top + (row * TimelineLayout.RowHeight);
}

/// <summary>An item in its row, from one x to another.</summary>
public sealed record PlacedItem(TimelineItem Item, int Row, int Start, int End, LabelSide Side);

/// <summary>Where a label stands beside its mark.</summary>
public enum LabelSide
{
    Right,
    Left,
    Inside,
}
