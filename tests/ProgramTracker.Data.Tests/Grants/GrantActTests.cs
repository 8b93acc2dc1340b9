using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Grants;

public sealed class GrantActTests
{
    private static readonly DateOnly Later = new(2012, 5, 4);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule11_Reduction_LowersAwardedByANegativeEntry(DatabaseEngine engine)
    {
        var (database, scenario, grantId) = await DecidedAsync(engine);
        await using var _ = database;

        var act = ReviewScenario.Value(await Acts(database).ReduceAwardAsync(Actor.LocalUser, await ActAsync(database, grantId, 400_000), CancellationToken.None));

        Assert.Equal((3_400_000, 3_000_000), (act.BeforeCents, act.AfterCents));
        Assert.Equal(3_000_000, (await scenario.TotalAsync(Düsseldorf)).Cents);
        var entry = (await scenario.EntriesAsync())[^1];
        Assert.Equal((-400_000, Measure.Awarded, Basis.Decided, Later, 2010), (entry.Cents, entry.Measure, entry.Basis, entry.EffectiveDate, entry.Year));
        Assert.Equal((EntryReasons.Reduced, "Teilwiderruf"), EntryReasons.Read(entry.Reason));

        // A release that still states the former sum is about this grant.
        Assert.Empty((await scenario.AcceptAsync(Founding())).GrantsCreated);
        Assert.Equal(3_000_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Rule11_Repayment_LowersDisbursedAndNotAwarded()
    {
        var (database, scenario, grantId) = await DecidedAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        ReviewScenario.Value(await Acts(database).RecordDisbursementAsync(Actor.LocalUser, await ActAsync(database, grantId, 3_000_000), CancellationToken.None));

        ReviewScenario.Value(await Acts(database).RecordRepaymentAsync(Actor.LocalUser, await ActAsync(database, grantId, 100_000), CancellationToken.None));

        Assert.Equal(2_900_000, (await scenario.TotalAsync(Düsseldorf, Measure.Disbursed)).Cents);
        Assert.Equal(3_400_000, (await scenario.TotalAsync(Düsseldorf)).Cents);
    }

    [Fact]
    public async Task Rule01_OwnShare_IsAMeasureOfItsOwn()
    {
        var (database, scenario, grantId) = await DecidedAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        ReviewScenario.Value(await Acts(database).RecordOwnShareAsync(Actor.LocalUser, await ActAsync(database, grantId, 850_000), CancellationToken.None));

        Assert.Equal(850_000, (await scenario.TotalAsync(measure: Measure.OwnShare)).Cents);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
        Assert.Null((await scenario.TotalAsync(measure: Measure.Disbursed)).Cents);
    }

    [Fact]
    public async Task Raise_AddsToTheAward()
    {
        var (database, scenario, grantId) = await DecidedAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        ReviewScenario.Value(await Acts(database).RaiseAwardAsync(Actor.LocalUser, await ActAsync(database, grantId, 600_000), CancellationToken.None));

        Assert.Equal(4_000_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Raise_OfWhatIsOnlyAnnounced_StandsBesideItUntilADecisionComes(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var grantId = (await scenario.AcceptAsync(Stated.Founding())).GrantsCreated[0];
        ReviewScenario.Value(await Acts(database).RaiseAwardAsync(Actor.LocalUser, await ActAsync(database, grantId, 600_000), CancellationToken.None));
        Assert.Equal(4_000_000, (await scenario.TotalAsync()).Cents);

        await scenario.AcceptAsync(Stated.Founding());
        Assert.Equal(4_000_000, (await scenario.TotalAsync()).Cents);

        await new JoinScenario(database).DecideAsync(grantId, "34-IV 7/2010", 3_500_000);
        var total = await scenario.TotalAsync();
        Assert.Equal((4_100_000, 0), (total.Cents, total.AnnouncedCents));
    }

    [Fact]
    public async Task Rule11_MoreThanRecorded_IsRefused()
    {
        var (database, scenario, grantId) = await DecidedAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        Assert.Equal(FailureReason.MoreThanRecorded, (await Acts(database).ReduceAwardAsync(Actor.LocalUser, await ActAsync(database, grantId, 3_400_001), CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.MoreThanRecorded, (await Acts(database).RecordRepaymentAsync(Actor.LocalUser, await ActAsync(database, grantId, 1), CancellationToken.None)).Failure?.Reason);
        Assert.Equal(
            FailureReason.MoreThanRecorded,
            (await Acts(database).ReduceAwardAsync(Actor.LocalUser, (await ActAsync(database, grantId, 1)) with { Year = 2009 }, CancellationToken.None)).Failure?.Reason);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task CorrectEntry_DecidedEntry_IsReversedAndWrittenAnew(DatabaseEngine engine)
    {
        var (database, scenario, _) = await DecidedAsync(engine);
        await using var __ = database;
        var entry = (await scenario.EntriesAsync()).Single(x => x.Basis == Basis.Decided);
        var correction = new EntryCorrection(entry.Id, 4_300_000, Düsseldorf, 2011, "Zahlendreher");

        var corrected = ReviewScenario.Value(await Acts(database).CorrectEntryAsync(Actor.LocalUser, correction, CancellationToken.None));

        Assert.Equal((3_400_000, 4_300_000), (corrected.BeforeCents, corrected.AfterCents));
        var last = (await scenario.EntriesAsync()).TakeLast(2).ToList();
        Assert.Equal([(-3_400_000L, (long?)entry.Id, (int?)2010), (4_300_000, null, 2011)], last.Select(x => (x.Cents, x.ReversesEntryId, x.Year)));
        Assert.All(last, x => Assert.Equal((EntryReasons.EntryCorrected, "Zahlendreher"), EntryReasons.Read(x.Reason)));
        Assert.Single(last.Select(x => x.TransactionNumber).Distinct());
        await using var context = database.Open();
        Assert.Equal(4_300_000, (await context.GrantDecisions.SingleAsync()).Cents);

        var again = (await Acts(database).CorrectEntryAsync(Actor.LocalUser, correction, CancellationToken.None)).Failure!;
        Assert.Equal((FailureReason.ChangedMeanwhile, "Lokale Nutzerin", CommandNames.CorrectEntry), (again.Reason, again.ChangedBy, again.ChangedCommand));
    }

    [Fact]
    public async Task CorrectEntry_AnnouncedEntry_LeadsToItsStatement()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var accepted = await scenario.AcceptAsync(Founding());
        var entry = Assert.Single(await scenario.EntriesAsync());

        var failure = (await Acts(database).CorrectEntryAsync(Actor.LocalUser, new EntryCorrection(entry.Id, 1, null, null, "x"), CancellationToken.None)).Failure!;

        Assert.Equal((FailureReason.EntryFollowsStatement, accepted.StatementId), (failure.Reason, failure.TargetId));
    }

    [Fact]
    public async Task CorrectEntry_BelowWhatWasReduced_IsRefused()
    {
        var (database, scenario, grantId) = await DecidedAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        ReviewScenario.Value(await Acts(database).ReduceAwardAsync(Actor.LocalUser, await ActAsync(database, grantId, 400_000), CancellationToken.None));
        var entry = (await scenario.EntriesAsync()).Single(x => x is { Basis: Basis.Decided, Cents: > 0 });

        var failure = (await Acts(database).CorrectEntryAsync(Actor.LocalUser, new EntryCorrection(entry.Id, 300_000, Düsseldorf, 2010, "x"), CancellationToken.None)).Failure!;

        Assert.Equal(FailureReason.MoreThanRecorded, failure.Reason);
    }

    private static GrantActCommands Acts(TestDatabase database) => database.Get<GrantActCommands>();

    private static async Task<(TestDatabase Database, ReviewScenario Scenario, int GrantId)> DecidedAsync(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        var grantId = (await scenario.AcceptAsync(Founding())).GrantsCreated[0];
        await using var context = database.Open();
        var input = new DecisionInput
        {
            GrantId = grantId,
            GrantVersion = await context.Grants.Select(x => x.Version).SingleAsync(),
            ReferenceNumber = "34-IV 7/2010",
            Authority = "Bezirksregierung Arnsberg",
            DecidedOn = new DateOnly(2010, 11, 3),
            Lines = [new DecisionLine(Düsseldorf, 2010, 3_400_000)],
        };
        ReviewScenario.Value(await database.Get<DecisionCommands>().EnterAsync(Actor.LocalUser, input, CancellationToken.None));
        return (database, scenario, grantId);
    }

    private static async Task<GrantActInput> ActAsync(TestDatabase database, int grantId, long cents)
    {
        await using var context = database.Open();
        var version = await context.Grants.Where(x => x.Id == grantId).Select(x => x.Version).SingleAsync();
        return new GrantActInput { GrantId = grantId, GrantVersion = version, Cents = cents, DecidedOn = Later, Reason = "Teilwiderruf" };
    }
}
