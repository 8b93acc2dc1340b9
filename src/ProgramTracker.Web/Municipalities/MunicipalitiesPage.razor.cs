using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Municipalities;

/// <summary>All Gemeinden and towns, or all Kreise: two lists, because they are two counts.</summary>
public sealed partial class MunicipalitiesPage
{
    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "art")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "bezirk")]
    private string? Bezirk { get; set; }

    [SupplyParameterFromQuery(Name = "folge")]
    private string? Order { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private MunicipalityFilter Filter { get; set; } = new();

    private ListPage<MunicipalityRow> Found { get; set; } = new([], 0, 1, MunicipalityQueries.PageSize);

    private IReadOnlyList<PlaceName> Bezirke { get; set; } = [];

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        Filter = new MunicipalityFilter { Words = Words, Kreise = Kind == "kreise", Regierungsbezirk = string.IsNullOrEmpty(Bezirk) ? null : Bezirk, ByMoney = Order != "name", Past = AsOf.Past };
        Bezirke = await Municipalities.RegierungsbezirkeAsync(Actor, Aborted);
        Found = await Municipalities.ListAsync(Actor, Filter, PageOf(PageWord), Aborted);
    }

    private string AddressOf(int page) =>
        Addresses.WithFilters(Addresses.Municipalities, ("q", Words), ("art", Kind), ("bezirk", Bezirk), ("folge", Order), ("stand", StandWord), ("seite", Addresses.Page(page)));
}
