using Bunit;
using ProgramTracker.Core.Text;
using ProgramTracker.Web.Releases;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Releases;

public sealed class MarkedTextTests : PageContext
{
    private const string Text = "Das Land gibt 34.000 Euro.\n\nHeute tagte die Konferenz.";
    private static readonly TextMark[] Marks =
    [
        new(1, new TextSpan(0, 26), MarkKind.Funding, IsContext: true),
        new(1, new TextSpan(14, 11), MarkKind.Funding),
        new(2, new TextSpan(44, 9), MarkKind.Event),
    ];

    [Fact]
    public void Text_WithMarks_IsReadWordForWord()
    {
        var text = Render<MarkedText>(p => p.Add(x => x.Text, Text).Add(x => x.Marks, Marks));
        Assert.Equal(["Das Land gibt 34.000 Euro.", "Heute tagte die Konferenz."], text.FindAll("p").Select(p => p.TextContent));
        Assert.Equal(["0", "28"], text.FindAll("p").Select(p => p.GetAttribute("data-start")));
    }

    [Fact]
    public void Quote_OfAStatement_CarriesItsAnchorAndKind()
    {
        var text = Render<MarkedText>(p => p.Add(x => x.Text, Text).Add(x => x.Marks, Marks));
        var mark = text.Find("#aussage-1");
        Assert.Equal("34.000 Euro", mark.TextContent);
        Assert.Equal("mark kind-funding", mark.ClassName);
        Assert.Empty(text.FindAll(".sentence"));
    }

    [Fact]
    public void Chosen_Statement_ShowsItsSentenceAround()
    {
        var text = Render<MarkedText>(p => p.Add(x => x.Text, Text).Add(x => x.Marks, Marks).Add(x => x.Chosen, 1));
        Assert.Equal("mark mark-chosen kind-funding", text.Find("#aussage-1").ClassName);
        Assert.Equal("Das Land gibt 34.000 Euro.", string.Concat(text.FindAll(".sentence").Select(part => part.TextContent)));
    }

    [Fact]
    public void Click_OnAMark_ChoosesItsStatement()
    {
        long? chosen = null;
        var text = Render<MarkedText>(p => p.Add(x => x.Text, Text).Add(x => x.Marks, Marks).Add(x => x.OnChosen, id => chosen = id));
        text.Find("#aussage-2").Click();
        Assert.Equal(2, chosen);
    }
}
