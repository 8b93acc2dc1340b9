using ProgramTracker.Web.Maps;

namespace ProgramTracker.Web.Tests.Maps;

public sealed class MapLayoutTests
{
    private static readonly MapValue Koeln = new("05315000", "Köln", false, 50.95, 6.96, 400);
    private static readonly MapValue Duesseldorf = new("05111000", "Düsseldorf", false, 51.22, 6.78, 100);
    private static readonly MapValue Neuss = new("05162024", "Neuss", false, 51.20, 6.70, 90);
    private static readonly MapValue Steinfurt = new("05566", "Kreis Steinfurt", true, 52.2, 7.5, 300);
    private static readonly MapValue Unna = new("05978", "Kreis Unna", true, 51.5, 7.7, 80);

    [Fact]
    public void Circles_OfTowns_StandFromTheLargestToTheSmallest()
    {
        var picture = Layout(Duesseldorf, Koeln);

        Assert.Equal(["05315000", "05111000"], picture.Circles.Select(circle => circle.Ags));
        Assert.Equal([36, 18], picture.Circles.Select(circle => circle.Radius));
    }

    [Fact]
    public void Kreis_WithMoneyOfItsOwn_IsAShadeAndNoCircle()
    {
        var picture = Layout(Koeln, Steinfurt, Unna);

        Assert.Single(picture.Circles);
        Assert.Equal((4, "05566"), Area(picture, "05566"));
        Assert.Equal((2, "05978"), Area(picture, "05978"));
        Assert.Equal((0, null), Area(picture, "05154"));
        Assert.Equal(300, picture.LargestArea);
    }

    [Fact]
    public void KreisfreieStadt_HasACircleAndAnAreaWithoutShade() => Assert.Equal((0, "05315000"), Area(Layout(Koeln), "05315"));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-5)]
    public void Value_ThatIsNoMoney_IsNotDrawn(int? value)
    {
        var picture = Layout(Koeln with { Value = value }, Unna with { Value = value });

        Assert.Empty(picture.Circles);
        Assert.Equal(0, Area(picture, "05978").Shade);
        Assert.Empty(picture.CircleSteps);
    }

    [Fact]
    public void Place_WithoutAPoint_IsNotDrawn() => Assert.Empty(Layout(Koeln with { Latitude = null }).Circles);

    [Fact]
    public void Labels_OfNeighbours_DoNotMeet()
    {
        var labels = Layout(Koeln, Duesseldorf, Neuss).Circles.Select(circle => circle.Label).ToList();

        Assert.Equal(("Köln", false), (labels[0]!.Text, labels[0]!.IsLeft));
        Assert.Equal(("Düsseldorf", false), (labels[1]!.Text, labels[1]!.IsLeft));
        Assert.Equal(("Neuss", true), (labels[2]!.Text, labels[2]!.IsLeft));
    }

    [Fact]
    public void Labels_OfManyTownsInOnePlace_AreFewAndTheLargest()
    {
        var towns = Enumerable.Range(1, 40).Select(i => new MapValue($"05{i:000000}", $"Stadt {i}", false, 51.2, 6.8, 1000 - i)).ToArray();

        // One finds room on either side of the heap; all others are in each other's way.
        Assert.Equal(["Stadt 1", "Stadt 2"], Layout(towns).Circles.Select(circle => circle.Label?.Text).OfType<string>());
    }

    [Theory]
    [InlineData(1, 400, 3)]
    [InlineData(100, 400, 18)]
    [InlineData(400, 400, 36)]
    [InlineData(0, 400, 0)]
    [InlineData(400, 0, 0)]
    public void Radius_OfAValue_StandsForItsShareByArea(int value, int largest, double radius) => Assert.Equal(radius, MapLayout.RadiusOf(value, largest));

    [Theory]
    [InlineData(734, new[] { 500, 50, 5 })]
    [InlineData(200, new[] { 200, 20, 2 })]
    [InlineData(7, new[] { 5 })]
    [InlineData(1, new[] { 1 })]
    public void Steps_OfTheLegend_AreRound(int largest, int[] values) => Assert.Equal(values, MapLayout.Steps(largest).Select(step => (int)step.Value));

    private static MapPicture Layout(params MapValue[] values) => MapLayout.Of(values, KreisOutlines.OfTheLand);

    private static (int Shade, string? Ags) Area(MapPicture picture, string key) => picture.Areas.Where(area => area.Key == key).Select(area => (area.Shade, area.Ags)).Single();
}
