using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Components.Layout;

/// <summary>Header, content, footer: the same on every page.</summary>
public sealed partial class MainLayout
{
    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // A bare "#inhalt" would lead to the start page, because of the document's base address.
    private string CurrentAddress => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];
}
