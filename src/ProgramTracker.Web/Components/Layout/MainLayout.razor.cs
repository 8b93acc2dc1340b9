using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace ProgramTracker.Web.Components.Layout;

/// <summary>Header, content, footer: the same on every page.</summary>
public sealed partial class MainLayout
{
    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    // A bare "#inhalt" would lead to the start page, because of the document's base address; and what is not found is rendered under another address than the browser shows.
    private string CurrentAddress => Http?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
        ? asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString
        : "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];
}
