using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Grants;

/// <summary>All grants, as the address asks for them.</summary>
public sealed partial class GrantsPage
{
    [Inject]
    private GrantListKind Kind { get; set; } = null!;
}
