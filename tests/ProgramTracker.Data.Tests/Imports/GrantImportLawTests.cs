using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Totals;
using ProgramTracker.Tests.GrantLists;

namespace ProgramTracker.Data.Tests.Imports;

/// <summary>What holds for every list: its sum is the ledger's, its order means nothing, and a second time nothing happens.</summary>
public sealed class GrantImportLawTests
{
    private const int AppliedColumn = 5;
    private const int AwardedColumn = 6;
    private const int DisbursedColumn = 7;

    [Theory, OnSqlite, OnSqlServer]
    public async Task ManyRows_ReconcileToTheCentWithASumOverTheFile(DatabaseEngine engine) => await ReconcileAsync(engine, 5_000);

    [Fact]
    public async Task AHundredThousandRows_ReconcileToTheCentWithASumOverTheFile() => await ReconcileAsync(DatabaseEngine.Sqlite, 100_000);

    [Fact]
    public async Task Order_OfTheRows_DoesNotMatter()
    {
        var rows = GeneratedList.Rows(60, 7).Concat(GeneratedList.Rows(60, 7).Where((_, i) => i % 20 == 19)).ToList();
        var expected = await TotalsAsync(rows);

        foreach (var seed in (int[])[1, 2, 3])
        {
            var order = rows.ToArray();
            new Random(seed).Shuffle(order);
            Assert.Equal(expected, await TotalsAsync(order));
        }
    }

    [Fact]
    public async Task Lists_ImportedOneAfterTheOther_AddUpInEitherOrder()
    {
        var (one, two) = (GeneratedList.Rows(40, 1).ToList(), GeneratedList.Rows(80, 2).Skip(40).ToList());

        Assert.Equal(await TotalsAsync(one, two), await TotalsAsync(two, one));
    }

    [Fact]
    public async Task AnyChangeAndBack_BringsTheFormerTotals()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var rows = GeneratedList.Rows(30, 3).ToList();
        var sums = GeneratedList.Rows(30, 4).Select(row => row.Split(';')).ToList();
        var changed = rows.Select((row, i) => i % 3 == 0 ? string.Join(';', row.Split(';').Select((cell, column) => column is AppliedColumn or AwardedColumn or DisbursedColumn ? sums[i][column] : cell)) : row).ToList();
        await ImportAsync(scenario, rows);
        var before = await TotalsAsync(database);

        var there = await ImportAsync(scenario, changed);
        var back = await ImportAsync(scenario, rows);

        Assert.Equal((10, 20, 10, 20), (there.Counts.Changed, there.Counts.Unchanged, back.Counts.Changed, back.Counts.Unchanged));
        Assert.Equal(before, await TotalsAsync(database));
    }

    private static async Task ReconcileAsync(DatabaseEngine engine, int count)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        var file = GeneratedList.File(GeneratedList.Rows(count, 42));

        var done = await ImportAsync(scenario, file);

        Assert.Equal((count, count, 0, 0), (done.Counts.New, done.Counts.Grants, done.Counts.Errors, done.Counts.Choices));
        Assert.Equal(GeneratedList.SumOf(file, AppliedColumn), (await scenario.TotalAsync(null, Measure.Applied)).Cents);
        Assert.Equal(GeneratedList.SumOf(file, AwardedColumn), (await scenario.TotalAsync()).Cents);
        Assert.Equal(GeneratedList.SumOf(file, DisbursedColumn), (await scenario.TotalAsync(null, Measure.Disbursed)).Cents);
        Assert.Equal(count, await scenario.GrantsAsync());
        var again = await ImportAsync(scenario, file);
        Assert.Equal((count, (long?)null), (again.Counts.Unchanged, again.LedgerNumber));
    }

    private static Task<FinishedImport> ImportAsync(ImportScenario scenario, IEnumerable<string> rows) => ImportAsync(scenario, GeneratedList.File(rows));

    private static async Task<FinishedImport> ImportAsync(ImportScenario scenario, byte[] file)
    {
        var uploaded = await scenario.UploadAsync(file);
        var view = await scenario.ViewAsync(uploaded.ImportId);
        ImportScenario.Value(await scenario.PreviewAsync(view.Id, view.Options));
        return ImportScenario.Value(await scenario.TryImportAsync(view.Id));
    }

    private static async Task<string> TotalsAsync(params IEnumerable<string>[] files)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        foreach (var file in files)
        {
            await ImportAsync(scenario, file);
        }

        return await TotalsAsync(database);
    }

    private static async Task<string> TotalsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var sums = await context.LedgerEntries.GroupBy(x => new { x.Measure, x.Ags, x.Year, x.Programme!.Key })
            .Select(x => new { x.Key.Measure, x.Key.Ags, x.Key.Year, x.Key.Key, Cents = x.Sum(e => e.Cents), Effect = x.Sum(e => e.Effect) }).ToListAsync();
        var grants = (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, TotalQuestion.Everything, CancellationToken.None)).Total.Grants;
        return string.Create(CultureInfo.InvariantCulture, $"{grants} ") + string.Join('\n', sums.Where(x => x.Effect != 0 || x.Cents != 0).Select(x => x.ToString()).Order(StringComparer.Ordinal));
    }
}
