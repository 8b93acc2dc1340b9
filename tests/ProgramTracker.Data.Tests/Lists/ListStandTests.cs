using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Tests.Grants;
using ProgramTracker.Data.Tests.Ledger;

namespace ProgramTracker.Data.Tests.Lists;

/// <summary>Rows, sum, groups and file of a list are of one state of the ledger, whatever is recorded between two of its statements.</summary>
public sealed class ListStandTests
{
    private const int MostStatements = 16;

    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Grants_WithSomethingRecordedBetweenTwoStatements_StillAddUp(DatabaseEngine engine)
    {
        for (var statement = 2; statement <= MostStatements; statement++)
        {
            await using var scene = await Scene.SetAsync(engine, statement);
            var list = await new GrantListQueries(scene.Contexts, scene.Database.Clock).PageAsync(Reader, new(new GrantFilter(), GrantSort.Amount, true, GrantGroup.Funder), 1, CancellationToken.None);

            Assert.Equal([100L, 20L], list.Page.Items.Select(x => x.Total.Cents!.Value));
            Assert.Equal((120L, 2, 2, 2), (list.Sum!.Counted.Cents!.Value, list.Sum.Counted.Grants, list.Sum.Counted.GrantsWithAmount, list.Page.Total));
            Assert.Equal([(2, 120L)], list.Groups.Select(x => (x.Rows, x.Total!.Cents!.Value)));
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Programmes_WithSomethingRecordedBetweenTwoStatements_StillAddUp(DatabaseEngine engine)
    {
        for (var statement = 2; statement <= MostStatements; statement++)
        {
            await using var scene = await Scene.SetAsync(engine, statement);
            var list = await new ProgrammeListQueries(scene.Contexts, scene.Database.Clock)
                .PageAsync(Reader, new(new ProgrammeListFilter { HasMoney = true }, ProgrammeSort.Amount, true, ProgrammeGroup.Level), 1, CancellationToken.None);

            Assert.Equal([120L], list.Page.Items.Select(x => x.Total.Cents!.Value));
            Assert.Equal((120L, 2), (list.Sum!.Counted.Cents!.Value, list.Sum.Counted.GrantsWithAmount));
            Assert.Equal([120L], list.Groups.Select(x => x.Total!.Cents!.Value));
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Municipalities_WithSomethingRecordedBetweenTwoStatements_StillAddUp(DatabaseEngine engine)
    {
        for (var statement = 2; statement <= MostStatements; statement++)
        {
            await using var scene = await Scene.SetAsync(engine, statement);
            var list = await new MunicipalityListQueries(scene.Contexts, scene.Database.Clock)
                .PageAsync(Reader, new(new MunicipalityFilter { HasMoney = true }, MunicipalitySort.Amount, true, MunicipalityGroup.Kind), 1, CancellationToken.None);

            Assert.Equal([(LedgerScenario.Koeln, 120L)], list.Page.Items.Select(x => (x.Ags, x.Total.Cents!.Value)));
            Assert.Equal((120L, 2), (list.Sum!.Counted.Cents!.Value, list.Sum.Counted.GrantsWithAmount));
            Assert.Equal([120L], list.Groups.Select(x => x.Total!.Cents!.Value));
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task File_OfAPage_HasItsRowsAndItsSum_AlsoWhereMoreIsRecordedBeforeOrWhileItIsWritten(DatabaseEngine engine)
    {
        await using var scene = await Scene.SetAsync(engine, 0);
        var (grants, programmes, towns) = (scene.Database.Get<GrantListQueries>(), scene.Database.Get<ProgrammeListQueries>(), scene.Database.Get<MunicipalityListQueries>());
        var page = await grants.PageAsync(Reader, new(new GrantFilter(), GrantSort.Amount, true), 1, CancellationToken.None);
        var newest = await grants.ContentAsync(Reader, new(new GrantFilter(), GrantSort.Amount, true), CancellationToken.None);
        await scene.InterfereAsync();

        var ofPage = await grants.ContentAsync(Reader, new(new GrantFilter(), GrantSort.Amount, true) { Head = page.Sum!.Stand.Number }, CancellationToken.None);
        foreach (var file in (ListContent<GrantRow>[])[newest, ofPage])
        {
            Assert.Equal((2, 120L, page.Sum.Stand.Number), (file.Total, file.Sum!.Counted.Cents!.Value, file.Sum.Stand.Number));
            Assert.Equal([100L, 20L], (await RowsAsync(file)).Select(x => x.Total.Cents!.Value));
            Assert.Equal([100L, 20L], (await RowsAsync(file)).Select(x => x.Total.Cents!.Value));
        }

        var ofProgrammes = await programmes.ContentAsync(Reader, new(new ProgrammeListFilter { HasMoney = true }, ProgrammeSort.Amount, true) { Head = page.Sum.Stand.Number }, CancellationToken.None);
        Assert.Equal([(120L, 2)], (await RowsAsync(ofProgrammes)).Select(x => (x.Total.Cents!.Value, x.Grants)));
        Assert.Equal((120L, 2), (ofProgrammes.Sum!.Counted.Cents!.Value, ofProgrammes.Sum.Counted.Grants));
        var ofTowns = await towns.ContentAsync(Reader, new(new MunicipalityFilter { HasMoney = true }, MunicipalitySort.Amount, true) { Head = page.Sum.Stand.Number }, CancellationToken.None);
        Assert.Equal([120L], (await RowsAsync(ofTowns)).Select(x => x.Total.Cents!.Value));
        Assert.Equal((120L, 2), (ofTowns.Sum!.Counted.Cents!.Value, ofTowns.Sum.Counted.Grants));

        var today = await grants.ContentAsync(Reader, new(new GrantFilter(), GrantSort.Amount, true), CancellationToken.None);
        // Joined announcements that no statement is evidence of count no longer.
        Assert.Equal([4000L], (await RowsAsync(today)).Select(x => x.Total.Cents!.Value));
        Assert.Equal(4000L, today.Sum!.Counted.Cents);
    }

    private static async Task<List<T>> RowsAsync<T>(ListContent<T> content)
    {
        var rows = new List<T>();
        await foreach (var batch in content.Rows(CancellationToken.None))
        {
            rows.AddRange(batch);
        }

        return rows;
    }

    /// <summary>Two grants of 100 and 20 to one town; then somebody raises the first, joins the second with it and records a third.</summary>
    private sealed class Scene : IAsyncDisposable
    {
        private readonly LedgerScenario _scenario;
        private readonly int _programme;
        private readonly int _large;
        private readonly int _small;

        private Scene(TestDatabase database, LedgerScenario scenario, int programme, int large, int small) =>
            (Database, _scenario, _programme, _large, _small, Contexts) = (database, scenario, programme, large, small, new StatementCounter(database));

        public TestDatabase Database { get; }

        public StatementCounter Contexts { get; }

        public static async Task<Scene> SetAsync(DatabaseEngine engine, int before)
        {
            var database = await TestDatabase.CreateAsync(engine);
            var scenario = new LedgerScenario(database);
            var programme = await scenario.ProgrammeAsync("komm-in");
            var (large, small) = (await GrantAsync(scenario, programme), await GrantAsync(scenario, programme));
            await scenario.PostAsync(large, Amount.Exactly(100));
            await scenario.PostAsync(small, Amount.Exactly(20));
            var scene = new Scene(database, scenario, programme, large, small);
            scene.Contexts.Before = number => number == before ? scene.InterfereAsync() : Task.CompletedTask;
            return scene;
        }

        public async Task InterfereAsync()
        {
            await _scenario.PostAsync(_large, Amount.Exactly(1000));
            await new JoinScenario(Database).JoinAsync(_small, _large);
            await _scenario.PostAsync(await GrantAsync(_scenario, _programme), Amount.Exactly(4000));
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();

        private static Task<int> GrantAsync(LedgerScenario scenario, int programme) => scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
    }
}
