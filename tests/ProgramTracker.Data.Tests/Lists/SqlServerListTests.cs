using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Lists;

/// <summary>Lists as far as SQL Server's own command, in every order and grouping.</summary>
public sealed class SqlServerListTests
{
    private static readonly Actor[] Actors = [Actor.LocalUser, new("leser", "Leser", ActorRole.Reader)];

    [Fact]
    public async Task Grants_InEveryOrderAndGroup_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new GrantListQueries(recorder, TimeProvider.System);
        var filter = new GrantFilter
        {
            Past = new LedgerStand(3, DateTime.UnixEpoch),
            Words = "integration",
            ProgrammeKey = "komm-in",
            Ags = "05111000",
            Year = FundingYear.Stated(2011),
            FromYear = 2005,
            ToYear = 2012,
            Funder = Funder.Land,
            Basis = Basis.Announced,
            HasAmount = true,
        };
        foreach (var actor in Actors)
        {
            foreach (var sort in Enum.GetValues<GrantSort>())
            {
                await queries.PageAsync(actor, new(filter, sort, true), 1, CancellationToken.None);
                await queries.PageAsync(actor, new(new GrantFilter { Place = PlaceBucket.Several, IsWithoutProgramme = true }, sort), 2, CancellationToken.None);
            }

            foreach (var group in Enum.GetValues<GrantGroup>())
            {
                await queries.PageAsync(actor, new(filter, GrantSort.Amount, false, group), 1, CancellationToken.None);
            }

            await foreach (var batch in (await queries.ContentAsync(actor, new(filter, GrantSort.Amount), CancellationToken.None)).Rows(CancellationToken.None))
            {
                Assert.Empty(batch);
            }

            await queries.SourcesAsync(actor, [1, 2], CancellationToken.None);
            await queries.ChoicesAsync(actor, CancellationToken.None);
        }

        AssertTransactSql(recorder, 100);
    }

    [Fact]
    public async Task Programmes_InEveryOrderAndGroup_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new ProgrammeListQueries(recorder, TimeProvider.System);
        var filter = new ProgrammeListFilter { Past = new LedgerStand(3, DateTime.UnixEpoch), Words = "komm", Level = "Land", RunningIn = 2009, HasMoney = true };
        foreach (var actor in Actors)
        {
            foreach (var sort in Enum.GetValues<ProgrammeSort>())
            {
                await queries.PageAsync(actor, new(filter, sort, true), 1, CancellationToken.None);
                await queries.PageAsync(actor, new(new ProgrammeListFilter(), sort, false, ProgrammeGroup.Level), 2, CancellationToken.None);
            }

            await queries.LevelsAsync(actor, CancellationToken.None);
        }

        AssertTransactSql(recorder, 100);
    }

    [Fact]
    public async Task Municipalities_InEveryOrderAndGroup_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new MunicipalityListQueries(recorder, TimeProvider.System);
        var filter = new MunicipalityFilter { Past = new LedgerStand(3, DateTime.UnixEpoch), Words = "rhein", Regierungsbezirk = "055", KreisAgs = "05566", Kind = UnitKind.Stadt, HasMoney = true };
        foreach (var actor in Actors)
        {
            foreach (var sort in Enum.GetValues<MunicipalitySort>())
            {
                await queries.PageAsync(actor, new(filter, sort, true), 1, CancellationToken.None);
            }

            foreach (var group in Enum.GetValues<MunicipalityGroup>())
            {
                await queries.PageAsync(actor, new(new MunicipalityFilter { Kreise = true }, MunicipalitySort.Amount, true, group), 2, CancellationToken.None);
            }

            await queries.KreiseAsync(actor, CancellationToken.None);
        }

        AssertTransactSql(recorder, 100);
    }

    [Fact]
    public async Task Releases_InEveryOrderAndGroup_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new ReleaseListQueries(recorder, TimeProvider.System);
        var filter = new ReleaseListFilter
        {
            Words = "Konferenz Köln",
            Issuer = "Stadt Köln",
            Year = 2011,
            FromDay = new DateOnly(2011, 1, 1),
            ToDay = new DateOnly(2011, 12, 31),
            ProgrammeKey = "komm-in",
            Ags = "05111000",
            Waiting = true,
        };
        foreach (var actor in Actors)
        {
            foreach (var sort in Enum.GetValues<ReleaseSort>())
            {
                await queries.PageAsync(actor, new(filter, sort, true), 1, CancellationToken.None);
            }

            foreach (var group in Enum.GetValues<ReleaseGroup>())
            {
                await queries.PageAsync(actor, new(new ReleaseListFilter { Waiting = false }, ReleaseSort.PublishedOn, true, group), 2, CancellationToken.None);
            }

            await queries.SourcesAsync(actor, [1, 2], CancellationToken.None);
            await queries.ChoicesAsync(actor, CancellationToken.None);
        }

        AssertTransactSql(recorder, 40);
    }

    [Fact]
    public async Task Events_InEveryOrderAndGroup_AreTransactSql()
    {
        var recorder = new SqlServerRecorder();
        var queries = new EventListQueries(recorder, TimeProvider.System);
        var filter = new EventFilter { Words = "konferenz", Kind = EventKind.Workshop, Ags = "05111000", ProgrammeKey = "komm-in", SeriesId = 1, Year = 2011 };
        foreach (var actor in Actors)
        {
            foreach (var sort in Enum.GetValues<EventSort>())
            {
                await queries.PageAsync(actor, new(filter, sort, true), 1, CancellationToken.None);
            }

            foreach (var group in Enum.GetValues<EventGroup>())
            {
                await queries.PageAsync(actor, new(new EventFilter(), EventSort.Day, true, group), 2, CancellationToken.None);
            }

            await queries.SourcesAsync(actor, [1, 2], CancellationToken.None);
            await queries.ChoicesAsync(actor, CancellationToken.None);
        }

        AssertTransactSql(recorder, 30);
    }

    private static void AssertTransactSql(SqlServerRecorder recorder, int atLeast)
    {
        Assert.True(recorder.Commands.Count >= atLeast, $"Only {recorder.Commands.Count} commands were made.");
        Assert.All(recorder.Commands, sql => Assert.Empty(TransactSql.Faults(sql)));
    }
}
