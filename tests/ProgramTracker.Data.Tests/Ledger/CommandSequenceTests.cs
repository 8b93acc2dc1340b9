using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Tests.Ledger;

/// <summary>Whatever people do in whichever order, a recount of the bare entries finds every law kept: nothing counts twice, nothing is lost, no total of the past changes.</summary>
public sealed class CommandSequenceTests
{
    private const int Length = 22;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task AnySequenceOfCommands_KeepsEveryLaw(int seed)
    {
        var random = new Random(seed);
        await HoldsAsync([.. Enumerable.Range(0, Length).Select(_ => new Move(random.Next(Move.Kinds), random.Next(41), random.Next(401)))]);
    }

    private static async Task HoldsAsync(IReadOnlyList<Move> moves)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var sequence = new CommandSequence(database);
        var known = new SortedDictionary<long, string>();
        foreach (var move in moves)
        {
            var before = await NumberAsync(database);
            var failure = await sequence.DoAsync(move);
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            var number = await NumberAsync(database);
            Assert.True(failure is null || move.Kind is 0 or 1 or 5 || number == before, $"{move} was refused ({failure}) and wrote entries");
            await RecountAsync(database, move);
            known.TryAdd(number, await TotalsAsync(database, number));
        }

        foreach (var (number, totals) in known)
        {
            Assert.Equal(totals, await TotalsAsync(database, number));
        }
    }

    private static async Task RecountAsync(TestDatabase database, Move move)
    {
        await using var context = database.Open();
        var entries = await context.LedgerEntries.AsNoTracking().OrderBy(x => x.Id).ToListAsync();
        var byId = entries.ToDictionary(x => x.Id);
        var reversed = entries.Where(x => x.ReversesEntryId is not null).Select(x => x.ReversesEntryId!.Value).ToList();
        Assert.True(reversed.Count == reversed.Distinct().Count(), $"{move}: an entry was taken back twice");
        foreach (var reversal in entries.Where(x => x.ReversesEntryId is not null))
        {
            var of = byId[reversal.ReversesEntryId!.Value];
            Assert.True(
                reversal.Amount == of.Amount.Negate() && of.ReversesEntryId is null
                && (reversal.GrantId, reversal.Measure, reversal.Basis, reversal.ProgrammeId, reversal.Bucket, reversal.Ags, reversal.YearBucket, reversal.Year)
                    == (of.GrantId, of.Measure, of.Basis, of.ProgrammeId, of.Bucket, of.Ags, of.YearBucket, of.Year),
                $"{move}: entry {reversal.Id} does not take {of.Id} back");
        }

        var standing = entries.Where(x => x.ReversesEntryId is null && !reversed.Contains(x.Id)).ToList();
        await RecountGrantsAsync(context, standing, move);
        await RecountEvidenceAsync(context, standing, move);
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var question = new TotalQuestion { Measure = measure };
            var total = (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, question, CancellationToken.None)).Total;
            var table = await database.Get<TotalQueries>().ByPlaceAndYearAsync(Actor.LocalUser, question, CancellationToken.None);
            var recount = standing.Where(x => x.Measure == measure).Sum(x => x.Cents);
            Assert.True((recount, recount) == (total.Cents ?? 0, table.Sum.Sum.Cents ?? 0), $"{move}: {measure} is {recount}, told as {total.Cents} and {table.Sum.Sum.Cents}");
        }
    }

    private static async Task RecountGrantsAsync(TrackerContext context, List<LedgerEntry> standing, Move move)
    {
        var grants = await context.Grants.AsNoTracking().ToDictionaryAsync(x => x.Id);
        var raises = (await context.GrantDecisions.Where(x => x.Kind == GrantDecisionKind.Increase).Select(x => (int?)x.Id).ToListAsync()).ToHashSet();
        foreach (var of in standing.GroupBy(x => (x.GrantId, x.Measure)))
        {
            var where = $"{move}: grant {of.Key.GrantId}, {of.Key.Measure}: {string.Join(", ", of.Select(x => $"{x.Id} {x.Basis} {x.Cents} ({x.Reason})"))}";
            Assert.True(grants[of.Key.GrantId].Status == GrantStatus.Active, where + " on a grant that is not active");

            // A reduction stays visible where what it reduced was taken back; beside an award it never exceeds it.
            Assert.True(of.Sum(x => x.Cents) >= 0 || of.All(x => x.Cents < 0), where + " is below zero");
            var announced = of.Where(x => x.Basis == Basis.Announced).ToList();
            Assert.True(announced.Count <= 1, where + " is announced twice");
            Assert.True(announced.Count == 0 || !of.Any(x => x is { Basis: Basis.Decided, Cents: >= 0 } && !raises.Contains(x.DecisionId)), where + " counts as announced and as decided");
            var bearers = of.Where(x => x.Basis == Basis.Decided && x.Cents >= 0 && !raises.Contains(x.DecisionId)).Select(x => x.ListRowId is null ? "decision" : "list").Distinct().ToList();
            Assert.True(of.Key.Measure != Measure.Awarded || bearers.Count <= 1, where + " counts by a decision and by a list");
        }

        foreach (var grant in grants.Values.Where(x => x.Status == GrantStatus.Active))
        {
            var isEvident = await context.GrantEvidence.AnyAsync(x => x.GrantId == grant.Id && x.Statement!.IsCounted);
            Assert.True(!isEvident || standing.Exists(x => x.GrantId == grant.Id && x.Measure == Measure.Awarded), $"{move}: grant {grant.Id} has evidence and no award");
        }
    }

    private static async Task RecountEvidenceAsync(TrackerContext context, List<LedgerEntry> standing, Move move)
    {
        var statements = await context.Statements.AsNoTracking().Include(x => x.Release).ToDictionaryAsync(x => x.Id);
        var evidence = (await context.GrantEvidence.AsNoTracking().Select(x => new { x.GrantId, x.StatementId }).ToListAsync()).Select(x => (x.GrantId, x.StatementId)).ToHashSet();
        var announced = standing.Where(x => x.Basis == Basis.Announced).ToList();
        Assert.All(announced, x => Assert.True(
            evidence.Contains((x.GrantId, x.StatementId!.Value)) && statements[x.StatementId.Value] is { State: StatementState.Accepted or StatementState.Corrected, Release.Status: ReleaseStatus.Active },
            $"{move}: entry {x.Id} stands on a statement that nobody stands by"));
        Assert.All(announced.GroupBy(x => statements[x.StatementId!.Value].BearerId ?? x.StatementId!.Value), x => Assert.True(x.Count() == 1, $"{move}: one statement bears {x.Count()} entries"));
        Assert.All(standing.Where(x => x.ListRowId is not null).GroupBy(x => x.ListRowId), x => Assert.True(
            x.Select(e => e.GrantId).Distinct().Count() == 1 && x.GroupBy(e => (e.Measure, e.YearBucket, e.Year)).All(e => e.Count() == 1), $"{move}: row {x.Key} of a list counts twice"));
        var decisions = await context.GrantDecisions.AsNoTracking().ToDictionaryAsync(x => x.Id, x => x.Cents);
        Assert.All(standing.Where(x => x.DecisionId is not null).GroupBy(x => x.DecisionId!.Value), x => Assert.True(
            Math.Abs(x.Sum(e => e.Cents)) == decisions[x.Key], $"{move}: decision {x.Key} over {decisions[x.Key]} counts {x.Sum(e => e.Cents)}"));
    }

    private static async Task<string> TotalsAsync(TestDatabase database, long number)
    {
        var told = new List<string>();
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var question = new TotalQuestion { Measure = measure, AsOf = number };
            var total = (await database.Get<TotalQueries>().TotalAsync(Actor.LocalUser, question, CancellationToken.None)).Total;
            var table = await database.Get<TotalQueries>().ByPlaceAndYearAsync(Actor.LocalUser, question, CancellationToken.None);
            told.Add($"{measure} {total.Amount} {total.AnnouncedCents} {total.DecidedCents} {total.GrantsWithAmount} | {string.Join("; ", table.Rows.Select(x => $"{x.Key} {x.Sum.Cents}"))}");
        }

        return string.Join('\n', told);
    }

    private static async Task<long> NumberAsync(TestDatabase database)
    {
        await using var context = database.Open();
        return await context.LedgerHead.Select(x => x.Number).SingleAsync();
    }
}
