using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Review;
using ProgramTracker.Data.Totals;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Grants;

public sealed class GrantHistoryTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_ALife_IsToldInOrder(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var join = new JoinScenario(database);
        var ids = await scenario.ReleaseAsync(Founding() with { Amount = JoinScenario.About(3_400_000) });
        var grant = (await scenario.AcceptAsync(ids[0])).GrantsCreated[0];
        Tick(database);
        var second = await scenario.ReleaseAsync(Founding() with { Amount = JoinScenario.About(3_400_000) });
        await scenario.AcceptAsync(second[0], AcceptChoice.Join(grant));
        Tick(database);
        await scenario.UndoAsync(second[0]);
        Tick(database);
        await join.DecideAsync(grant, "34-IV 7/2010", 3_300_000);
        Tick(database);
        await join.ActAsync(grant, Measure.Awarded, -300_000);
        Tick(database);
        await join.ActAsync(grant, Measure.Disbursed, 1_000_000);
        Tick(database);
        var entry = (await scenario.EntriesAsync()).Single(x => x is { Measure: Measure.Disbursed });
        ReviewScenario.Value(await database.Get<GrantActCommands>().CorrectEntryAsync(Actor.LocalUser, new EntryCorrection(entry.Id, 1_200_000, null, null, "Zahlendreher"), CancellationToken.None));

        var history = await FindAsync(database, grant);

        Assert.Equal(
            [
                (GrantHappeningKind.Entries, EntryReasons.Announced),
                (GrantHappeningKind.EvidenceTakenBack, null),
                (GrantHappeningKind.Entries, EntryReasons.Decided),
                (GrantHappeningKind.Entries, EntryReasons.Reduced),
                (GrantHappeningKind.Entries, EntryReasons.Disbursed),
                (GrantHappeningKind.Entries, EntryReasons.EntryCorrected),
            ],
            history.Happenings.Select(x => (x.Kind, x.Reason)));
        Assert.Equal("34000 Euro", history.Happenings[0].Evidence!.Exact);
        var corrected = history.Happenings[^1];
        Assert.Equal(("Zahlendreher", "Lokale Nutzerin"), (corrected.Note, corrected.By));
        Assert.Equal((1_000_000, 1_200_000), (Assert.Single(corrected.TakenBack).Cents, Assert.Single(corrected.Written).Cents));
        Assert.Equal([new MeasureSum(Measure.Awarded, 3_000_000), new MeasureSum(Measure.Disbursed, 1_200_000)], corrected.SumsAfter.ToArray());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_JoinedAndSeparated_IsToldOnBothSides(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var join = new JoinScenario(database);
        await scenario.AcceptAsync((await scenario.ReleaseAsync(Founding()))[0], AcceptChoice.New);
        await scenario.AcceptAsync((await scenario.ReleaseAsync(Founding()))[0], AcceptChoice.New);
        Tick(database);
        var merge = await join.JoinAsync(2, 1);
        Tick(database);
        await join.SeparateAsync(merge.MergeId);

        var (stays, goes) = (await FindAsync(database, 1), await FindAsync(database, 2));

        Assert.Equal([GrantHappeningKind.Entries, GrantHappeningKind.TookIn, GrantHappeningKind.GaveBack], stays.Happenings.Select(x => x.Kind));
        Assert.Equal([GrantHappeningKind.Entries, GrantHappeningKind.JoinedInto, GrantHappeningKind.SeparatedFrom], goes.Happenings.Select(x => x.Kind));
        Assert.Equal([null, 1, 1], goes.Happenings.Select(x => x.OtherGrantId));
        Assert.Equal(["dieselbe Zuwendung", "doch zwei"], goes.Happenings.Skip(1).Select(x => x.Note));
    }

    [Fact]
    public async Task Find_AsOfAPastMoment_TellsWhatHadHappened()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var grant = (await scenario.AcceptAsync(Founding())).GrantsCreated[0];
        var past = new LedgerStand(1, database.Clock.Now.AddHours(1));
        database.Clock.Advance(TimeSpan.FromDays(1));
        await new JoinScenario(database).DecideAsync(grant, "A 1", 3_300_000);

        var then = (await database.Get<GrantHistoryQueries>().FindAsync(Actor.LocalUser, grant, past, CancellationToken.None))!;
        var view = (await database.Get<GrantQueries>().FindAsync(Actor.LocalUser, grant, past, CancellationToken.None))!;

        Assert.Equal((1, 3_400_000), (then.Happenings.Length, then.Row.Total.Cents));
        Assert.Equal((1, 0, 1), (view.Entries.Length, view.Decisions.Length, view.Evidence.Length));
        Assert.Null(await database.Get<GrantQueries>().FindAsync(Actor.LocalUser, grant, new LedgerStand(0, database.Clock.Now.AddDays(-9)), CancellationToken.None));
        Assert.Null(await database.Get<GrantHistoryQueries>().FindAsync(Actor.LocalUser, 99, null, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_LinkThatWasTakenBack_IsToldWithBothReasons(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await TwoAsync(scenario);
        var pairs = database.Get<GrantPairCommands>();
        Tick(database);
        ReviewScenario.Value(await pairs.LinkAsync(Actor.LocalUser, await PairAsync(database, "Bund und Land"), CancellationToken.None));
        Tick(database);
        ReviewScenario.Value(await pairs.UnlinkAsync(JoinScenario.Berger, await PairAsync(database, "doch zwei Vorhaben"), CancellationToken.None));

        var history = await FindAsync(database, 1);

        Assert.Equal(
            [(GrantHappeningKind.Entries, null, null), (GrantHappeningKind.Linked, 2, "Bund und Land"), (GrantHappeningKind.Unlinked, 2, "doch zwei Vorhaben")],
            history.Happenings.Select(x => (x.Kind, x.OtherGrantId, x.Kind == GrantHappeningKind.Entries ? null : x.Note)));
        Assert.Equal("Ina Berger", history.Happenings[^1].By);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_ByAReader_SaysNothingOfAnotherGrantThatIsInternal(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await TwoAsync(scenario);
        Tick(database);
        ReviewScenario.Value(await database.Get<GrantPairCommands>().LinkAsync(Actor.LocalUser, await PairAsync(database, "Bund und Land"), CancellationToken.None));
        Tick(database);
        await new JoinScenario(database).JoinAsync(2, 1);
        await using (var context = database.Open())
        {
            (await context.Grants.SingleAsync(x => x.Id == 2)).Visibility = Visibility.Internal;
            await context.SaveChangesAsync();
        }

        var seen = (await database.Get<GrantHistoryQueries>().FindAsync(new Actor("leser", "Leser", ActorRole.Reader), 1, null, CancellationToken.None))!;

        Assert.Equal([GrantHappeningKind.Entries, GrantHappeningKind.EvidenceJoined], seen.Happenings.Select(x => x.Kind));
        Assert.All(seen.Happenings, x => Assert.Null(x.OtherGrantId));
        Assert.Contains((await FindAsync(database, 1)).Happenings, x => x.Kind == GrantHappeningKind.TookIn);
    }

    private static async Task TwoAsync(ReviewScenario scenario)
    {
        await scenario.AcceptAsync((await scenario.ReleaseAsync(Founding()))[0], AcceptChoice.New);
        await scenario.AcceptAsync((await scenario.ReleaseAsync(Founding()))[0], AcceptChoice.New);
    }

    private static async Task<GrantPairInput> PairAsync(TestDatabase database, string reason)
    {
        var join = new JoinScenario(database);
        return new GrantPairInput(1, await join.VersionAsync(1), 2, await join.VersionAsync(2), reason);
    }

    private static void Tick(TestDatabase database) => database.Clock.Advance(TimeSpan.FromMinutes(1));

    private static async Task<GrantHistory> FindAsync(TestDatabase database, int grant) =>
        (await database.Get<GrantHistoryQueries>().FindAsync(Actor.LocalUser, grant, null, CancellationToken.None))!;
}
