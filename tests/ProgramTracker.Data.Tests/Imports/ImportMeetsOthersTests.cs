using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Tests.Grants;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Imports;

/// <summary>A list whose rows were joined, merged or announced by others meanwhile: nothing counts twice, and every entry still knows its row.</summary>
public sealed class ImportMeetsOthersTests
{
    private const string Opening = "A 1;KOMM-IN NRW;Stadt Düsseldorf;;interkulturelle Öffnung der Verwaltung;;34.000,00;;;\n";
    private const string Again = "A 2;KOMM-IN NRW;Stadt Düsseldorf;;interkulturelle Öffnung der Verwaltung;;34.000,00;;;\n";
    private const string Bridges = "A 3;Brückenprogramm;Caritasverband;05315000;Brücken bauen;;12.345,67;;2010;\n";

    [Theory, OnSqlite, OnSqlServer]
    public async Task ProgrammeMerge_OfAnImportedGrant_LeavesTheRowAsEvidenceAndItsChangesCountOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        var first = await scenario.ImportAsync(ImportScenario.Header + Bridges);
        await MergeAsync(database, "Brückenprogramm", "komm-in");

        var moved = (await scenario.EntriesAsync())[^1];
        Assert.Equal((first.ImportId, 2, 1_234_567), (moved.ImportId!.Value, moved.ImportRowNumber!.Value, moved.Cents));
        Assert.NotNull(moved.ListRowId);
        var next = await scenario.ImportAsync(ImportScenario.Header + Bridges.Replace("12.345,67", "15.000,00", StringComparison.Ordinal));

        Assert.Equal((1, 0), (next.Counts.Changed, next.Counts.Choices));
        Assert.Equal(1_500_000, (await scenario.TotalAsync(Köln)).Cents);
    }

    [Theory]
    [InlineData("36.000,00", "36.000,00", 3_600_000, "both rows say the same of the one grant")]
    [InlineData("36.000,00", "34.000,00", 3_600_000, "only the row that stayed has changed")]
    public async Task RowsOfJoinedGrants_ThatChangeTogether_CountOnce(string one, string other, long cents, string because)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Opening + Again);
        await new JoinScenario(database).JoinAsync(2, 1);

        await scenario.ImportAsync(ImportScenario.Header + Opening.Replace("34.000,00", one, StringComparison.Ordinal) + Again.Replace("34.000,00", other, StringComparison.Ordinal));

        Assert.True((await scenario.TotalAsync()).Cents == cents, because);
    }

    [Fact]
    public async Task RowsOfJoinedGrants_ThatChangeToDifferentSums_WaitForAPerson()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Opening + Again);
        await new JoinScenario(database).JoinAsync(2, 1);
        var changed = ImportScenario.Header + Opening.Replace("34.000,00", "36.000,00", StringComparison.Ordinal) + Again.Replace("34.000,00", "38.000,00", StringComparison.Ordinal);

        var (id, counts) = await scenario.PreviewAsync(changed);
        Assert.Equal(1, counts.Choices);
        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { Choices = options.Choices.Add(2, new RowChoice(RowChoiceKind.Join, 1)).Add(3, new RowChoice(RowChoiceKind.Join, 1)) }));
        Assert.Equal(FailureReason.RowsOpen, (await scenario.TryImportAsync(id)).Failure?.Reason);

        ImportScenario.Value(await scenario.PreviewAsync(id, options with { Choices = options.Choices.Add(3, new RowChoice(RowChoiceKind.LeaveOut)) }));
        ImportScenario.Value(await scenario.TryImportAsync(id));
        Assert.Equal(3_600_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory]
    [InlineData("34.000,00", false)]
    [InlineData("33.900,00", true)]
    public async Task TwoRowsForOneAnnouncedGrant_BothChosenForIt_CountOnceOrAskAgain(string second, bool asks)
    {
        var (database, review) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var grant = (await review.AcceptAsync(Founding() with { Amount = JoinScenario.About(3_400_000) })).GrantsCreated[0];
        var scenario = new ImportScenario(database);

        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + Opening + Again.Replace("34.000,00", second, StringComparison.Ordinal));
        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { Choices = options.Choices.Add(2, new RowChoice(RowChoiceKind.Join, grant)).Add(3, new RowChoice(RowChoiceKind.Join, grant)) }));
        var imported = await scenario.TryImportAsync(id);

        Assert.Equal((!asks, asks ? FailureReason.RowsOpen : null), (imported.Succeeded, imported.Failure?.Reason));
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task RowThatNoLongerStatesAnAward_LetsTheAnnouncementStandAgain(DatabaseEngine engine)
    {
        var (database, review) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await review.AcceptAsync(Founding());
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Opening.Replace(";;34.000,00", ";40.000,00;34.000,00", StringComparison.Ordinal));

        await scenario.ImportAsync(ImportScenario.Header + Opening.Replace(";;34.000,00", ";40.000,00;", StringComparison.Ordinal));

        var total = await scenario.TotalAsync();
        Assert.Equal((3_400_000, 3_400_000), (total.Cents, total.AnnouncedCents));
        Assert.Equal(4_000_000, (await scenario.TotalAsync(null, Measure.Applied)).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task RowOfAnotherYearAndPlace_LeavesTheGrantInBoth(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Bridges);

        await scenario.ImportAsync(ImportScenario.Header + Bridges.Replace(";2010;", ";2011;", StringComparison.Ordinal).Replace("05315000", "05314000", StringComparison.Ordinal));

        await using var context = database.Open();
        var grant = await context.Grants.Include(x => x.Municipalities).SingleAsync();
        Assert.Equal((YearBucket.Several, 2010, 2011, PlaceBucket.Several), (grant.YearBucket, grant.PeriodFrom, grant.PeriodTo, grant.Bucket));
        Assert.Equal(["05314000", "05315000"], grant.Municipalities.Select(x => x.Ags).Order(StringComparer.Ordinal));
        Assert.Equal((1_234_567, 1_234_567), ((await scenario.TotalAsync(Köln)).Cents, (await scenario.TotalAsync("05314000")).Cents));
    }

    [Theory]
    [InlineData("34.000,00", "the row takes over, and its sum counts with the grant that stayed")]
    [InlineData("36.000,00", "the row says what is recorded already, and nothing is booked")]
    public async Task Separate_AfterTheListSaidOtherwise_IsRefusedAndNothingCountsTwice(string one, string because)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var first = Opening.Replace("34.000,00", one, StringComparison.Ordinal);
        await scenario.ImportAsync(ImportScenario.Header + first + Again);
        var join = new JoinScenario(database);
        var merge = await join.JoinAsync(2, 1);
        var (id, counts) = await scenario.PreviewAsync(ImportScenario.Header + first + Again.Replace("34.000,00", "36.000,00", StringComparison.Ordinal));
        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, counts.Choices == 0 ? options : options with { Choices = options.Choices.Add(3, new RowChoice(RowChoiceKind.Join, 1)) }));
        ImportScenario.Value(await scenario.TryImportAsync(id));

        var separated = await join.TrySeparateAsync(merge.MergeId);

        Assert.True(separated.Failure?.Reason == FailureReason.LaterWorkRestsOnIt, because);
        Assert.Equal(3_600_000, (await scenario.TotalAsync()).Cents);
    }

    private static async Task MergeAsync(TestDatabase database, string name, string into)
    {
        await using var context = database.Open();
        var programme = await context.Programmes.SingleAsync(x => x.Name == name);
        ImportScenario.Value(await database.Get<ProgrammeCommands>().MergeAsync(Actor.LocalUser, programme.Key, programme.Version, into, "dasselbe Programm", CancellationToken.None));
    }
}
