using ProgramTracker.Core.Access;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Reference;
using ProgramTracker.Data.Tests.Database;
using ProgramTracker.Data.Verdicts;

namespace ProgramTracker.Data.Tests.Verdicts;

public sealed class VerdictQueriesTests
{
    private const string Award = "Integration in Düsseldorf\n\nDie Stadt Düsseldorf erhält 34.000 Euro aus dem Landesprogramm KOMM-IN NRW für das Projekt „Offene Verwaltung“.";
    private const string Volume = "KOMM-IN NRW 2010\n\nMit insgesamt knapp 2,6 Millionen Euro fördert das Land im Förderjahr 2010 Projekte der Kommunen aus KOMM-IN NRW.";

    [Theory, OnSqlite, OnSqlServer]
    public async Task OfRelease_AwardThatOnlyItTells_IsNotCheckableUntilADecisionComes(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        var release = await scenario.ReleaseAsync("2010-09-14", Award);
        var alone = Assert.Single((await scenario.JudgeAsync(release)).Figures);
        Assert.Equal((Verdict.NotCheckable, VerdictReason.OnlyItsOwnSource), (alone.Verdict, alone.Comparisons[0].Reason));

        await DecideAsync(database, alone.Figure.GrantIds.Single(), 3_000_000);
        var decided = Assert.Single((await scenario.JudgeAsync(release)).Figures);

        Assert.Equal(Verdict.Contradicted, decided.Verdict);
        var against = Assert.Single(decided.Against);
        Assert.Equal((VerdictReason.GrantDiffers, 400_000L, 1, 1), (against.Reason, against.Difference, against.GrantIds.Length, against.EntryIds.Length));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task MarkComplete_YearWithLessThanStated_ChangesTheVerdictAndSaysSo(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        var release = await scenario.ReleaseAsync("2010-09-14", Volume);
        var commands = database.Get<CompleteYearCommands>();

        var marked = await commands.MarkAsync(VerdictScenario.Editor, "komm-in", 2010, true, false, CancellationToken.None);

        var change = Assert.Single(marked.Value!.Changed, x => x.Now.Figure.Source.Kind == SourceKind.Release);
        Assert.Equal((Verdict.Confirmed, Verdict.Contradicted), (change.Before, change.Now.Verdict));
        Assert.Contains((await scenario.JudgeAsync(release)).Figures, x => x.Verdict == Verdict.Contradicted);
        Assert.Contains("\"IsComplete\":true", Assert.Single(await scenario.RecordsAsync(CommandNames.MarkYearComplete)).AfterJson, StringComparison.Ordinal);

        var late = await commands.MarkAsync(VerdictScenario.Editor, "komm-in", 2010, true, false, CancellationToken.None);
        Assert.Equal((FailureReason.ChangedMeanwhile, "Lokale Nutzerin"), (late.Failure!.Reason, late.Failure.ChangedBy));

        var unmarked = await commands.MarkAsync(VerdictScenario.Editor, "komm-in", 2010, false, true, CancellationToken.None);
        Assert.Contains(unmarked.Value!.Changed, x => x.Now.Verdict == Verdict.Confirmed);
    }

    [Theory]
    [InlineData("komm-in", 1800, FailureReason.YearOutOfRange)]
    [InlineData("gibt-es-nicht", 2010, FailureReason.UnknownProgramme)]
    public async Task MarkComplete_WhatIsNot_IsRefused(string programme, int year, FailureReason reason)
    {
        var (database, _) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var open = database;

        var marked = await database.Get<CompleteYearCommands>().MarkAsync(VerdictScenario.Editor, programme, year, true, false, CancellationToken.None);

        Assert.Equal(reason, marked.Failure!.Reason);
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task OfDraft_WrongSumForAKnownProject_IsContradictedWithTheRightOneAtHand(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        var release = await scenario.ReleaseAsync("2010-09-14", Award);
        await DecideAsync(database, (await scenario.JudgeAsync(release)).Figures.Single().Figure.GrantIds.Single(), 3_400_000);
        var draft = (await database.Get<KnownExtractor>().GetAsync(CancellationToken.None)).Extract(new ReleaseSource(Award.Replace("34.000", "43.000", StringComparison.Ordinal), new DateOnly(2011, 5, 1)));

        var judged = Assert.Single((await database.Get<VerdictQueries>().OfDraftAsync(VerdictScenario.Editor, draft, new DateOnly(2011, 5, 1), CancellationToken.None)).Figures);

        Assert.Equal((Verdict.Contradicted, 3_400_000L), (judged.Verdict, judged.Replacement!.Other!.Value));
    }

    [Fact]
    public async Task OfRelease_ForAReader_KnowsNothingOfInternalReleases()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        var release = await scenario.ReleaseAsync("2010-04-15", VerdictScenario.April2010);
        await using (var context = database.Open())
        {
            var other = context.Releases.Single(x => x.Id != release);
            other.Visibility = Visibility.Internal;
            context.Releases.Single(x => x.Id == release).Visibility = Visibility.Published;
            await context.SaveChangesAsync();
        }

        var seen = (await scenario.JudgeAsync(release, VerdictScenario.Reader)).Figures.Single(x => x.Figure.Value.Value == 212);

        Assert.DoesNotContain(seen.Comparisons, x => x.Side == ComparedSide.Release);
    }

    [Fact]
    public async Task Register_OfTheReferenceTables_Has54UnitsBeforeTheStaedteregionAnd53After()
    {
        var (database, _) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var open = database;
        await using var context = database.Open();
        var facts = await new FactsReader(context, VerdictScenario.Editor, DateTime.UnixEpoch).ReadAsync([], FiguresOfReleases.None, false, CancellationToken.None);
        int CountOn(DateOnly day) => facts.Register.Where(x => x.Kind is UnitKind.Kreis or UnitKind.Städteregion or UnitKind.KreisfreieStadt && (x.From is null || x.From <= day) && (x.To is null || day <= x.To)).Sum(x => x.Count);

        Assert.Equal((54, 53), (CountOn(new DateOnly(2009, 10, 20)), CountOn(new DateOnly(2009, 10, 21))));
    }

    [Fact]
    public async Task Statements_Asked_DoNotGrowWithReleases()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var first = await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        await scenario.ReleaseAsync("2010-04-15", VerdictScenario.April2010);
        var few = await CountAsync(database, first);
        for (var i = 0; i < 10; i++)
        {
            await scenario.ReleaseAsync($"2011-04-{i + 10}", $"Nachricht {i}\n\n" + VerdictScenario.April2010);
        }

        var many = await CountAsync(database, first);

        Assert.Equal(few, many);
        Assert.True(few.Release <= 16 && few.Programme <= 14 && few.List <= 16, few.ToString());
    }

    private static async Task<(int Release, int Programme, int List)> CountAsync(TestDatabase database, int releaseId)
    {
        var counter = new StatementCounter(database);
        var queries = new VerdictQueries(counter, TimeProvider.System);
        await queries.OfReleaseAsync(VerdictScenario.Editor, releaseId, CancellationToken.None);
        var release = counter.Count;
        await queries.OfProgrammeAsync(VerdictScenario.Editor, "komm-in", CancellationToken.None);
        var programme = counter.Count - release;
        await new ContradictionQueries(counter, new ContradictionCache(), TimeProvider.System).ListAsync(VerdictScenario.Editor, new ContradictionFilter(), 1, CancellationToken.None);
        return (release, programme, counter.Count - programme - release);
    }

    private static async Task DecideAsync(TestDatabase database, int grantId, long cents)
    {
        await using var context = database.Open();
        var entered = await database.Get<DecisionCommands>().EnterAsync(
            VerdictScenario.Editor,
            new DecisionInput
            {
                GrantId = grantId,
                GrantVersion = context.Grants.Single(x => x.Id == grantId).Version,
                ReferenceNumber = "34.02-1",
                Authority = "Bezirksregierung Arnsberg",
                DecidedOn = new DateOnly(2010, 9, 1),
                Lines = [new DecisionLine("05111000", null, cents)],
            },
            CancellationToken.None);
        Assert.True(entered.Succeeded, entered.Failure?.ToString());
    }
}
