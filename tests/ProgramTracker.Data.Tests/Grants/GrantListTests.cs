using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Tests.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Grants;

public sealed class GrantListTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Sum_OfAProgrammeAndYear_IsTheTotalOfTheSameQuestion(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var programme = await scenario.ProgrammeAsync("komm-in");
        var twoYears = await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]);
        await scenario.PostAsync(twoYears, Amount.Exactly(100_00), FundingYear.Stated(2010));
        await scenario.PostAsync(twoYears, Amount.Exactly(40_00), FundingYear.Stated(2011));
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Koeln]), Amount.Exactly(3_00), FundingYear.Stated(2011));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(500_00), FundingYear.Stated(2011));
        var takenBack = await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.ReverseAsync(await scenario.PostAsync(takenBack, Amount.Exactly(9_00), FundingYear.Stated(2011)));

        var list = await PageAsync(database, new GrantFilter { ProgrammeKey = "komm-in", Year = FundingYear.Stated(2011) });
        var total = await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { ProgrammeId = programme, Year = FundingYear.Stated(2011) }, CancellationToken.None);

        Assert.Equal(total.Total, list.Sum!.Counted);
        Assert.Equal((43_00L, 2, 2), (list.Sum.Counted.Cents, list.Sum.Counted.Grants, list.Page.Total));
        Assert.Equal([3_00L, 40_00L], list.Page.Items.Select(x => x.Total.Cents ?? 0).Order());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Sum_OfATown_LeavesOutWhatIsSharedAndNamesItBeside(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Emsdetten]), Amount.Exactly(3));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Koeln]), Amount.Exactly(4000));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.KreisSteinfurt]), Amount.Exactly(100));
        await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]);
        var totals = database.Get<TotalQueries>();

        var town = await PageAsync(database, new GrantFilter { Ags = LedgerScenario.Rheine });
        var townTotal = await totals.TotalAsync(Reader, new TotalQuestion { Place = new PlaceScope.Unit(LedgerScenario.Rheine) }, CancellationToken.None);
        Assert.Equal(townTotal.Total, town.Sum!.Counted);
        Assert.Equal((20L, 2, 1), (town.Sum.Counted.Cents, town.Sum.Counted.Grants, town.Sum.Counted.GrantsWithAmount));
        Assert.Equal((4003L, 2), (town.Sum.Beside!.Cents, town.Sum.Beside.Grants));
        Assert.Equal(4, town.Page.Total);
        Assert.Equal(town.Sum.Counted.Cents + town.Sum.Beside.Cents, town.Page.Items.Sum(x => x.Total.Cents ?? 0));

        var kreis = await PageAsync(database, new GrantFilter { Ags = LedgerScenario.KreisSteinfurt });
        var lines = await totals.KreisAsync(Reader, LedgerScenario.KreisSteinfurt, TotalQuestion.Everything, CancellationToken.None);
        Assert.Equal(lines.Sum, kreis.Sum!.Counted);
        Assert.Equal((123L, 4000L), (kreis.Sum.Counted.Cents, kreis.Sum.Beside!.Cents));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Filter_ByBasisAndAmount_ChoosesWholeGrants(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var announced = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(announced, Amount.Exactly(1));
        var decided = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(decided, Amount.Exactly(20), basis: Basis.Decided);
        var paid = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(paid, Amount.Exactly(300), measure: Measure.Disbursed, basis: Basis.Decided);

        async Task<string> Ids(GrantFilter filter) => string.Join(' ', (await PageAsync(database, filter)).Page.Items.Select(x => x.Id).Order());
        Assert.Equal($"{announced}", await Ids(new GrantFilter { Basis = Basis.Announced }));
        Assert.Equal($"{decided}", await Ids(new GrantFilter { Basis = Basis.Decided }));
        Assert.Equal($"{announced} {decided}", await Ids(new GrantFilter { HasAmount = true }));
        Assert.Equal($"{paid}", await Ids(new GrantFilter { HasAmount = false }));
        Assert.Equal($"{paid}", await Ids(new GrantFilter { HasAmount = true, Measure = Measure.Disbursed }));
        Assert.Equal(20, (await PageAsync(database, new GrantFilter { Basis = Basis.Decided })).Sum!.Counted.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Groups_WithSubtotals_AddUpToTheSum(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var programme = await scenario.ProgrammeAsync("komm-in");
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(1));
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Koeln, LedgerScenario.Rheine]), Amount.Exactly(300));
        await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]);

        foreach (var group in Enum.GetValues<GrantGroup>())
        {
            var list = await PageAsync(database, new GrantFilter(), group: group);
            Assert.Equal(321, list.Groups.Sum(x => x.Total!.Cents ?? 0));
            Assert.Equal((4, 4, 3), (list.Groups.Sum(x => x.Rows), list.Groups.Sum(x => x.Total!.Grants), list.Groups.Sum(x => x.Total!.GrantsWithAmount)));
        }

        var places = (await PageAsync(database, new GrantFilter(), group: GrantGroup.Place)).Groups;
        Assert.Equal([LedgerScenario.Duesseldorf, LedgerScenario.Koeln, null], places.Select(x => x.Key.Code));
        Assert.Equal([null, 21L, 300L], places.Select(x => x.Total!.Cents));
        var programmes = (await PageAsync(database, new GrantFilter(), group: GrantGroup.Programme)).Groups;
        Assert.Equal([((int?)programme, 21L), (null, 300L)], programmes.Select(x => (x.Key.Number, x.Total!.Cents ?? 0)));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Order_OfAmounts_HasThoseWithoutOneLastInBothDirections(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var none = await scenario.GrantAsync(null, PlaceBucket.Land, []);
        var small = await scenario.GrantAsync(null, PlaceBucket.Land, []);
        await scenario.PostAsync(small, Amount.Exactly(1));
        var large = await scenario.GrantAsync(null, PlaceBucket.Land, []);
        await scenario.PostAsync(large, Amount.Exactly(20));

        Assert.Equal([small, large, none], (await PageAsync(database, new GrantFilter(), GrantSort.Amount)).Page.Items.Select(x => x.Id));
        Assert.Equal([large, small, none], (await PageAsync(database, new GrantFilter(), GrantSort.Amount, true)).Page.Items.Select(x => x.Id));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task List_AsOfAnEarlierMoment_HasWhatWasKnownThen(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var grant = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(grant, Amount.Exactly(100));
        var then = await database.Get<TotalQueries>().StandAtAsync(Reader, database.Clock.Now, CancellationToken.None);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await scenario.PostAsync(grant, Amount.Exactly(5));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(7));

        var past = await PageAsync(database, new GrantFilter { Past = then });

        Assert.Equal((100L, then with { IsNow = false }), (past.Sum!.Counted.Cents, past.Sum.Stand));
        Assert.Equal(100, Assert.Single(past.Page.Items).Total.Cents);
        Assert.Equal(112, (await PageAsync(database, new GrantFilter())).Sum!.Counted.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task InternalGrant_IsForAReaderNeitherInTheListNorInItsFile(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(await scenario.ProgrammeAsync("komm-in"), PlaceBucket.Municipality, [LedgerScenario.Koeln], Visibility.Internal), Amount.Exactly(100));
        var queries = database.Get<GrantListQueries>();
        var question = new ListQuestion<GrantFilter, GrantSort, GrantGroup>(new GrantFilter { ProgrammeKey = "komm-in" }, GrantSort.Amount, false, GrantGroup.Place);

        var seen = await queries.PageAsync(Reader, question, 1, CancellationToken.None);
        var choices = await queries.ChoicesAsync(Reader, CancellationToken.None);

        Assert.Equal((0, null, 0), (seen.Page.Total, seen.Sum!.Counted.Cents, seen.Groups.Count));
        Assert.Empty(await AllAsync(queries, Reader, question));
        Assert.Equal((0, 0, 0), (choices.Programmes.Count, choices.Places.Count, choices.Years.Count));
        Assert.Single(await AllAsync(queries, Actor.LocalUser, question));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Pages_AndTheFile_HaveTheSameRowsInTheSameOrder(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await ManyAsync(database, 120);
        var queries = database.Get<GrantListQueries>();
        var question = new ListQuestion<GrantFilter, GrantSort, GrantGroup>(new GrantFilter(), GrantSort.Project, true, GrantGroup.Year);

        var pages = new List<int>();
        for (var page = 1; page <= 3; page++)
        {
            pages.AddRange((await queries.PageAsync(Reader, question, page, CancellationToken.None)).Page.Items.Select(x => x.Id));
        }

        Assert.Equal(120, pages.Distinct().Count());
        Assert.Equal(pages, (await AllAsync(queries, Reader, question)).Select(x => x.Id));
    }

    [Fact]
    public async Task Statements_OfAPage_AreAsManyForTwentyThousandGrantsAsForOne()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new LedgerScenario(database);
        var grant = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(grant, Amount.Exactly(100));
        var few = await StatementsAsync(database);
        await MultiplyAsync(database, grant, 20_000);

        Assert.Equal((7, 10), few);
        Assert.Equal(few, await StatementsAsync(database));
    }

    private static async Task<(int Plain, int Grouped)> StatementsAsync(TestDatabase database)
    {
        var counter = new StatementCounter(database);
        var queries = new GrantListQueries(counter, database.Clock);
        await queries.PageAsync(Reader, new(new GrantFilter(), GrantSort.Year), 1, CancellationToken.None);
        var plain = counter.Count;
        await queries.PageAsync(Reader, new(new GrantFilter(), GrantSort.Year, false, GrantGroup.Programme), 1, CancellationToken.None);
        return (plain, counter.Count - plain);
    }

    private static async Task MultiplyAsync(TestDatabase database, int grant, int times)
    {
        await using var context = database.Open();
        var columns = string.Join(", ", context.Model.FindEntityType(typeof(Grant))!.GetProperties().Where(x => !x.IsPrimaryKey()).Select(x => x.GetColumnName()));
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE Numbers(N) AS (SELECT 1 UNION ALL SELECT N + 1 FROM Numbers WHERE N < {times})
            INSERT INTO Grants ({columns}) SELECT {columns} FROM Grants CROSS JOIN Numbers WHERE Id = {grant}
            """;
        await command.ExecuteNonQueryAsync();
    }

    // Past the command runner: what is asked here is how lists read.
    private static async Task ManyAsync(TestDatabase database, int grants)
    {
        await using var context = database.Open();
        context.Grants.AddRange(Enumerable.Range(1, grants).Select(number => new Grant
        {
            Project = $"Vorhaben {number}",
            FoldedProject = $"vorhaben {number % 40:D2}",
            Bucket = PlaceBucket.Land,
            YearBucket = YearBucket.Stated,
            Year = 2000 + (number % 3),
            Visibility = Visibility.Published,
            RecordedAt = database.Clock.Now,
            RecordedById = "szenario",
            RecordedBy = "Szenario",
        }));
        await context.SaveChangesAsync();
    }

    private static async Task<List<GrantRow>> AllAsync(GrantListQueries queries, Actor actor, ListQuestion<GrantFilter, GrantSort, GrantGroup> question)
    {
        var rows = new List<GrantRow>();
        await foreach (var batch in (await queries.ContentAsync(actor, question, CancellationToken.None)).Rows(CancellationToken.None))
        {
            rows.AddRange(batch);
        }

        return rows;
    }

    private static Task<ListAnswer<GrantRow>> PageAsync(TestDatabase database, GrantFilter filter, GrantSort sort = GrantSort.Year, bool isDescending = false, GrantGroup? group = null) =>
        database.Get<GrantListQueries>().PageAsync(Reader, new(filter, sort, isDescending, group), 1, CancellationToken.None);
}
