using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Grants;
using ProgramTracker.Data.Totals;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Review;

/// <summary>An own share that a release states counts only where a person takes it onto a grant, and never as an award.</summary>
public sealed class OwnShareTests
{
    private static readonly FundingStatement Share = Grant(850_000) with { Role = FundingRole.OwnShare };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule01_OwnShareTakenOntoAGrant_IsItsOwnMeasure(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding(), Share);
        var grant = (await scenario.AcceptAsync(ids[0])).GrantsCreated[0];
        Assert.Equal([grant], (await scenario.PreviewAsync(ids[1])).OwnShareOf.Select(x => x.GrantId));

        await scenario.AcceptAsync(ids[1], AcceptChoice.Join(grant));

        Assert.Equal((3_400_000, 850_000), ((await scenario.TotalAsync()).Cents, (await scenario.TotalAsync(Düsseldorf, Measure.OwnShare)).Cents));
        Assert.True((await scenario.TotalAsync(measure: Measure.OwnShare)).IsAnnouncedOnly);
        await scenario.UndoAsync(ids[1]);
        Assert.Null((await scenario.TotalAsync(measure: Measure.OwnShare)).Cents);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule03_OwnShareNobodyTook_IsEvidenceAndShownAsUnlinked(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding(), Share);
        var grant = (await scenario.AcceptAsync(ids[0])).GrantsCreated[0];

        await scenario.AcceptAsync(ids[1]);

        Assert.Null((await scenario.TotalAsync(measure: Measure.OwnShare)).Cents);
        Assert.Equal(1, await UnlinkedAsync(database, Actor.LocalUser));
        Assert.Null(await UnlinkedAsync(database, new Actor("leser", "Leser", ActorRole.Reader)));
        var open = await database.Get<OpenQueries>().FindAsync(Actor.LocalUser, [new TotalQuestion { Measure = Measure.OwnShare, Place = new PlaceScope.Unit(Düsseldorf) }], CancellationToken.None);
        Assert.Equal(ids[1], Assert.Single(open!.Unlinked).StatementId);

        await scenario.CorrectAsync(ids[1], Share, AcceptChoice.Join(grant));
        Assert.Equal(0, await UnlinkedAsync(database, Actor.LocalUser));
        Assert.Equal(850_000, (await scenario.TotalAsync(measure: Measure.OwnShare)).Cents);
    }

    [Fact]
    public async Task OwnShareOfADecision_TakesTheAnnouncedOnesPlace()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding(), Share);
        var grant = (await scenario.AcceptAsync(ids[0])).GrantsCreated[0];
        await scenario.AcceptAsync(ids[1], AcceptChoice.Join(grant));

        await new JoinScenario(database).ActAsync(grant, Measure.OwnShare, 900_000);

        var total = await scenario.TotalAsync(measure: Measure.OwnShare);
        Assert.Equal((900_000, 0, 900_000), (total.Cents, total.AnnouncedCents, total.DecidedCents));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule15_SumStatedInDeutscheMark_IsConvertedAndSaysSo(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        // 100.000 DM at 1.95583
        var stated = new Amount(5_112_919, AmountQualifier.Exact, 5_112_919, 5_112_919, true);
        await scenario.AcceptAsync(Founding() with { Amount = stated });
        await scenario.AcceptAsync(Grant(100, City("Köln", Köln)));

        var total = await scenario.TotalAsync();

        Assert.Equal((5_113_019, 5_112_919), (total.Cents, total.ConvertedCents));
        Assert.Equal(0, (await scenario.TotalAsync(Köln)).ConvertedCents);
        var rows = await database.Get<EntryQueries>().BehindAsync(Actor.LocalUser, new EntryQuestion(), 1, CancellationToken.None);
        Assert.Equal([true, false], rows.Entries.Items.Select(x => x.IsConverted));
    }

    private static async Task<int?> UnlinkedAsync(TestDatabase database, Actor actor) =>
        (await database.Get<TotalQueries>().TotalAsync(actor, new TotalQuestion { Measure = Measure.OwnShare }, CancellationToken.None)).Unlinked;
}
