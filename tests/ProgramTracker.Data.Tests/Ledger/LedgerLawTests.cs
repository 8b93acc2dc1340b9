using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Ledger;

/// <summary>What holds for every ledger, whatever was recorded in which order.</summary>
public sealed class LedgerLawTests
{
    private static readonly Actor Reader = new("leser", "Leser", ActorRole.Reader);

    private static readonly (PlaceBucket Bucket, string[] Ags)[] Places =
    [
        (PlaceBucket.Municipality, [LedgerScenario.Duesseldorf]),
        (PlaceBucket.Municipality, [LedgerScenario.Rheine]),
        (PlaceBucket.Municipality, [LedgerScenario.KreisSteinfurt]),
        (PlaceBucket.Several, [LedgerScenario.Rheine, LedgerScenario.Emsdetten]),
        (PlaceBucket.Several, [LedgerScenario.Duesseldorf, LedgerScenario.Koeln]),
        (PlaceBucket.Outside, []),
        (PlaceBucket.Land, []),
        (PlaceBucket.Unlocated, []),
    ];

    private static readonly Gen<Step> Steps =
        from place in Gen.Choose(0, Places.Length - 1)
        from cents in Gen.Choose(1, 500_000_000)
        from qualifier in Gen.Elements(Enum.GetValues<AmountQualifier>())
        from year in Gen.Elements<int?>(null, 0, 2009, 2010, 2011)
        from reverses in Gen.Choose(0, 3)
        select new Step(place, cents, qualifier, year, reverses == 0);

    [Fact]
    public void Rule07_BucketsOfAProgramme_AddUpToItsTotal() => Check(async (database, scenario, steps) =>
    {
        var programme = await scenario.ProgrammeAsync("komm-in");
        await RecordAsync(scenario, programme, steps);
        var queries = database.Get<TotalQueries>();
        var question = new TotalQuestion { ProgrammeId = programme };

        var total = (await queries.TotalAsync(Reader, question, CancellationToken.None)).Total;
        var byPlace = await queries.ByPlaceAndYearAsync(Reader, question, CancellationToken.None);
        var byProgramme = await queries.ByProgrammeAndYearAsync(Reader, question, CancellationToken.None);
        var buckets = 0L;
        foreach (var bucket in Enum.GetValues<PlaceBucket>())
        {
            buckets += (await queries.TotalAsync(Reader, question with { Place = new PlaceScope.InBucket(bucket) }, CancellationToken.None)).Total.Cents ?? 0;
        }

        Assert.Equal(total.Cents ?? 0, buckets);
        Assert.Equal(total.Cents ?? 0, byPlace.Rows.Sum(x => x.Sum.Cents ?? 0));
        Assert.Equal(total.Cents ?? 0, byPlace.Rows.Sum(x => x.Cells.Sum(cell => cell.Cents ?? 0)));
        Assert.Equal(total.Amount, byPlace.Sum.Sum.Amount);
        Assert.Equal(total.Amount, byProgramme.Sum.Sum.Amount);
        Assert.Equal(total.GrantsWithAmount, byPlace.Sum.Sum.GrantsWithAmount);
    });

    [Fact]
    public void Rule06_LinesOfAKreis_NeverOverlap() => Check(async (database, scenario, steps) =>
    {
        await RecordAsync(scenario, null, steps);

        var kreis = await database.Get<TotalQueries>().KreisAsync(Reader, LedgerScenario.KreisSteinfurt, TotalQuestion.Everything, CancellationToken.None);

        Assert.Equal(ExpectedCents(steps, 2), kreis.Own.Total.Cents ?? 0);
        Assert.Equal(ExpectedCents(steps, 1), kreis.Towns.Total.Cents ?? 0);
        Assert.Equal(ExpectedCents(steps, 3), kreis.Shared.Total.Cents ?? 0);
        Assert.Equal(ExpectedCents(steps, 1, 2, 3), kreis.Sum.Cents ?? 0);

        var whole = (await database.Get<TotalQueries>().TotalAsync(Reader, new TotalQuestion { Place = new PlaceScope.WholeKreis(LedgerScenario.KreisSteinfurt) }, CancellationToken.None)).Total;
        Assert.Equal(kreis.Sum.Amount, whole.Amount);
        Assert.Equal((kreis.Sum.Grants, kreis.Sum.GrantsWithAmount), (whole.Grants, whole.GrantsWithAmount));
    });

    [Fact]
    public void Rule10_ColumnsOfATable_AddUpToItsTotal() => Check(async (database, scenario, steps) =>
    {
        var programme = await scenario.ProgrammeAsync("komm-in");
        await RecordAsync(scenario, programme, steps);
        var queries = database.Get<TotalQueries>();

        var table = await queries.ByProgrammeAndYearAsync(Reader, TotalQuestion.Everything, CancellationToken.None);
        var columns = 0L;
        foreach (var column in table.Columns)
        {
            var year = column.Bucket switch { YearBucket.Stated => FundingYear.Stated(column.Year!.Value), YearBucket.Several => FundingYear.Several, _ => FundingYear.Unknown };
            columns += (await queries.TotalAsync(Reader, new TotalQuestion { Year = year }, CancellationToken.None)).Total.Cents ?? 0;
        }

        Assert.Equal(table.Sum.Sum.Cents ?? 0, columns);
        Assert.Equal((await queries.TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Total.Amount, table.Sum.Sum.Amount);
    });

    [Fact]
    public void Rule09_ExactAndRoundedParts_AreAddedSeparatelyWithTheirBounds() => Check(async (database, scenario, steps) =>
    {
        await RecordAsync(scenario, null, steps);

        var total = (await database.Get<TotalQueries>().TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Total;

        var amounts = steps.Where(x => !x.IsReversed).Select(AmountOf).ToList();
        Assert.Equal(amounts.Where(x => x.Qualifier != AmountQualifier.Exact).Sum(x => x.Cents), total.Amount?.RoundedCents ?? 0);
        Assert.Equal(amounts.Sum(x => x.LowerCents ?? 0), total.Amount?.LowerCents ?? 0);
        Assert.Equal(amounts.Count == 0 || amounts.Exists(x => x.UpperCents is null) ? null : amounts.Sum(x => x.UpperCents), total.UpperCents);
    });

    [Fact]
    public void Reversal_BringsBackTheFormerTotalToTheCent() => Check(async (database, scenario, steps) =>
    {
        await RecordAsync(scenario, null, steps);
        var queries = database.Get<TotalQueries>();
        var before = (await queries.TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Total;
        var grant = await scenario.GrantAsync(null, PlaceBucket.Municipality, [LedgerScenario.Koeln]);

        var entry = await scenario.PostAsync(grant, AmountBounds.Of(123_456, AmountQualifier.MoreThan, 1_000), FundingYear.Stated(2010));
        await scenario.ReverseAsync(entry);

        var after = (await queries.TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Total;
        Assert.Equal(before.Amount, after.Amount);
        Assert.Equal(before.GrantsWithAmount, after.GrantsWithAmount);
    });

    [Fact]
    public void AsOf_NeverChangesAfterwards() => Check(async (database, scenario, steps) =>
    {
        await RecordAsync(scenario, null, steps.Take(steps.Count / 2));
        var queries = database.Get<TotalQueries>();
        var then = await queries.TotalAsync(Reader, TotalQuestion.Everything, CancellationToken.None);
        database.Clock.Advance(TimeSpan.FromHours(1));

        await RecordAsync(scenario, null, steps.Skip(steps.Count / 2));

        var again = await queries.TotalAsync(Reader, new TotalQuestion { AsOf = then.Stand.Number }, CancellationToken.None);
        Assert.Equal(then.Total with { Entries = 0 }, again.Total with { Entries = 0 });
        Assert.Equal(then.Stand.Number, again.Stand.Number);
    });

    [Fact]
    public void OrderOfRecording_DoesNotMatter() => Check(async (database, scenario, steps) =>
    {
        await RecordAsync(scenario, null, steps);
        await using var other = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await RecordAsync(new LedgerScenario(other), null, [.. steps.Reverse()]);

        var one = (await database.Get<TotalQueries>().ByPlaceAndYearAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Rows;
        var two = (await other.Get<TotalQueries>().ByPlaceAndYearAsync(Reader, TotalQuestion.Everything, CancellationToken.None)).Rows;

        Assert.Equal(one.Select(x => (x.Key, x.Bucket, x.Sum.Amount)), two.Select(x => (x.Key, x.Bucket, x.Sum.Amount)));
    });

    [Theory, OnSqlite, OnSqlServer]
    public async Task SecondReversal_OfTheSameEntry_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var entry = await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Land, []), Amount.Exactly(100));
        Assert.True((await scenario.ReverseAsync(entry)).Succeeded);

        var second = await scenario.ReverseAsync(entry);

        Assert.Equal(FailureReason.ChangedMeanwhile, second.Failure?.Reason);
        await using var context = database.Open();
        Assert.Equal(2, await context.LedgerTransactions.CountAsync());
        Assert.Equal(2, (await context.LedgerHead.SingleAsync()).Number);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ManyAtOnce_GetNumbersWithoutGapsOrDoubles(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var grant = await scenario.GrantAsync(null, PlaceBucket.Land, []);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => scenario.PostAsync(grant, Amount.Exactly(1)))));

        await using var context = database.Open();
        Assert.Equal(Enumerable.Range(1, 12).Select(x => (long)x), await context.LedgerTransactions.OrderBy(x => x.Number).Select(x => x.Number).ToListAsync());
        Assert.Equal(12, await context.LedgerEntries.SumAsync(x => x.Cents));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ClockThatGoesBack_DoesNotTurnTheLedgerRound(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var grant = await scenario.GrantAsync(null, PlaceBucket.Land, []);
        await scenario.PostAsync(grant, Amount.Exactly(1));
        database.Clock.Advance(TimeSpan.FromHours(-1));
        await scenario.PostAsync(grant, Amount.Exactly(1));

        await using var context = database.Open();
        var moments = await context.LedgerTransactions.OrderBy(x => x.Number).Select(x => x.At).ToListAsync();
        Assert.Equal(moments[0], moments[1]);
    }

    private static void Check(Func<TestDatabase, LedgerScenario, IReadOnlyList<Step>, Task> law) =>
        Prop.ForAll(
                Steps.ListOf().Resize(12).ToArbitrary(),
                steps => Task.Run(async () =>
                {
                    await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
                    await law(database, new LedgerScenario(database), [.. steps]);
                }).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    private static async Task RecordAsync(LedgerScenario scenario, int? programme, IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            var (bucket, ags) = Places[step.Place];
            var entry = await scenario.PostAsync(await scenario.GrantAsync(programme, bucket, ags), AmountOf(step), YearOf(step));
            if (step.IsReversed)
            {
                await scenario.ReverseAsync(entry);
            }
        }
    }

    private static Amount AmountOf(Step step) => AmountBounds.Of(step.Cents, step.Qualifier, 100);

    private static FundingYear YearOf(Step step) => step.Year switch
    {
        null => FundingYear.Unknown,
        0 => FundingYear.Several,
        var year => FundingYear.Stated(year.Value),
    };

    private static long ExpectedCents(IReadOnlyList<Step> steps, params int[] places) => steps.Where(x => !x.IsReversed && places.Contains(x.Place)).Sum(x => (long)x.Cents);

    private sealed record Step(int Place, int Cents, AmountQualifier Qualifier, int? Year, bool IsReversed);
}
