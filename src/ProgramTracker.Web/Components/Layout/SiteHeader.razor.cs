using System.Web;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Components.Layout;

/// <summary>Name, search, lists and switches; every control is a link or a form and works without scripts.</summary>
public sealed partial class SiteHeader
{
    private static readonly (string Address, string Text)[] Lists =
    [
        (Addresses.Municipalities, "Layout.Municipalities"),
        (Addresses.Programmes, "Layout.Programmes"),
        (Addresses.Grants, "Layout.Grants"),
        (Addresses.Events, "Layout.Events"),
        (Addresses.Releases, "Layout.Releases"),
        (Addresses.Map, "Layout.Map"),
        (Addresses.Charts, "Charts.Title"),
        (Addresses.Timeline, "Timeline.Title"),
    ];

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string CurrentAddress => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    private string? SearchWords
    {
        get
        {
            var uri = new Uri(Navigation.Uri);
            return uri.AbsolutePath == Addresses.Search ? HttpUtility.ParseQueryString(uri.Query)["q"] : null;
        }
    }

    private static string Pressed(bool isPressed) => isPressed ? "true" : "false";

    private string? CurrentIf(string list)
    {
        var path = new Uri(Navigation.Uri).AbsolutePath;
        if (path == list)
        {
            return "page";
        }

        return path.StartsWith(list + "/", StringComparison.Ordinal) ? "true" : null;
    }
}
