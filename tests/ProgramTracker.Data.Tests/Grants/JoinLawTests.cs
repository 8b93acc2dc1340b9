using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;
using ProgramTracker.Data.Tests.Review;
using ProgramTracker.Data.Totals;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Grants;

/// <summary>What holds for every two grants that are joined, and separated again.</summary>
public sealed class JoinLawTests
{
    private static readonly Gen<Life> Lives =
        from releases in Gen.Choose(0, 2)
        from isRounded in Gen.Elements(false, true)
        from isDecided in Gen.Elements(false, true)
        from disbursed in Gen.Choose(0, 1)
        from ownShare in Gen.Choose(0, 1)
        select new Life(releases, isRounded, isDecided || releases == 0, disbursed * 700_000, ownShare * 200_000);

    [Fact]
    public void Separating_BringsBackBothToTheCent_AndNoTotalOfThePastChanges() => Prop.ForAll(
            (from one in Lives from other in Lives select (one, other)).ToArbitrary(),
            pair => Task.Run(() => HoldsAsync(pair.one, pair.other)).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task HoldsAsync(Life one, Life other)
    {
        var (database, scenario) = await ReviewScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var join = new JoinScenario(database);
        var first = await LiveAsync(scenario, join, one, "A 1");
        var second = await LiveAsync(scenario, join, other, "B 2");
        var (goes, stays) = one.IsDecided && !other.IsDecided ? (second, first) : (first, second);
        var before = await StateAsync(join, goes, stays);
        var totals = await TotalsAsync(database, null);
        var number = await NumberAsync(database);

        var merge = await join.JoinAsync(goes, stays);
        var joined = await TotalsAsync(database, null);
        await join.SeparateAsync(merge.MergeId);

        Assert.All(joined, x => Assert.True((x.Total.Cents ?? 0) <= (totals.Single(t => t.Measure == x.Measure).Total.Cents ?? 0)));
        Assert.Equal(before, await StateAsync(join, goes, stays));
        Assert.Equal(totals, await TotalsAsync(database, null));
        Assert.Equal(totals.Select(x => x.Total with { Entries = 0 }), (await TotalsAsync(database, number)).Select(x => x.Total with { Entries = 0 }));
    }

    private static async Task<int> LiveAsync(ReviewScenario scenario, JoinScenario join, Life life, string number)
    {
        int? grant = null;
        for (var i = 0; i < life.Releases; i++)
        {
            var ids = await scenario.ReleaseAsync(Founding() with { Amount = life.IsRounded ? JoinScenario.About(3_400_000) : Amount.Exactly(3_400_000) });
            var accepted = await scenario.AcceptAsync(ids[0], grant is { } known ? AcceptChoice.Join(known) : AcceptChoice.New);
            grant ??= accepted.GrantsCreated[0];
        }

        var id = life.IsDecided ? await join.DecideAsync(grant, number, 3_412_345) : grant!.Value;
        if (life.Disbursed > 0)
        {
            await join.ActAsync(id, Measure.Disbursed, life.Disbursed);
        }

        if (life.OwnShare > 0)
        {
            await join.ActAsync(id, Measure.OwnShare, life.OwnShare);
        }

        return id;
    }

    private static async Task<string> StateAsync(JoinScenario join, int one, int other)
    {
        var parts = new List<string>();
        foreach (var id in (int[])[one, other])
        {
            var (evidence, decisions) = await join.BearersAsync(id);
            parts.Add(string.Join(';', await join.SumsAsync(id)) + "|" + string.Join(';', evidence) + "|" + string.Join(';', decisions));
        }

        return string.Join('\n', parts);
    }

    private static async Task<List<(Measure Measure, Core.Totals.Total Total)>> TotalsAsync(TestDatabase database, long? number)
    {
        var totals = new List<(Measure, Core.Totals.Total)>();
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var total = (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, new TotalQuestion { Measure = measure, AsOf = number }, CancellationToken.None)).Total;
            totals.Add((measure, total with { Entries = 0 }));
        }

        return totals;
    }

    private static async Task<long> NumberAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return (await context.LedgerHead.SingleAsync()).Number;
    }

    private sealed record Life(int Releases, bool IsRounded, bool IsDecided, long Disbursed, long OwnShare);
}
