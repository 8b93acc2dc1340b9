using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Access;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Graphics;
using ProgramTracker.Web.Lists.Exports;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Timeline;

/// <summary>A timeline's drawing for the script that zooms, and the timeline as a file; asked for with the same address as its page.</summary>
public static class TimelineEndpoints
{
    public static void MapTimelines(this IEndpointRouteBuilder app)
    {
        app.MapGet(Addresses.TimelinePart, (HttpContext context, TimelineReader reader, TimelineSvg drawer, CurrentActor current, CancellationToken aborted) => PartAsync(context, reader, drawer, current.Actor, aborted));
        app.MapGet(Addresses.EmbeddedTimelinePart, (HttpContext context, TimelineReader reader, TimelineSvg drawer, CancellationToken aborted) => PartAsync(context, reader, drawer, Actor.Public, aborted));
        app.MapGet(Addresses.TimelineSvg, SvgAsync);
        app.MapGet(Addresses.TimelineCsv, CsvAsync);
    }

    private static async Task<IResult> PartAsync(HttpContext context, TimelineReader reader, TimelineSvg drawer, Actor actor, CancellationToken aborted)
    {
        context.Response.Headers.CacheControl = "no-store";
        var question = TimelineQuestion.Read(context.Request.Query);
        return await DrawingAsync(question, reader, actor, aborted) is { } drawing
            ? Results.Content(drawer.Draw(reader.Place(drawing, TimelineLayout.Wide, question.Window), context.Request.Query["name"].ToString() is { Length: > 0 and < 60 } name ? name : "zeit-satz", "wide"), "text/html; charset=utf-8")
            : Results.NotFound();
    }

    private static async Task<IResult> SvgAsync(HttpContext context, TimelineReader reader, TimelineSvg drawer, GraphicStyles styles, CurrentActor current, CancellationToken aborted)
    {
        var question = TimelineQuestion.Read(context.Request.Query);
        if (await DrawingAsync(question, reader, current.Actor, aborted) is not { } drawing)
        {
            return Results.NotFound();
        }

        var picture = reader.Place(drawing, TimelineLayout.Wide, question.Window);
        var origin = OriginOf(context);
        var page = new Uri(origin, Addresses.TimelineOf(question)).ToString();
        var file = SvgFile.Write(styles, picture.Width, picture.Height, drawing.Title, [drawing.Source, page], svg => drawer.DrawInto(svg, picture, address => new Uri(origin, address).ToString()));
        return SvgFile.Answer(context, file, NameOf(drawing) + ".svg");
    }

    private static async Task<IResult> CsvAsync(HttpContext context, TimelineReader reader, TimelineItems items, IStringLocalizer<Texts> texts, Format format, CurrentActor current, CancellationToken aborted)
    {
        var question = TimelineQuestion.Read(context.Request.Query);
        if (await DrawingAsync(question, reader, current.Actor, aborted) is not { } drawing)
        {
            return Results.NotFound();
        }

        var origin = OriginOf(context);
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = Format.IsEnglish ? "," : ";", NewLine = "\r\n" }))
        {
            string[] headers = [texts["Timeline.Subject"], texts["Timeline.Kind"], texts["Timeline.When"], texts["Timeline.From"], texts["Timeline.To"], texts["Timeline.What"], texts["Timeline.Detail"], texts["Timeline.Amount"], texts["Timeline.Address"]];
            foreach (var header in headers)
            {
                csv.WriteField(header);
            }

            await csv.NextRecordAsync();
            foreach (var (band, item) in drawing.Listed())
            {
                string[] cells =
                [
                    band.Name,
                    format.Name(item.Lane),
                    items.DatesOf(item),
                    item.FirstDay is { } first ? Format.Iso(first) : "",
                    item.IsOpen || item.LastDay is null ? "" : Format.Iso(item.LastDay.Value),
                    item.Label,
                    item.Detail ?? "",
                    item.Cents is { } cents ? ((decimal)cents / 100).ToString("0.00", Format.Culture) : "",
                    item.Address is { } address ? new Uri(origin, address).ToString() : "",
                ];
                foreach (var cell in cells)
                {
                    csv.WriteField(FormulaGuard.Defuse(cell));
                }

                await csv.NextRecordAsync();
            }
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], CsvExport.ContentType, NameOf(drawing) + ".csv");
    }

    private static async Task<TimelineDrawing?> DrawingAsync(TimelineQuestion question, TimelineReader reader, Actor actor, CancellationToken aborted) =>
        question.Subjects.Count == 0 ? null : await reader.ReadAsync(actor, question, aborted);

    private static string NameOf(TimelineDrawing drawing)
    {
        string[] parts = ["zeitachse", .. drawing.Question.Lane is { } lane ? [TimelineQuestion.LaneWord(lane)] : Array.Empty<string>(), .. drawing.Bands.Select(band => band.Key)];
        return string.Join('-', parts);
    }

    private static Uri OriginOf(HttpContext context) => new($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
}
