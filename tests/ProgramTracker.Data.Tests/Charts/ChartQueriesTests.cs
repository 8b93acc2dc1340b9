using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Tests.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Charts;

public sealed class ChartQueriesTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Funders_OfAnyQuestion_AddUpToItsTotal(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var programme = await scenario.ProgrammeAsync("komm-in");
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(100));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Koeln, LedgerScenario.Rheine]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(programme, PlaceBucket.Municipality, [LedgerScenario.Koeln], Visibility.Internal), Amount.Exactly(3));

        foreach (var question in new[] { TotalQuestion.Everything, new TotalQuestion { ProgrammeId = programme }, new TotalQuestion { AsOf = 1 }, new TotalQuestion { Measure = Measure.Disbursed } })
        {
            var funders = await database.Get<ChartQueries>().ByFunderAsync(Reader, question, CancellationToken.None);
            var total = await database.Get<TotalQueries>().TotalAsync(Reader, question, CancellationToken.None);
            Assert.Equal(total.Total.Cents, funders.Sum.Cents);
            Assert.Equal(total.Total.Cents ?? 0, funders.Funders.Sum(x => x.Total.Cents));
        }
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task FirstTimes_AreTheFirstStatedYearsOfOwnMoney(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var koeln = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(koeln, Amount.Exactly(1), FundingYear.Stated(2011));
        await scenario.PostAsync(koeln, Amount.Exactly(1), FundingYear.Stated(2009));
        await scenario.ReverseAsync(await scenario.PostAsync(koeln, Amount.Exactly(1), FundingYear.Stated(2008)));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.KreisSteinfurt]), Amount.Exactly(1), FundingYear.Stated(2010));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(1), FundingYear.Unknown);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Koeln]), Amount.Exactly(1), FundingYear.Stated(2007));

        var found = await database.Get<ChartQueries>().FirstTimesAsync(Reader, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal([new FirstTime(2009, LedgerScenario.Koeln, "Köln", false), new FirstTime(2010, LedgerScenario.KreisSteinfurt, "Kreis Steinfurt", true)], found.Recipients);
    }
}
