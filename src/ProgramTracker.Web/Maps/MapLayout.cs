using System.Collections.Immutable;

namespace ProgramTracker.Web.Maps;

/// <summary>Turns values into circles and shades.</summary>
/// <remarks>
/// Gemeinden and towns are circles whose area is proportional to their value. A Kreis is an area shaded by its own value alone, in quarters of the largest: its towns have
/// circles, so that no money is drawn twice. What is null, zero or negative is not drawn; the table beside the map has it.
/// </remarks>
public static class MapLayout
{
    public const double LargestRadius = 36;
    public const double SmallestRadius = 3;
    public const int Shades = 4;
    public const int MostLabels = 14;

    private const double LabelGap = 4;
    private const double LineHeight = 16;
    private const double LetterWidth = 7.2;

    public static MapPicture Of(IReadOnlyCollection<MapValue> values, KreisOutlines outlines)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(outlines);
        var towns = values.Where(x => x is { IsKreis: false, Value: > 0, Latitude: not null, Longitude: not null })
            .OrderByDescending(x => x.Value).ThenBy(x => x.Ags, StringComparer.Ordinal)
            .ToList();
        var largest = towns.Count == 0 ? 0 : towns[0].Value!.Value;
        var bare = towns.ConvertAll(x => (x.Name, Circle: new MapCircle(x.Ags, outlines.Projection.At(x.Longitude!.Value, x.Latitude!.Value), RadiusOf(x.Value!.Value, largest), null)));
        var largestArea = values.Where(x => x is { IsKreis: true, Value: > 0 }).Select(x => x.Value!.Value).DefaultIfEmpty(0).Max();
        var kreise = values.Where(x => x.IsKreis || IsKreisfrei(x, outlines)).ToDictionary(x => x.Ags[..5], StringComparer.Ordinal);
        return new MapPicture(
            WithLabels(bare),
            [.. outlines.Paths.Select(path => AreaOf(path.Key, path.Value, kreise.GetValueOrDefault(path.Key), largestArea))],
            Steps(largest),
            largestArea);
    }

    /// <summary>Area, not radius, stands for the value; a circle is never too small to be seen.</summary>
    public static double RadiusOf(decimal value, decimal largest) =>
        largest <= 0 || value <= 0 ? 0 : Math.Max(SmallestRadius, LargestRadius * Math.Sqrt((double)(value / largest)));

    /// <summary>1 to <see cref="Shades"/> by quarters of the largest; 0 for nothing.</summary>
    public static int ShadeOf(decimal? value, decimal largest) =>
        value is not > 0 || largest <= 0 ? 0 : Math.Clamp((int)Math.Ceiling(value.Value / largest * Shades), 1, Shades);

    /// <summary>Three round values for the legend, the first of them at most the largest: 1, 2 or 5 and zeros, each a tenth of the one before.</summary>
    public static ImmutableArray<MapScaleStep> Steps(decimal largest)
    {
        if (largest <= 0)
        {
            return [];
        }

        var first = RoundDown(largest);
        return [.. new[] { first, first / 10, first / 100 }.Where(value => value >= 1).Select(value => new MapScaleStep(value, RadiusOf(value, largest)))];
    }

    private static bool IsKreisfrei(MapValue value, KreisOutlines outlines) => value.Ags.Length == 8 && value.Ags.EndsWith("000", StringComparison.Ordinal) && outlines.Paths.ContainsKey(value.Ags[..5]);

    private static MapArea AreaOf(string key, string path, MapValue? unit, decimal largest) =>
        new(key, unit?.Ags, path, unit is { IsKreis: true } kreis ? ShadeOf(kreis.Value, largest) : 0);

    private static decimal RoundDown(decimal value)
    {
        var power = 1m;
        while (power * 10 <= value)
        {
            power *= 10;
        }

        return new[] { 5m, 2m, 1m }.Select(factor => factor * power).First(candidate => candidate <= value || candidate == power);
    }

    // The largest are named first; a name stands right of its circle, else left, else not at all.
    private static ImmutableArray<MapCircle> WithLabels(List<(string Name, MapCircle Circle)> circles)
    {
        var taken = new List<Box>();
        var named = ImmutableArray.CreateBuilder<MapCircle>(circles.Count);
        foreach (var (name, circle) in circles)
        {
            var label = named.Count(x => x.Label is not null) < MostLabels ? PlaceLabel(name, circle, circles, taken) : null;
            named.Add(circle with { Label = label });
        }

        return named.ToImmutable();
    }

    private static MapLabel? PlaceLabel(string name, MapCircle circle, List<(string Name, MapCircle Circle)> circles, List<Box> taken)
    {
        var width = name.Length * LetterWidth;
        foreach (var isLeft in new[] { false, true })
        {
            var x = isLeft ? circle.At.X - circle.Radius - LabelGap : circle.At.X + circle.Radius + LabelGap;
            var box = new Box(isLeft ? x - width : x, circle.At.Y - (LineHeight / 2), width, LineHeight);
            if (box.X < 0 || box.X + width > MapProjection.Width || taken.Exists(box.Meets) || circles.Exists(other => other.Circle.Ags != circle.Ags && box.Meets(Box.Around(other.Circle))))
            {
                continue;
            }

            taken.Add(box);
            return new MapLabel(name, new MapPoint(x, circle.At.Y), isLeft);
        }

        return null;
    }

    private sealed record Box(double X, double Y, double Width, double Height)
    {
        public static Box Around(MapCircle circle) => new(circle.At.X - circle.Radius, circle.At.Y - circle.Radius, 2 * circle.Radius, 2 * circle.Radius);

        public bool Meets(Box other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }
}
