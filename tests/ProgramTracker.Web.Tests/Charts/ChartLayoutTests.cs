using System.Globalization;
using ProgramTracker.Web.Charts;
using ProgramTracker.Web.Graphics;

namespace ProgramTracker.Web.Tests.Charts;

public sealed class ChartLayoutTests
{
    [Theory]
    [InlineData(0, "0 100")]
    [InlineData(100, "0 100")]
    [InlineData(34_000_00, "0 1000000 2000000 3000000 4000000")]
    [InlineData(2_600_000_00, "0 100000000 200000000 300000000")]
    [InlineData(5_000_000_00, "0 100000000 200000000 300000000 400000000 500000000")]
    [InlineData(5_000_000_01, "0 200000000 400000000 600000000")]
    public void Scale_OfMoney_HasFewRoundStepsAndHoldsTheLargest(long largest, string steps) =>
        Assert.Equal(steps, string.Join(' ', ChartScale.Of(largest, true).Steps.Select(step => step.ToString(CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(1, "0 1")]
    [InlineData(13, "0 5 10 15")]
    [InlineData(71, "0 20 40 60 80")]
    public void Scale_OfCounts_HasNoHalves(long largest, string steps) =>
        Assert.Equal(steps, string.Join(' ', ChartScale.Of(largest, false).Steps.Select(step => step.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void Columns_Stacked_StandOnEachOtherAndOnTheZeroLine()
    {
        var picture = Layout(Columns([Part(100), Part(300)], [Part(200), Part(null)]));

        var first = picture.Bars.Where(bar => bar.Row == 0).ToList();
        Assert.Equal(picture.Frame.Bottom, first[0].Y + first[0].Height, 3);
        Assert.Equal(first[0].Y, first[1].Y + first[1].Height, 3);
        Assert.Equal(3, first[1].Height / first[0].Height, 3);
        Assert.Single(picture.Bars, bar => bar.Row == 1);
    }

    [Fact]
    public void Heights_OfAllParts_AreInProportionToTheirValues()
    {
        var random = new Random(3);
        var chart = Columns([.. Enumerable.Range(0, 18).Select(_ => new[] { Part(random.Next(1, 900_000)), Part(random.Next(1, 900_000)) })]);
        var picture = Layout(chart);
        var perCent = (picture.Frame.Bottom - picture.Frame.Top) / (double)picture.Scale.Top;
        Assert.All(picture.Bars, bar => Assert.Equal(chart.Rows[bar.Row].Parts[bar.Series].Value!.Value * perCent, bar.Height, 3));
    }

    [Fact]
    public void SideBySide_PartsOfARow_NeverOverlapAndAreNotAdded()
    {
        var picture = Layout(Columns([Part(100), Part(300), Part(200)]) with { IsStacked = false });
        Assert.All(picture.Bars, bar => Assert.Equal(picture.Frame.Bottom, bar.Y + bar.Height, 3));
        Assert.All(picture.Bars.Zip(picture.Bars.Skip(1)), pair => Assert.True(pair.First.X + pair.First.Width <= pair.Second.X));
        Assert.Equal(300, picture.Scale.Top);
    }

    [Fact]
    public void SideBySide_PartsWithoutAnyValue_TakeNoRoomAndEachOtherHasItsValue()
    {
        var picture = Layout(Columns([Part(100), Part(null), Part(200)], [Part(50), Part(null), Part(70)]) with { IsStacked = false });
        var first = picture.Bars.Where(bar => bar.Row == 0).ToList();
        Assert.InRange(first[1].X - (first[0].X + first[0].Width), 0, 3);
        Assert.Equal(["100", "200", "50", "70"], picture.Values.Select(value => value.Text));
    }

    [Theory]
    [InlineData(100, 0, 0)]
    [InlineData(100, 25, 0.25)]
    [InlineData(100, 100, 1)]
    [InlineData(80, 100, 1)]
    [InlineData(100, -20, 0)]
    public void Announced_PieceOfAPart_IsItsShareAndNeverMore(long value, long announced, double share)
    {
        var bar = Assert.Single(Layout(Columns([new ChartPart(value, announced)])).Bars);
        Assert.Equal(share, bar.AnnouncedLength / bar.Height, 3);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    [InlineData(-5L)]
    public void Value_ThatIsNotAboveZero_HasNoBar(long? value) => Assert.Empty(Layout(Columns([Part(value)])).Bars);

    [Theory]
    [InlineData(ChartLayout.Wide)]
    [InlineData(ChartLayout.Narrow)]
    public void Texts_OfManyColumns_NeverCoverEachOther(int width)
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 40)).Select(i => new ChartRow((1990 + i).ToString(CultureInfo.InvariantCulture), [Part(random.Next(1, 99_999_999)), Part(random.Next(1, 99_999_999))]));
            var picture = Layout(Chart([.. rows]) with { Series = [new("a", 'a'), new("b", 'b')] }, width);
            foreach (var texts in new[] { picture.Values, picture.RowNames })
            {
                var boxes = texts.Select(text => (From: text.X - (TextMeasure.Of(text.Text) / 2.0), To: text.X + (TextMeasure.Of(text.Text) / 2.0), text.Y)).ToList();
                Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && Math.Abs(other.Y - box.Y) < 14 && box.From < other.To && other.From < box.To));
            }

            var largest = picture.Chart.Rows.Max(row => row.Total)!.Value.ToString(CultureInfo.InvariantCulture);
            Assert.Contains(picture.Values, value => value.Text == largest);
        }
    }

    [Fact]
    public void Names_OfParts_StandApartInTheOrderOfTheStack()
    {
        var picture = Layout(Columns([Part(1), Part(1), Part(1), Part(1_000_000)]) with { Series = [new("a", 'a'), new("b", 'b'), new("c", 'c'), new("d", 'd')] });
        Assert.Equal([3, 2, 1, 0], picture.Names.Select(name => name.Series!.Value));
        Assert.All(picture.Names.Zip(picture.Names.Skip(1)), pair => Assert.InRange(pair.Second.Y - pair.First.Y, 20, 1000));
        Assert.All(picture.Names, name => Assert.InRange(name.Y, picture.Frame.Top, picture.Frame.Bottom));
    }

    [Theory]
    [InlineData("10 12 14", "10 30 50")]
    [InlineData("10 80 95", "10 80 100")]
    [InlineData("98 99 100", "60 80 100")]
    [InlineData("-5 50", "0 50")]
    public void PushApart_MovesAsLittleAsItMust(string wanted, string placed) => Assert.Equal(
        placed,
        string.Join(' ', ChartLayout.PushApart([.. wanted.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))], 20, 0, 100).Select(y => y.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void Bars_OfNamedRows_AreAsLongAsTheirValueAndTheLongestFillsTheField()
    {
        var chart = Chart([new ChartRow("Düsseldorf", [Part(400)]), new ChartRow("Köln", [Part(100)]), new ChartRow("mehrere Kommunen", [Part(200)], IsApart: true)]) with { IsHorizontal = true };
        var picture = Layout(chart);

        Assert.Equal(picture.Frame.Right - picture.Frame.Left, picture.Bars[0].Width, 3);
        Assert.Equal(4, picture.Bars[0].Width / picture.Bars[1].Width, 3);
        Assert.True(picture.Bars[2].Y - picture.Bars[1].Y > picture.Bars[1].Y - picture.Bars[0].Y);
        Assert.All(picture.Values, value => Assert.InRange(value.X + TextMeasure.Of(value.Text), 0, picture.Width));
    }

    private static ChartPicture Layout(Chart chart, int width = ChartLayout.Wide) => ChartLayout.Of(chart, width, (value, _) => value.ToString(CultureInfo.InvariantCulture));

    private static ChartPart Part(long? value) => new(value);

    private static Chart Columns(params ChartPart[][] rows) =>
        Chart([.. rows.Select((parts, i) => new ChartRow((2009 + i).ToString(CultureInfo.InvariantCulture), [.. parts]))]) with { Series = [.. rows[0].Select((_, i) => new ChartSeries("x", "abcdef"[i]))] };

    private static Chart Chart(params ChartRow[] rows) => new()
    {
        Kind = ChartKind.Years,
        Title = "Titel",
        Unit = "Euro",
        RowTitle = "Jahr",
        Source = "Quelle",
        Series = [new ChartSeries("x", 'a')],
        Rows = [.. rows],
    };
}
