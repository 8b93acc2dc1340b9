using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using ProgramTracker.Core.Calendars;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Events;

/// <summary>Events for calendar programs: all that fit the filters of the events' page, or one.</summary>
public static class CalendarEndpoints
{
    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        app.MapGet(Addresses.Calendar, FeedAsync);
        app.MapGet("/veranstaltungen/{id:int}/kalender.ics", OneAsync);
    }

    private static async Task<IResult> FeedAsync(
        HttpContext context,
        string? q,
        string? art,
        string? kommune,
        string? programm,
        string? reihe,
        string? jahr,
        EventCalendarQueries calendars,
        MunicipalityQueries municipalities,
        ProgrammeQueries programmes,
        EventCalendarTexts words,
        IStringLocalizer<Texts> texts,
        CurrentActor current,
        CancellationToken aborted)
    {
        var question = EventQuestion.Of(q, art, kommune, programm, reihe, jahr);
        var place = question.Ags is { } ags ? await municipalities.NameAsync(current.Actor, ags, aborted) : null;
        var programme = question.ProgrammeKey is { } key ? await programmes.NameAsync(current.Actor, key, aborted) : null;
        if ((question.Ags is not null && place is null) || (question.ProgrammeKey is not null && programme is null))
        {
            return Results.NotFound();
        }

        var name = string.Join(", ", new[] { texts["Layout.Events"].Value, place?.Name, programme?.Name }.Where(x => x is not null));
        return File(context, words.FileOf(await calendars.ReadAsync(current.Actor, question.Filter, aborted), name, OriginOf(context)), "veranstaltungen.ics");
    }

    private static async Task<IResult> OneAsync(HttpContext context, int id, EventCalendarQueries calendars, EventCalendarTexts words, CurrentActor current, CancellationToken aborted) =>
        await calendars.FindAsync(current.Actor, id, aborted) is { Items.Length: > 0 } calendar
            ? File(context, words.FileOf(calendar, null, OriginOf(context)), string.Create(CultureInfo.InvariantCulture, $"veranstaltung-{id}.ics"))
            : Results.NotFound();

    // Programs ask again and again: what has not changed is not sent again.
    private static IResult File(HttpContext context, string file, string fileName)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        var bytes = Encoding.UTF8.GetBytes(file);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        return Results.File(bytes, CalendarFile.MediaType + "; charset=utf-8", fileName, entityTag: tag);
    }

    private static Uri OriginOf(HttpContext context) => new($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
}
