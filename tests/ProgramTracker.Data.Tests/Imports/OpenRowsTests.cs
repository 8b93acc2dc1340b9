using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Imports;
using ProgramTracker.Data.Totals;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Imports;

/// <summary>Rows that belong to no grant yet are counted beside the totals that they could change, for those who may see them.</summary>
public sealed class OpenRowsTests
{
    private const string Good = "A 1;KOMM-IN NRW;Caritasverband;05315000;Brücken bauen;;12.345,67;;2010;\n";
    private const string Unread = "A 2;KOMM-IN NRW;Caritasverband;05315000;Brücken bauen;;viel;;2010;\n";
    private const string Nowhere = "A 3;;Verein;Entenhausen;Ente;;1.000,00;;2010;\n";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rows_OfADraft_CountWhereTheyCouldChangeTheTotal(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        await scenario.PreviewAsync(ImportScenario.Header + Good + Unread + Nowhere);
        var programme = await ProgrammeAsync(database);

        Assert.Equal(2, await CountAsync(database, TotalQuestion.Everything));
        Assert.Equal(1, await CountAsync(database, new TotalQuestion { ProgrammeId = programme }));
        Assert.Equal(1, await CountAsync(database, new TotalQuestion { Place = new PlaceScope.Unit(Köln) }));
        Assert.Equal(0, await CountAsync(database, new TotalQuestion { Place = new PlaceScope.Unit(Düsseldorf) }));
        Assert.Equal(0, await CountAsync(database, new TotalQuestion { Measure = Measure.OwnShare }));
        Assert.Equal(1, await CountAsync(database, new TotalQuestion { Measure = Measure.Disbursed, ProgrammeId = programme }));
        var open = (await FindAsync(database, Actor.LocalUser))!;
        Assert.Equal([("liste.csv", 3, RowOutcome.Error), ("liste.csv", 4, RowOutcome.Error)], open.Rows!.Select(x => (x.FileName, x.Row.Number, x.Row.Outcome)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rows_LeftOutOfAList_CountUntilItsNextFileHasThem(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new ImportScenario(database);
        var (id, _) = await scenario.PreviewAsync(ImportScenario.Header + Good + Unread);
        ImportScenario.Value(await scenario.PreviewAsync(id, (await scenario.ViewAsync(id)).Options with { LeavesOutFaulty = true }));
        ImportScenario.Value(await scenario.TryImportAsync(id));
        Assert.Equal(1, await CountAsync(database, TotalQuestion.Everything));

        await scenario.ImportAsync(ImportScenario.Header + Good + Unread.Replace("viel", "1.000,00", StringComparison.Ordinal));

        Assert.Equal(0, await CountAsync(database, TotalQuestion.Everything));
    }

    [Theory]
    [InlineData(ActorRole.PressOfficer)]
    [InlineData(ActorRole.Reader)]
    public async Task Rows_ForThoseWhoDoNotSeeImports_AreNotEvenANumber(ActorRole role)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await new ImportScenario(database).PreviewAsync(ImportScenario.Header + Unread);
        var actor = new Actor("jemand", "Jemand", role);

        Assert.Null((await database.Get<TotalQueries>().TotalAsync(actor, TotalQuestion.Everything, CancellationToken.None)).UnmatchedRows);
        Assert.Null((await FindAsync(database, actor))?.Rows);
    }

    private static async Task<int?> CountAsync(TestDatabase database, TotalQuestion question) =>
        (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, question, CancellationToken.None)).UnmatchedRows;

    private static Task<OpenStatements?> FindAsync(TestDatabase database, Actor actor) => database.Get<OpenQueries>().FindAsync(actor, [TotalQuestion.Everything], CancellationToken.None);

    private static async Task<int> ProgrammeAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return context.Programmes.Single(x => x.Key == "komm-in").Id;
    }
}
