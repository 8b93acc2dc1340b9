using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Releases;

public sealed class ReleaseRelationTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Copy_TellsTheSameGrant_WithoutProjectAndYearsLater(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Founding() with { Project = null });
        var ids = await scenario.ReleaseAsync(new DateOnly(2014, 3, 1), null, Founding() with { Project = null });
        Assert.Equal(ReviewOutcome.AsksAmongGrants, (await scenario.PreviewAsync(ids[0])).Outcome);

        await MarkAsync(database, scenario, ids[0], SourceRelation.CopyOf, first.StatementId);

        var preview = await scenario.PreviewAsync(ids[0]);
        Assert.Equal(ReviewOutcome.Grants, preview.Outcome);
        Assert.Contains(MatchReason.SameSource, preview.Grants[0].Target!.Reasons);
        Assert.Equal(first.GrantsCreated.ToArray(), (await scenario.AcceptAsync(ids[0])).GrantsJoined.ToArray());
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Correction_OtherSum_AsksAndThenTakesTheFormerOnesPlace(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Founding());
        var ids = await scenario.ReleaseAsync(new DateOnly(2011, 1, 28), null, Founding() with { Amount = Amount.Exactly(4_300_000) });
        await MarkAsync(database, scenario, ids[0], SourceRelation.Corrects, first.StatementId);

        var preview = await scenario.PreviewAsync(ids[0]);
        Assert.Equal(ReviewOutcome.AsksAmongGrants, preview.Outcome);
        Assert.Contains(MatchReason.AmountDiffers, preview.Grants[0].Options[0].Reasons);
        await scenario.AcceptAsync(ids[0], AcceptChoice.Join(first.GrantsCreated[0]));

        Assert.Equal((4_300_000, 1), ((await scenario.TotalAsync()).Cents, (await scenario.TotalAsync()).Grants));
    }

    [Fact]
    public async Task MarkedLater_CorrectionTakesItsPlace_AndGivesItBackWhenUnmarked()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Founding());
        var ids = await scenario.ReleaseAsync(new DateOnly(2011, 1, 28), null, Founding() with { Amount = Amount.Exactly(4_300_000) });
        await scenario.AcceptAsync(ids[0], AcceptChoice.Join(first.GrantsCreated[0]));
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);

        await MarkAsync(database, scenario, ids[0], SourceRelation.Corrects, first.StatementId);
        Assert.Equal(4_300_000, (await scenario.TotalAsync()).Cents);
        Assert.Equal((EntryReasons.SourceMarked, "steht darin"), EntryReasons.Read((await scenario.EntriesAsync())[^1].Reason));

        await MarkAsync(database, scenario, ids[0], SourceRelation.None, null);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task CorrectionWithAGrantOfItsOwn_BecomesALikelyDuplicate()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Founding());
        var ids = await scenario.ReleaseAsync(new DateOnly(2011, 1, 28), null, Founding() with { Amount = Amount.Exactly(4_300_000) });
        await scenario.AcceptAsync(ids[0], AcceptChoice.New);
        await MarkAsync(database, scenario, ids[0], SourceRelation.Corrects, first.StatementId);

        var pair = Assert.Single((await database.Get<GrantDuplicateQueries>().ListAsync(Actor.LocalUser, 1, CancellationToken.None)).Pairs.Items);
        Assert.Contains(MatchReason.SameSource, pair.Reasons);
        await new Grants.JoinScenario(database).JoinAsync(1, 2);
        Assert.Equal(4_300_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task CopyOfACopy_IsACopyOfTheOriginal()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var (one, two, three) = ((await scenario.ReleaseAsync(Founding()))[0], (await scenario.ReleaseAsync(Founding()))[0], (await scenario.ReleaseAsync(Founding()))[0]);

        await MarkAsync(database, scenario, three, SourceRelation.CopyOf, two);
        await MarkAsync(database, scenario, two, SourceRelation.CopyOf, one);

        await using var context = database.Open();
        Assert.Equal([null, 1, 1], await context.Releases.OrderBy(x => x.Id).Select(x => x.CopyOfId).ToListAsync());
        Assert.Equal(FailureReason.RelationCircular, (await TryMarkAsync(database, scenario, one, SourceRelation.Corrects, three)).Failure!.Reason);
        Assert.Equal(FailureReason.RelationCircular, (await TryMarkAsync(database, scenario, one, SourceRelation.CopyOf, one)).Failure!.Reason);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Similar_RepeatedWords_AreProposedAndOthersAreNot(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        const string Body = "Das Ministerium fördert das Projekt interkulturelle Öffnung der Verwaltung in Düsseldorf mit 34.000 Euro aus dem Programm KOMM-IN. "
            + "Die Stadt Düsseldorf ist von Anfang an mit dabei und hat seit dem Jahr 2005 viele Vorhaben auf den Weg gebracht, sagte die Staatssekretärin am Donnerstag.";
        var original = await TakeInAsync(database, Body);
        var copy = await TakeInAsync(database, "Mitteilung aus dem Landesdienst. " + Body + " Weitere Meldungen finden Sie hier.");
        await TakeInAsync(database, "Köln erhält 50.000 Euro für ein neues Haus der Begegnung, das im Sommer nach zwei Jahren Bauzeit am Rhein eröffnet werden soll.");

        var similar = await database.Get<ReleaseRelationQueries>().SimilarAsync(Actor.LocalUser, copy, CancellationToken.None);

        Assert.Equal(original, Assert.Single(similar).ReleaseId);
        Assert.True(similar[0].Likeness > 0.6);
        Assert.Empty(await database.Get<ReleaseRelationQueries>().SimilarAsync(new Actor("leser", "Leser", ActorRole.Reader), copy, CancellationToken.None));
    }

    private static async Task<int> TakeInAsync(TestDatabase database, string text)
    {
        var input = ReleaseInput.Pasted(text) with { PublishedOn = new DateOnly(2011, 1, 27), Issuer = "Ministerium" };
        return ReviewScenario.Value(await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, input, CancellationToken.None)).ReleaseId!.Value;
    }

    private static async Task MarkAsync(TestDatabase database, ReviewScenario scenario, int statementId, SourceRelation relation, int? otherStatementId) =>
        ReviewScenario.Value(await TryMarkAsync(database, scenario, statementId, relation, otherStatementId));

    private static async Task<CommandResult<int>> TryMarkAsync(TestDatabase database, ReviewScenario scenario, int statementId, SourceRelation relation, int? otherStatementId)
    {
        var release = await scenario.ReleaseOfAsync(statementId);
        await using var context = database.Open();
        var version = await context.Releases.Where(x => x.Id == release).Select(x => x.Version).SingleAsync();
        int? other = otherStatementId is { } id ? await scenario.ReleaseOfAsync(id) : null;
        return await database.Get<ReleaseRelationCommands>().MarkAsync(Actor.LocalUser, new SourceInput(release, version, relation, other, "steht darin"), CancellationToken.None);
    }
}
