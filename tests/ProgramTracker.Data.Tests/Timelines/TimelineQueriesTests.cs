using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Tests.Ledger;
using ProgramTracker.Data.Tests.Reading;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Timelines;

public sealed class TimelineQueriesTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);
    private static readonly TimelineSubject Duesseldorf = new TimelineSubject.Unit(FoundingRelease.Ags);
    private static readonly TimelineSubject KommIn = new TimelineSubject.Programme("komm-in");

    [Theory, OnSqlite, OnSqlServer]
    public async Task City_WithOneRelease_HasProgrammeParticipationGrantConferenceAndRelease(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var view = await FindAsync(database, Duesseldorf);

        Assert.Equal(("Düsseldorf", false), (view!.Name, view.IsCut));
        Assert.Equal(new ProgrammeSpan("komm-in", "KOMM-IN NRW", 2005, 2012), Assert.Single(view.Programmes));
        Assert.Equal("2005", Assert.Single(view.Participations).SinceText);
        Assert.Equal((founding.GrantId, 34_000_00L), (Assert.Single(view.Grants).Id, view.Grants[0].Total.Cents));
        Assert.Equal(3, Assert.Single(view.Events).Children.Length);
        Assert.Equal(founding.ReleaseId, Assert.Single(view.Releases).Id);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Programme_WithOneRelease_HasItsCityAndTheSameGrant(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var view = await FindAsync(database, KommIn);

        Assert.Equal("Düsseldorf", Assert.Single(view!.Participations).MunicipalityName);
        Assert.Equal(founding.GrantId, Assert.Single(view.Grants).Id);
        Assert.Single(view.Events);
        Assert.Single(view.Releases);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Kreis_HasWhatItsTownsHave(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]), Amount.Exactly(20));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Koeln]), Amount.Exactly(3));

        Assert.Equal(2, (await FindAsync(database, new TimelineSubject.Unit(LedgerScenario.KreisSteinfurt)))!.Grants.Length);
        Assert.Single((await FindAsync(database, new TimelineSubject.Unit(LedgerScenario.Koeln)))!.Grants);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task WhatIsInternal_IsNotThereForAReader(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>(), Visibility.Internal);

        var view = (await FindAsync(database, Duesseldorf))!;
        Assert.Equal((0, 0, 0, 0, 0), (view.Programmes.Length, view.Participations.Length, view.Grants.Length, view.Events.Length, view.Releases.Length));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task AsOf_AnEarlierMoment_HasWhatWasRecordedThen(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var first = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);
        await scenario.PostAsync(first, Amount.Exactly(100));
        var past = new LedgerStand(1, database.Clock.Now);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await scenario.PostAsync(first, Amount.Exactly(7));
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(7));

        var view = await database.Get<TimelineQueries>().FindAsync(Reader, new TimelineSubject.Unit(LedgerScenario.Koeln), Measure.Awarded, past, CancellationToken.None);

        Assert.Equal(100, Assert.Single(view!.Grants).Total.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Subject_ThatIsNone_IsNull(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        Assert.Null(await FindAsync(database, new TimelineSubject.Unit("05")));
        Assert.Null(await FindAsync(database, new TimelineSubject.Unit("99999999")));
        Assert.Null(await FindAsync(database, new TimelineSubject.Programme("gibt-es-nicht")));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Ministries_WithTheirTerms_AreInOrder(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var terms = await database.Get<TimelineQueries>().MinistriesAsync(Reader, CancellationToken.None);
        Assert.Equal(["MGSFF", "MGFFI", "MAIS", "MAIS"], terms.Take(4).Select(term => term.Abbreviation));
        Assert.Equal((new DateOnly(2002, 1, 1), new DateOnly(2005, 6, 24)), (terms[0].From, terms[0].To!.Value));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Statements_ForManyGrants_AreAsManyAsForOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var counter = new StatementCounter(database);
        var queries = new TimelineQueries(counter, database.Clock);
        await scenario.PostAsync(await scenario.GrantAsync(await scenario.ProgrammeAsync("komm-in"), PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(1));
        var koeln = new TimelineSubject.Unit(LedgerScenario.Koeln);
        await queries.FindAsync(Reader, koeln, Measure.Awarded, null, CancellationToken.None);
        var forOne = counter.Take();
        for (var i = 0; i < 5; i++)
        {
            await scenario.PostAsync(await scenario.GrantAsync(await scenario.ProgrammeAsync("komm-in"), PlaceBucket.Municipality, [LedgerScenario.Koeln]), Amount.Exactly(1));
        }

        Assert.Equal(6, (await queries.FindAsync(Reader, koeln, Measure.Awarded, null, CancellationToken.None))!.Grants.Length);
        Assert.Equal(forOne, counter.Take());
        Assert.InRange(forOne, 1, 9);
        await queries.FindAsync(Reader, KommIn, Measure.Awarded, null, CancellationToken.None);
        Assert.InRange(counter.Take(), 1, 9);
    }

    private static Task<TimelineView?> FindAsync(TestDatabase database, TimelineSubject subject) =>
        database.Get<TimelineQueries>().FindAsync(Reader, subject, Measure.Awarded, null, CancellationToken.None);
}
