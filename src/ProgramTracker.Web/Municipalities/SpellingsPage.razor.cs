using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Municipalities;

/// <summary>The municipalities with how many spellings each has, for those who keep them up to date.</summary>
public sealed partial class SpellingsPage
{
    private const string Own = "eigene";

    [Inject]
    private SpellingQueries Spellings { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "herkunft")]
    private string? Origin { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private bool OnlyOwn => Origin == Own;

    private ListPage<SpelledMunicipality> Found { get; set; } = new([], 0, 1, SpellingQueries.PageSize);

    protected override async Task OnInitializedAsync() => Found = await Spellings.ListAsync(Actor, Words, OnlyOwn, PageOf(PageWord), Aborted);

    private string AddressOf(int page) => Addresses.WithFilters(Addresses.UpkeepSpellings, ("q", Words), ("herkunft", OnlyOwn ? Own : null), ("seite", Addresses.Page(page)));
}
