using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Events;

public sealed class EventSeriesTests
{
    private static readonly Actor Editor = new("redaktion", "Redaktion", ActorRole.MinistryEditor);
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Event_OfAYearlyConference_IsProposedTheOthersAndLinkedByAPerson(DatabaseEngine engine)
    {
        var (database, ids) = await WithConferencesAsync(engine);
        await using var _ = database;
        var queries = database.Get<EventQueries>();

        var before = await queries.FindAsync(Editor, ids[0], CancellationToken.None);
        Assert.Equal("Integrationskongress NRW", before!.ProposedSeries);
        Assert.Equal([ids[1]], before.SeriesCandidates.Select(x => x.Id));
        Assert.Null(before.Series);
        Assert.Empty((await queries.FindAsync(Reader, ids[0], CancellationToken.None))!.SeriesCandidates);

        var set = await SetAsync(database, Editor, ids[0], "Integrationskongress NRW", ids[1]);

        Assert.True(set.Succeeded);
        var after = await queries.FindAsync(Reader, ids[0], CancellationToken.None);
        Assert.Equal(("Integrationskongress NRW", ids[1]), (after!.Series!.Name, after.Series.Others.Single().Id));
        var filter = new EventFilter { SeriesId = after.Series.Id };
        Assert.Equal(2, (await database.Get<EventAgendaQueries>().AgendaAsync(Reader, filter, EventTime.All, new DateOnly(2026, 3, 2), 1, CancellationToken.None)).Total);
        Assert.Equal("Integrationskongress NRW", Assert.Single(await database.Get<EventAgendaQueries>().SeriesAsync(Reader, CancellationToken.None)).Name);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Set_ANewSeries_CountsUpTheVersionAndIsRecorded(DatabaseEngine engine)
    {
        var (database, ids) = await WithConferencesAsync(engine);
        await using var _ = database;
        var before = await ItemAsync(database, ids[0]);
        database.Clock.Advance(TimeSpan.FromHours(1));

        await SetAsync(database, Editor, ids[0], "Kongress des Landes");

        var after = await ItemAsync(database, ids[0]);
        Assert.Equal((before.Version + 1, database.Clock.Now), (after.Version, after.ChangedAt));
        Assert.Equal(before.RecordedAt, after.RecordedAt);
        Assert.True(before.ChangedAt < after.ChangedAt);
        await using var context = database.Open();
        var record = await context.CommandRecords.SingleAsync(x => x.Command == CommandNames.SetEventSeries);
        Assert.Equal(("Redaktion", "Event", """{"Series":"Kongress des Landes"}"""), (record.ActorName, record.SubjectKind, record.AfterJson));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Set_Nothing_TakesTheEventOutAndAnEmptySeriesGoes(DatabaseEngine engine)
    {
        var (database, ids) = await WithConferencesAsync(engine);
        await using var _ = database;
        await SetAsync(database, Editor, ids[0], "Kongress");

        Assert.True((await SetAsync(database, Editor, ids[0], null)).Succeeded);

        await using var context = database.Open();
        Assert.Equal(0, await context.EventSeries.CountAsync());
        Assert.Null((await database.Get<EventQueries>().FindAsync(Reader, ids[0], CancellationToken.None))!.Series);
    }

    [Fact]
    public async Task Set_AKnownName_JoinsThatSeries()
    {
        var (database, ids) = await WithConferencesAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        var first = await SetAsync(database, Editor, ids[0], "Integrationskongress NRW");
        var second = await SetAsync(database, Editor, ids[1], " integrationskongress  nrw");

        Assert.Equal(first.Value, second.Value);
    }

    [Fact]
    public async Task Set_WhatCannotBe_ChangesNothing()
    {
        var (database, ids) = await WithConferencesAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var commands = database.Get<EventSeriesCommands>();

        Assert.Equal(FailureReason.NotAllowed, (await SetAsync(database, Reader, ids[0], "Kongress")).Failure!.Reason);
        Assert.Equal(FailureReason.NameMissing, (await SetAsync(database, Editor, ids[0], " – ")).Failure!.Reason);
        Assert.Equal(FailureReason.TextTooLong, (await SetAsync(database, Editor, ids[0], new string('x', 301))).Failure!.Reason);
        Assert.Equal(FailureReason.TargetUnfit, (await SetAsync(database, Editor, ids[0], "Kongress", 999_999)).Failure!.Reason);
        Assert.Equal(FailureReason.NotFound, (await commands.SetAsync(Editor, 999_999, 1, "Kongress", [], CancellationToken.None)).Failure!.Reason);
        await SetAsync(database, Editor, ids[1], "Andere Reihe");
        Assert.Equal(FailureReason.TargetUnfit, (await SetAsync(database, Editor, ids[0], "Kongress", ids[1])).Failure!.Reason);
        Assert.Equal(FailureReason.ChangedMeanwhile, (await commands.SetAsync(Editor, ids[1], 1, "Kongress", [], CancellationToken.None)).Failure!.Reason);
        await using var context = database.Open();
        Assert.Equal("Andere Reihe", Assert.Single(await context.EventSeries.ToListAsync()).Name);
    }

    private static async Task<CommandResult<int?>> SetAsync(TestDatabase database, Actor actor, int id, string? name, params int[] others)
    {
        var seen = await database.Get<EventQueries>().FindAsync(actor, id, CancellationToken.None);
        return await database.Get<EventSeriesCommands>().SetAsync(actor, id, seen!.RowVersion, name, [.. others], CancellationToken.None);
    }

    private static async Task<CalendarItem> ItemAsync(TestDatabase database, int id) => (await database.Get<EventCalendarQueries>().FindAsync(Reader, id, CancellationToken.None))!.Items.Single();

    private static async Task<(TestDatabase Database, List<int> Ids)> WithConferencesAsync(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        var statements = await scenario.ReleaseAsync(
            Event("8. Integrationskongress NRW 2010", date: new PartialDate(2010, 5, 4)),
            Event("Neunter Integrationskongress NRW", date: new PartialDate(2011, 5, 4)),
            Event("Workshop 3", EventKind.Workshop, new PartialDate(2011, 5, 4)));
        foreach (var id in statements)
        {
            await scenario.AcceptAsync(id);
        }

        await using var context = database.Open();
        return (database, await context.Events.OrderBy(x => x.Id).Select(x => x.Id).ToListAsync());
    }
}
