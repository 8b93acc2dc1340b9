using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Releases;

/// <summary>All releases, newest first, filtered by the address.</summary>
public sealed partial class ReleasesPage
{
    [Inject]
    private ReleaseQueries Releases { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "herausgeber")]
    private string? Issuer { get; set; }

    [SupplyParameterFromQuery(Name = "programm")]
    private string? ProgrammeKey { get; set; }

    [SupplyParameterFromQuery(Name = "kommune")]
    private string? Ags { get; set; }

    [SupplyParameterFromQuery(Name = "jahr")]
    private string? YearWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private ListPage<ReleaseRow> Found { get; set; } = new([], 0, 1, ReleaseQueries.PageSize);

    private IReadOnlyList<string> Issuers { get; set; } = [];

    private IReadOnlyList<ProgrammeChoice> Choices { get; set; } = [];

    private UnitName? Place { get; set; }

    private bool IsFiltered => !string.IsNullOrEmpty(Issuer + ProgrammeKey + Ags + YearWord);

    private string WithoutPlace => Addresses.WithFilters(Addresses.Releases, ("herausgeber", Issuer), ("programm", ProgrammeKey), ("jahr", YearWord));

    protected override async Task OnInitializedAsync()
    {
        Issuers = await Releases.IssuersAsync(Actor, Aborted);
        Choices = await Programmes.NamesAsync(Actor, Aborted);
        Place = string.IsNullOrEmpty(Ags) ? null : await Municipalities.NameAsync(Actor, Ags, Aborted);
        Found = await Releases.ListAsync(
            Actor,
            new ReleaseFilter
            {
                Issuer = string.IsNullOrEmpty(Issuer) ? null : Issuer,
                ProgrammeKey = string.IsNullOrEmpty(ProgrammeKey) ? null : ProgrammeKey,
                Ags = string.IsNullOrEmpty(Ags) ? null : Ags,
                Year = YearOf(YearWord),
            },
            PageOf(PageWord),
            Aborted);
    }

    private string AddressOf(int page) =>
        Addresses.WithFilters(Addresses.Releases, ("herausgeber", Issuer), ("programm", ProgrammeKey), ("kommune", Ags), ("jahr", YearWord), ("seite", Addresses.Page(page)));
}
