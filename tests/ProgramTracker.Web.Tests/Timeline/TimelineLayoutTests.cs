using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Graphics;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Tests.Timeline;

public sealed class TimelineLayoutTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Axis_OfTheSeed_SpansWholeYears()
    {
        var picture = Layout(Bar(TimelineLane.Programmes, "KOMM-IN NRW", "2005-04", "2012"), Mark(TimelineLane.Events, "Integrationskonferenz", "2011-01-27"));

        Assert.Equal(TimeWindow.OfYears(2005, 2012), picture.Whole);
        Assert.Equal([2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012], picture.Ticks.Where(tick => tick.IsYear).Select(tick => tick.Day.Year));
        Assert.Null(picture.TodayAt);
    }

    [Fact]
    public void Axis_OfOneDay_IsAtLeastThreeYears() =>
        Assert.Equal(TimeWindow.OfYears(2011, 2013), Layout(Mark(TimelineLane.Releases, "Mitteilung", "2011-01-27")).Whole);

    [Fact]
    public void Axis_OfSomethingOpen_ReachesToday()
    {
        var picture = Layout(new TimelineItem(TimelineLane.Programmes, "KOMM-AN NRW", "/", PartialDate.Parse("2016"), IsOpen: true));
        Assert.Equal(2026, picture.Whole!.Last.Year);
        Assert.InRange(First(picture).End - picture.TodayAt!.Value, 0, 5);
    }

    [Fact]
    public void Lanes_WithItems_StandInTheirOrderWithoutOverlap()
    {
        var picture = Layout(
            Mark(TimelineLane.Releases, "Mitteilung", "2011-01-27"),
            Mark(TimelineLane.Events, "Konferenz", "2011-01-27"),
            new TimelineItem(TimelineLane.Grants, "34.000 €", "/", null),
            Mark(TimelineLane.Participations, "Düsseldorf", "2005"),
            Bar(TimelineLane.Programmes, "KOMM-IN NRW", "2005", "2012"));

        Assert.Equal([TimelineLane.Programmes, TimelineLane.Participations, TimelineLane.Events, TimelineLane.Releases, TimelineLane.Undated], picture.Lanes.Select(lane => lane.Lane));
        Assert.All(picture.Lanes.Zip(picture.Lanes.Skip(1)), pair => Assert.True(pair.First.Top + pair.First.Height <= pair.Second.Top));
        Assert.True(picture.Lanes.Last().Top + picture.Lanes.Last().Height <= picture.Height);
    }

    [Fact]
    public void Undated_Grant_StandsInItsOwnLaneAndMovesNoYear()
    {
        var picture = Layout(new TimelineItem(TimelineLane.Grants, "34.000 €", "/", null));
        Assert.Null(picture.Scale);
        Assert.Empty(picture.Ticks);
        Assert.Equal(TimelineLane.Undated, Assert.Single(picture.Lanes).Lane);
    }

    [Fact]
    public void Undated_TooManyForTheirRows_AreOneOfEachKind()
    {
        var picture = Layout([.. Enumerable.Range(0, 60).Select(i => new TimelineItem(i < 50 ? TimelineLane.Grants : TimelineLane.Events, $"Eintrag mit einem Namen {i}", "/", null, Cents: i < 50 ? 100 : null))]);
        Assert.Equal(["50 Grants 5000", "10 Events"], Assert.Single(picture.Lanes).Items.Select(item => item.Item.Label));
        Assert.Equal("x/Grants/", picture.Lanes.Single().Items[0].Item.Address);
    }

    [Theory]
    [InlineData(TimelineLayout.Wide)]
    [InlineData(TimelineLayout.Narrow)]
    public void Labels_OfManyMarks_NeverCoverEachOtherOrLeaveThePicture(int width)
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

            foreach (var lane in Layout(items, width: width).Lanes.Where(lane => !lane.IsDense))
            {
                foreach (var row in lane.Items.GroupBy(item => item.Row))
                {
                    var extents = row.Select(Extent).OrderBy(extent => extent.From).ToList();
                    Assert.All(extents.Zip(extents.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From, $"{pair.First} covers {pair.Second} in round {round}"));
                    Assert.All(extents, extent => Assert.InRange(extent.To, extent.From, width));
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
        Assert.Equal(LabelSide.Left, picture.Lanes.Single().Items[^1].Side);
    }

    [Fact]
    public void Label_LongerThanAnySide_IsShortened() =>
        Assert.EndsWith("…", First(Layout(Mark(TimelineLane.Events, new string('m', 400), "2011-06"), Mark(TimelineLane.Releases, "x", "2020"))).Label, StringComparison.Ordinal);

    [Fact]
    public void Label_OfALongBar_StandsInIt() =>
        Assert.Equal(LabelSide.Inside, First(Layout(Bar(TimelineLane.Programmes, "KOMM-IN NRW", "2005", "2012"))).Side);

    [Fact]
    public void Lane_TooDenseForItsRows_IsColumnsAsHighAsTheyAreMany()
    {
        var items = Enumerable.Range(0, 400).Select(i => Mark(TimelineLane.Grants, "Eine Zuwendung mit langem Namen", i < 200 ? "2010-06" : i < 300 ? "2011-06" : "2013-01", 10_000_00)).ToArray();
        var lane = Assert.Single(Layout(items).Lanes);

        Assert.True(lane.IsDense);
        Assert.Equal(400, lane.Count);
        Assert.Equal(["200 Grants 200000000", "100 Grants 100000000", "100 Grants 100000000"], lane.Items.Select(item => item.Item.Label));
        Assert.Equal(2, lane.Items[0].ColumnHeight / lane.Items[1].ColumnHeight);
        Assert.Equal("x/Grants/2010-04–2010-06", lane.Items[0].Item.Address);
        Assert.Equal(["200", "100", "100"], lane.Items.Select(item => item.Label));
    }

    [Fact]
    public void Lane_WithLongLabelsThatAreFew_ShortensThemInsteadOfGrouping()
    {
        var items = Enumerable.Range(0, 10).Select(i => Mark(TimelineLane.Releases, "Eine Überschrift, die so lang ist, dass sie die halbe Zeitachse einnimmt und noch etwas mehr", $"{2005 + i}-06")).ToArray();
        var lane = Assert.Single(Layout(items).Lanes);

        Assert.False(lane.IsDense);
        Assert.All(lane.Items, item => Assert.EndsWith("…", item.Label, StringComparison.Ordinal));
    }

    [Fact]
    public void Column_OfASingleItem_IsThatItem()
    {
        var items = Enumerable.Range(0, 400).Select(i => Mark(TimelineLane.Grants, "Eine Zuwendung mit langem Namen", "2010-06")).Append(Mark(TimelineLane.Grants, "Die letzte", "2014-06")).ToArray();
        var last = Layout(items).Lanes.Single().Items[^1];
        Assert.Equal(("Die letzte", "/", "1"), (last.Item.Label, last.Item.Address, last.Label));
    }

    [Fact]
    public void Window_NarrowEnough_ShowsWhatTheWholeAxisGroups()
    {
        var items = Enumerable.Range(0, 400).Select(i => Mark(TimelineLane.Grants, $"Zuwendung {i}", new DateOnly(2000, 1, 1).AddDays(i * 20).ToString("yyyy-MM-dd", null))).ToArray();
        Assert.True(Layout(items).Lanes.Single().IsDense);

        var near = Layout(items, TimeWindow.Parse("2005-01", "2005-04"));
        Assert.False(near.Lanes.Single().IsDense);
        Assert.InRange(near.Lanes.Single().Count, 5, 7);
        Assert.Equal(TimeWindow.OfYears(2000, 2021), near.Whole);
    }

    [Fact]
    public void Window_CutsWhatReachesBeyondIt()
    {
        var picture = Layout([Bar(TimelineLane.Programmes, "KOMM-IN NRW", "2005", "2012"), Mark(TimelineLane.Events, "Vorher", "2005-06-01")], TimeWindow.OfYears(2007, 2008));
        var bar = Assert.Single(picture.Lanes.SelectMany(lane => lane.Items));
        Assert.Equal((picture.Scale!.Left, picture.Scale.Right), (bar.Start, bar.End));
    }

    [Fact]
    public void Context_NeverWidensTheAxis()
    {
        TimelineItem[] terms = [Bar(TimelineLane.Ministries, "MAIS, Schneider", "2010-07-15", "2015-09-30"), Bar(TimelineLane.Ministries, "MKJFGFI, Paul", "2022-06-29", "2026")];
        var picture = TimelineLayout.Of([new TimelineBand("x", "X", null, [Mark(TimelineLane.Events, "Konferenz", "2011-01-27")])], terms, Settings(null, TimelineLayout.Wide));

        Assert.Equal(TimeWindow.OfYears(2011, 2013), picture.Whole);
        Assert.Equal("MAIS, Schneider", Assert.Single(picture.Lanes.First().Items).Item.Label);
    }

    [Fact]
    public void SeveralSubjects_ShareOneAxisAndNeverOverlap()
    {
        var picture = TimelineLayout.Of(
            [new TimelineBand("a", "Aachen", "/a", [Mark(TimelineLane.Events, "Konferenz", "2005-01-27")]), new TimelineBand("b", "Bonn", "/b", [Mark(TimelineLane.Events, "Tagung", "2011-01-27")])],
            [],
            Settings(null, TimelineLayout.Wide));

        Assert.Equal(["Aachen", "Bonn"], picture.Bands.Select(band => band.Name));
        Assert.Equal(TimeWindow.OfYears(2005, 2011), picture.Whole);
        Assert.True(picture.Bands[0].Lanes[0].Top + picture.Bands[0].Lanes[0].Height <= picture.Bands[1].Top);
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

    private static TimelinePicture Layout(params TimelineItem[] items) => Layout(items, null);

    private static TimelinePicture Layout(TimelineItem[] items, TimeWindow? window = null, int width = TimelineLayout.Wide) =>
        TimelineLayout.Of([new TimelineBand("x", "X", null, items)], [], Settings(window, width));

    private static TimelineSettings Settings(TimeWindow? window, int width) => new()
    {
        Today = Today,
        Window = window,
        Width = width,
        NameGroup = (lane, count, cents) => new GroupName($"{count} {lane} {cents}".TrimEnd(), $"{count} · {cents}", $"{count}"),
        AddressOfGroup = (band, lane, part) => $"{band.Key}/{lane}/{(part is null ? null : part.FirstWord + "–" + part.LastWord)}",
    };

    private static PlacedItem First(TimelinePicture picture) => picture.Lanes.First().Items[0];

    private static TimelineItem Mark(TimelineLane lane, string label, string on, long? cents = null) => new(lane, label, "/", PartialDate.Parse(on), Cents: cents);

    private static TimelineItem Bar(TimelineLane lane, string label, string from, string to) => new(lane, label, "/", PartialDate.Parse(from), PartialDate.Parse(to));

    private static string Label(Random random) => new('x', random.Next(3, 60));

    private static (int From, int To) Extent(PlacedItem placed)
    {
        var width = 6 + TextMeasure.Of(placed.Label);
        return placed.Side switch
        {
            LabelSide.Left => (placed.Start - width, placed.End),
            LabelSide.Right => (placed.Start, placed.End + width),
            _ => (placed.Start, placed.End),
        };
    }
}
