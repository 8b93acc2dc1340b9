using Bunit;
using ProgramTracker.Web.Controls;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Controls;

public sealed class PagerTests : PageContext
{
    [Fact]
    public void Pager_OfOnePage_IsNotThere() => Assert.Empty(Show(1, 50).Markup.Trim());

    [Theory]
    [InlineData(1, "/?seite=2", "Seite 1 von 3")]
    [InlineData(3, "/?seite=2", "Seite 3 von 3")]
    public void Pager_AtAnEnd_LeadsOneWay(int page, string expected, string position)
    {
        var pager = Show(page, 101);
        Assert.Equal(expected, Assert.Single(pager.FindAll("a")).GetAttribute("href"));
        Assert.Equal(position, pager.Find("span").TextContent);
    }

    [Fact]
    public void Pager_InTheMiddle_LeadsBothWays() => Assert.Equal(["/?seite=1", "/?seite=3"], Show(2, 101).FindAll("a").Select(link => link.GetAttribute("href")));

    private IRenderedComponent<Pager> Show(int page, int total) => Render<Pager>(parameters => parameters
        .Add(x => x.Label, "Liste")
        .Add(x => x.Page, page)
        .Add(x => x.PageSize, 50)
        .Add(x => x.Total, total)
        .Add(x => x.AddressOf, number => $"/?seite={number}"));
}
