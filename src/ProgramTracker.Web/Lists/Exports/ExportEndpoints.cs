using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Lists.Exports;

/// <summary>Lists as files, asked for with the same address as the page. Every export of a list goes through <see cref="SendAsync"/>.</summary>
public static class ExportEndpoints
{
    private const string HeadWord = "kopf";

    /// <summary>The file of what a page shows: also where something is recorded before it is asked for.</summary>
    public static string Address(ListView view, string ending)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Addresses.WithFilters($"{view.Path}/export.{ending}", [.. view.State.OnPage(1).Parts(), (HeadWord, view.Sum?.Sum.Stand.Number.ToString(CultureInfo.InvariantCulture))]);
    }

    public static void MapListExports(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        foreach (var kind in ListKinds.Types)
        {
            app.MapGet(kind.Path + "/export.csv", (HttpContext context) => SendAsync(context, kind.Type, isWorkbook: false));
            app.MapGet(kind.Path + "/export.xlsx", (HttpContext context) => SendAsync(context, kind.Type, isWorkbook: true));
        }
    }

    private static async Task SendAsync(HttpContext context, Type type, bool isWorkbook)
    {
        var services = context.RequestServices;
        var actor = services.GetRequiredService<CurrentActor>().Actor;
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        var kind = (IListKind)services.GetRequiredService(type);
        var aborted = context.RequestAborted;
        var shape = await kind.ShapeAsync(actor, aborted);
        var state = ListState.Read(context.Request.Query, shape);
        var headWord = context.Request.Query[HeadWord].FirstOrDefault();
        long? head = long.TryParse(headWord, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (!state.Unread.IsEmpty || (head is null && !string.IsNullOrEmpty(headWord)))
        {
            // A filter that can't be read would be missing from the file without a word.
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var file = await kind.FileAsync(actor, shape, state, head, aborted);
        var table = new FileTable(file, new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/"), texts);
        var day = GermanTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        context.Response.ContentType = isWorkbook ? XlsxExport.ContentType : CsvExport.ContentType;
        context.Response.Headers.ContentDisposition = $"attachment; filename={kind.Word}-{day}.{(isWorkbook ? "xlsx" : "csv")}";
        context.Response.Headers.CacheControl = "no-store";
        if (!isWorkbook)
        {
            await CsvExport.WriteAsync(context.Response.Body, file, table, aborted);
            return;
        }

        // A workbook is written without waiting, which the network is not for: it takes the way over a file that goes with its handle.
        var path = Path.GetTempFileName();
        await using var workbook = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await XlsxExport.WriteAsync(workbook, file, table, texts, aborted);
        context.Response.ContentLength = workbook.Length;
        workbook.Position = 0;
        await workbook.CopyToAsync(context.Response.Body, aborted);
    }
}
