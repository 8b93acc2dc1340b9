using ProgramTracker.Web.Graphics;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Graphics;

public sealed class GraphicStylesTests
{
    private static readonly string Css = Path.Combine(RepositoryFolder.Web, "wwwroot", "css");

    [Fact]
    public void Sheet_ForAFile_NamesNoTokenAndOnlyColoursOfTheLightTheme()
    {
        var sheet = GraphicStyles.Resolve(File.ReadAllText(Path.Combine(Css, "graphics.css")), File.ReadAllText(Path.Combine(Css, "tokens.css")));

        Assert.DoesNotContain("var(", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("light-dark", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("@media", sheet, StringComparison.Ordinal);
        Assert.Contains("fill: #fbfaf6;", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_OfATokenThatIsNone_LeavesItsName() =>
        Assert.Equal("a { fill: #fff; x: var(--none); }", GraphicStyles.Resolve("a { fill: var(--a); x: var(--none); }", ":root { --a: light-dark(#fff, #000); }"));
}
