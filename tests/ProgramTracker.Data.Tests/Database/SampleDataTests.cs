using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Database;

public sealed class SampleDataTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_FirstTime_TakesTheWholeRoad(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var counts = await database.Get<SampleData>().LoadAsync(CancellationToken.None);

        Assert.Equal(25, counts!.Releases);
        Assert.True(counts.Accepted > 0 && counts.Waiting > 0, counts.ToString());
        await using var context = database.Open();
        Assert.Equal(25, await context.Releases.CountAsync());
        Assert.Equal(["Beispieldaten"], await context.Statements.Where(x => x.DecidedBy != null).Select(x => x.DecidedBy!).Distinct().ToListAsync());
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_FoundingGrant_Is34000EuroOnceWithAllItsEvidence(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.Get<SampleData>().LoadAsync(CancellationToken.None);
        await using var context = database.Open();

        var entry = await context.LedgerEntries.Include(x => x.Grant).ThenInclude(x => x!.Evidence).ThenInclude(x => x.Statement).Standing()
            .SingleAsync(x => x.Ags == "05111000" && x.Programme!.Key == "komm-in");
        var answer = await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, new TotalQuestion { Place = new PlaceScope.Unit("05111000"), ProgrammeId = entry.ProgrammeId }, CancellationToken.None);

        Assert.Equal((3_400_000, 1, true), (answer.Total.Cents, answer.Total.GrantsWithAmount, answer.Total.IsAnnouncedOnly));
        Assert.Equal((YearBucket.Unknown, Basis.Announced), (entry.YearBucket, entry.Basis));
        Assert.True(entry.Grant!.Evidence.Select(x => x.Statement!.ReleaseId).Distinct().Count() >= 2, "Several sample releases speak of it.");
    }

    // Written out, so that a change of reading that makes money out of a sample is seen.
    [Theory, OnSqlite, OnSqlServer]
    public async Task Load_Totals_AreWhatTheReleasesAward(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.Get<SampleData>().LoadAsync(CancellationToken.None);

        var table = await database.Get<TotalQueries>().ByProgrammeAndYearAsync(Actor.LocalUser, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal(
            [
                ("Breitbandausbau", 13, 10_740_000_000),
                ("KOMM-AN NRW", 1, 39_000_000),
                ("KOMM-IN NRW", 1, 3_400_000),
                ("Soziale Stadt", 1, 1_140_000_000),
                ("Städtebauförderung 2020", 1, 700_000_000),
                (null, 1, 140_000_000),
            ],
            table.Rows.Select(x => (x.Name, x.Sum.GrantsWithAmount, x.Sum.Cents!.Value)));
    }

    [Fact]
    public async Task Load_SecondTime_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await database.Get<SampleData>().LoadAsync(CancellationToken.None);
        await using var context = database.Open();
        var before = await context.CommandRecords.CountAsync();

        Assert.Null(await database.Get<SampleData>().LoadAsync(CancellationToken.None));

        Assert.Equal(before, await context.CommandRecords.CountAsync());
    }

    [Fact]
    public async Task Load_CutOff_GoesOnWhereItEnded()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var first = SampleFiles.Read()[0];
        await database.Get<ReleaseIntake>().TakeInAsync(
            Actor.SampleData,
            new ReleaseInput { Content = first.Content, FileName = first.Name, PublishedOn = first.PublishedOn, Issuer = first.Issuer },
            CancellationToken.None);

        var counts = await database.Get<SampleData>().LoadAsync(CancellationToken.None);

        Assert.Equal(25, counts!.Releases);
        await using var context = database.Open();
        Assert.Equal(25, await context.Releases.CountAsync());
    }
}
