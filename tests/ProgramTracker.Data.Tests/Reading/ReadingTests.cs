using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Overview;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Reading;

/// <summary>What pages read: everything about one release, and nothing of it for those who may not see it.</summary>
public sealed class ReadingTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Municipality_WithAnAnnouncedGrant_ShowsGrantConferenceAndRelease(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var view = await database.Get<MunicipalityQueries>().FindAsync(Reader, FoundingRelease.Ags, Measure.Awarded, null, CancellationToken.None);

        Assert.NotNull(view);
        Assert.Equal(("Düsseldorf", 611_258, "census"), (view.Name, view.Population, view.PopulationBasis));
        var grant = Assert.Single(view.Grants);
        Assert.Equal((founding.GrantId, 34_000_00L, true), (grant.Id, grant.Total.Cents, grant.Total.IsAnnouncedOnly));
        Assert.Equal("komm-in", grant.ProgrammeKey);
        var conference = Assert.Single(view.Events);
        Assert.Equal(["Interkultur", "Interkulturelle Jugendarbeit", "OpenCities"], conference.Children.Select(x => x.Title));
        Assert.Equal(4, view.EventCount);
        Assert.Equal(founding.ReleaseId, Assert.Single(view.Releases).Id);
        Assert.Null(view.Releases[0].Waiting);
        Assert.Equal("2005", Assert.Single(view.Participations).SinceText);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Kreis_ShowsItsTowns(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var view = await database.Get<MunicipalityQueries>().FindAsync(Reader, "05566", Measure.Awarded, null, CancellationToken.None);
        Assert.True(view!.IsKreis);
        Assert.Equal(24, view.Towns.Length);
        Assert.Contains(new PlaceName("05566076", "Rheine"), view.Towns);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Municipality_ThatIsNone_IsNull(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var queries = database.Get<MunicipalityQueries>();
        Assert.Null(await queries.FindAsync(Reader, "99999999", Measure.Awarded, null, CancellationToken.None));
        Assert.Null(await queries.FindAsync(Reader, "05", Measure.Awarded, null, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Municipalities_Listed_AreTheFilteredOnes(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<MunicipalityQueries>();
        async Task<ListPage<MunicipalityRow>> List(MunicipalityFilter filter) =>
            (await database.Get<MunicipalityListQueries>().PageAsync(Reader, new(filter, MunicipalitySort.Amount, true), 1, CancellationToken.None)).Page;

        Assert.Equal(396, (await List(new MunicipalityFilter())).Total);
        Assert.Equal(31, (await List(new MunicipalityFilter { Kreise = true })).Total);
        Assert.Equal("Düsseldorf", Assert.Single((await List(new MunicipalityFilter { HasMoney = true })).Items).Name);
        Assert.Equal("Düsseldorf", Assert.Single((await List(new MunicipalityFilter { Words = "duessel" })).Items).Name);
        Assert.Equal(34_000_00, (await List(new MunicipalityFilter())).Items[0].Total.Cents);
        Assert.Equal(5, (await queries.RegierungsbezirkeAsync(Reader, CancellationToken.None)).Count);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Programme_WithABudgetStated_ShowsItBesideAndNeverInTheTotal(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var view = await database.Get<ProgrammeQueries>().FindAsync(Reader, "komm-in", Measure.Awarded, null, CancellationToken.None);

        var control = Assert.Single(view!.ControlStatements);
        Assert.Equal((2_850_000_00L, "2,85 Millionen Euro"), (control.Cents, control.Evidence.Exact));
        Assert.Equal("Im laufenden Jahr stehen landesweit bis zu 2,85 Millionen Euro zur Verfügung.", control.Evidence.Sentence);
        Assert.Equal(12, view.Figures.Length);
        Assert.Equal((1, 0), (view.MunicipalitiesReached, view.KreiseReached));
        Assert.Equal(founding.GrantId, Assert.Single(view.Grants).Id);
        Assert.Equal("Düsseldorf", Assert.Single(view.Participations).MunicipalityName);
        var listed = (await database.Get<ProgrammeListQueries>().PageAsync(Reader, new(new ProgrammeListFilter { Words = "komm in" }, ProgrammeSort.Amount, true), 1, CancellationToken.None)).Page.Items[0];
        Assert.Equal(("komm-in", 1, 1, 34_000_00L), (listed.Key, listed.Grants, listed.Releases, listed.Total.Cents));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Grant_WithItsEntries_LeadsToTheSentence(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var grant = await database.Get<GrantQueries>().FindAsync(Reader, founding.GrantId, CancellationToken.None);

        Assert.Equal(34_000_00, Assert.Single(grant!.Totals).Cents);
        var quote = Assert.Single(grant.Evidence);
        Assert.Equal((founding.ReleaseId, founding.FundingId), (quote.ReleaseId, quote.StatementId));
        Assert.Equal("34.000 Euro", quote.Sentence!.Substring(quote.QuoteStart, quote.Exact.Length));
        Assert.Equal(quote, Assert.Single(grant.Entries).Evidence);

        var behind = await database.Get<EntryQueries>().BehindAsync(
            Reader,
            new EntryQuestion { Total = new TotalQuestion { Place = new PlaceScope.Unit(FoundingRelease.Ags) }, Year = FundingYear.Unknown },
            1,
            CancellationToken.None);
        Assert.Equal((34_000_00L, 1), (behind.Total.Cents, behind.Entries.Total));
        Assert.Equal(quote, behind.Entries.Items[0].Evidence);
        Assert.Equal(0, (await database.Get<EntryQueries>().BehindAsync(Reader, new EntryQuestion { Year = FundingYear.Stated(2011) }, 1, CancellationToken.None)).Entries.Total);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Grants_Listed_AreTheFilteredOnes(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<GrantListQueries>();
        Task<int> Count(GrantFilter filter) => queries.CountAsync(Reader, filter, CancellationToken.None);

        Assert.Equal(1, await Count(new GrantFilter()));
        Assert.Equal(1, await Count(new GrantFilter { ProgrammeKey = "komm-in", Ags = FoundingRelease.Ags, Words = "Öffnung" }));
        Assert.Equal(1, await Count(new GrantFilter { Words = "stadt duesseldorf" }));
        Assert.Equal(0, await Count(new GrantFilter { Year = FundingYear.Stated(2011) }));
        Assert.Equal(0, await Count(new GrantFilter { Ags = "05566" }));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Event_WithWorkshops_NamesThemAndItsOtherName(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<EventQueries>();

        var conference = await queries.FindAsync(Reader, founding.ConferenceId, CancellationToken.None);
        Assert.Equal("Integrationsgipfel", Assert.Single(conference!.OtherNames));
        Assert.Equal(3, conference.Row.Children.Length);
        Assert.Single(conference.Evidence);
        var workshop = await queries.FindAsync(Reader, conference.Row.Children[0].Id, CancellationToken.None);
        Assert.Equal(founding.ConferenceId, workshop!.Parent!.Id);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Release_AsItIsRead_HasWhatWasAcceptedAndHidesWhatWaits(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<ReleaseQueries>();

        var seen = await queries.FindAsync(Reader, founding.ReleaseId, null, CancellationToken.None);
        Assert.Equal(FoundingRelease.Text, seen!.Text);
        Assert.Null(seen.Waiting);
        Assert.Equal([StatementKind.Participation, StatementKind.Funding, StatementKind.Funding, StatementKind.Event], seen.Statements.Select(x => x.Kind));
        Assert.Equal(founding.GrantId, Assert.Single(seen.Statements[1].GrantIds));
        Assert.Equal(founding.ConferenceId, Assert.Single(seen.Statements[3].EventIds));
        Assert.Equal(1, (await queries.FindAsync(Actor.LocalUser, founding.ReleaseId, null, CancellationToken.None))!.Waiting);
        Assert.Null(await queries.FindAsync(Reader, founding.ReleaseId, 2, CancellationToken.None));
        Assert.Equal([1, 2, 3], (await queries.FindOriginalAsync(Reader, founding.ReleaseId, null, CancellationToken.None))!.Content);
        Assert.Equal(0, await database.Get<ReleaseListQueries>().CountAsync(Reader, new ReleaseListFilter { Waiting = true }, CancellationToken.None));
        Assert.Equal(1, await database.Get<ReleaseListQueries>().CountAsync(Actor.LocalUser, new ReleaseListFilter { Waiting = true, Year = 2011, ProgrammeKey = "komm-in", Ags = FoundingRelease.Ags }, CancellationToken.None));
        Assert.Equal(1, await queries.WaitingAsync(Actor.LocalUser, CancellationToken.None));
        Assert.Null(await queries.WaitingAsync(Reader, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Overview_OfAnEditor_HasWhatWaits(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<OverviewQueries>();

        var editor = await queries.ReadAsync(Actor.LocalUser, CancellationToken.None);
        Assert.Equal((1, 1), (editor.WaitingCount, editor.Waiting[0].Waiting));
        Assert.Equal((1, 1, 4, 1), (editor.ReleaseCount, editor.GrantCount, editor.EventCount, editor.MunicipalityCount));
        Assert.Equal(3, Assert.Single(editor.PastEvents).Children.Length);
        var reader = await queries.ReadAsync(Reader, CancellationToken.None);
        Assert.Null(reader.WaitingCount);
        Assert.Empty(reader.Waiting);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task WhatIsInternal_IsNeitherShownNorCounted(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>(), Visibility.Internal);

        Assert.Null(await database.Get<GrantQueries>().FindAsync(Reader, founding.GrantId, CancellationToken.None));
        Assert.Null(await database.Get<EventQueries>().FindAsync(Reader, founding.ConferenceId, CancellationToken.None));
        Assert.Null(await database.Get<ReleaseQueries>().FindAsync(Reader, founding.ReleaseId, null, CancellationToken.None));
        Assert.Null(await database.Get<ReleaseQueries>().FindOriginalAsync(Reader, founding.ReleaseId, null, CancellationToken.None));
        var city = await database.Get<MunicipalityQueries>().FindAsync(Reader, FoundingRelease.Ags, Measure.Awarded, null, CancellationToken.None);
        Assert.Equal((0, 0, 0, 0), (city!.GrantCount, city.EventCount, city.ReleaseCount, city.Participations.Length));
        var programme = await database.Get<ProgrammeQueries>().FindAsync(Reader, "komm-in", Measure.Awarded, null, CancellationToken.None);
        Assert.Equal((0, 0, 0, 0, 0), (programme!.GrantCount, programme.EventCount, programme.ReleaseCount, programme.ControlStatements.Length, programme.MunicipalitiesReached));
        var overview = await database.Get<OverviewQueries>().ReadAsync(Reader, CancellationToken.None);
        Assert.Equal((0, 0, 0, 0), (overview.ReleaseCount, overview.GrantCount, overview.EventCount, overview.MunicipalityCount));
        Assert.Equal(0, (await database.Get<EntryQueries>().BehindAsync(Reader, new EntryQuestion(), 1, CancellationToken.None)).Entries.Total);
        Assert.NotNull(await database.Get<GrantQueries>().FindAsync(Actor.LocalUser, founding.GrantId, CancellationToken.None));
    }
}
