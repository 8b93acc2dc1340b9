using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Tests.Reading;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Events;

public sealed class EventTimeTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Agenda_OfAllEvents_PartsWhatComesFromWhatWas(DatabaseEngine engine)
    {
        await using var database = await WithEventsAsync(
            engine,
            Event("Gestern", date: new PartialDate(2026, 3, 1)),
            Event("Heute", date: new PartialDate(2026, 3, 2)),
            Event("Läuft noch", date: new PartialDate(2026, 2, 27)) with { EndDate = new PartialDate(2026, 3, 3) },
            Event("Diesen Monat", date: new PartialDate(2026, 3)),
            Event("Vorigen Monat", date: new PartialDate(2026, 2)),
            Event("Dieses Jahr", date: new PartialDate(2026)),
            Event("Voriges Jahr", date: new PartialDate(2025)),
            Event("Ohne Datum"));

        var agenda = await AgendaAsync(database, new EventFilter());

        Assert.Equal(["Dieses Jahr", "Läuft noch", "Diesen Monat", "Heute"], agenda.Upcoming.Items.Select(x => x.Title));
        Assert.Equal(["Gestern", "Vorigen Monat", "Voriges Jahr"], agenda.Past.Items.Select(x => x.Title));
        Assert.Equal(["Ohne Datum"], agenda.Undated.Items.Select(x => x.Title));
        Assert.Equal(8, agenda.Total);
        Assert.Equal(4, (await AgendaAsync(database, new EventFilter(), EventTime.Upcoming)).Total);
        Assert.Equal(3, (await AgendaAsync(database, new EventFilter(), EventTime.Past)).Total);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Agenda_Filtered_ShowsWorkshopsUnderTheirConferenceUnlessAskedFor(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var conference = Assert.Single((await AgendaAsync(database, new EventFilter { Year = 2011, Words = "Integrationsgipfel" })).Past.Items);
        Assert.Equal(3, conference.Children.Length);
        Assert.Equal(conference.Id, Assert.Single((await AgendaAsync(database, new EventFilter { Words = "OpenCities" })).Past.Items).Id);
        Assert.Equal(3, (await AgendaAsync(database, new EventFilter { Kind = EventKind.Workshop, Ags = FoundingRelease.Ags })).Past.Total);
        Assert.Equal(0, (await AgendaAsync(database, new EventFilter { Ags = "05315000" })).Total);
        Assert.Equal(0, (await AgendaAsync(database, new EventFilter { ProgrammeKey = "komm-an" })).Total);
        Assert.Equal(0, (await AgendaAsync(database, new EventFilter { Year = 2012 })).Total);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Month_WithEvents_KnowsDaysAndTheNearestOthers(DatabaseEngine engine)
    {
        await using var database = await WithEventsAsync(
            engine,
            Event("Davor", date: new PartialDate(2010, 6, 1)),
            Event("Hinein", date: new PartialDate(2010, 12, 30)) with { EndDate = new PartialDate(2011, 1, 2) },
            Event("Mittendrin", date: new PartialDate(2011, 1, 27)),
            Event("Im Januar", date: new PartialDate(2011, 1)),
            Event("Im Jahr", date: new PartialDate(2011)),
            Event("Danach", date: new PartialDate(2011, 5, 4)));

        var month = await database.Get<EventAgendaQueries>().MonthAsync(Reader, new EventFilter(), new DateOnly(2011, 1, 1), CancellationToken.None);

        Assert.Equal(["Hinein", "Mittendrin"], month.OnDays.Select(x => x.Title));
        Assert.Equal(["Im Januar"], month.WithoutDay.Select(x => x.Title));
        Assert.Equal((new DateOnly(2010, 12, 30), new DateOnly(2011, 5, 4)), (month.Earlier, month.Later));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Calendar_OfEvents_HasThoseWithADayAndCountsTheOthers(DatabaseEngine engine)
    {
        await using var database = await WithEventsAsync(
            engine,
            Event("Zwei Tage", date: new PartialDate(2011, 1, 27)) with { EndDate = new PartialDate(2011, 1, 28) },
            Event("Nur der Monat", date: new PartialDate(2011, 1)),
            Event("Ohne Datum"));

        var calendar = await database.Get<EventCalendarQueries>().ReadAsync(Reader, new EventFilter(), CancellationToken.None);

        var item = Assert.Single(calendar.Items);
        Assert.Equal((new DateOnly(2011, 1, 27), new DateOnly(2011, 1, 28), "Düsseldorf"), (item.FirstDay, item.LastDay, item.Place));
        Assert.Equal(2, calendar.WithoutDay);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Calendar_OfAConference_HasItsWorkshopsWithTheirParent(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var calendar = await database.Get<EventCalendarQueries>().ReadAsync(Reader, new EventFilter { Ags = FoundingRelease.Ags }, CancellationToken.None);

        Assert.Equal(4, calendar.Items.Length);
        Assert.Equal(3, calendar.Items.Count(x => x.Parent?.Id == founding.ConferenceId));
        Assert.Equal(database.Clock.Now, calendar.Items[0].ChangedAt);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task InternalEvents_ForAReader_AreNowhere(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>(), Visibility.Internal);
        var calendars = database.Get<EventCalendarQueries>();

        Assert.Equal(0, (await AgendaAsync(database, new EventFilter())).Total);
        var month = await database.Get<EventAgendaQueries>().MonthAsync(Reader, new EventFilter(), new DateOnly(2010, 1, 1), CancellationToken.None);
        Assert.Null(month.Later);
        Assert.Empty((await calendars.ReadAsync(Reader, new EventFilter(), CancellationToken.None)).Items);
        Assert.Equal(0, (await calendars.ReadAsync(Reader, new EventFilter(), CancellationToken.None)).WithoutDay);
        Assert.Null(await calendars.FindAsync(Reader, founding.ConferenceId, CancellationToken.None));
        Assert.Single((await calendars.FindAsync(Actor.LocalUser, founding.ConferenceId, CancellationToken.None))!.Items);
    }

    [Fact]
    public async Task Agenda_OfManyEvents_AsksNoMoreThanForFew()
    {
        await using var database = await WithEventsAsync(DatabaseEngine.Sqlite, [.. Enumerable.Range(1, 20).Select(day => Event($"Tagung zu Nummer {day}", date: new PartialDate(2011, 1, day)))]);
        var counter = new StatementCounter(database);

        await new EventAgendaQueries(counter, database.Clock).AgendaAsync(Reader, new EventFilter(), EventTime.All, Today, 1, CancellationToken.None);

        Assert.InRange(counter.Count, 1, 9);
    }

    private static Task<EventAgenda> AgendaAsync(TestDatabase database, EventFilter filter, EventTime time = EventTime.All) =>
        database.Get<EventAgendaQueries>().AgendaAsync(Reader, filter, time, Today, 1, CancellationToken.None);

    private static async Task<TestDatabase> WithEventsAsync(DatabaseEngine engine, params EventStatement[] events)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        foreach (var id in await scenario.ReleaseAsync([.. events]))
        {
            await scenario.AcceptAsync(id);
        }

        return database;
    }
}
