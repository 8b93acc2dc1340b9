using System.Globalization;
using System.Text.Json;
using ProgramTracker.Web.Maps;

namespace ProgramTracker.Web.Tests.Maps;

public sealed class KreisOutlinesTests
{
    [Fact]
    public void OfTheLand_HasEveryKreisAndKreisfreieStadt()
    {
        Assert.Equal(53, KreisOutlines.OfTheLand.Paths.Count);
        Assert.Contains("05111", KreisOutlines.OfTheLand.Paths.Keys);
        Assert.Contains("05334", KreisOutlines.OfTheLand.Paths.Keys);
        Assert.All(KreisOutlines.OfTheLand.Paths.Values, path => Assert.Matches("^M[0-9].*Z$", path));
    }

    [Fact]
    public void OfTheLand_EveryPoint_IsOnTheDrawing()
    {
        var numbers = KreisOutlines.OfTheLand.Paths.Values.SelectMany(path => path.Split(['M', 'L', 'Z'], StringSplitOptions.RemoveEmptyEntries))
            .Select(point => point.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray());
        Assert.All(numbers, point =>
        {
            Assert.InRange(point[0], 9.9, MapProjection.Width - 9.9);
            Assert.InRange(point[1], 9.9, KreisOutlines.OfTheLand.Projection.Height - 9.9);
        });
    }

    [Fact]
    public void Projection_OfTowns_KeepsWestAndEastNorthAndSouth()
    {
        var projection = KreisOutlines.OfTheLand.Projection;
        var aachen = projection.At(6.08, 50.78);
        var minden = projection.At(8.92, 52.29);

        Assert.True(aachen.X < minden.X);
        Assert.True(aachen.Y > minden.Y);
    }

    [Fact]
    public void Read_ArcWalkedBackwards_ClosesTheRing()
    {
        // Two squares of one degree that share the border between them.
        using var topology = JsonDocument.Parse("""
            {
              "transform": { "scale": [1, 1], "translate": [6, 50] },
              "objects": { "kreise": { "geometries": [ { "id": "1", "arcs": [[[0, 1]]] }, { "id": "2", "arcs": [[[-1, 2]]] } ] } },
              "arcs": [ [[1, 0], [0, 1]], [[1, 1], [-1, 0], [0, -1], [1, 0]], [[1, 0], [1, 0], [0, 1], [-1, 0]] ]
            }
            """);

        var outlines = KreisOutlines.Read(topology.RootElement);

        Assert.Equal(5, outlines.Paths["1"].Count(letter => letter is 'M' or 'L'));
        Assert.Equal(5, outlines.Paths["2"].Count(letter => letter is 'M' or 'L'));
        Assert.StartsWith("M380 ", outlines.Paths["1"], StringComparison.Ordinal);
    }
}
