using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Reference;
using ProgramTracker.Tests.GrantLists;

namespace ProgramTracker.Benchmarks;

/// <summary>What an import of a long grant list costs, step by step, on a SQLite file of its own; and whether its sum is that of the file.</summary>
internal static class ImportRun
{
    private const int AwardedColumn = 6;

    public static async Task RunAsync(int rows, TextWriter output)
    {
        var path = Path.Combine(Path.GetTempPath(), $"programtracker-benchmark-{Guid.NewGuid():N}.db");
        try
        {
            await using var services = new ServiceCollection().AddTrackerData(DatabaseOptions.Sqlite(path)).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None);
            var commands = scope.ServiceProvider.GetRequiredService<GrantImportCommands>();
            var queries = scope.ServiceProvider.GetRequiredService<GrantImportQueries>();
            var file = GeneratedList.File(GeneratedList.Rows(rows, 42));
            Line(output, $"{rows:N0} rows", $"{file.Length / 1024:N0} KB");
            await ImportAsync(commands, queries, file, rows, "first", output);
            await ImportAsync(commands, queries, file, rows, "again", output);
            await using var context = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
            var recorded = await context.LedgerEntries.Where(x => x.Measure == Measure.Awarded).SumAsync(x => x.Cents);
            Line(output, $"sum of the ledger", $"{recorded / 100m:N2} Euro, {(recorded == GeneratedList.SumOf(file, AwardedColumn) ? "that of the file" : "NOT that of the file")}");
            Line(output, $"database", $"{new FileInfo(path).Length / 1024 / 1024:N0} MB, {Environment.WorkingSet / 1024 / 1024:N0} MB working set");
        }
        finally
        {
            foreach (var ending in (string[])["", "-wal", "-shm"])
            {
                File.Delete(path + ending);
            }
        }
    }

    private static async Task ImportAsync(GrantImportCommands commands, GrantImportQueries queries, byte[] file, int rows, string name, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var uploaded = (await commands.UploadAsync(Actor.LocalUser, "liste.csv", file, null, CancellationToken.None)).Value!;
        Step("upload");
        var view = (await queries.FindAsync(Actor.LocalUser, uploaded.ImportId, CancellationToken.None))!;
        await commands.PreviewAsync(Actor.LocalUser, new ImportRequest(view.Id, view.ListId, view.Mapping, view.Options), null, CancellationToken.None);
        Step("preview");
        var version = (await queries.FindAsync(Actor.LocalUser, view.Id, CancellationToken.None))!.Version;
        var done = await commands.ImportAsync(Actor.LocalUser, view.Id, version, null, CancellationToken.None);
        Step("import");
        Line(output, $"{name}: result", $"{done.Value!.Counts.New:N0} new, {done.Value.Counts.Unchanged:N0} unchanged");

        void Step(string step)
        {
            Line(output, $"{name}: {step}", $"{watch.Elapsed.TotalSeconds:F1} s, {rows / watch.Elapsed.TotalSeconds:N0} rows a second");
            watch.Restart();
        }
    }

    private static void Line(TextWriter output, FormattableString what, FormattableString result) =>
        output.WriteLine($"{what.ToString(CultureInfo.InvariantCulture),-28}{result.ToString(CultureInfo.InvariantCulture)}");
}
