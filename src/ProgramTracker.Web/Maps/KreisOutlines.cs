using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ProgramTracker.Web.Maps;

/// <summary>The outlines of the Kreise and kreisfreie Städte as paths of a drawing, and the projection that they were drawn with.</summary>
/// <remarks>Read once from the TopoJSON that ships with the program (db/reference, which names source and terms). A Kreis is keyed by the first five digits of its AGS.</remarks>
public sealed class KreisOutlines
{
    private static readonly Lazy<KreisOutlines> Shipped = new(() =>
    {
        using var stream = typeof(KreisOutlines).Assembly.GetManifestResourceStream("nrw-kreise.topo.json")
            ?? throw new InvalidOperationException("The outlines are missing.");
        using var json = JsonDocument.Parse(stream);
        return Read(json.RootElement);
    });

    private KreisOutlines(MapProjection projection, IReadOnlyDictionary<string, string> paths)
    {
        Projection = projection;
        Paths = paths;
    }

    public static KreisOutlines OfTheLand => Shipped.Value;

    public MapProjection Projection { get; }

    /// <summary>SVG path data by five-digit key, in the order of the keys.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; }

    /// <summary>Reads a TopoJSON topology with an object "kreise" of MultiPolygons.</summary>
    public static KreisOutlines Read(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var scale = transform.GetProperty("scale");
        var translate = transform.GetProperty("translate");
        var arcs = topology.GetProperty("arcs").EnumerateArray()
            .Select(arc => Arc(arc, scale[0].GetDouble(), scale[1].GetDouble(), translate[0].GetDouble(), translate[1].GetDouble()))
            .ToList();
        var points = arcs.SelectMany(arc => arc).ToList();
        var projection = new MapProjection(points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude));
        var paths = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var kreis in topology.GetProperty("objects").GetProperty("kreise").GetProperty("geometries").EnumerateArray())
        {
            paths.Add(kreis.GetProperty("id").GetString()!, PathOf(kreis.GetProperty("arcs"), arcs, projection));
        }

        return new KreisOutlines(projection, paths);
    }

    private static List<(double Longitude, double Latitude)> Arc(JsonElement arc, double scaleX, double scaleY, double west, double south)
    {
        var (x, y) = (0, 0);
        var points = new List<(double Longitude, double Latitude)>(arc.GetArrayLength());
        foreach (var step in arc.EnumerateArray())
        {
            x += step[0].GetInt32();
            y += step[1].GetInt32();
            points.Add((west + (x * scaleX), south + (y * scaleY)));
        }

        return points;
    }

    // An arc's number below zero means the arc ~number, walked backwards; where arcs meet, the point stands in both.
    private static string PathOf(JsonElement polygons, List<List<(double Longitude, double Latitude)>> arcs, MapProjection projection)
    {
        var path = new StringBuilder();
        foreach (var ring in polygons.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()))
        {
            var isFirst = true;
            foreach (var number in ring.EnumerateArray().Select(arc => arc.GetInt32()))
            {
                var arc = number >= 0 ? arcs[number] : Enumerable.Reverse(arcs[~number]);
                foreach (var (longitude, latitude) in isFirst ? arc : arc.Skip(1))
                {
                    var at = projection.At(longitude, latitude);
                    path.Append(isFirst ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{at.X:0.#} {at.Y:0.#}");
                    isFirst = false;
                }
            }

            path.Append('Z');
        }

        return path.ToString();
    }
}
