using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Search;
using ProgramTracker.Data.Tests.Review;

namespace ProgramTracker.Data.Tests.Grants;

public sealed class OrganisationCommandsTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Merge_TwoThatAreOne_ShowsGrantsTogetherAndSeparatingGivesBackWhatWas(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var (one, other) = await TwoAsync(database, scenario);
        var before = await SnapshotAsync(database);
        var entries = (await scenario.EntriesAsync()).Count;
        var commands = database.Get<OrganisationCommands>();

        var merged = await commands.MergeAsync(Actor.LocalUser, other.Id, other.Version, one.Id, "Derselbe Verein", CancellationToken.None);

        Assert.True(merged.Succeeded, merged.Failure?.ToString());
        var view = (await database.Get<OrganisationQueries>().FindAsync(Actor.LocalUser, one.Id, CancellationToken.None))!;
        Assert.Equal((2, "AWO Kreisverband"), (view.GrantCount, Assert.Single(view.Merged).Name));
        var byRecipient = new ListQuestion<GrantFilter, GrantSort, GrantGroup>(new GrantFilter(), GrantSort.Recipient, false, GrantGroup.Recipient);
        var list = await database.Get<GrantListQueries>().PageAsync(Actor.LocalUser, byRecipient, 1, CancellationToken.None);
        Assert.Equal(["Arbeiterwohlfahrt Kreisverband", "Arbeiterwohlfahrt Kreisverband"], list.Page.Items.Select(x => x.Recipient));
        Assert.Single(list.Groups);

        Assert.True((await commands.SeparateAsync(Actor.LocalUser, other.Id, merged.Value, "Doch zwei", CancellationToken.None)).Succeeded);
        Assert.Equal(before, await SnapshotAsync(database));
        Assert.Equal(entries, (await scenario.EntriesAsync()).Count);
        var changes = await database.Get<ChangeQueries>().OfAsync<Organisation>(Actor.LocalUser, other.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
        Assert.Equal([CommandNames.SeparateOrganisation, CommandNames.MergeOrganisation], changes.Select(x => x.Command));
        Assert.Contains(new ChangedField("MergedInto", "Arbeiterwohlfahrt Kreisverband", null), changes[0].Fields);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Accept_AfterAMerge_JoinsTheGrantUnderAnyOfTheNames(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var (one, other) = await TwoAsync(database, scenario);
        await database.Get<OrganisationCommands>().MergeAsync(Actor.LocalUser, other.Id, other.Version, one.Id, "Derselbe Verein", CancellationToken.None);

        var again = await scenario.AcceptAsync(Stated.Grant(100_000, Stated.Organisation("AWO Kreisverband")) with { Programme = Stated.KommIn });

        Assert.Empty(again.GrantsCreated);
        Assert.Equal(300_000, (await scenario.TotalAsync()).Cents);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Merge_OfTwoWithTheSameSum_ShowsTheirGrantsAsALikelyDuplicate(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.AcceptAsync(Stated.Grant(200_000, Stated.Organisation("Arbeiterwohlfahrt Kreisverband")));
        await scenario.AcceptAsync(Stated.Grant(200_000, Stated.Organisation("AWO Kreisverband")));
        var rows = await OrganisationsAsync(database);
        Assert.Equal(0, await database.Get<GrantDuplicateQueries>().CountAsync(Actor.LocalUser, CancellationToken.None));

        await database.Get<OrganisationCommands>().MergeAsync(Actor.LocalUser, rows[1].Id, rows[1].Version, rows[0].Id, "Derselbe Verein", CancellationToken.None);

        Assert.Equal(1, await database.Get<GrantDuplicateQueries>().CountAsync(Actor.LocalUser, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rename_KeepsTheFormerNameSoThatReleasesStillFindIt(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var (one, _) = await TwoAsync(database, scenario);

        var renamed = await database.Get<OrganisationCommands>().ChangeAsync(Actor.LocalUser, one.Id, one.Version, new OrganisationInput("AWO Düsseldorf", OrganisationKind.Association, Stated.Düsseldorf), CancellationToken.None);

        Assert.True(renamed.Succeeded, renamed.Failure?.ToString());
        await using var context = database.Open();
        var row = await context.Organisations.Include(x => x.Names).SingleAsync(x => x.Id == one.Id);
        Assert.Equal(("AWO Düsseldorf", OrganisationKind.Association, Stated.Düsseldorf, "Arbeiterwohlfahrt Kreisverband"), (row.Name, row.Kind, row.Ags, row.Names.Single().Name));
        var found = await database.Get<SearchQueries>().FindAsync(Actor.LocalUser, new SearchRequest("AWO Düsseldorf"), CancellationToken.None);
        Assert.Contains(found.Kinds, x => x.Subject == SearchSubject.Grant && x.Hits.Count > 0);
    }

    [Fact]
    public async Task Change_BadInput_IsRefusedAndChangesNothing()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var (one, other) = await TwoAsync(database, scenario);
        var commands = database.Get<OrganisationCommands>();
        async Task<FailureReason?> Change(string name, string? ags = null, int version = 0) =>
            (await commands.ChangeAsync(Actor.LocalUser, one.Id, one.Version + version, new OrganisationInput(name, OrganisationKind.Association, ags), CancellationToken.None)).Failure?.Reason;

        Assert.Equal(FailureReason.NameMissing, await Change(" - "));
        Assert.Equal(FailureReason.NameTaken, await Change("AWO KREISVERBAND"));
        Assert.Equal(FailureReason.UnknownMunicipality, await Change("AWO", "99999999"));
        Assert.Equal(FailureReason.UnknownMunicipality, await Change("AWO", "05"));
        Assert.Equal(FailureReason.ChangedMeanwhile, await Change("AWO", null, 1));
        Assert.Equal(FailureReason.TargetUnfit, (await commands.MergeAsync(Actor.LocalUser, one.Id, one.Version, one.Id, "Grund", CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.ReasonMissing, (await commands.MergeAsync(Actor.LocalUser, one.Id, one.Version, other.Id, "", CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.NotMerged, (await commands.SeparateAsync(Actor.LocalUser, one.Id, one.Version, "Grund", CancellationToken.None)).Failure?.Reason);
        Assert.Equal(FailureReason.NotAllowed, (await commands.AddNameAsync(new Actor("leser", "Leser", ActorRole.Reader), one.Id, one.Version, "AWO", CancellationToken.None)).Failure?.Reason);
        Assert.Null(await database.Get<OrganisationQueries>().FindAsync(new Actor("leser", "Leser", ActorRole.Reader), one.Id, CancellationToken.None));
        Assert.Equal(one.Version, (await OrganisationsAsync(database)).Single(x => x.Id == one.Id).Version);
    }

    private static async Task<(Organisation One, Organisation Other)> TwoAsync(TestDatabase database, ReviewScenario scenario)
    {
        await scenario.AcceptAsync(Stated.Grant(200_000, Stated.Organisation("Arbeiterwohlfahrt Kreisverband")) with { Programme = Stated.KommIn, Project = "Erstes" });
        await scenario.AcceptAsync(Stated.Grant(100_000, Stated.Organisation("AWO Kreisverband")) with { Programme = Stated.KommIn });
        var rows = await OrganisationsAsync(database);
        return (rows.Single(x => x.Name == "Arbeiterwohlfahrt Kreisverband"), rows.Single(x => x.Name == "AWO Kreisverband"));
    }

    private static async Task<List<Organisation>> OrganisationsAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.Organisations.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
    }

    private static async Task<List<(int Grant, string? Organisation)>> SnapshotAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return [.. (await context.Grants.OrderBy(x => x.Id).Select(x => new { x.Id, Name = x.Organisation!.MergedIntoId == null ? x.Organisation.Name : null }).ToListAsync()).Select(x => (x.Id, x.Name))];
    }
}
