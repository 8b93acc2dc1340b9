using Bunit;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Web.Tests.Hosting;
using ProgramTracker.Web.Upkeep;

namespace ProgramTracker.Web.Tests.Upkeep;

public sealed class SpellingListTests : PageContext
{
    private readonly List<(string Spelling, bool NeedsContext)> _added = [];
    private readonly List<int> _removed = [];
    private bool _isAccepted = true;

    [Fact]
    public void List_OfSpellings_OffersOnlyOurOwnForRemoval()
    {
        var list = Rendered(new SpellingRow(1, "KOMM-IN NRW", false, true), new SpellingRow(2, "KOMMIN", true, false));

        var remove = Assert.Single(list.FindAll("li button"));
        Assert.Equal("KOMMIN entfernen", remove.GetAttribute("aria-label"));
        remove.Click();
        Assert.Equal([2], _removed);
        Assert.Equal(["Referenz"], list.FindAll("li")[0].QuerySelectorAll(".tag").Select(x => x.TextContent));
    }

    [Fact]
    public void Add_Nothing_SaysWhatIsMissing()
    {
        var list = Rendered();
        list.Find("form").Submit();

        Assert.Equal("Diese Angabe fehlt.", list.Find(".field-fault").TextContent);
        Assert.Empty(_added);
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "KOMMIN")]
    public void Add_Spelling_EmptiesTheFieldOnlyWhereItWasAdded(bool isAccepted, string left)
    {
        _isAccepted = isAccepted;
        var list = Rendered();
        list.Find("#schreibweise").Change("KOMMIN");
        list.Find("#braucht-umfeld").Change(true);
        list.Find("form").Submit();

        Assert.Equal([("KOMMIN", true)], _added);
        Assert.Equal(left, list.Find("#schreibweise").GetAttribute("value") ?? "");
    }

    private IRenderedComponent<SpellingList> Rendered(params SpellingRow[] spellings) => Render<SpellingList>(parameters => parameters
        .Add(x => x.Spellings, spellings)
        .Add(x => x.OnAdd, (spelling, needsContext) =>
        {
            _added.Add((spelling, needsContext));
            return Task.FromResult(_isAccepted);
        })
        .Add(x => x.OnRemove, _removed.Add));
}
