using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Programmes;

/// <summary>All programmes, those with money first.</summary>
public sealed partial class ProgrammesPage
{
    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ListPage<ProgrammeRow> Found { get; set; } = new([], 0, 1, ProgrammeQueries.PageSize);

    protected override async Task OnInitializedAsync() => Found = await Programmes.ListAsync(Actor, Words, PageOf(PageWord), Aborted);

    private string AddressOf(int page) => Addresses.WithFilters(Addresses.Programmes, ("q", Words), ("seite", Addresses.Page(page)));
}
