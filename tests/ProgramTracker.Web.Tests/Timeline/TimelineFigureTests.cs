using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;
using ProgramTracker.Web.Tests.Hosting;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Tests.Timeline;

public sealed class TimelineFigureTests : PageContext
{
    public TimelineFigureTests()
    {
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<TimelineItems>();
        Services.AddSingleton<TimelineSvg>();
        Services.AddSingleton(provider => new TimelineReader(
            null!,
            null!,
            provider.GetRequiredService<TimelineItems>(),
            provider.GetRequiredService<IStringLocalizer<Texts>>(),
            provider.GetRequiredService<Format>(),
            TimeProvider.System));
    }

    [Fact]
    public void Figure_WithItems_ReadsAsATableOfContentsAndHasEachInTheTable()
    {
        var figure = Show(
            new TimelineItem(TimelineLane.Programmes, "KOMM-IN NRW", "/programme/komm-in", new PartialDate(2005), new PartialDate(2012)),
            new TimelineItem(TimelineLane.Events, "Konferenz", "/veranstaltungen/1", new PartialDate(2011, 1, 27)),
            new TimelineItem(TimelineLane.Grants, "34.000 €", "/zuwendungen/1", null));

        Assert.Equal(["Programme", "Veranstaltungen", "ohne Datum"], figure.FindAll("svg.wide [role=list]").Select(list => list.GetAttribute("aria-label")));
        Assert.Equal(["KOMM-IN NRW, 2005–2012", "Konferenz, 27.01.2011", "34.000 €, ohne Datum"], figure.FindAll("svg.wide [role=list] > [role=listitem] > a").Select(link => link.GetAttribute("aria-label")));
        Assert.Equal(["2005–2012", "27.01.2011", "ohne Datum"], figure.FindAll("tbody td:first-child").Select(cell => cell.TextContent));
        Assert.NotNull(figure.Find("#" + figure.Find("svg.wide").GetAttribute("aria-labelledby")));
    }

    [Fact]
    public void Figure_WithoutItems_IsNotThere() => Assert.Empty(Show().Markup.Trim());

    [Fact]
    public void Item_ThatGoesOn_SaysSince()
    {
        var figure = Show(new TimelineItem(TimelineLane.Programmes, "KOMM-AN NRW", "/programme/komm-an", new PartialDate(2016), IsOpen: true));
        Assert.Equal("KOMM-AN NRW, seit 2016", figure.Find("svg.wide [role=list] a").GetAttribute("aria-label"));
    }

    [Fact]
    public void Figure_OfManyItems_SaysHowManyRowsItsTableLeavesOut()
    {
        var figure = Show([.. Enumerable.Range(0, 700).Select(i => new TimelineItem(TimelineLane.Grants, $"Zuwendung {i}", "/", new PartialDate(2010)))]);
        Assert.Equal(TimelineFigure.MostRows, figure.FindAll("tbody tr").Count);
        Assert.Contains("500 von 700", figure.Find(".table-box").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Column_OfManyItems_IsALinkWithItsFullNameAndItsLabelBesideIt()
    {
        var figure = Show([.. Enumerable.Range(0, 700).Select(i => new TimelineItem(TimelineLane.Grants, $"Zuwendung {i}", "/", new PartialDate(2010), Cents: 1_000_00))]);
        var column = Assert.Single(figure.FindAll("svg.wide [role=listitem]"));
        Assert.Equal("700 Zuwendungen, 700.000 €, Januar 2010–März 2010", column.QuerySelector("a")!.GetAttribute("aria-label")!.Replace('\u00A0', ' '));
        Assert.Equal("700", column.QuerySelector("g > text")!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal("/zeitachse?kommune=05111000&von=2010-01&bis=2010-03&spur=zuwendungen#tabelle", column.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Label_WithAnythingInIt_IsTextAndNoMarkup()
    {
        var figure = Show(new TimelineItem(TimelineLane.Releases, "<script>alert(1)</script>\u0001 & \"so\"", "/x?a=1&b=2", new PartialDate(2011)));
        Assert.Empty(figure.FindAll("script"));
        Assert.Equal("<script>alert(1)</script> & \"so\", 2011", figure.Find("svg.wide [role=list] a").GetAttribute("aria-label"));
        Assert.Equal("/x?a=1&b=2", figure.Find("svg.wide [role=list] a").GetAttribute("href"));
    }

    [Fact]
    public void Steps_WithoutScripts_AreAddressesOfTheSameTimeline()
    {
        var figure = Show(new TimelineItem(TimelineLane.Programmes, "KOMM-IN NRW", "/programme/komm-in", new PartialDate(2005), new PartialDate(2012)));
        Assert.Equal("/zeitachse?kommune=05111000", figure.Find("[data-zoom=all]").GetAttribute("href"));
        Assert.Equal("/zeitachse?kommune=05111000&von=2007&bis=2010", figure.Find("[data-zoom=in]").GetAttribute("href"));
    }

    private IRenderedComponent<TimelineFigure> Show(params TimelineItem[] items) => Render<TimelineFigure>(parameters => parameters
        .Add(x => x.Drawing, new TimelineDrawing(
            TimelineQuestion.Of(new TimelineSubject.Unit("05111000"), Core.Ledger.Measure.Awarded, null),
            [new TimelineBand("05111000", "Düsseldorf", "/kommunen/05111000", items)],
            [],
            new LedgerStand(1, DateTime.UnixEpoch),
            IsCut: false)
        {
            Title = "Zeitachse: Düsseldorf",
            Source = "Quelle.",
        }));
}
