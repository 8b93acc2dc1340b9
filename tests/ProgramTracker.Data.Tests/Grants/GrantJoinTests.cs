using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Review;
using ProgramTracker.Data.Totals;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Grants;

public sealed class GrantJoinTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Join_TwoAnnounced_CountsOnceAndKeepsAllEvidence(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var first = await AcceptNewAsync(scenario, Founding());
        var second = await AcceptNewAsync(scenario, Founding());
        Assert.Equal(6_800_000, (await scenario.TotalAsync(Düsseldorf)).Cents);

        var joined = await join.JoinAsync(second, first);

        Assert.Equal([new MeasureSum(Measure.Awarded, 3_400_000)], joined.IntoGrant.ToArray());
        Assert.Empty(joined.Grant);
        var total = await scenario.TotalAsync(Düsseldorf);
        Assert.Equal((3_400_000, 1, 1), (total.Cents, total.Grants, total.GrantsWithAmount));
        var grants = await scenario.GrantsAsync();
        Assert.Equal((GrantStatus.Active, 2), (grants[0].Status, grants[0].Evidence.Count));
        Assert.Equal((GrantStatus.Merged, first, 0), (grants[1].Status, grants[1].MergedIntoId, grants[1].Evidence.Count));
        var last = (await scenario.EntriesAsync())[^1];
        Assert.Equal((second, -3_400_000, (EntryReasons.Joined, "dieselbe Zuwendung")), (last.GrantId, last.Cents, EntryReasons.Read(last.Reason)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Join_RoundedIntoExactAnnouncement_KeepsTheMoreExact(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var rounded = await AcceptNewAsync(scenario, Founding() with { Amount = JoinScenario.About(3_400_000) });
        var exact = await AcceptNewAsync(scenario, Founding() with { Amount = Core.Amounts.Amount.Exactly(3_412_345) });

        await join.JoinAsync(exact, rounded);

        Assert.Equal(3_412_345, (await scenario.TotalAsync()).Cents);
        Assert.False((await scenario.TotalAsync()).IsRounded);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Join_AnnouncedIntoDecided_CountsTheDecision(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var announced = await AcceptNewAsync(scenario, Founding());
        var decided = await join.DecideAsync(null, "34-IV 7/2010", 3_300_000);
        await join.ActAsync(announced, Measure.Disbursed, 1_000_000);

        await join.JoinAsync(announced, decided);

        var (awarded, disbursed) = (await scenario.TotalAsync(), await scenario.TotalAsync(measure: Measure.Disbursed));
        Assert.Equal((3_300_000, 0, 3_300_000), (awarded.Cents, awarded.AnnouncedCents, awarded.DecidedCents));
        Assert.Equal(1_000_000, disbursed.Cents);
        Assert.Equal(2, (await join.BearersAsync(decided)).Decisions.Count);
    }

    [Fact]
    public async Task Join_DecidedIntoAnnounced_IsRefusedBecauseTheDecisionStays()
    {
        var (database, scenario, join) = await OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var announced = await AcceptNewAsync(scenario, Founding());
        var decided = await join.DecideAsync(null, "34-IV 7/2010", 3_400_000);

        var failure = (await join.TryJoinAsync(decided, announced)).Failure!;

        Assert.Equal((FailureReason.DecidedMustStay, decided), (failure.Reason, failure.TargetId));
        Assert.Equal(6_800_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Join_TwoDecided_CountsTheOneThatStays()
    {
        var (database, scenario, join) = await OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var typo = await join.DecideAsync(null, "34-IV 7/2O10", 3_500_000);
        var right = await join.DecideAsync(null, "34-IV 7/2010", 3_400_000);

        await join.JoinAsync(typo, right);

        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);

        // Whoever enters the number of the joined one again means the one that stayed.
        var again = await database.Get<DecisionCommands>().EnterAsync(
            Actor.LocalUser,
            new DecisionInput { ReferenceNumber = "34-IV 7/2O10", Authority = "x", DecidedOn = new DateOnly(2010, 1, 1), BeneficiaryAgs = [Düsseldorf], Lines = [new DecisionLine(null, null, 1)] },
            CancellationToken.None);
        Assert.Equal((FailureReason.ReferenceNumberTaken, right), (again.Failure!.Reason, again.Failure.TargetId));
        var ids = await scenario.ReleaseAsync(Founding() with { ReferenceNumber = "34-IV 7/2O10" });
        Assert.Equal(right, Assert.Single((await scenario.PreviewAsync(ids[0])).Grants).Options[0].GrantId);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rehearse_SaysWhatJoiningWouldDo_AndLeavesNothingBehind(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var first = await AcceptNewAsync(scenario, Founding());
        var second = await AcceptNewAsync(scenario, Founding());

        var rehearsed = ReviewScenario.Value(await database.Get<GrantJoinCommands>().RehearseAsync(Actor.LocalUser, await join.InputAsync(second, first), CancellationToken.None));

        Assert.Equal([new MeasureSum(Measure.Awarded, 3_400_000)], rehearsed.IntoGrant.ToArray());
        Assert.Equal(6_800_000, (await scenario.TotalAsync()).Cents);
        await using var context = database.Open();
        Assert.Equal((0, 2), (await context.GrantMerges.CountAsync(), await context.LedgerTransactions.CountAsync()));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Separate_RestoresBothToTheCentWithHistory(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var announced = await AcceptNewAsync(scenario, Founding() with { Amount = JoinScenario.About(3_400_000) });
        await join.ActAsync(announced, Measure.Disbursed, 1_000_000);
        var decided = await join.DecideAsync(null, "34-IV 7/2010", 3_300_000);
        var before = (await join.SumsAsync(announced), await join.SumsAsync(decided), await join.BearersAsync(announced), await join.BearersAsync(decided));

        var merge = await join.JoinAsync(announced, decided);
        await join.SeparateAsync(merge.MergeId);

        Assert.Equal(before.Item1, await join.SumsAsync(announced));
        Assert.Equal(before.Item2, await join.SumsAsync(decided));
        Assert.Equal(before.Item3.Evidence, (await join.BearersAsync(announced)).Evidence);
        Assert.Equal(before.Item3.Decisions, (await join.BearersAsync(announced)).Decisions);
        Assert.Equal(before.Item4.Decisions, (await join.BearersAsync(decided)).Decisions);
        Assert.All(await scenario.GrantsAsync(), x => Assert.Equal((GrantStatus.Active, (int?)null, (DateTime?)null), (x.Status, x.MergedIntoId, x.ClosedAt)));
        await using var context = database.Open();
        var record = await context.GrantMerges.SingleAsync();
        Assert.Equal(("dieselbe Zuwendung", "doch zwei"), (record.Reason, record.SeparationReason));
        Assert.Equal(FailureReason.NotDecided, (await join.TrySeparateAsync(merge.MergeId)).Failure!.Reason);
    }

    [Fact]
    public async Task Separate_AfterWhatWentOverWasPaidBack_IsRefused()
    {
        var (database, scenario, join) = await OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var announced = await AcceptNewAsync(scenario, Founding());
        await join.ActAsync(announced, Measure.Disbursed, 1_000_000);
        var decided = await join.DecideAsync(null, "34-IV 7/2010", 3_300_000);
        var merge = await join.JoinAsync(announced, decided);
        await join.ActAsync(decided, Measure.Disbursed, -400_000);

        var failure = (await join.TrySeparateAsync(merge.MergeId)).Failure!;

        Assert.Equal((FailureReason.LaterWorkRestsOnIt, decided), (failure.Reason, failure.TargetId));
        Assert.Equal(600_000, (await scenario.TotalAsync(measure: Measure.Disbursed)).Cents);
        Assert.Equal(GrantStatus.Merged, (await scenario.GrantsAsync())[0].Status);
    }

    [Fact]
    public async Task Separate_AfterTheEvidenceWasUndone_LeavesAGrantWithoutReason()
    {
        var (database, scenario, join) = await OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await AcceptNewAsync(scenario, Founding());
        var ids = await scenario.ReleaseAsync(Founding());
        var second = (await scenario.AcceptAsync(ids[0], AcceptChoice.New)).GrantsCreated[0];
        var merge = await join.JoinAsync(second, first);
        await scenario.UndoAsync(ids[0]);

        await join.SeparateAsync(merge.MergeId);

        Assert.Equal([GrantStatus.Active, GrantStatus.Void], (await scenario.GrantsAsync()).Select(x => x.Status));
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task JoinedAndSeparated_CountAtEachMomentAsTheyDidThen(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var first = await AcceptNewAsync(scenario, Founding());
        var second = await AcceptNewAsync(scenario, Founding());
        var before = await NumberAsync(database);
        database.Clock.Advance(TimeSpan.FromHours(1));
        var merge = await join.JoinAsync(second, first);
        var between = await NumberAsync(database);
        database.Clock.Advance(TimeSpan.FromHours(1));
        await join.SeparateAsync(merge.MergeId);

        Assert.Equal((6_800_000, 2), await AtAsync(database, before));
        Assert.Equal((3_400_000, 1), await AtAsync(database, between));
        Assert.Equal((6_800_000, 2), await AtAsync(database, null));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task TwoPeopleAtOnce_OneWinsAndTheOtherIsToldWho(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var first = await AcceptNewAsync(scenario, Founding());
        var second = await AcceptNewAsync(scenario, Founding());
        var (mine, theirs) = (await join.InputAsync(second, first), await join.InputAsync(first, second));
        var commands = database.Get<GrantJoinCommands>();

        var results = await Task.WhenAll(
            Task.Run(() => commands.JoinAsync(Actor.LocalUser, mine, CancellationToken.None)),
            Task.Run(() => commands.JoinAsync(JoinScenario.Berger, theirs, CancellationToken.None)));

        var lost = Assert.Single(results, x => !x.Succeeded).Failure!;
        var winner = results[0].Succeeded ? Actor.LocalUser : JoinScenario.Berger;
        Assert.Equal((FailureReason.ChangedMeanwhile, winner.Name, CommandNames.JoinGrants), (lost.Reason, lost.ChangedBy, lost.ChangedCommand));
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task JoinAgainstToldApart_AtTheSameMoment_OneWins(DatabaseEngine engine)
    {
        var (database, scenario, join) = await OnAsync(engine);
        await using var _ = database;
        var first = await AcceptNewAsync(scenario, Founding());
        var second = await AcceptNewAsync(scenario, Founding());
        var input = await join.InputAsync(second, first);

        ReviewScenario.Value(await database.Get<GrantPairCommands>().DistinguishAsync(
            JoinScenario.Berger, new GrantPairInput(first, input.IntoGrantVersion, second, input.GrantVersion, "zwei Jahre"), CancellationToken.None));
        var lost = (await database.Get<GrantJoinCommands>().JoinAsync(Actor.LocalUser, input, CancellationToken.None)).Failure!;

        Assert.Equal((FailureReason.ChangedMeanwhile, "Ina Berger", CommandNames.DistinguishGrants), (lost.Reason, lost.ChangedBy, lost.ChangedCommand));
    }

    [Fact]
    public async Task Join_ByAReader_IsRefused()
    {
        var (database, scenario, join) = await OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var (first, second) = (await AcceptNewAsync(scenario, Founding()), await AcceptNewAsync(scenario, Founding()));

        var refused = await database.Get<GrantJoinCommands>().JoinAsync(new Actor("leser", "Leser", ActorRole.Reader), await join.InputAsync(second, first), CancellationToken.None);

        Assert.Equal(FailureReason.NotAllowed, refused.Failure!.Reason);
    }

    [Fact]
    public async Task Withdrawn_ReleaseWhoseStatementMoved_TakesItAwayFromTheOneThatStayed()
    {
        var (database, scenario, join) = await OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await AcceptNewAsync(scenario, Founding());
        var ids = await scenario.ReleaseAsync(Founding());
        var second = (await scenario.AcceptAsync(ids[0], AcceptChoice.New)).GrantsCreated[0];
        await join.JoinAsync(second, first);
        var release = await scenario.ReleaseOfAsync(ids[0]);

        ReviewScenario.Value(await database.Get<ReleaseCommands>().WithdrawAsync(Actor.LocalUser, release, 1, "Irrtum", CancellationToken.None));

        Assert.Single((await join.BearersAsync(first)).Evidence);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    private static async Task<(TestDatabase Database, ReviewScenario Scenario, JoinScenario Join)> OnAsync(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        return (database, scenario, new JoinScenario(database));
    }

    private static async Task<int> AcceptNewAsync(ReviewScenario scenario, Core.Extraction.FundingStatement statement) =>
        (await scenario.AcceptAsync((await scenario.ReleaseAsync(statement))[0], AcceptChoice.New)).GrantsCreated[0];

    private static async Task<long> NumberAsync(TestDatabase database) => (await database.Get<TotalQueries>().StandAsync(Actor.LocalUser, null, CancellationToken.None)).Number;

    private static async Task<(long? Cents, int Grants)> AtAsync(TestDatabase database, long? number)
    {
        var total = (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, new TotalQuestion { AsOf = number }, CancellationToken.None)).Total;
        return (total.Cents, total.Grants);
    }
}
