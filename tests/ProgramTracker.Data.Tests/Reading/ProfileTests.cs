using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Tests.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Reading;

/// <summary>Ministries and organisations: what was stated by the one and received by the other, and nothing of it for those who may not see it.</summary>
public sealed class ProfileTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    [Theory, OnSqlite, OnSqlServer]
    public async Task Ministry_WithAnAcceptedRelease_CountsTheGrantItSpeaksOf(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var profile = await database.Get<MinistryProfileQueries>().FindAsync(Reader, "MAIS", CancellationToken.None);
        var total = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Ministry = "MAIS" }, CancellationToken.None)).Total;
        var other = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Ministry = "MKFFI" }, CancellationToken.None)).Total;

        Assert.Equal(["Rainer Schmeltzer", "Guntram Schneider"], profile!.Terms.Select(x => x.Minister));
        Assert.Equal(founding.ReleaseId, Assert.Single(profile.Releases).Id);
        Assert.Equal(3, Assert.Single(profile.Events).Children.Length);
        Assert.Equal((34_000_00L, 1, 1), (total.Cents, total.Grants, total.GrantsWithAmount));
        Assert.Equal((null, 0), (other.Cents, other.Grants));
        Assert.Null(await database.Get<MinistryProfileQueries>().FindAsync(Reader, "GIBTESNICHT", CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Ministries_Listed_StartWithTheOneInOffice(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await FoundingRelease.RecordAsync(database.Get<CommandRunner>());

        var rows = await database.Get<MinistryProfileQueries>().ListAsync(Reader, CancellationToken.None);

        Assert.Equal(["MKJFGFI", "MKFFI", "MAIS", "MGFFI", "MGSFF"], rows.Select(x => x.Key));
        Assert.Equal(1, rows.Single(x => x.Key == "MAIS").Releases);
        Assert.Equal((new DateOnly(2010, 7, 15), new DateOnly(2017, 6, 30)), (rows[2].From, rows[2].To));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Release_AsOfBeforeItWasAccepted_CountsNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var founding = await FoundingRelease.RecordAsync(database.Get<CommandRunner>());
        var queries = database.Get<TotalQueries>();

        Assert.Equal(34_000_00, (await queries.TotalAsync(Reader, new TotalQuestion { ReleaseId = founding.ReleaseId }, CancellationToken.None)).Total.Cents);
        Assert.Equal(34_000_00, (await queries.TotalAsync(Reader, new TotalQuestion { ReleaseId = founding.ReleaseId, AsOf = 1 }, CancellationToken.None)).Total.Cents);
        Assert.Null((await queries.TotalAsync(Reader, new TotalQuestion { ReleaseId = founding.ReleaseId, AsOf = 0 }, CancellationToken.None)).Total.Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Organisation_ThatTookAnotherIn_HasTheGrantsOfBoth(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var (one, other) = await OrganisationsAsync(database, OrganisationKind.Association);
        await GiveAsync(database, await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]), one, scenario, 100);
        await GiveAsync(database, await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Rheine]), other, scenario, 20);
        var queries = database.Get<OrganisationProfileQueries>();

        var profile = await queries.FindAsync(Reader, other, Measure.Awarded, null, CancellationToken.None);
        var total = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { OrganisationId = one }, CancellationToken.None)).Total;
        var behind = await database.Get<EntryQueries>().BehindAsync(Reader, new EntryQuestion { Total = new TotalQuestion { OrganisationId = one } }, 1, CancellationToken.None);

        Assert.Equal((one, "Verein Brücke", 2), (profile!.Id, profile.Name, profile.GrantCount));
        Assert.Equal("Brücke e.V.", Assert.Single(profile.OtherNames));
        Assert.Equal((120L, 2), (total.Cents, total.GrantsWithAmount));
        Assert.Equal((120L, 2), (behind.Total.Cents, behind.Entries.Total));
        var row = Assert.Single((await queries.ListAsync(Reader, 1, CancellationToken.None)).Items);
        Assert.Equal((one, 2, 120L), (row.Id, row.Grants, row.Total.Cents));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task NaturalPerson_ForThoseWhoSeeNothingInternal_IsNotThere(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var (one, _) = await OrganisationsAsync(database, OrganisationKind.NaturalPerson);
        await GiveAsync(database, await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]), one, scenario, 100);
        var queries = database.Get<OrganisationProfileQueries>();

        Assert.Null(await queries.FindAsync(Reader, one, Measure.Awarded, null, CancellationToken.None));
        Assert.Null(await queries.NameAsync(Reader, one, CancellationToken.None));
        Assert.Equal(0, (await queries.ListAsync(Reader, 1, CancellationToken.None)).Total);
        Assert.NotNull(await queries.FindAsync(Actor.LocalUser, one, Measure.Awarded, null, CancellationToken.None));
    }

    private static async Task<(int One, int Other)> OrganisationsAsync(TestDatabase database, OrganisationKind kind)
    {
        await using var context = await database.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync();
        var one = new Organisation { Name = "Verein Brücke", FoldedName = "verein bruecke", Kind = kind };
        context.Organisations.Add(one);
        await context.SaveChangesAsync();
        var other = new Organisation { Name = "Brücke e.V.", FoldedName = "bruecke e v", Kind = kind, MergedIntoId = one.Id };
        context.Organisations.Add(other);
        await context.SaveChangesAsync();
        return (one.Id, other.Id);
    }

    private static async Task GiveAsync(TestDatabase database, int grant, int organisation, LedgerScenario scenario, long cents)
    {
        await using (var context = await database.Get<IDbContextFactory<TrackerContext>>().CreateDbContextAsync())
        {
            await context.Grants.Where(x => x.Id == grant).ExecuteUpdateAsync(set => set.SetProperty(x => x.OrganisationId, organisation));
        }

        await scenario.PostAsync(grant, Core.Amounts.Amount.Exactly(cents));
    }
}
