using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Search;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Tests.Reading;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Search;

public sealed class AskedFigureQueriesTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_AllYearsOfAProgramme_CountsWhatHasNoStatedYear(DatabaseEngine engine)
    {
        await using var database = await WithFoundingReleaseAsync(engine);
        foreach (var words in (string[])["Düsseldorf KOMM-IN seit 2005", "seit 2005 kommin duesseldorf", "Wie viel bekam die Landeshauptstadt Düsseldorf für KOMM-IN NRW von 2005 bis 2012?"])
        {
            var figure = Assert.Single((await FindAsync(database, words))!.Figures);

            Assert.Equal(("05111000", "komm-in"), (figure.Place!.Ags, figure.Programme!.Key));
            Assert.Equal((34_000_00, 1, 1), (figure.Total.Cents, figure.Total.Grants, figure.Total.GrantsWithAmount));
            Assert.True(figure.CoversAllYears);
            Assert.Null(figure.WithoutYear);
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_SomeYearsOfAProgramme_SaysWhatTheyLeaveOut(DatabaseEngine engine)
    {
        await using var database = await WithFoundingReleaseAsync(engine);

        var figure = Assert.Single((await FindAsync(database, "Düsseldorf KOMM-IN 2010 bis 2012"))!.Figures);

        Assert.Null(figure.Total.Cents);
        Assert.False(figure.CoversAllYears);
        Assert.Equal(34_000_00, figure.WithoutYear?.Cents);
        Assert.Null(figure.SeveralYears);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_AmbiguousTown_GivesAFigureForEachCandidate(DatabaseEngine engine)
    {
        await using var database = await WithFoundingReleaseAsync(engine);

        var gladbach = await FindAsync(database, "Gladbach KOMM-IN");
        Assert.True(gladbach!.IsAmbiguous);
        Assert.Equal(["Bergisch Gladbach", "Mönchengladbach"], gladbach.Figures.Select(x => x.Place!.Name).Order(StringComparer.Ordinal));

        var düren = await FindAsync(database, "Düren KOMM-IN");
        Assert.True(düren!.IsAmbiguous);
        Assert.Equal(["Düren", "Kreis Düren"], düren.Figures.Select(x => x.Place!.Name));
        Assert.NotNull(düren.Figures[1].Kreis);

        Assert.False((await FindAsync(database, "Köln und Düsseldorf KOMM-IN"))!.IsAmbiguous);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_MeasureOrWholeProgramme_AsksForThat(DatabaseEngine engine)
    {
        await using var database = await WithFoundingReleaseAsync(engine);

        var paid = Assert.Single((await FindAsync(database, "Düsseldorf KOMM-IN ausgezahlt"))!.Figures);
        Assert.Equal(Measure.Disbursed, paid.Measure);
        Assert.Null(paid.Total.Cents);

        var whole = Assert.Single((await FindAsync(database, "KOMM-IN landesweit"))!.Figures);
        Assert.Null(whole.Place);
        Assert.Equal(34_000_00, whole.Total.Cents);
    }

    [Fact]
    public async Task Find_FormerUnit_LeadsToTodays()
    {
        await using var database = await WithFoundingReleaseAsync(DatabaseEngine.Sqlite);

        Assert.Contains((await FindAsync(database, "Kreis Aachen KOMM-IN"))!.Figures, x => x.Place!.Name == "Städteregion Aachen");
    }

    [Theory]
    [InlineData("Düsseldorf")]
    [InlineData("Integrationskonferenz Düsseldorf")]
    [InlineData("NRW 2011 Reise")]
    [InlineData("")]
    public async Task Find_WordsThatAreASearch_IsNoFigure(string words)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);

        Assert.Null(await FindAsync(database, words));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_InternalGrant_IsNotInAReadersFigure(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>(), Visibility.Internal);

        var figure = Assert.Single((await FindAsync(database, "Düsseldorf KOMM-IN 2010 bis 2011"))!.Figures);

        Assert.Equal((null, 0), (figure.Total.Cents, figure.Total.Grants));
        Assert.Null(figure.WithoutYear);
        Assert.Null(figure.Waiting);
    }

    [Fact]
    public async Task Find_AFigure_AsksABoundedNumberOfTimes()
    {
        await using var database = await WithFoundingReleaseAsync(DatabaseEngine.Sqlite);
        var counter = new StatementCounter(database);

        await new AskedFigureQueries(counter, new TotalQueries(counter, database.Clock)).FindAsync(Reader, "Düsseldorf KOMM-IN seit 2005", Today, CancellationToken.None);

        Assert.InRange(counter.Count, 1, 14);
    }

    private static async Task<TestDatabase> WithFoundingReleaseAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        return database;
    }

    private static Task<FoundFigures?> FindAsync(TestDatabase database, string words) => database.Get<AskedFigureQueries>().FindAsync(Reader, words, Today, CancellationToken.None);
}
