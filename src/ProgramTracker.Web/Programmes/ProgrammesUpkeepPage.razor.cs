using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Programmes;

/// <summary>All programmes for those who keep them up to date, those that texts brought can be looked at alone.</summary>
public sealed partial class ProgrammesUpkeepPage
{
    private const string Own = "eigene";

    [Inject]
    private ProgrammeUpkeepQueries Programmes { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "herkunft")]
    private string? Origin { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private bool OnlyOwn => Origin == Own;

    private ListPage<ProgrammeUpkeepRow> Found { get; set; } = new([], 0, 1, ProgrammeUpkeepQueries.PageSize);

    protected override async Task OnInitializedAsync() => Found = await Programmes.ListAsync(Actor, Words, OnlyOwn, PageOf(PageWord), Aborted);

    private string AddressOf(int page) => Addresses.WithFilters(Addresses.UpkeepProgrammes, ("q", Words), ("herkunft", OnlyOwn ? Own : null), ("seite", Addresses.Page(page)));
}
