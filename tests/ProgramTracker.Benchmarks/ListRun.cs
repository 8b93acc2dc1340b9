using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Reference;
using ProgramTracker.Tests.GrantLists;

namespace ProgramTracker.Benchmarks;

/// <summary>What a page of a list and its file cost with many grants, on a SQLite file of its own: the middle of several runs, the first left out.</summary>
internal static class ListRun
{
    private const int Runs = 15;

    private static readonly Actor Reader = new("reader", "Reader", ActorRole.Reader);

    public static async Task RunAsync(int grants, TextWriter output)
    {
        var path = Path.Combine(Path.GetTempPath(), $"programtracker-benchmark-{Guid.NewGuid():N}.db");
        try
        {
            await using var services = new ServiceCollection().AddTrackerData(DatabaseOptions.Sqlite(path)).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            await FillAsync(scope.ServiceProvider, grants);
            Line(output, "grants", grants.ToString("N0", CultureInfo.InvariantCulture));
            await MeasureAsync(scope.ServiceProvider, output);
        }
        finally
        {
            foreach (var ending in (string[])["", "-wal", "-shm"])
            {
                File.Delete(path + ending);
            }
        }
    }

    private static async Task FillAsync(IServiceProvider services, int grants)
    {
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        await services.GetRequiredService<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None);
        var (commands, queries) = (services.GetRequiredService<GrantImportCommands>(), services.GetRequiredService<GrantImportQueries>());
        var uploaded = (await commands.UploadAsync(Actor.LocalUser, "liste.csv", GeneratedList.File(GeneratedList.Rows(grants, 42)), null, CancellationToken.None)).Value!;
        var view = (await queries.FindAsync(Actor.LocalUser, uploaded.ImportId, CancellationToken.None))!;
        await commands.PreviewAsync(Actor.LocalUser, new ImportRequest(view.Id, view.ListId, view.Mapping, view.Options with { Visibility = Visibility.Published }), null, CancellationToken.None);
        var version = (await queries.FindAsync(Actor.LocalUser, view.Id, CancellationToken.None))!.Version;
        await commands.ImportAsync(Actor.LocalUser, view.Id, version, null, CancellationToken.None);
    }

    private static async Task MeasureAsync(IServiceProvider services, TextWriter output)
    {
        var (grants, programmes, towns) = (services.GetRequiredService<GrantListQueries>(), services.GetRequiredService<ProgrammeListQueries>(), services.GetRequiredService<MunicipalityListQueries>());
        var everything = new ListQuestion<GrantFilter, GrantSort, GrantGroup>(new GrantFilter(), GrantSort.Year, true);
        var filtered = everything with { Filter = new GrantFilter { ProgrammeKey = "komm-in", Year = FundingYear.Stated(2011) }, Sort = GrantSort.Amount };
        await PageAsync("grants, first page", () => grants.PageAsync(Reader, everything, 1, CancellationToken.None));
        await PageAsync("grants, last page", () => grants.PageAsync(Reader, everything, 400, CancellationToken.None));
        await PageAsync("grants, programme and year", () => grants.PageAsync(Reader, filtered, 1, CancellationToken.None));
        await PageAsync("grants, words", () => grants.PageAsync(Reader, everything with { Filter = new GrantFilter { Words = "vorhaben 77" } }, 1, CancellationToken.None));
        await PageAsync("grants, one town", () => grants.PageAsync(Reader, everything with { Filter = new GrantFilter { Ags = "05315000" } }, 1, CancellationToken.None));
        await PageAsync("grants, by amount", () => grants.PageAsync(Reader, everything with { Sort = GrantSort.Amount }, 1, CancellationToken.None));
        foreach (var group in Enum.GetValues<GrantGroup>())
        {
            await PageAsync($"grants, grouped: {group}", () => grants.PageAsync(Reader, everything with { Group = group }, 1, CancellationToken.None));
        }

        await PageAsync("programmes", () => programmes.PageAsync(Reader, new(new ProgrammeListFilter(), ProgrammeSort.Amount, true), 1, CancellationToken.None));
        await PageAsync("municipalities", () => towns.PageAsync(Reader, new(new MunicipalityFilter(), MunicipalitySort.Amount, true), 1, CancellationToken.None));
        await PageAsync("grants, choices", () => grants.ChoicesAsync(Reader, CancellationToken.None));
        await PageAsync("grants, rows for a file", () => RowsAsync(grants, everything), 3);

        async Task PageAsync<T>(string name, Func<Task<T>> ask, int runs = Runs)
        {
            await ask();
            var times = new List<double>();
            for (var run = 0; run < runs; run++)
            {
                var watch = Stopwatch.StartNew();
                await ask();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            Line(output, name, string.Create(CultureInfo.InvariantCulture, $"{times[times.Count / 2]:F1} ms, slowest {times[^1]:F1} ms"));
        }
    }

    private static async Task<int> RowsAsync(GrantListQueries grants, ListQuestion<GrantFilter, GrantSort, GrantGroup> question)
    {
        var content = await grants.ContentAsync(Reader, question, CancellationToken.None);
        var rows = 0;
        await foreach (var batch in content.Rows(CancellationToken.None))
        {
            rows += batch.Count;
        }

        return rows;
    }

    private static void Line(TextWriter output, string what, string result) => output.WriteLine($"{what,-32}{result}");
}
