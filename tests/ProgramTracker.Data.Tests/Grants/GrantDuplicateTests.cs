using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Grants;

public sealed class GrantDuplicateTests
{
    public static TheoryData<string, FundingStatement, FundingStatement> Likely => new()
    {
        { "the same sum, place and programme", Founding(), Founding() with { Project = null } },
        { "rounded and exact", Founding() with { Amount = AmountBounds.Of(3_400_000, AmountQualifier.About, 100_000) }, Founding() with { Amount = Amount.Exactly(3_412_000) } },
        { "one association", Grant(500_000, Organisation("Caritasverband")) with { Programme = KommIn }, Grant(500_000, Organisation("Caritasverband")) with { Programme = KommIn } },
        { "one Aktenzeichen, two sums", Founding() with { ReferenceNumber = "A 1" }, Founding() with { ReferenceNumber = "A-1", Amount = Amount.Exactly(100) } },
    };

    [Theory]
    [MemberData(nameof(Likely))]
    public async Task Likely_IsShownOnce(string because, FundingStatement one, FundingStatement other)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await AcceptNewAsync(scenario, one);
        await AcceptNewAsync(scenario, other);

        var found = await ListAsync(database);

        Assert.True(found.Count == 1, because);
        Assert.Equal((1, 2), (found[0].First.GrantId, found[0].Second.GrantId));
    }

    public static TheoryData<string, FundingStatement, FundingStatement> Unlikely => new()
    {
        { "two Aktenzeichen", Founding() with { ReferenceNumber = "A 1" }, Founding() with { ReferenceNumber = "A 2" } },
        { "two cities", Founding(), Founding() with { Recipients = [City("Köln", Köln)] } },
        { "two programmes", Founding(), Founding() with { Programme = new ProgrammeRef("KIM", "kim") } },
        { "two years", Founding() with { Period = YearRange.Of(2009) }, Founding() with { Period = YearRange.Of(2010) } },
        { "Bund and Land", Founding() with { Funder = Funder.Bund }, Founding() with { Funder = Funder.Land } },
        { "two sums", Founding(), Founding() with { Amount = Amount.Exactly(1) } },
        { "two associations", Grant(500_000, Organisation("Caritasverband", Düsseldorf)), Grant(500_000, Organisation("AWO Kreisverband", Düsseldorf)) },
    };

    [Theory]
    [MemberData(nameof(Unlikely))]
    public async Task Rule13_Unlikely_IsNotShown(string because, FundingStatement one, FundingStatement other)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await AcceptNewAsync(scenario, one);
        await AcceptNewAsync(scenario, other);

        Assert.True((await ListAsync(database)).Count == 0, because);
    }

    [Fact]
    public async Task Rule13_TwoEqualSumsOfOneRelease_AreNotShown()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Grant(500_000), Grant(500_000));
        await scenario.AcceptAsync(ids[0], AcceptChoice.New);
        await scenario.AcceptAsync(ids[1], AcceptChoice.New);

        Assert.Equal(1_000_000, (await scenario.TotalAsync()).Cents);
        Assert.Empty(await ListAsync(database));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ToldApart_IsNotShownAgainUntilTheFactsChange(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var join = new JoinScenario(database);
        await AcceptNewAsync(scenario, Founding());
        var ids = await scenario.ReleaseAsync(Founding());
        await scenario.AcceptAsync(ids[0], AcceptChoice.New);
        Assert.Single(await ListAsync(database));

        ReviewScenario.Value(await database.Get<GrantPairCommands>().DistinguishAsync(
            Actor.LocalUser, new GrantPairInput(2, await join.VersionAsync(2), 1, await join.VersionAsync(1), "zwei Förderjahre"), CancellationToken.None));

        Assert.Empty(await ListAsync(database));
        var compared = await database.Get<GrantDuplicateQueries>().CompareAsync(Actor.LocalUser, 2, 1, CancellationToken.None);
        Assert.Equal(("zwei Förderjahre", "Lokale Nutzerin"), (compared!.ToldApart!.Reason, compared.ToldApart.By));
        await join.DecideAsync(2, "A 1", 3_400_000);
        Assert.Single(await ListAsync(database));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Joined_IsNotShownAgain(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await AcceptNewAsync(scenario, Founding());
        await AcceptNewAsync(scenario, Founding());
        Assert.Equal(1, await database.Get<GrantDuplicateQueries>().CountAsync(Actor.LocalUser, CancellationToken.None));

        await new JoinScenario(database).JoinAsync(2, 1);

        Assert.Equal(0, await database.Get<GrantDuplicateQueries>().CountAsync(Actor.LocalUser, CancellationToken.None));
        Assert.Null(await database.Get<GrantDuplicateQueries>().CompareAsync(Actor.LocalUser, 1, 2, CancellationToken.None));
    }

    [Fact]
    public async Task Reader_SeesNoDuplicatesAndNoCount()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await AcceptNewAsync(scenario, Founding());
        await AcceptNewAsync(scenario, Founding());
        var reader = new Actor("leser", "Leser", ActorRole.Reader);
        var queries = database.Get<GrantDuplicateQueries>();

        Assert.Equal(0, (await queries.ListAsync(reader, 1, CancellationToken.None)).Pairs.Total);
        Assert.Null(await queries.CountAsync(reader, CancellationToken.None));
        Assert.Null(await queries.CompareAsync(reader, 1, 2, CancellationToken.None));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task BundAndLandForOneProject_AreProposedAndLinkedAndStayTwoGrants(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var join = new JoinScenario(database);
        await AcceptNewAsync(scenario, Founding() with { Funder = Funder.Land });
        await AcceptNewAsync(scenario, Founding() with { Funder = Funder.Bund, Amount = Amount.Exactly(600_000), Programme = null });
        var projects = database.Get<GrantProjectQueries>();
        Assert.Equal([2], (await projects.ProposalsAsync(Actor.LocalUser, 1, CancellationToken.None)).Select(x => x.Id));

        ReviewScenario.Value(await database.Get<GrantPairCommands>().LinkAsync(
            Actor.LocalUser, new GrantPairInput(1, await join.VersionAsync(1), 2, await join.VersionAsync(2), "steht im Bescheid"), CancellationToken.None));

        var other = Assert.Single(await projects.OfAsync(Actor.LocalUser, 1, CancellationToken.None));
        Assert.Equal((2, "steht im Bescheid", true, 600_000), (other.Row.Id, other.Reason, other.CanUnlink, other.Row.Total.Cents));
        Assert.Equal(1, Assert.Single(await projects.OfAsync(Actor.LocalUser, 2, CancellationToken.None)).Row.Id);
        Assert.Empty(await projects.ProposalsAsync(Actor.LocalUser, 1, CancellationToken.None));
        Assert.Equal((4_000_000, 2), ((await scenario.TotalAsync(Düsseldorf)).Cents, (await scenario.TotalAsync(Düsseldorf)).Grants));

        ReviewScenario.Value(await database.Get<GrantPairCommands>().UnlinkAsync(
            Actor.LocalUser, new GrantPairInput(2, await join.VersionAsync(2), 1, await join.VersionAsync(1), "verwechselt"), CancellationToken.None));
        Assert.Empty(await projects.OfAsync(Actor.LocalUser, 1, CancellationToken.None));
    }

    private static async Task<IReadOnlyList<DuplicatePair>> ListAsync(TestDatabase database) =>
        (await database.Get<GrantDuplicateQueries>().ListAsync(Actor.LocalUser, 1, CancellationToken.None)).Pairs.Items;

    private static async Task AcceptNewAsync(ReviewScenario scenario, FundingStatement statement) =>
        await scenario.AcceptAsync((await scenario.ReleaseAsync(statement))[0], AcceptChoice.New);
}
