using Bunit;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Review;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Review;

public sealed class LostStatementsTests : PageContext
{
    private static readonly LostStatement Lost = new(5, 3, 1, 2, StatementKind.Funding, StatementExamples.Funding, new ReviewPreview(ReviewOutcome.Grants), null);

    [Fact]
    public void List_OfLostStatements_SaysWhatStoodThereAndThatItCounts()
    {
        var list = Rendered(_ => { });

        Assert.Equal("In der neuen Fassung verloren (1)", list.Find("h3").TextContent);
        Assert.Contains("In Fassung 1 angenommen, in Fassung 2 nicht mehr zu finden:", list.Markup, StringComparison.Ordinal);
        Assert.Contains("zählt weiter, bis Sie entscheiden", list.Markup, StringComparison.Ordinal);
        Assert.Equal(["Bleibt gültig", "Zurücknehmen"], list.FindAll("button").Select(x => x.TextContent));
    }

    [Theory]
    [InlineData(0, true, "Der Text wurde nur gekürzt")]
    [InlineData(1, false, "Steht nicht mehr in der Mitteilung")]
    public void Decision_AsksForAReason_AndTellsIt(int button, bool isKept, string reason)
    {
        LostDecision? told = null;
        var list = Rendered(decision => told = decision);

        list.FindAll("button")[button].Click();
        list.Find("form").Submit();

        Assert.Equal(new LostDecision(Lost, isKept, reason), told);
    }

    private IRenderedComponent<LostStatements> Rendered(Action<LostDecision> decide) => Render<LostStatements>(parameters => parameters
        .Add(x => x.Lost, [Lost])
        .Add(x => x.Statements, [])
        .Add(x => x.OnDecide, decide));
}
