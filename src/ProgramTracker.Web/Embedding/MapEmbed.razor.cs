using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Access;
using ProgramTracker.Web.Maps;

namespace ProgramTracker.Web.Embedding;

/// <summary>The map alone, for a frame on another site: what everyone may see, whoever looks.</summary>
public sealed partial class MapEmbed
{
    [Inject]
    private MapReader Maps { get; set; } = null!;

    private MapDrawing? Found { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Found = await Maps.ReadAsync(Actor.Public, MapReader.FilterOf(Context!.Request.Query), Aborted);
        if (Found is null)
        {
            Navigation.NotFound();
        }
    }
}
