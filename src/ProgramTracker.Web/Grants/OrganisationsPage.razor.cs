using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Grants;

/// <summary>All organisations for those who keep them up to date.</summary>
public sealed partial class OrganisationsPage
{
    [Inject]
    private OrganisationQueries Organisations { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "art")]
    private string? KindWord { get; set; }

    [SupplyParameterFromQuery(Name = "seite")]
    private string? PageWord { get; set; }

    private OrganisationKind? Kind => int.TryParse(KindWord, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((OrganisationKind)number) ? (OrganisationKind)number : null;

    private ListPage<OrganisationRow> Found { get; set; } = new([], 0, 1, OrganisationQueries.PageSize);

    protected override async Task OnInitializedAsync() => Found = await Organisations.ListAsync(Actor, Words, Kind, PageOf(PageWord), Aborted);

    private string AddressOf(int page) =>
        Addresses.WithFilters(Addresses.UpkeepOrganisations, ("q", Words), ("art", Kind is { } kind ? ((int)kind).ToString(CultureInfo.InvariantCulture) : null), ("seite", Addresses.Page(page)));
}
