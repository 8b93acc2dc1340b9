using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Grants;

/// <summary>All grants, as the address asks for them.</summary>
public sealed partial class GrantsPage
{
    [Inject]
    private GrantListKind Kind { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private StandParameter AsOf => new(Addresses.ParseMoment(StandWord), null);

    private string Today => "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameter("stand", (string?)null));
}
