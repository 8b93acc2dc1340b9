using Bunit;
using ProgramTracker.Core.Text;
using ProgramTracker.Web.Releases;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Releases;

public sealed class DifferenceViewTests : PageContext
{
    [Fact]
    public void Difference_OfTwoTexts_SaysInWordsWhatWentAndCame()
    {
        var view = Rendered("Köln erhält 34.000 Euro.", "Köln erhält 36.000 Euro.");

        Assert.Equal("gestrichen: 34.000  (Ende)", view.Find("del").TextContent);
        Assert.Equal("eingefügt: 36.000  (Ende)", view.Find("ins").TextContent);
        Assert.StartsWith("Köln erhält ", view.Find(".difference").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_FarFromAChange_LeavesTheMiddleOut()
    {
        var same = string.Join(' ', Enumerable.Range(1, 400).Select(i => $"Wort{i}"));
        var view = Rendered(same + " alt", same + " neu");

        Assert.Single(view.FindAll(".left-out"));
        Assert.DoesNotContain("Wort10 ", view.Find(".difference").TextContent, StringComparison.Ordinal);
        Assert.Contains("Wort400", view.Find(".difference").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Difference_WithMarkup_ShowsItAsText() => Assert.Empty(Rendered("a", "<b>fett</b>").FindAll("b"));

    private IRenderedComponent<DifferenceView> Rendered(string before, string after) => Render<DifferenceView>(parameters => parameters
        .Add(view => view.Before, before)
        .Add(view => view.After, after)
        .Add(view => view.Parts, WordAlignment.Of(before, after).Parts()));
}
