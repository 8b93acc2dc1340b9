using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Programmes;

/// <summary>All programmes, those with money first.</summary>
public sealed partial class ProgrammesPage
{
    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ListPage<ProgrammeRow> Found { get; set; } = new([], 0, 1, ProgrammeQueries.PageSize);

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        Found = await Programmes.ListAsync(Actor, Words, AsOf.Past, PageOf(PageWord), Aborted);
    }

    private string AddressOf(int page) => Addresses.WithFilters(Addresses.Programmes, ("q", Words), ("stand", StandWord), ("seite", Addresses.Page(page)));
}
