using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Web.Tests.Hosting;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Tests.Timeline;

public sealed class TimelineFigureTests : PageContext
{
    public TimelineFigureTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void Figure_WithItems_HasEachOnceAsADrawingAndOnceInTheTable()
    {
        var figure = Show(
            new TimelineItem(TimelineLane.Programmes, "KOMM-IN NRW", "/programme/komm-in", new PartialDate(2005), new PartialDate(2012)),
            new TimelineItem(TimelineLane.Events, "Konferenz", "/veranstaltungen/1", new PartialDate(2011, 1, 27)),
            new TimelineItem(TimelineLane.Grants, "34.000 €", "/zuwendungen/1", null));

        Assert.Equal(["Programme", "Veranstaltungen", "ohne Jahr"], figure.FindAll("svg [role=list]").Select(list => list.GetAttribute("aria-label")));
        Assert.Equal(["KOMM-IN NRW, 2005–2012", "Konferenz, 27.01.2011", "34.000 €, ohne Datum"], figure.FindAll("svg a").Select(link => link.GetAttribute("aria-label")));
        Assert.Equal(["2005–2012", "27.01.2011", "ohne Datum"], figure.FindAll("tbody td:first-child").Select(cell => cell.TextContent));
        Assert.Equal(figure.Find("figcaption").Id, figure.Find("svg").GetAttribute("aria-labelledby"));
    }

    [Fact]
    public void Figure_WithoutItems_IsNotThere() => Assert.Empty(Show().Markup.Trim());

    [Fact]
    public void Item_ThatGoesOn_SaysSince()
    {
        var figure = Show(new TimelineItem(TimelineLane.Programmes, "KOMM-AN NRW", "/programme/komm-an", new PartialDate(2016), IsOpen: true));
        Assert.Equal("KOMM-AN NRW, seit 2016", figure.Find("svg a").GetAttribute("aria-label"));
    }

    private IRenderedComponent<TimelineFigure> Show(params TimelineItem[] items) => Render<TimelineFigure>(parameters => parameters
        .Add(x => x.Items, items)
        .Add(x => x.Caption, "Was erfasst ist.")
        .Add(x => x.GroupAddress, (_, _) => "/zuwendungen"));
}
