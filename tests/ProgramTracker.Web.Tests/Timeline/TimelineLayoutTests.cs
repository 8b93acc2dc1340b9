using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Tests.Timeline;

public sealed class TimelineLayoutTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Scale_OfTheSeed_SpansWholeYears()
    {
        var picture = Layout(Bar(TimelineLane.Programmes, "KOMM-IN NRW", "2005-04", "2012"), Mark(TimelineLane.Events, "Integrationskonferenz", "2011-01-27"));

        Assert.Equal((2005, 2012), (picture.Scale!.FirstYear, picture.Scale.LastYear));
        Assert.Equal([2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012], picture.Years.AsEnumerable());
        Assert.Null(picture.TodayAt);
    }

    [Fact]
    public void Scale_OfOneDay_IsAtLeastThreeYears()
    {
        var picture = Layout(Mark(TimelineLane.Releases, "Mitteilung", "2011-01-27"));
        Assert.Equal((2011, 2013), (picture.Scale!.FirstYear, picture.Scale.LastYear));
    }

    [Fact]
    public void Scale_OfSomethingOpen_ReachesToday()
    {
        var picture = Layout(new TimelineItem(TimelineLane.Programmes, "KOMM-AN NRW", "/", PartialDate.Parse("2016"), IsOpen: true));
        Assert.Equal(2026, picture.Scale!.LastYear);
        Assert.InRange(picture.Lanes[0].Items[0].End - picture.TodayAt!.Value, 0, 5);
    }

    [Theory]
    [InlineData(2005, 2012, 8)]
    [InlineData(1990, 2026, 8)]
    [InlineData(1950, 2026, 8)]
    public void Ticks_OverManyYears_KeepTheirRoom(int first, int last, int atLeast)
    {
        var scale = new TimelineScale(first, last, 150, 1120);
        var places = scale.Ticks(56).Select(year => scale.At(new DateOnly(year, 1, 1))).ToList();

        Assert.InRange(places.Count, Math.Min(atLeast, 7), 20);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 55, int.MaxValue));
    }

    [Fact]
    public void Scale_FirstAndLastDay_AreTheEnds()
    {
        var scale = new TimelineScale(2005, 2012, 150, 1120);
        Assert.Equal(150, scale.At(new DateOnly(2005, 1, 1)));
        Assert.Equal(1120, scale.EndOf(new DateOnly(2012, 12, 31)));
    }

    [Fact]
    public void Lanes_WithItems_StandInTheirOrderWithoutOverlap()
    {
        var picture = Layout(
            Mark(TimelineLane.Releases, "Mitteilung", "2011-01-27"),
            Mark(TimelineLane.Events, "Konferenz", "2011-01-27"),
            new TimelineItem(TimelineLane.Grants, "34.000 €", "/", null),
            Bar(TimelineLane.Programmes, "KOMM-IN NRW", "2005", "2012"));

        Assert.Equal([TimelineLane.Programmes, TimelineLane.Events, TimelineLane.Releases, TimelineLane.Undated], picture.Lanes.Select(lane => lane.Lane));
        Assert.All(picture.Lanes.Zip(picture.Lanes.Skip(1)), pair => Assert.True(pair.First.RowTop(pair.First.Rows) <= pair.Second.Top));
        Assert.True(picture.Lanes[^1].RowTop(picture.Lanes[^1].Rows) <= picture.Height);
    }

    [Fact]
    public void Undated_Grant_StandsInItsOwnLaneAndMovesNoYear()
    {
        var picture = Layout(new TimelineItem(TimelineLane.Grants, "34.000 €", "/", null));
        Assert.Null(picture.Scale);
        Assert.Empty(picture.Years);
        Assert.Equal(TimelineLane.Undated, Assert.Single(picture.Lanes).Lane);
    }

    [Fact]
    public void Labels_OfManyMarks_NeverCoverEachOther()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var items = Enumerable.Range(0, random.Next(1, 14)).Select(i => random.Next(3) switch
            {
                0 => Bar(TimelineLane.Grants, Label(random), $"{random.Next(2004, 2012)}", $"{random.Next(2012, 2022)}"),
                1 => new TimelineItem(TimelineLane.Grants, Label(random), "/", null),
                _ => Mark(TimelineLane.Grants, Label(random), $"{random.Next(2004, 2022)}-{random.Next(1, 13):D2}"),
            }).ToArray();

            foreach (var lane in Layout(items).Lanes)
            {
                foreach (var row in lane.Items.GroupBy(item => item.Row))
                {
                    var extents = row.Select(Extent).OrderBy(extent => extent.From).ToList();
                    Assert.All(extents.Zip(extents.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From, $"{pair.First} covers {pair.Second} in round {round}"));
                }
            }
        }
    }

    [Fact]
    public void Label_AtTheRightEdge_StandsLeftOfItsMark()
    {
        var picture = Layout(
            Mark(TimelineLane.Releases, "Anfang", "2005-01-01"),
            Mark(TimelineLane.Releases, "Eine lange Überschrift am Ende", "2012-12-01"));
        Assert.Equal(LabelSide.Left, picture.Lanes[0].Items[^1].Side);
    }

    [Fact]
    public void Label_OfALongBar_StandsInIt() =>
        Assert.Equal(LabelSide.Inside, Layout(Bar(TimelineLane.Programmes, "KOMM-IN NRW", "2005", "2012")).Lanes[0].Items[0].Side);

    [Fact]
    public void Lane_TooDenseForItsRows_IsGroupedByYear()
    {
        var items = Enumerable.Range(0, 400).Select(i => Mark(TimelineLane.Grants, "Eine Zuwendung mit langem Namen", $"{2010 + (i % 4)}-06", 10_000_00)).ToArray();
        var picture = Layout(items);

        var lane = Assert.Single(picture.Lanes);
        Assert.Equal(["Grants 100 100000000", "Grants 100 100000000", "Grants 100 100000000", "Grants 100 100000000"], lane.Items.Select(item => item.Item.Label));
        Assert.Equal("/Grants/2010", lane.Items[0].Item.Address);
        Assert.InRange(lane.Rows, 1, TimelineLayout.MaxRows);
    }

    [Fact]
    public void FiveThousandItems_AreFewMarks()
    {
        var items = Enumerable.Range(0, 5000).Select(i => Mark(TimelineLane.Grants, $"Zuwendung {i}", $"{1990 + (i % 37)}-01")).ToArray();
        Assert.InRange(Layout(items).Lanes.Sum(lane => lane.Items.Length), 1, 60);
    }

    [Fact]
    public void Order_OfTheItems_DoesNotMatter()
    {
        TimelineItem[] items = [Mark(TimelineLane.Events, "b", "2010"), Mark(TimelineLane.Events, "a", "2010"), Bar(TimelineLane.Grants, "c", "2009", "2011")];
        Assert.Equal(
            Layout(items).Lanes.SelectMany(lane => lane.Items),
            Layout([.. items.Reverse()]).Lanes.SelectMany(lane => lane.Items));
    }

    private static TimelinePicture Layout(params TimelineItem[] items) =>
        TimelineLayout.Of(items, Today, (lane, count, cents) => $"{lane} {count} {cents}", (lane, year) => $"/{lane}/{year}");

    private static TimelineItem Mark(TimelineLane lane, string label, string on, long? cents = null) => new(lane, label, "/", PartialDate.Parse(on), Cents: cents);

    private static TimelineItem Bar(TimelineLane lane, string label, string from, string to) => new(lane, label, "/", PartialDate.Parse(from), PartialDate.Parse(to));

    private static string Label(Random random) => new('x', random.Next(3, 60));

    private static (int From, int To) Extent(PlacedItem placed)
    {
        var width = 6 + TimelineLayout.LabelWidth(placed.Item.Label);
        return placed.Side switch
        {
            LabelSide.Left => (placed.Start - width, placed.End),
            LabelSide.Right => (placed.Start, placed.End + width),
            _ => (placed.Start, placed.End),
        };
    }
}
