using System.Collections.Immutable;

namespace ProgramTracker.Web.Maps;

/// <summary>A map ready to be drawn: circles from the largest to the smallest, so that none covers a smaller one, and areas by key.</summary>
public sealed record MapPicture(ImmutableArray<MapCircle> Circles, ImmutableArray<MapArea> Areas, ImmutableArray<MapScaleStep> CircleSteps, decimal LargestArea);

/// <summary>A municipality with money. <see cref="Label"/> is null where it would cover another.</summary>
public sealed record MapCircle(string Ags, MapPoint At, double Radius, MapLabel? Label);

/// <summary>A name beside a circle; <see cref="IsLeft"/> puts its end at the circle instead of its beginning.</summary>
public sealed record MapLabel(string Text, MapPoint At, bool IsLeft);

/// <summary>A Kreis or kreisfreie Stadt. <see cref="Shade"/> is 0 (no money of its own) to <see cref="MapLayout.Shades"/>.</summary>
public sealed record MapArea(string Key, string? Ags, string Path, int Shade);

/// <summary>A circle of the legend and what it stands for.</summary>
public sealed record MapScaleStep(decimal Value, double Radius);

/// <summary>What is drawn of a unit: its value is what the map measures (cents, or cents per head).</summary>
public sealed record MapValue(string Ags, string Name, bool IsKreis, double? Latitude, double? Longitude, decimal? Value);
