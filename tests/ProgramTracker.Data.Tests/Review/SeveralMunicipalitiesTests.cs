using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Tests.Review;

/// <summary>Sums for several municipalities, from the text to the ledger.</summary>
public sealed class SeveralMunicipalitiesTests
{
    [Fact]
    public async Task Rule04_SumWithATableOfItsRows_CountsByItsRowsAndIsAControlFigure()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var sample = SampleFiles.Read().Single(x => x.Name.StartsWith("016-", StringComparison.Ordinal));

        var sums = await AcceptAsync(database, scenario, new ReleaseInput { Content = sample.Content, FileName = sample.Name, PublishedOn = sample.PublishedOn, Issuer = sample.Issuer });

        Assert.Equal((13, 10_740_000_000), (sums.Count, sums.Sum()));
        Assert.Equal(10_740_000_000, (await scenario.TotalAsync()).Cents);
        Assert.DoesNotContain(await scenario.GrantsAsync(), x => x.Bucket == PlaceBucket.Several);
    }

    [Fact]
    public async Task Rule07_EachOfThreeWithTheSameSum_AreThreeGrants()
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;

        await AcceptAsync(database, scenario, ReleaseInput.Pasted("Das Land fördert die Städte Hagen, Hamm und Herne mit jeweils 50.000 Euro aus dem Programm KOMM-IN NRW.") with { PublishedOn = new DateOnly(2011, 3, 4), Issuer = "Ministerium" });

        Assert.Equal((15_000_000, 3), ((await scenario.TotalAsync()).Cents, (await scenario.TotalAsync()).GrantsWithAmount));
        Assert.All(await scenario.GrantsAsync(), x => Assert.Equal(PlaceBucket.Municipality, x.Bucket));
    }

    // Everything that counts, each as a grant of its own; gives the sums.
    private static async Task<List<long>> AcceptAsync(TestDatabase database, ReviewScenario scenario, ReleaseInput input)
    {
        ReviewScenario.Value(await database.Get<ReleaseIntake>().TakeInAsync(Actor.LocalUser, input, CancellationToken.None));
        await using var context = database.Open();
        var counted = await context.Statements.AsNoTracking().Where(x => x.IsCounted).OrderBy(x => x.Ordinal).Select(x => new { x.Id, x.Cents }).ToListAsync();
        foreach (var statement in counted)
        {
            await scenario.AcceptAsync(statement.Id, Data.Review.AcceptChoice.New);
        }

        return counted.ConvertAll(x => x.Cents!.Value);
    }
}
