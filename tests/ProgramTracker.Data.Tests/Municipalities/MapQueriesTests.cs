using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Tests.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Municipalities;

public sealed class MapQueriesTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_WhatIsDrawnAndWhatStandsBeside_AreTheSum(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.KreisSteinfurt]), Amount.Exactly(100));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Koeln]), Amount.Exactly(3));

        var view = await database.Get<MapQueries>().FindAsync(Reader, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal([(LedgerScenario.KreisSteinfurt, 100L), (LedgerScenario.Rheine, 20L)], view.Units.Where(x => x.Total.Cents is not null).Select(x => (x.Ags, x.Total.Cents!.Value)).Order());
        var beside = Assert.Single(view.Beside);
        Assert.Equal((PlaceBucket.Several, 3L), (beside.Bucket, beside.Total.Cents));
        Assert.Equal(123, view.Sum.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Find_WithoutAnyMoney_HasUnitsAndNoSum(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var view = await database.Get<MapQueries>().FindAsync(Reader, TotalQuestion.Everything, CancellationToken.None);

        Assert.NotEmpty(view.Units);
        Assert.All(view.Units, unit => Assert.Null(unit.Total.Cents));
        Assert.Null(view.Sum.Cents);
    }
}
