using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Preferences;

namespace ProgramTracker.Web.Components;

/// <summary>The document around every page.</summary>
/// <remarks>
/// A page that is read gets no script of the framework and no style of the kit: it opens no connection. A page whose component names a render mode, or says that a part of it does, gets both,
/// so links between pages load whole documents instead of patching the one that is there.
/// </remarks>
public sealed partial class App
{
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private string? Theme => ThemeCookie.Of(Context);

    // What stands in a frame opens other pages beside the site that shows it.
    private bool IsEmbedded => Context?.Request.Path.StartsWithSegments(Addresses.Embed, StringComparison.OrdinalIgnoreCase) == true;

    private bool IsWorkPage => Context?.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page
        && (page.GetCustomAttribute<RenderModeAttribute>() is not null || page.GetCustomAttribute<HasWorkPartAttribute>() is not null);
}
