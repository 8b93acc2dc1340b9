using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Review;

public sealed class ReviewQueriesTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Inbox_HoldsWhatWaitsOldestFirst(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var first = await scenario.ReleaseAsync(Founding(), Count(74));
        var second = await scenario.ReleaseAsync(Grant(100_000, City("Köln", Köln)) with { Reasons = [CertaintyReason.RoleByDefault] });
        var third = await scenario.ReleaseAsync(Count(213));
        await scenario.AcceptAsync(third[0]);
        var queries = database.Get<ReviewQueries>();

        var inbox = await queries.InboxAsync(Actor.LocalUser, 0, 10, CancellationToken.None);

        Assert.Equal((2, 3), (inbox.ReleasesWaiting, inbox.StatementsWaiting));
        Assert.Equal(
            [("Mitteilung 1", 2, 2, 1, 3_400_000L), ("Mitteilung 2", 1, 0, 1, 100_000)],
            inbox.Items.Select(x => (x.Title, x.Waiting, x.WaitingSure, x.WaitingCounted, x.WaitingCents)));
        var (one, two, three) = (await scenario.ReleaseOfAsync(first[0]), await scenario.ReleaseOfAsync(second[0]), await scenario.ReleaseOfAsync(third[0]));
        Assert.Equal(one, await queries.NextAsync(Actor.LocalUser, null, CancellationToken.None));
        Assert.Equal(two, await queries.NextAsync(Actor.LocalUser, one, CancellationToken.None));
        Assert.Equal(one, await queries.NextAsync(Actor.LocalUser, three, CancellationToken.None));
        await scenario.AcceptAsync(second[0]);
        Assert.Null(await queries.NextAsync(Actor.LocalUser, one, CancellationToken.None));
    }

    [Fact]
    public async Task Review_ForAReader_IsNotThere()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());
        var queries = database.Get<ReviewQueries>();

        Assert.Equal(0, (await queries.InboxAsync(Reader, 0, 10, CancellationToken.None)).StatementsWaiting);
        Assert.Null(await queries.ReleaseAsync(Reader, await scenario.ReleaseOfAsync(ids[0]), null, CancellationToken.None));
        Assert.Null(await queries.PreviewAsync(Reader, ids[0], null, CancellationToken.None));
        Assert.Null(await queries.NextAsync(Reader, null, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Release_ShowsStatementsInTheirPlacesWithWhatAcceptingWillDo(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var accepted = await scenario.AcceptAsync(Founding());
        var ids = await scenario.ReleaseAsync(
            Founding(),
            Grant(100_000, City("Köln", Köln)),
            Founding() with { Role = Core.Amounts.FundingRole.ProgrammeVolume },
            Event("Integrationskonferenz der Stadt", date: Conference),
            Participation());

        var review = await scenario.ReviewAsync(await scenario.ReleaseOfAsync(ids[0]));

        Assert.Equal(ids, review.Statements.Select(x => x.Id));
        Assert.All(review.Statements, x => Assert.Equal(x.Content.Quote.Exact, x.Content.Quote.Span.In(review.Text)));
        Assert.Equal(
            [ReviewOutcome.Grants, ReviewOutcome.Grants, ReviewOutcome.OnlyEvidence, ReviewOutcome.CreatesEvent, ReviewOutcome.Participation],
            review.Statements.Select(x => x.Plan.Outcome));
        var joins = Assert.Single(review.Statements[0].Plan.Grants);
        Assert.Equal((GrantOutcome.Joins, accepted.GrantsCreated[0], Opening, 3_400_000), (joins.Outcome, joins.Target!.GrantId, joins.Target.Project, joins.Target.AwardedCents));
        Assert.Equal((Basis.Announced, "KOMM-IN NRW", "Düsseldorf"), (joins.Target.Basis, joins.Target.Programme, joins.Target.Recipients));
        Assert.Equal(GrantOutcome.Creates, Assert.Single(review.Statements[1].Plan.Grants).Outcome);
        Assert.Equal(NotCountedReason.ProgrammeVolume, review.Statements[2].Plan.NotCounted);

        await scenario.AcceptAsync(ids[0]);
        var decided = (await scenario.ReviewAsync(review.ReleaseId)).Statements[0];
        Assert.Equal((StatementState.Accepted, "Lokale Nutzerin", GrantOutcome.Done), (decided.State, decided.DecidedBy, decided.Plan.Grants.Single().Outcome));
        Assert.Equal(accepted.GrantsCreated[0], decided.Plan.Grants.Single().Target!.GrantId);
    }

    [Fact]
    public async Task Preview_OfACorrection_SaysWhatItWouldDo()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Founding());
        var ids = await scenario.ReleaseAsync(Grant(100_000, City("Köln", Köln)));
        var queries = database.Get<ReviewQueries>();

        var preview = (await queries.PreviewAsync(Actor.LocalUser, ids[0], Founding(), CancellationToken.None))!;

        Assert.Equal(GrantOutcome.Joins, Assert.Single(preview.Grants).Outcome);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Lookups_FindByTheBeginningOfAWord(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var grant = await scenario.AcceptAsync(Founding() with { ReferenceNumber = "34-IV 7" });
        var happening = await scenario.AcceptAsync(Event("Integrationskonferenz der Stadt Düsseldorf", date: Conference));
        var lookups = database.Get<ReviewLookups>();

        Assert.Equal(new MunicipalityChoice(Düsseldorf, "Düsseldorf", UnitKind.KreisfreieStadt, null), (await lookups.MunicipalitiesAsync(Actor.LocalUser, "Duessel", 5, CancellationToken.None))[0]);
        Assert.Contains(await lookups.MunicipalitiesAsync(Actor.LocalUser, "rheine", 5, CancellationToken.None), x => x is { Name: "Rheine", KreisName: not null });
        Assert.Empty(await lookups.MunicipalitiesAsync(Actor.LocalUser, " ", 5, CancellationToken.None));
        Assert.Contains(await lookups.ProgrammesAsync(Actor.LocalUser, "komm-in", 5, CancellationToken.None), x => x.Key == "komm-in");
        foreach (var text in (string[])["Öffnung", "34 iv", "dussel", ""])
        {
            var found = Assert.Single(await lookups.GrantsAsync(Actor.LocalUser, text, Düsseldorf, 5, CancellationToken.None));
            Assert.Equal((grant.GrantsCreated[0], Basis.Announced), (found.GrantId, found.Basis));
        }

        Assert.Empty(await lookups.GrantsAsync(Actor.LocalUser, "Öffnung", Köln, 5, CancellationToken.None));
        Assert.Empty(await lookups.GrantsAsync(Reader, "Öffnung", null, 5, CancellationToken.None));
        Assert.Equal(happening.EventCreated, Assert.Single(await lookups.EventsAsync(Actor.LocalUser, "stadt", 5, CancellationToken.None)).EventId);
        await using var context = database.Open();
        Assert.Contains(await context.SearchTerms.ToListAsync(), x => x is { Subject: Data.Search.SearchSubject.Grant, SubjectId: > 0 });
    }
}
