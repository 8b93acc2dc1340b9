using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Charts;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Search;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Database;

/// <summary>Runs queries as far as SQL Server's own command: each must translate, and what comes out must be T-SQL.</summary>
public sealed class SqlServerQueryTests
{
    private static readonly Actor[] Actors = [Actor.LocalUser, new("leser", "Leser", ActorRole.Reader)];

    private static readonly PlaceScope?[] Places =
    [
        null,
        new PlaceScope.Unit("05111000"),
        new PlaceScope.WithinKreis("05566"),
        new PlaceScope.SharedWithinKreis("05566"),
        new PlaceScope.WholeKreis("05566"),
        new PlaceScope.InBucket(PlaceBucket.Several),
    ];

    [Fact]
    public async Task Totals_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new TotalQueries(recorder, TimeProvider.System);
        foreach (var actor in Actors)
        {
            foreach (var place in Places)
            {
                var question = new TotalQuestion { Place = place, ProgrammeId = 1, FromYear = 2005, ToYear = 2011, Year = FundingYear.Stated(2009), AsOf = 3, GrantId = 1, Basis = Basis.Decided };
                await queries.TotalAsync(actor, question, CancellationToken.None);
                await queries.ByProgrammeAndYearAsync(actor, question, CancellationToken.None);
                await queries.ByPlaceAndYearAsync(actor, question, CancellationToken.None);
            }

            foreach (var source in (TotalQuestion[])[new() { OrganisationId = 1 }, new() { ReleaseId = 1 }, new() { Ministry = "MAIS", AsOf = 3 }])
            {
                await queries.TotalAsync(actor, source, CancellationToken.None);
                await queries.ByProgrammeAndYearAsync(actor, source, CancellationToken.None);
            }

            await queries.KreisAsync(actor, "05566", TotalQuestion.Everything, CancellationToken.None);
            await queries.StandAtAsync(actor, DateTime.UnixEpoch, CancellationToken.None);
        }

        AssertTransactSql(recorder, 50);
    }

    [Fact]
    public async Task Timelines_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new TimelineQueries(recorder, TimeProvider.System);
        await using var context = recorder.CreateDbContext();
        foreach (var actor in Actors)
        {
            foreach (var past in (LedgerStand?[])[null, new LedgerStand(3, DateTime.UnixEpoch)])
            {
                var kreis = new TimelineView { Subject = new TimelineSubject.Unit("05566"), Key = "05566", Name = "Kreis Steinfurt", IsKreis = true };
                await queries.ReadAsync(context, actor, kreis, Measure.Awarded, past, CancellationToken.None);
                var programme = new TimelineView { Subject = new TimelineSubject.Programme("komm-in"), Key = "komm-in", Name = "KOMM-IN NRW" };
                await queries.ReadAsync(context, actor, programme, 1, Measure.Disbursed, past, CancellationToken.None);
            }

            await queries.MinistriesAsync(actor, CancellationToken.None);
            await queries.PlacesAsync(actor, CancellationToken.None);
        }

        AssertTransactSql(recorder, 40);
    }

    [Fact]
    public async Task Charts_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new ChartQueries(recorder, TimeProvider.System);
        foreach (var actor in Actors)
        {
            foreach (var place in Places)
            {
                await queries.ByFunderAsync(actor, new TotalQuestion { Place = place, ProgrammeId = 1, AsOf = 3 }, CancellationToken.None);
                await queries.FirstTimesAsync(actor, new TotalQuestion { Place = place, ProgrammeId = 1, AsOf = 3 }, CancellationToken.None);
            }
        }

        AssertTransactSql(recorder, 40);
    }

    [Fact]
    public async Task Search_IsTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new SearchQueries(recorder, TimeProvider.System);
        foreach (var actor in Actors)
        {
            await queries.FindAsync(actor, new SearchRequest("Konferenz \"der Stadt\" Düsseldorf"), CancellationToken.None);
            await queries.FindAsync(actor, new SearchRequest("Konferenz") { Only = SearchSubject.Release, Order = SearchOrder.Newest, Page = 2 }, CancellationToken.None);
            await queries.SuggestAsync(actor, "Konferenz \"der Stadt\" Düsseldorf", 3, CancellationToken.None);
            await queries.MunicipalityAsync(actor, "Düsseldorf", CancellationToken.None);
            await new AskedFigureQueries(recorder, new TotalQueries(recorder, TimeProvider.System)).FindAsync(actor, "Düsseldorf KOMM-IN seit 2005", new DateOnly(2026, 3, 2), CancellationToken.None);
        }

        AssertTransactSql(recorder, 30);
    }

    [Fact]
    public async Task Lists_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var clock = TimeProvider.System;
        foreach (var actor in Actors)
        {
            var events = new EventFilter { Words = "konferenz", Ags = "05111000", ProgrammeKey = "komm-in", SeriesId = 1, Year = 2011 };
            await new EventAgendaQueries(recorder, clock).AgendaAsync(actor, events, EventTime.All, new DateOnly(2026, 3, 2), 1, CancellationToken.None);
            await new EventAgendaQueries(recorder, clock).MonthAsync(actor, events, new DateOnly(2011, 1, 1), CancellationToken.None);
            await new EventAgendaQueries(recorder, clock).SeriesAsync(actor, CancellationToken.None);
            await new EventCalendarQueries(recorder, clock).ReadAsync(actor, events with { Kind = EventKind.Workshop }, CancellationToken.None);
            await new EventCalendarQueries(recorder, clock).FindAsync(actor, 1, CancellationToken.None);
            await new ReleaseQueries(recorder, clock).WaitingAsync(actor, CancellationToken.None);
            await new EntryQueries(recorder, clock).BehindAsync(actor, new EntryQuestion(), 1, CancellationToken.None);
            await new EntryQueries(recorder, clock).FindAsync(actor, 1, CancellationToken.None);
            await new EntryQueries(recorder, clock).ProofAsync(actor, new TotalQuestion { Ministry = "MAIS" }, new Total { Entries = 2 }, CancellationToken.None);
            await new MinistryProfileQueries(recorder, clock).ListAsync(actor, CancellationToken.None);
            await new MinistryProfileQueries(recorder, clock).FindAsync(actor, "MAIS", CancellationToken.None);
            await new OrganisationProfileQueries(recorder, clock).ListAsync(actor, 2, CancellationToken.None);
            await new OrganisationProfileQueries(recorder, clock).FindAsync(actor, 1, Measure.Awarded, null, CancellationToken.None);
            await new OrganisationProfileQueries(recorder, clock).NameAsync(actor, 1, CancellationToken.None);
            var past = new LedgerStand(3, DateTime.UnixEpoch);
            await new MunicipalityQueries(recorder, clock).FindAsync(actor, "05111000", Measure.Awarded, past, CancellationToken.None);
            await new ProgrammeQueries(recorder, clock).FindAsync(actor, "komm-in", Measure.Awarded, past, CancellationToken.None);
            await new GrantQueries(recorder, clock).FindAsync(actor, 1, past, CancellationToken.None);
            await new GrantHistoryQueries(recorder, clock).FindAsync(actor, 1, past, CancellationToken.None);
            await new OpenQueries(recorder, clock).FindAsync(actor, [.. Places.Select(place => new TotalQuestion { Place = place, ProgrammeId = 1 })], CancellationToken.None);
        }

        AssertTransactSql(recorder, 20);
    }

    [Fact]
    public async Task SimilarReleases_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        await using var context = recorder.CreateDbContext();
        await SimilarReleases.FindAsync(context, "Die Stadt Köln erhält 34.000 Euro.", "https://www.land.example/pm/12", CancellationToken.None);
        await SimilarReleases.AtAddressAsync(context, "https://www.land.example/pm/12", CancellationToken.None);

        AssertTransactSql(recorder, 3);
    }

    [Fact]
    public async Task Upkeep_IsTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var actor = Actor.LocalUser;
        await new ProgrammeUpkeepQueries(recorder).ListAsync(actor, "komm", true, 2, CancellationToken.None);
        await new OrganisationQueries(recorder).ListAsync(actor, "verein", OrganisationKind.Association, 2, CancellationToken.None);
        await new OrganisationQueries(recorder).SearchAsync(actor, "verein", 1, 8, CancellationToken.None);
        await new SpellingQueries(recorder).ListAsync(actor, "düssel", true, 2, CancellationToken.None);
        await new MinistryQueries(recorder).ListAsync(actor, CancellationToken.None);
        await new ChangeQueries(recorder).OfAsync<Programme>(actor, "1", CancellationToken.None);
        await using var context = recorder.CreateDbContext();
        await OrganisationFamilies.IdsAsync(context, ["verein"], CancellationToken.None);
        await OrganisationFamilies.NamesAsync(context, [1, 2], CancellationToken.None);

        AssertTransactSql(recorder, 9);
    }

    [Fact]
    public async Task ReviewAndItsLookups_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var lookups = new ReviewLookups(recorder);
        var actor = Actor.LocalUser;
        await new ReviewQueries(recorder).InboxAsync(actor, 0, 20, CancellationToken.None);
        await new ReviewQueries(recorder).NextAsync(actor, 1, CancellationToken.None);
        await lookups.MunicipalitiesAsync(actor, "düssel", 8, CancellationToken.None);
        await lookups.OrganisationsAsync(actor, "verein", 8, CancellationToken.None);
        await lookups.ProgrammesAsync(actor, "komm", 8, CancellationToken.None);
        await lookups.GrantsAsync(actor, "öffnung", "05111000", 8, CancellationToken.None);
        await lookups.EventsAsync(actor, "konferenz", 8, CancellationToken.None);

        AssertTransactSql(recorder, 7);
    }

    [Fact]
    public async Task Matching_IsTransactSql()
    {
        var recorder = new SqlServerRecorder();
        await using var context = recorder.CreateDbContext();
        var entry = new PlannedEntry(Measure.Awarded, EntryAmount.Of(Amount.Exactly(100)), PlaceBucket.Municipality, "05111000", FundingYear.Unknown);
        var located = new PlannedGrant(Funder.Land, new ProgrammeRef("KOMM-IN NRW", "komm-in"), [], ["05111000"], "Projekt", "A 1", null, [entry]);
        var unlocated = located with { BeneficiaryAgs = [], Recipients = [new RecipientRef("Verein", null, false)] };

        await RecordedGrants.ForAsync(context, [located, unlocated], CancellationToken.None);
        await RecordedGrants.ForAsync(context, [unlocated with { Programme = null }], CancellationToken.None);
        await RecordedGrants.LoadAsync(context, [1, 2], CancellationToken.None);
        await LedgerSlot.SumsAsync(context, 1, Measure.Awarded, CancellationToken.None);

        AssertTransactSql(recorder, 8);
    }

    [Fact]
    public async Task Duplicates_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new GrantDuplicateQueries(recorder);
        await queries.ListAsync(Actor.LocalUser, 1, CancellationToken.None);
        await queries.CompareAsync(Actor.LocalUser, 1, 2, CancellationToken.None);
        await queries.MergeOfAsync(Actor.LocalUser, 1, CancellationToken.None);
        await new GrantProjectQueries(recorder, TimeProvider.System).OfAsync(Actor.LocalUser, 1, CancellationToken.None);
        await new GrantProjectQueries(recorder, TimeProvider.System).ProposalsAsync(Actor.LocalUser, 1, CancellationToken.None);
        await new ReleaseRelationQueries(recorder).SimilarAsync(Actor.LocalUser, 1, CancellationToken.None);
        await using var context = recorder.CreateDbContext();
        await MergedGrants.SurvivorsByNumberAsync(context, ["A1"], CancellationToken.None);
        await MergedGrants.SurvivorsAsync(context, [1, 2], CancellationToken.None);
        await MergedGrants.NumbersAsync(context, [1, 2], CancellationToken.None);

        AssertTransactSql(recorder, 14);
    }

    private static void AssertTransactSql(SqlServerRecorder recorder, int atLeast)
    {
        Assert.True(recorder.Commands.Count >= atLeast, $"Only {recorder.Commands.Count} commands were made.");
        Assert.All(recorder.Commands, sql => Assert.Empty(TransactSql.Faults(sql)));
    }
}
