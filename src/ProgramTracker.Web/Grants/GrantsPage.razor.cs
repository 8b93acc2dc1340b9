using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Grants;

/// <summary>All grants, filtered by the address.</summary>
public sealed partial class GrantsPage
{
    [Inject]
    private GrantQueries Grants { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "programm")]
    private string? ProgrammeKey { get; set; }

    [SupplyParameterFromQuery(Name = "kommune")]
    private string? Ags { get; set; }

    [SupplyParameterFromQuery(Name = "jahr")]
    private string? YearWord { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ListPage<GrantRow> Found { get; set; } = new([], 0, 1, GrantQueries.PageSize);

    private IReadOnlyList<ProgrammeChoice> Choices { get; set; } = [];

    private UnitName? Place { get; set; }

    private bool IsFiltered => !string.IsNullOrEmpty(Words + ProgrammeKey + Ags + YearWord);

    private string WithoutPlace => Addresses.WithFilters(Addresses.Grants, ("q", Words), ("programm", ProgrammeKey), ("jahr", YearWord), ("stand", StandWord));

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        Choices = await Programmes.NamesAsync(Actor, Aborted);
        Place = string.IsNullOrEmpty(Ags) ? null : await Municipalities.NameAsync(Actor, Ags, Aborted);
        var filter = new GrantFilter { Words = Words, ProgrammeKey = string.IsNullOrEmpty(ProgrammeKey) ? null : ProgrammeKey, Ags = string.IsNullOrEmpty(Ags) ? null : Ags, Year = YearOf(YearWord), Past = AsOf.Past };
        Found = await Grants.ListAsync(Actor, filter, PageOf(PageWord), Aborted);
    }

    private string AddressOf(int page) =>
        Addresses.WithFilters(Addresses.Grants, ("q", Words), ("programm", ProgrammeKey), ("kommune", Ags), ("jahr", YearWord), ("stand", StandWord), ("seite", Addresses.Page(page)));
}
