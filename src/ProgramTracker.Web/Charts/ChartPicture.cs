using System.Collections.Immutable;

namespace ProgramTracker.Web.Charts;

/// <summary>A chart with everything in its place, in pixels from its upper left corner.</summary>
public sealed record ChartPicture(Chart Chart, int Width, int Height, ChartScale Scale, ChartFrame Frame, ImmutableArray<ChartBar> Bars, ImmutableArray<ChartText> RowNames, ImmutableArray<ChartText> Values, ImmutableArray<ChartText> Names);

/// <summary>The field in which values are drawn. The zero line is its bottom, or its left where bars go to the right.</summary>
public readonly record struct ChartFrame(int Left, int Top, int Right, int Bottom);

/// <summary>A part of a row as a rectangle; the announced piece of it is at its outer end.</summary>
public sealed record ChartBar(int Row, int Series, double X, double Y, double Width, double Height, double AnnouncedLength);

/// <summary>A text; <see cref="Series"/> colours it, <see cref="Anchor"/> is start, middle or end.</summary>
public sealed record ChartText(string Text, double X, double Y, string Anchor, int? Series = null);
