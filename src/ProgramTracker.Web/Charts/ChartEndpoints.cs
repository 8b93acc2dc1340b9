using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Graphics;
using ProgramTracker.Web.Lists.Exports;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Charts;

/// <summary>A chart as a file, asked for with the same address as its page and an ending.</summary>
public static class ChartEndpoints
{
    public static void MapCharts(this IEndpointRouteBuilder app)
    {
        app.MapGet(Addresses.Charts + "/{word}.svg", SvgAsync);
        app.MapGet(Addresses.Charts + "/{word}.csv", CsvAsync);
    }

    private static async Task<IResult> SvgAsync(HttpContext context, string word, ChartReader reader, ChartSvg drawer, GraphicStyles styles, IStringLocalizer<Texts> texts, CurrentActor current, CancellationToken aborted)
    {
        if (ChartQuestion.Read(word, context.Request.Query) is not { } question || await reader.ReadAsync(current.Actor, question, aborted) is not { } chart)
        {
            return Results.NotFound();
        }

        var picture = ChartLayout.Of(chart, ChartLayout.Wide, (value, isRounded) => drawer.Write(chart, value, isRounded));
        var origin = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");
        string?[] legend = [chart.Unit + ".", chart.HasAnnounced ? texts["Chart.LegendAnnounced"].Value : null, chart.IsRounded ? texts["Chart.LegendRounded"].Value : null, .. chart.Notes];
        string[] foot = [string.Join(' ', legend.Where(part => part is not null)), chart.Source, new Uri(origin, Addresses.ChartOf(question)).ToString()];
        var file = SvgFile.Write(styles, picture.Width, picture.Height, chart.Title, foot, svg => drawer.DrawInto(svg, picture, "datei", address => new Uri(origin, address).ToString()));
        return SvgFile.Answer(context, file, NameOf(question) + ".svg");
    }

    private static async Task<IResult> CsvAsync(HttpContext context, string word, ChartReader reader, IStringLocalizer<Texts> texts, Format format, CurrentActor current, CancellationToken aborted)
    {
        if (ChartQuestion.Read(word, context.Request.Query) is not { } question || await reader.ReadAsync(current.Actor, question, aborted) is not { } chart)
        {
            return Results.NotFound();
        }

        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = Format.IsEnglish ? "," : ";", NewLine = "\r\n" }))
        {
            var names = chart.Series.SelectMany(series => chart.HasAnnounced ? new[] { series.Name, series.Name + ", " + format.Name(Basis.Announced) } : [series.Name]);
            foreach (var header in names.Prepend(chart.RowTitle))
            {
                csv.WriteField(FormulaGuard.Defuse(header));
            }

            await csv.NextRecordAsync();
            foreach (var row in chart.Rows)
            {
                csv.WriteField(FormulaGuard.Defuse(row.Label));
                foreach (var part in row.Parts)
                {
                    csv.WriteField(Write(chart, part.Value));
                    if (chart.HasAnnounced)
                    {
                        csv.WriteField(Write(chart, part.Value is null ? null : part.Announced));
                    }
                }

                await csv.NextRecordAsync();
            }

            csv.WriteField(FormulaGuard.Defuse(chart.Title + " " + chart.Unit + ". " + chart.Source));
            await csv.NextRecordAsync();
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], CsvExport.ContentType, NameOf(question) + ".csv");
    }

    private static string Write(Chart chart, long? value) => value is not { } known
        ? ""
        : chart.IsMoney ? ((decimal)known / 100).ToString("0.00", Format.Culture) : known.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(ChartQuestion question)
    {
        string?[] parts = [ChartQuestion.KindWord(question.Kind), question.ProgrammeKey, question.Ags];
        return "diagramm-" + string.Join('-', parts.Where(part => part is not null));
    }
}
