using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Releases;

/// <summary>All releases, as the address asks for them; the newest first.</summary>
public sealed partial class ReleasesPage
{
    [Inject]
    private ReleaseListKind Kind { get; set; } = null!;
}
