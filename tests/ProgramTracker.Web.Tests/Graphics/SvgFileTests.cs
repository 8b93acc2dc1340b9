using System.Xml.Linq;
using ProgramTracker.Web.Graphics;

namespace ProgramTracker.Web.Tests.Graphics;

public sealed class SvgFileTests
{
    [Theory]
    [InlineData("", 100)]
    [InlineData("kurz", 100)]
    [InlineData("Ein Satz, der länger ist als eine Zeile breit", 100)]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 20)]
    public void Wrap_OfAnyText_LosesNoWord(string text, int width) => Assert.Equal(text, string.Join(' ', SvgFile.Wrap(text, width, 14)));

    [Fact]
    public void Wrap_BetweenWords_KeepsItsWidth() => Assert.All(SvgFile.Wrap("Ein Satz, der länger ist als eine Zeile breit", 100, 14), line => Assert.InRange(TextMeasure.Of(line), 1, 100));

    [Fact]
    public void Writer_OfTextsOfAnyKind_IsWellFormed()
    {
        using var svg = new SvgWriter();
        svg.Open("svg", ("aria-label", "a\u0000b\"<&"), ("x", null), ("y", 1.25));
        svg.TextElement("text", "]]> \u0007\uD83D\uDE00 <b>");
        svg.Close();

        var root = XElement.Parse(svg.ToString());
        Assert.Equal(XName.Get("svg", SvgWriter.Namespace), root.Name);
        Assert.Equal("ab\"<&", root.Attribute("aria-label")!.Value);
        Assert.Equal("1.3", root.Attribute("y")!.Value);
        Assert.Null(root.Attribute("x"));
        Assert.Equal("]]> \uD83D\uDE00 <b>", root.Value);
    }
}
