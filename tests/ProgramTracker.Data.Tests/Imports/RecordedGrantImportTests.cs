using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Imports.GrantImportTests;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Imports;

/// <summary>Lists that speak of grants which are recorded already.</summary>
public sealed class RecordedGrantImportTests
{
    [Fact]
    public async Task Rule12_SeveralGrantsFit_WaitsForAPersonWhoChooses()
    {
        var (database, review) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = (await review.AcceptAsync(Founding())).GrantsCreated[0];
        var statement = (await review.ReleaseAsync(Founding()))[0];
        var second = (await review.AcceptAsync(statement, AcceptChoice.New)).GrantsCreated[0];
        var scenario = new ImportScenario(database);

        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + One);
        var detail = Assert.Single(await scenario.RowsAsync(id)).Detail;
        Assert.Equal(RowQuestion.WhichGrant, detail.Question);
        Assert.Equal([first, second], detail.Candidates.Order());
        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { Choices = options.Choices.Add(2, new RowChoice(RowChoiceKind.Join, second)) }));
        ImportScenario.Value(await scenario.TryImportAsync(id));

        Assert.Equal((6_800_000, 3_400_000), ((await scenario.TotalAsync()).Cents, (await scenario.TotalAsync()).DecidedCents));
    }

    [Fact]
    public async Task Rule12_TwoRowsForOneAnnouncedGrant_WaitForAPerson()
    {
        var (database, review) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await review.AcceptAsync(Founding());
        var scenario = new ImportScenario(database);

        var (id, counts) = await scenario.PreviewAsync(ImportScenario.Header + One + One.Replace("7/2010", "8/2010", StringComparison.Ordinal));

        Assert.Equal(2, counts.Choices);
        Assert.All(await scenario.RowsAsync(id), x => Assert.Equal(RowQuestion.RowsCompete, x.Detail.Question));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task GrantWithADecisionOfTheSameSum_IsJoinedWithoutABooking(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        await EnterAsync(database, 3_400_000);

        var done = await scenario.ImportAsync(ImportScenario.Header + One);

        Assert.Equal((1, (long?)null), (done.Counts.Joins, done.LedgerNumber));
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task GrantWithADecisionOfAnotherSum_WaitsForAPerson_WhoMayTakeTheListsSum()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        var grantId = await EnterAsync(database, 3_000_000);

        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + One);
        Assert.Equal(RowQuestion.DecisionDiffers, Assert.Single(await scenario.RowsAsync(id)).Detail.Question);
        Assert.Equal(3_000_000, (await scenario.TotalAsync()).Cents);
        var options = (await scenario.ViewAsync(id)).Options;
        ImportScenario.Value(await scenario.PreviewAsync(id, options with { Choices = options.Choices.Add(2, new RowChoice(RowChoiceKind.Join, grantId)) }));
        ImportScenario.Value(await scenario.TryImportAsync(id));

        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
        Assert.Equal([3_000_000L, -3_000_000, 3_400_000], (await scenario.EntriesAsync()).Select(x => x.Cents));
    }

    [Fact]
    public async Task ReductionEnteredByHand_ThatTheListTakesUpLater_CountsOnce()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new ImportScenario(database);
        await scenario.ImportAsync(ImportScenario.Header + Two);
        await using (var context = database.Open())
        {
            var grant = await context.Grants.SingleAsync();
            ImportScenario.Value(await database.Get<GrantActCommands>().ReduceAwardAsync(
                Actor.LocalUser,
                new GrantActInput { GrantId = grant.Id, GrantVersion = grant.Version, Cents = 234_567, DecidedOn = new DateOnly(2011, 1, 1), Reason = "Kürzung" },
                CancellationToken.None));
        }

        var again = await scenario.ImportAsync(ImportScenario.Header + Two.Replace("12.345,67", "10.000,00", StringComparison.Ordinal));

        Assert.Equal((1, (long?)null), (again.Counts.Changed, again.LedgerNumber));
        Assert.Equal(1_000_000, (await scenario.TotalAsync()).Cents);
    }

    private static async Task<int> EnterAsync(TestDatabase database, long cents)
    {
        var entered = await database.Get<DecisionCommands>().EnterAsync(
            Actor.LocalUser,
            new DecisionInput
            {
                ReferenceNumber = "34-IV 7/2010",
                Authority = "Bezirksregierung",
                DecidedOn = new DateOnly(2010, 11, 3),
                Programme = new ProgrammeRef("KOMM-IN NRW", "komm-in"),
                BeneficiaryAgs = [Düsseldorf],
                Lines = [new DecisionLine(null, null, cents)],
            },
            CancellationToken.None);
        return ImportScenario.Value(entered).GrantId;
    }
}
