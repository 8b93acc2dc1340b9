using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Review;

public sealed class AcceptEventTests
{
    private static readonly EventStatement Main = Event("Integrationskonferenz der Stadt Düsseldorf", date: Conference) with { OtherNames = ["Integrationsgipfel"] };

    [Theory, OnSqlite, OnSqlServer]
    public async Task Accept_ConferenceAndWorkshops_StandUnderIt(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Main, Workshop("OpenCities"), Workshop("Interkultur"));

        // A workshop before its conference: it finds its place when the conference comes.
        await scenario.AcceptAsync(ids[1]);
        Assert.Null((await EventsAsync(database)).Single().ParentId);
        await scenario.AcceptAsync(ids[0]);
        await scenario.AcceptAsync(ids[2]);

        var events = await EventsAsync(database);
        var main = events.Single(x => x.Kind == EventKind.Conference);
        Assert.Equal(("2011-01-27", Düsseldorf, "Integrationsgipfel"), (main.DateText, main.Ags, main.Names.Single().Name));
        Assert.All(events.Where(x => x.Kind == EventKind.Workshop), x => Assert.Equal(main.Id, x.ParentId));
        Assert.Equal(3, events.Count);
    }

    [Fact]
    public async Task Accept_SecondReleaseAboutTheConference_JoinsByOtherName()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.ReleaseAsync(Main, Workshop("OpenCities"));
        await scenario.AcceptAsync(first[0]);
        await scenario.AcceptAsync(first[1]);
        var second = await scenario.ReleaseAsync(Event("Integrationsgipfel", date: Conference) with { Organiser = "Stadt Düsseldorf" }, Workshop("OpenCities"));
        Assert.Equal(ReviewOutcome.JoinsEvent, (await scenario.PreviewAsync(second[0])).Outcome);

        var joined = await scenario.AcceptAsync(second[0]);
        await scenario.AcceptAsync(second[1]);

        Assert.Null(joined.EventCreated);
        var events = await EventsAsync(database);
        Assert.Equal(2, events.Count);
        Assert.Equal(("Integrationskonferenz der Stadt Düsseldorf", "Stadt Düsseldorf"), (events[0].Title, events[0].Organiser));
        Assert.All(events, x => Assert.Equal(2, x.Evidence.Count));

        await scenario.UndoAsync(second[0]);
        Assert.Null((await EventsAsync(database))[0].Organiser);
    }

    [Fact]
    public async Task Accept_ConferenceOfAnotherYear_IsAnotherEvent()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Main);

        Assert.NotNull((await scenario.AcceptAsync(Main with { Date = new PartialDate(2012, 2, 2) })).EventCreated);
    }

    [Fact]
    public async Task Rule12_SameTitleWithoutDate_WaitsForAPerson()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Main);
        var ids = await scenario.ReleaseAsync(Main with { Date = null });

        Assert.Equal(FailureReason.ChoiceNeeded, (await scenario.TryAcceptAsync(ids[0])).Failure?.Reason);
        Assert.Equal(first.EventCreated, (await scenario.AcceptAsync(ids[0], AcceptChoice.Join(first.EventCreated!.Value))).EventJoined);
    }

    [Fact]
    public async Task Rule14_GrantAndConferenceOfOneRelease_AreNotLinked()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding(), Main);

        var grant = await scenario.AcceptAsync(ids[0]);
        var happening = await scenario.AcceptAsync(ids[1]);

        Assert.Null(grant.EventCreated);
        Assert.Empty(happening.GrantsCreated);
        await using var context = database.Open();
        Assert.Equal([ids[0]], await context.GrantEvidence.Select(x => x.StatementId).ToListAsync());
        Assert.Equal([ids[1]], await context.EventEvidence.Select(x => x.StatementId).ToListAsync());
        Assert.DoesNotContain(context.Model.FindEntityType(typeof(Event))!.GetForeignKeys(), key => key.PrincipalEntityType.ClrType == typeof(Data.Grants.Grant));
    }

    [Fact]
    public async Task Undo_OnlyEvidence_VoidsTheEvent()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Main, Workshop("OpenCities"));
        await scenario.AcceptAsync(ids[0]);
        await scenario.AcceptAsync(ids[1]);

        await scenario.UndoAsync(ids[0]);

        var events = await EventsAsync(database);
        Assert.True(events[0].IsVoid);
        Assert.Null(events[1].ParentId);
    }

    [Fact]
    public async Task Accept_Participation_IsKeptAndUndone()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Participation());

        await scenario.AcceptAsync(ids[0]);

        await using var context = database.Open();
        var row = await context.Participations.Include(x => x.Programme).SingleAsync();
        Assert.Equal((Düsseldorf, "komm-in", "2005", new DateOnly(2005, 1, 1)), (row.Ags, row.Programme!.Key, row.SinceText, row.SinceDay));
        await scenario.UndoAsync(ids[0]);
        Assert.Equal(0, await context.Participations.CountAsync());
    }

    private static EventStatement Workshop(string title) => Event(title, EventKind.Workshop) with { Parent = 0 };

    private static async Task<List<Event>> EventsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.Events.Include(x => x.Names).Include(x => x.Evidence).OrderBy(x => x.Id).ToListAsync();
    }
}
