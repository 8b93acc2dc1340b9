using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Overview;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Tests.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Totals;

public sealed class TotalQueriesTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule01_EmptyMeasure_StaysEmpty(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var grant = await scenario.GrantAsync(await scenario.ProgrammeAsync("komm-in"), PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]);
        await scenario.PostAsync(grant, Amount.Exactly(3_400_000));

        var disbursed = await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Measure = Measure.Disbursed }, CancellationToken.None);

        Assert.Null(disbursed.Total.Cents);
        Assert.Equal((1, 0), (disbursed.Total.Grants, disbursed.Total.GrantsWithAmount));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule02_GrantAmount_IsTheSumOfItsSignedEntries(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var grant = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]);
        await scenario.PostAsync(grant, Amount.Exactly(3_400_000));
        await scenario.PostAsync(grant, EntryAmount.Reduction(400_000), basis: Basis.Decided);

        var total = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Place = new PlaceScope.Unit(LedgerScenario.Duesseldorf) }, CancellationToken.None)).Total;

        Assert.Equal((3_000_000, 3_400_000, -400_000, 1), (total.Cents, total.AnnouncedCents, total.DecidedCents, total.GrantsWithAmount));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Basis_ThatIsAskedFor_LeavesOutWhatRestsOnTheOther(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]), Amount.Exactly(3_400_000));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]), EntryAmount.Of(Amount.Exactly(500)), basis: Basis.Decided);

        var queries = database.Get<TotalQueries>();
        var announced = (await queries.TotalAsync(Reader, new TotalQuestion { Basis = Basis.Announced }, CancellationToken.None)).Total;
        var decided = (await queries.TotalAsync(Reader, new TotalQuestion { Basis = Basis.Decided }, CancellationToken.None)).Total;

        Assert.Equal((3_400_000, 1), (announced.Cents, announced.GrantsWithAmount));
        Assert.Equal((500, 1), (decided.Cents, decided.GrantsWithAmount));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule05_GrantsGemeindenAndKreise_AreCountedSeparately(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var programme = await scenario.ProgrammeAsync("komm-in");
        foreach (var ags in (string[])[LedgerScenario.Rheine, LedgerScenario.Rheine, LedgerScenario.Koeln, LedgerScenario.KreisSteinfurt])
        {
            await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Municipality, [ags]), Amount.Exactly(100));
        }

        var view = (await database.Get<ProgrammeQueries>().FindAsync(Reader, "komm-in", Measure.Awarded, null, CancellationToken.None))!;

        Assert.Equal((4, 2, 1), (view.GrantCount, view.MunicipalitiesReached, view.KreiseReached));
        Assert.Equal((396, 31), (view.MunicipalityCount, view.KreisCount));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task AsOf_Lists_ShowWhatCountedThen(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(await scenario.ProgrammeAsync("komm-in"), PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(100));
        var past = new LedgerStand(1, database.Clock.Now);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await scenario.PostAsync(await scenario.GrantAsync(await scenario.ProgrammeAsync("komm-in"), PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(7));

        var grants = (await database.Get<GrantListQueries>().PageAsync(Reader, new(new GrantFilter { Past = past }, GrantSort.Year), 1, CancellationToken.None)).Page;
        var towns = (await database.Get<MunicipalityListQueries>().PageAsync(Reader, new(new MunicipalityFilter { Past = past }, MunicipalitySort.Amount, true), 1, CancellationToken.None)).Page;
        var programmes = (await database.Get<ProgrammeListQueries>().PageAsync(Reader, new(new ProgrammeListFilter { Past = past }, ProgrammeSort.Amount, true), 1, CancellationToken.None)).Page;
        var city = (await database.Get<MunicipalityQueries>().FindAsync(Reader, LedgerScenario.Koeln, Measure.Awarded, past, CancellationToken.None))!;
        var overview = await database.Get<OverviewQueries>().ReadAsync(Reader, past, CancellationToken.None);

        Assert.Equal((1, 100), (grants.Total, grants.Items[0].Total.Cents));
        Assert.Equal((LedgerScenario.Koeln, 100), (towns.Items[0].Ags, towns.Items[0].Total.Cents));
        Assert.Equal(("komm-in", 1, 100), (programmes.Items[0].Key, programmes.Items[0].Grants, programmes.Items[0].Total.Cents));
        Assert.Equal((1, 100), (city.GrantCount, city.Grants.Single().Total.Cents));
        Assert.Equal(1, overview.GrantCount);
        Assert.Null((await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, new TotalQuestion { AsOf = 1 }, CancellationToken.None)).Waiting);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule06_Kreis_HasThreeLinesAndTheirSum(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.KreisSteinfurt]), Amount.Exactly(100));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Emsdetten]), Amount.Exactly(3));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Koeln]), Amount.Exactly(4000));

        var kreis = await database.Get<TotalQueries>().KreisAsync(Reader, LedgerScenario.KreisSteinfurt, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal((100, 20, 3, 123), (kreis.Own.Total.Cents, kreis.Towns.Total.Cents, kreis.Shared.Total.Cents, kreis.Sum.Cents));
        Assert.Equal(3, kreis.Sum.GrantsWithAmount);
        var behind = await database.Get<EntryQueries>().BehindAsync(Reader, new EntryQuestion { Total = new TotalQuestion { Place = new PlaceScope.WholeKreis(LedgerScenario.KreisSteinfurt) } }, 1, CancellationToken.None);
        Assert.Equal((123, 3), (behind.Total.Cents, behind.Entries.Total));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule07_SharedGrant_CountsInFullInTheProgrammeAndInNoSingleCity(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var programme = await scenario.ProgrammeAsync("komm-in");
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Several, [LedgerScenario.Duesseldorf, LedgerScenario.Koeln]), Amount.Exactly(5_000));

        var queries = database.Get<TotalQueries>();
        var table = await queries.ByPlaceAndYearAsync(Reader, new TotalQuestion { ProgrammeId = programme }, CancellationToken.None);
        var city = await queries.TotalAsync(Reader, new TotalQuestion { Place = new PlaceScope.Unit(LedgerScenario.Duesseldorf) }, CancellationToken.None);

        var row = Assert.Single(table.Rows);
        Assert.Equal((PlaceBucket.Several, (string?)null, 5_000), (row.Bucket, row.Key, row.Sum.Cents));
        Assert.Null(city.Total.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule08_MissingIsNotZero_GrantsWithoutAmountAreCounted(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(100));
        await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);

        var koeln = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Place = new PlaceScope.Unit(LedgerScenario.Koeln) }, CancellationToken.None)).Total;
        var duesseldorf = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Place = new PlaceScope.Unit(LedgerScenario.Duesseldorf) }, CancellationToken.None)).Total;

        Assert.Equal((100, 2, 1), (koeln.Cents, koeln.Grants, koeln.GrantsWithAmount));
        Assert.Null(duesseldorf.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule09_QualifierSurvivesTheSum(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var grant = await scenario.GrantAsync(null, PlaceBucket.Land, []);
        await scenario.PostAsync(grant, Amount.Exactly(1_000));
        await scenario.PostAsync(grant, AmountBounds.Of(10_000, AmountQualifier.About, 1_000));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Land, []), AmountBounds.Of(500, AmountQualifier.AtLeast, 100));

        var total = (await database.Get<TotalQueries>().TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Total;

        Assert.True(total.IsRounded);
        Assert.Equal(new EntryAmount(11_500, 10_500, 11_000, 11_500, 1, 3), total.Amount);
        Assert.Null(total.UpperCents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule10_UnknownAndSeveralYears_AreColumnsOfTheirOwn(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var programme = await scenario.ProgrammeAsync("komm-in");
        var grant = await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]);
        await scenario.PostAsync(grant, Amount.Exactly(1), FundingYear.Stated(2010));
        await scenario.PostAsync(grant, Amount.Exactly(10), FundingYear.Stated(2009));
        await scenario.PostAsync(grant, Amount.Exactly(100), FundingYear.Unknown);
        await scenario.PostAsync(grant, Amount.Exactly(1000), FundingYear.Several);

        var table = await database.Get<TotalQueries>().ByProgrammeAndYearAsync(Reader, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal(
            [new(YearBucket.Stated, 2009), new(YearBucket.Stated, 2010), new(YearBucket.Unknown, null), new(YearBucket.Several, null)],
            table.Columns);
        var row = Assert.Single(table.Rows);
        Assert.Equal(("komm-in", "KOMM-IN NRW", 1111L, 1), (row.Key, row.Name, row.Sum.Cents, row.Sum.GrantsWithAmount));
        Assert.Equal([10, 1, 100, 1000], row.Cells.Select(x => x.Cents ?? 0));
        Assert.Equal(1111, table.Sum.Sum.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task InternalGrant_IsNeitherSummedNorCountedForAReader(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln], Visibility.Internal), Amount.Exactly(100));

        var queries = database.Get<TotalQueries>();
        var seen = await queries.TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None);
        var all = await queries.TotalAsync(Actor.LocalUser, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal(((long?)null, 0, (int?)null), (seen.Total.Cents, seen.Total.Grants, seen.Waiting));
        Assert.Equal((100, 1, 0), (all.Total.Cents, all.Total.Grants, all.Waiting));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task AsOf_EarlierMoment_SeesWhatWasKnownThen(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var queries = database.Get<TotalQueries>();
        var first = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(first, Amount.Exactly(100));
        var then = database.Clock.Now;
        database.Clock.Advance(TimeSpan.FromDays(1));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(7));

        var stand = await queries.StandAtAsync(Reader, then.AddHours(1), CancellationToken.None);
        var past = await queries.TotalAsync(Reader, new TotalQuestion { AsOf = stand.Number }, CancellationToken.None);
        var today = await queries.TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None);
        var before = await queries.StandAtAsync(Reader, then.AddDays(-1), CancellationToken.None);

        Assert.Equal(new LedgerStand(1, then), stand);
        Assert.Equal((100, 1), (past.Total.Cents, past.Total.Grants));
        Assert.Equal((107, 2, 2), (today.Total.Cents, today.Total.Grants, today.Stand.Number));
        Assert.Equal(0, before.Number);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule08_GrantsWithoutAProgramme_AreCountedInTheirRow(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(await scenario.ProgrammeAsync("komm-in"), PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(3));

        var table = await database.Get<TotalQueries>().ByProgrammeAndYearAsync(Reader, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal(1, table.Rows.Single(row => row.Key is null).Sum.GrantsWithAmount);
        Assert.Equal(2, table.Sum.Sum.GrantsWithAmount);
    }
}
