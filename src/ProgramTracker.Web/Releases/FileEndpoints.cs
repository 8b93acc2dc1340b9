using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Access;

namespace ProgramTracker.Web.Releases;

/// <summary>Originals byte for byte as they came, to be saved and never shown by the browser: what was uploaded must not run here.</summary>
public static class FileEndpoints
{
    private const string AnyBytes = "application/octet-stream";

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/pressemitteilungen/{id:int}/original", async (int id, [FromQuery(Name = "fassung")] int? version, ReleaseQueries releases, CurrentActor current, CancellationToken aborted) =>
            await releases.FindOriginalAsync(current.Actor, id, version, aborted) is { } original
                ? Results.File(original.Content, AnyBytes, original.FileName ?? string.Create(CultureInfo.InvariantCulture, $"pressemitteilung-{id}.txt"))
                : Results.NotFound());
        app.MapGet("/bescheide/{id:int}/datei", async (int id, GrantQueries grants, CurrentActor current, CancellationToken aborted) =>
            await grants.FindDecisionFileAsync(current.Actor, id, aborted) is { } file
                ? Results.File(file.Content, AnyBytes, file.FileName ?? string.Create(CultureInfo.InvariantCulture, $"bescheid-{id}"))
                : Results.NotFound());
    }
}
