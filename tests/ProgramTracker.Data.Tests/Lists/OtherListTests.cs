using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Tests.Ledger;
using ProgramTracker.Data.Tests.Reading;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Lists;

/// <summary>Lists of programmes, municipalities and releases: their sums are totals, their groups add up, and nobody is shown what is not for them.</summary>
public sealed class OtherListTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Programmes_WithTheirSum_AndWhatHasNoneBeside_AreTheTotal(DatabaseEngine engine)
    {
        await using var database = await MoneyAsync(engine);

        var list = await database.Get<ProgrammeListQueries>().PageAsync(Reader, new(new ProgrammeListFilter(), ProgrammeSort.Amount, true, ProgrammeGroup.Level), 1, CancellationToken.None);
        var total = (await database.Get<TotalQueries>().TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Total;

        Assert.Equal((320L, 4000L), (list.Sum!.Counted.Cents, list.Sum.Beside!.Cents));
        Assert.Equal(total.Cents, list.Sum.Counted.Cents + list.Sum.Beside.Cents);
        Assert.Equal(320L, list.Groups.Sum(x => x.Total!.Cents ?? 0));
        Assert.Equal(list.Page.Total, list.Groups.Sum(x => x.Rows));
        Assert.Equal((3, 2), (list.Sum.Counted.Grants, list.Sum.Counted.GrantsWithAmount));
        var one = await database.Get<ProgrammeListQueries>().PageAsync(Reader, new(new ProgrammeListFilter { HasMoney = true }, ProgrammeSort.Name), 1, CancellationToken.None);
        Assert.Equal(("komm-in", 320L, null), (Assert.Single(one.Page.Items).Key, one.Sum!.Counted.Cents, one.Sum.Beside));
    }

    [Theory]
    [InlineData(2004, 0)]
    [InlineData(2005, 1)]
    [InlineData(2012, 1)]
    [InlineData(2013, 0)]
    public async Task Programmes_ThatRanInAYear_RanFromStartToEnd(int year, int expected)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        Assert.Equal(expected, await database.Get<ProgrammeListQueries>().CountAsync(Reader, new ProgrammeListFilter { Words = "KOMM-IN", RunningIn = year }, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Municipalities_EachWithItsOwnMoney_AddUpToThatOfSingleTowns(DatabaseEngine engine)
    {
        await using var database = await MoneyAsync(engine);
        var queries = database.Get<MunicipalityListQueries>();

        var towns = await queries.PageAsync(Reader, new(new MunicipalityFilter(), MunicipalitySort.Amount, true, MunicipalityGroup.Regierungsbezirk), 1, CancellationToken.None);
        var kreise = await queries.PageAsync(Reader, new(new MunicipalityFilter { Kreise = true }, MunicipalitySort.Amount, true), 1, CancellationToken.None);
        var single = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Place = new PlaceScope.InBucket(PlaceBucket.Municipality) }, CancellationToken.None)).Total;

        Assert.Equal((20L, 4300L), (towns.Sum!.Counted.Cents, towns.Sum.Beside!.Cents));
        Assert.Equal((20L, null), (single.Cents, kreise.Sum!.Counted.Cents));
        Assert.Equal((396, 31), (towns.Page.Total, kreise.Page.Total));
        var editor = await queries.PageAsync(Actor.LocalUser, new(new MunicipalityFilter { Kreise = true }, MunicipalitySort.Amount, true), 1, CancellationToken.None);
        Assert.Equal((LedgerScenario.KreisSteinfurt, 50_000L), (editor.Page.Items[0].Ags, editor.Sum!.Counted.Cents));
        var within = await queries.PageAsync(Reader, new(new MunicipalityFilter { KreisAgs = LedgerScenario.KreisSteinfurt }, MunicipalitySort.PerHead, true, MunicipalityGroup.Kind), 1, CancellationToken.None);
        Assert.Equal((24, LedgerScenario.Rheine, 20L, 1), (within.Page.Total, within.Page.Items[0].Ags, within.Page.Items[0].Total.Cents, within.Page.Items[0].Total.GrantsWithAmount));
        Assert.Equal([UnitKind.Stadt, UnitKind.Gemeinde], within.Groups.Select(x => (UnitKind)x.Key.Number!.Value).OrderBy(kind => kind == UnitKind.Gemeinde));
        Assert.Equal(24, within.Groups.Sum(x => x.Rows));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Releases_InTheirList_ShowAReaderNothingOfTheReview(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<ReleaseListQueries>();
        var question = new ListQuestion<ReleaseListFilter, ReleaseSort, ReleaseGroup>(new ReleaseListFilter(), ReleaseSort.Waiting, true, ReleaseGroup.Year);

        var seen = await queries.PageAsync(Reader, question, 1, CancellationToken.None);
        var editor = await queries.PageAsync(Actor.LocalUser, question, 1, CancellationToken.None);

        Assert.Equal((founding.ReleaseId, null, 1), (seen.Page.Items[0].Id, seen.Page.Items[0].Row.Waiting, seen.Page.Items[0].Grants));
        Assert.Equal(1, editor.Page.Items[0].Row.Waiting);
        Assert.Equal((2011, 1), (seen.Groups[0].Key.Number!.Value, seen.Groups[0].Rows));
        Assert.Equal(0, await queries.CountAsync(Reader, new ReleaseListFilter { Waiting = true }, CancellationToken.None));
        Assert.Equal(0, await queries.CountAsync(Reader, new ReleaseListFilter { Waiting = false }, CancellationToken.None));
        Assert.Equal(1, await queries.CountAsync(Reader, new ReleaseListFilter { FromDay = new DateOnly(2011, 1, 27), ToDay = new DateOnly(2011, 1, 27), Year = 2011 }, CancellationToken.None));
        Assert.Equal(0, await queries.CountAsync(Reader, new ReleaseListFilter { FromDay = new DateOnly(2011, 1, 28) }, CancellationToken.None));
        var choices = await queries.ChoicesAsync(Reader, CancellationToken.None);
        Assert.Equal(("komm-in", "Düsseldorf", 2011), (choices.Programmes.Single().Key, choices.Places.Single().Name, choices.Years.Single()));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Release_UnderEmbargo_IsForAReaderNotInTheList(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>(), Visibility.Internal);
        var queries = database.Get<ReleaseListQueries>();

        Assert.Equal(0, await queries.CountAsync(Reader, new ReleaseListFilter(), CancellationToken.None));
        await foreach (var batch in (await queries.ContentAsync(Reader, new(new ReleaseListFilter(), ReleaseSort.PublishedOn), CancellationToken.None)).Rows(CancellationToken.None))
        {
            Assert.Empty(batch);
        }

        Assert.Empty((await queries.ChoicesAsync(Reader, CancellationToken.None)).Issuers);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Events_InTheirTable_HaveWorkshopsAfterTheirConference(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<EventListQueries>();

        var list = await queries.PageAsync(Reader, new(new EventFilter { Year = 2011 }, EventSort.Day, true), 1, CancellationToken.None);
        var kinds = await queries.PageAsync(Reader, new(new EventFilter(), EventSort.Title, false, EventGroup.Kind), 1, CancellationToken.None);

        Assert.Equal(["Integrationskonferenz der Stadt Düsseldorf", "Interkultur", "Interkulturelle Jugendarbeit", "OpenCities"], list.Page.Items.Select(x => x.Row.Title));
        Assert.Equal([null, "Integrationskonferenz der Stadt Düsseldorf"], list.Page.Items.Select(x => x.Parent).Distinct());
        Assert.Equal([1, 3], kinds.Groups.Select(x => x.Rows));
        Assert.Equal(founding.ReleaseId, Assert.Single(await queries.SourcesAsync(Reader, [founding.ConferenceId], CancellationToken.None)).ReleaseId);
    }

    [Fact]
    public async Task Statements_OfAPage_AreFewForItsFiftyRows()
    {
        await using var database = await MoneyAsync(DatabaseEngine.Sqlite);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var counter = new StatementCounter(database);
        async Task<int> Count<T>(Task<T> page)
        {
            await page;
            return counter.Take();
        }

        var clock = database.Clock;
        Assert.InRange(await Count(new ProgrammeListQueries(counter, clock).PageAsync(Reader, new(new ProgrammeListFilter(), ProgrammeSort.Grants, true, ProgrammeGroup.Level), 1, CancellationToken.None)), 5, 11);
        Assert.InRange(await Count(new MunicipalityListQueries(counter, clock).PageAsync(Reader, new(new MunicipalityFilter(), MunicipalitySort.PerHead, true, MunicipalityGroup.Kreis), 1, CancellationToken.None)), 5, 12);
        Assert.InRange(await Count(new ReleaseListQueries(counter, clock).PageAsync(Reader, new(new ReleaseListFilter(), ReleaseSort.Grants, true, ReleaseGroup.Year), 1, CancellationToken.None)), 3, 9);
        Assert.InRange(await Count(new EventListQueries(counter, clock).PageAsync(Reader, new(new EventFilter(), EventSort.Day, true, EventGroup.Place), 1, CancellationToken.None)), 3, 4);
    }

    private static async Task<TestDatabase> MoneyAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var programme = await scenario.ProgrammeAsync("komm-in");
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Koeln]), Amount.Exactly(300));
        await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Land, []), Amount.Exactly(4000));
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.KreisSteinfurt], Visibility.Internal), Amount.Exactly(50_000));
        return database;
    }
}
