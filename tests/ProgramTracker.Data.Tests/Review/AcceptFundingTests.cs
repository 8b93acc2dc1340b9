using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Review;

public sealed class AcceptFundingTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Accept_FoundingStatement_MakesOneGrantWithOneAnnouncedEntry(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());

        var result = await scenario.AcceptAsync(ids[0]);

        var grant = Assert.Single(await scenario.GrantsAsync());
        Assert.Equal([grant.Id], result.GrantsCreated.ToArray());
        Assert.Equal(("komm-in", Opening, YearBucket.Unknown, PlaceBucket.Municipality), (grant.Programme!.Key, grant.Project, grant.YearBucket, grant.Bucket));
        Assert.Equal([Düsseldorf], grant.Municipalities.Select(x => x.Ags));
        Assert.Equal(Visibility.Published, grant.Visibility);
        Assert.True(Assert.Single(grant.Evidence).IsFounding);
        var entry = Assert.Single(await scenario.EntriesAsync());
        Assert.Equal((3_400_000, Basis.Announced, Measure.Awarded, Düsseldorf, ids[0]), (entry.Cents, entry.Basis, entry.Measure, entry.Ags, entry.StatementId));
        Assert.Equal((EntryReasons.Announced, 1L, new DateOnly(2011, 1, 27)), (entry.Reason, entry.TransactionNumber, entry.EffectiveDate));
        Assert.Equal(3_400_000, (await scenario.TotalAsync(Düsseldorf)).Cents);
        Assert.True((await scenario.TotalAsync()).IsAnnouncedOnly);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Rule03_TenReleasesAboutOneGrant_AreTenPiecesOfEvidenceAndOneAward(DatabaseEngine engine)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(engine);
        await using var _ = database;
        await scenario.AcceptAsync(Founding());

        for (var i = 1; i < 10; i++)
        {
            var again = await scenario.AcceptAsync(Founding() with { Project = i % 2 == 0 ? null : "die Verwaltung interkulturell zu öffnen" });
            Assert.Empty(again.GrantsCreated);
            Assert.Null(again.LedgerNumber);
        }

        var grant = Assert.Single(await scenario.GrantsAsync());
        Assert.Equal(10, grant.Evidence.Count);
        Assert.Single(await scenario.EntriesAsync());
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    public static TheoryData<string, FundingStatement> ControlFigures => new()
    {
        { "programme volume", Founding() with { Role = FundingRole.ProgrammeVolume } },
        { "cumulative", Founding() with { Role = FundingRole.Cumulative } },
        { "own share", Founding() with { Role = FundingRole.OwnShare } },
        { "ceiling", Founding() with { Amount = AmountBounds.Of(3_400_000, AmountQualifier.UpTo, 100_000) } },
        { "conditional", Founding() with { IsConditional = true } },
        { "total of parts", Founding() with { IsTotal = true } },
    };

    [Theory]
    [MemberData(nameof(ControlFigures))]
    public async Task Rule04_ControlFigure_IsAcceptedAndCountsNothing(string because, FundingStatement statement)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(statement);

        Assert.Equal(ReviewOutcome.OnlyEvidence, (await scenario.PreviewAsync(ids[0])).Outcome);
        await scenario.AcceptAsync(ids[0]);

        Assert.True((await scenario.GrantsAsync()).Count == 0, because);
        Assert.Empty(await scenario.EntriesAsync());
        Assert.Null((await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Rule04_WholeAndPartAccepted_CountOnce()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Grant(10_000_000), Grant(4_000_000, Organisation("Caritasverband")) with { PartOf = 0 });

        await scenario.AcceptAsync(ids[1]);
        await scenario.AcceptAsync(ids[0]);

        Assert.Equal(10_000_000, (await scenario.TotalAsync()).Cents);
        Assert.Equal(2, Assert.Single(await scenario.GrantsAsync()).Evidence.Count);
    }

    [Fact]
    public async Task Rule07_OneSumForSeveralCities_CountsInNoSingleCity()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        await scenario.AcceptAsync(Grant(5_000_000, City("Düsseldorf", Düsseldorf), City("Köln", Köln)));

        var grant = Assert.Single(await scenario.GrantsAsync());
        Assert.Equal((PlaceBucket.Several, 2), (grant.Bucket, grant.Municipalities.Count));
        Assert.Null((await scenario.TotalAsync(Düsseldorf)).Cents);
        Assert.Equal(5_000_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Rule07_SumForEach_MakesOneGrantEach()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        var result = await scenario.AcceptAsync(Grant(5_000_000, City("Düsseldorf", Düsseldorf), City("Köln", Köln)) with { IsForEach = true });

        Assert.Equal(2, result.GrantsCreated.Length);
        Assert.Equal(5_000_000, (await scenario.TotalAsync(Düsseldorf)).Cents);
        Assert.Equal(5_000_000, (await scenario.TotalAsync(Köln)).Cents);
    }

    [Fact]
    public async Task Rule10_YearNotStated_IsUnknownAndBecomesKnownByTheReleaseThatStatesIt()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Founding());
        Assert.Equal(YearBucket.Unknown, (await scenario.EntriesAsync()).Single().YearBucket);

        await scenario.AcceptAsync(Founding() with { Period = YearRange.Of(2010) });

        var entries = await scenario.EntriesAsync();
        Assert.Equal([(3_400_000L, (int?)null), (-3_400_000L, null), (3_400_000L, 2010)], entries.Select(x => (x.Cents, x.Year)));
        Assert.Equal(EntryReasons.BetterKnown, entries[2].Reason);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Rule12_TwoGrantsThatFit_WaitForAPerson()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Founding());
        var second = await scenario.AcceptAsync((await scenario.ReleaseAsync(Founding()))[0], AcceptChoice.New);
        var ids = await scenario.ReleaseAsync(Founding());

        var preview = await scenario.PreviewAsync(ids[0]);
        var refused = await scenario.TryAcceptAsync(ids[0]);

        Assert.Equal(ReviewOutcome.AsksAmongGrants, preview.Outcome);
        Assert.Equal(2, preview.Grants.Single().Options.Length);
        Assert.Equal(FailureReason.ChoiceNeeded, refused.Failure?.Reason);
        Assert.Equal(6_800_000, (await scenario.TotalAsync()).Cents);

        var chosen = await scenario.AcceptAsync(ids[0], AcceptChoice.Join(second.GrantsCreated[0]));
        Assert.Equal(second.GrantsCreated.ToArray(), chosen.GrantsJoined.ToArray());
        Assert.Equal(6_800_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Rule13_TwoReferenceNumbers_AreTwoGrants()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Founding() with { ReferenceNumber = "34-IV/7" });
        await scenario.AcceptAsync(Founding() with { ReferenceNumber = "34-IV/8" });
        await scenario.AcceptAsync(Founding() with { ReferenceNumber = "34 IV 7" });

        Assert.Equal(2, (await scenario.GrantsAsync()).Count);
        Assert.Equal(6_800_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Rule09_ExactSumAfterARoundedOne_TakesItsPlace()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Founding() with { Amount = AmountBounds.Of(3_400_000, AmountQualifier.About, 100_000) });
        Assert.True((await scenario.TotalAsync()).IsRounded);

        var exact = await scenario.AcceptAsync(Founding() with { Amount = Amount.Exactly(3_412_345) });

        var total = await scenario.TotalAsync();
        Assert.Equal((3_412_345, false), (total.Cents, total.IsRounded));
        Assert.Equal(exact.StatementId, (await scenario.EntriesAsync())[^1].StatementId);

        await scenario.UndoAsync(exact.StatementId);
        Assert.Equal((3_400_000L, true), ((await scenario.TotalAsync()).Cents, (await scenario.TotalAsync()).IsRounded));
    }

    [Fact]
    public async Task Accept_UnknownProgramme_AddsItOnce()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var unknown = new ProgrammeRef("Brücken bauen", null);
        var ids = await scenario.ReleaseAsync(Grant(100_000) with { Programme = unknown }, Grant(200_000, City("Köln", Köln)) with { Programme = unknown });
        Assert.Equal("Brücken bauen", (await scenario.PreviewAsync(ids[0])).NewProgramme);

        await scenario.AcceptAsync(ids[0]);
        Assert.Null((await scenario.PreviewAsync(ids[1])).NewProgramme);
        await scenario.AcceptAsync(ids[1]);

        await using var context = database.Open();
        var programme = await context.Programmes.SingleAsync(x => x.Name == "Brücken bauen");
        Assert.Equal(("brucken-bauen", false), (programme.Key, programme.IsReference));
        Assert.All(await scenario.GrantsAsync(), grant => Assert.Equal(programme.Id, grant.ProgrammeId));
    }

    [Fact]
    public async Task Accept_OrganisationNamedTwice_IsOneOrganisation()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.AcceptAsync(Grant(100_000, Organisation("Caritasverband Düsseldorf", Düsseldorf)));
        await scenario.AcceptAsync(Grant(250_000, Organisation("Caritasverband  Duesseldorf", Düsseldorf)));

        var grants = await scenario.GrantsAsync();
        Assert.Equal(2, grants.Count);
        Assert.Equal(grants[0].OrganisationId, grants[1].OrganisationId);
        Assert.Equal(350_000, (await scenario.TotalAsync(Düsseldorf)).Cents);
    }

    [Fact]
    public async Task Accept_PlaceThatFitsSeveral_IsRefused()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ambiguous = new RecipientRef("Aachen", new PlaceRef("Aachen", PlaceKind.Kreis, null, false, ["05334", "05334002"]), true);
        var ids = await scenario.ReleaseAsync(Grant(100_000, ambiguous));

        Assert.True((await scenario.PreviewAsync(ids[0])).NeedsPlace);
        Assert.Equal(FailureReason.AmbiguousPlace, (await scenario.TryAcceptAsync(ids[0])).Failure?.Reason);
    }

    [Fact]
    public async Task Accept_FormerKreis_CountsInTodaysUnit()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        await scenario.AcceptAsync(Grant(100_000, City("Kreis Aachen", "05354")));

        Assert.Equal(100_000, (await scenario.TotalAsync("05334")).Cents);
    }

    [Fact]
    public async Task Accept_CopyOfTheRelease_JoinsAsTheSameSource()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding(), Grant(3_400_000) with { Programme = KommIn });
        await scenario.AcceptAsync(ids[0]);

        // Two equal sums of one release without a project in common may be two facts.
        Assert.Equal(ReviewOutcome.AsksAmongGrants, (await scenario.PreviewAsync(ids[1])).Outcome);
        var copy = await scenario.ReleaseAsync(new DateOnly(2011, 1, 28), await scenario.ReleaseOfAsync(ids[0]), Founding());
        Assert.Empty((await scenario.AcceptAsync(copy[0])).GrantsCreated);
        Assert.Equal(3_400_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Accept_EachWithAChoice_JoinsOneAndMakesTheOther()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.AcceptAsync(Grant(5_000_000));
        var both = await scenario.ReleaseAsync(Grant(5_000_000, City("Düsseldorf", Düsseldorf), City("Köln", Köln)) with { IsForEach = true });

        var choice = AcceptChoice.Each(ImmutableDictionary<int, AcceptChoice>.Empty.Add(0, AcceptChoice.Join(first.GrantsCreated[0])));
        var result = await scenario.AcceptAsync(both[0], choice);

        Assert.Equal(first.GrantsCreated.ToArray(), result.GrantsJoined.ToArray());
        Assert.Single(result.GrantsCreated);
        Assert.Equal(10_000_000, (await scenario.TotalAsync()).Cents);
    }

    [Fact]
    public async Task Accept_ByAReader_IsRefused()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());

        var result = await scenario.Commands.AcceptAsync(new Actor("leser", "Leser", ActorRole.Reader), ids[0], 1, AcceptChoice.AsProposed, CancellationToken.None);

        Assert.Equal(FailureReason.NotAllowed, result.Failure?.Reason);
    }

    [Fact]
    public async Task Accept_StatementOfAWithdrawnRelease_IsRefused()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var ids = await scenario.ReleaseAsync(Founding());
        await using (var context = database.Open())
        {
            (await context.Releases.SingleAsync()).Status = ReleaseStatus.Withdrawn;
            await context.SaveChangesAsync();
        }

        Assert.Equal(FailureReason.Withdrawn, (await scenario.TryAcceptAsync(ids[0])).Failure?.Reason);
    }
}
