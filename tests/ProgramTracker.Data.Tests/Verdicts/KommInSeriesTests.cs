using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Tests.Verdicts;

/// <summary>The founding series on the whole road: read from its words, accepted, judged. A contradiction is real or it is not there.</summary>
public sealed class KommInSeriesTests
{
    private const string October2009 =
        "KOMM-IN NRW hilft\n\nSeit 2005 haben an KOMM-IN NRW 110 Kommunen und Kreise teilgenommen, und zwar mit insgesamt 287 Projekten. In diesem Jahr werden 74 Projekte in 71 Städten und Kreisen gefördert. "
        + "Zum ersten Mal einen Antrag gestellt haben 20 Städte und vier Kreise.";

    [Theory, OnSqlite, OnSqlServer]
    public async Task Series_213And74Make287And86And24Make110_Holds(DatabaseEngine engine)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(engine);
        await using var _ = database;
        var march = await scenario.ReleaseAsync("2009-03-14", VerdictScenario.March2009);
        await scenario.ReleaseAsync("2009-10-21", October2009);

        var judged = (await scenario.JudgeAsync(march)).Figures;

        Assert.Equal([(86L, Verdict.Confirmed), (213L, Verdict.Confirmed)], judged.OrderBy(x => x.Figure.Value.Value).Select(x => (x.Figure.Value.Value, x.Verdict)));
        Assert.Equal(["20+4=110", "74=287"], judged.OrderBy(x => x.Figure.Value.Value).Select(x => x.Comparisons.Single(c => c.Reason == VerdictReason.SeriesAddsUp))
            .Select(x => $"{string.Join('+', x.Terms.Select(t => t.Value.Value))}={x.Other!.Value}"));
        Assert.Empty((await scenario.ListAsync()).Page.Items);
    }

    [Fact]
    public async Task Budget_BesideALowerAward_IsAnotherKindOfMoneyAndNoContradiction()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var budget = await scenario.ReleaseAsync("2009-03-14", "KOMM-IN NRW 2009\n\nFür KOMM-IN NRW stehen im Jahr 2009 insgesamt 3,0 Millionen Euro zur Verfügung.");
        await scenario.ReleaseAsync("2009-10-21", "KOMM-IN NRW hilft\n\nIm Jahr 2009 hat das Land mit KOMM-IN NRW Projekte der Kommunen mit rund 2,3 Millionen Euro gefördert.");

        var judged = Assert.Single((await scenario.JudgeAsync(budget)).Figures);

        Assert.Equal((300_000_000, FigureKind.Budget), (judged.Figure.Value.Value, judged.Figure.Question.Kind));
        Assert.NotEqual(Verdict.Contradicted, judged.Verdict);
        Assert.Equal(70_000_000, judged.Comparisons.Single(x => x.Reason == VerdictReason.BudgetAgainstAwarded).Difference);
        Assert.Empty((await scenario.ListAsync()).Page.Items);
    }

    [Theory]
    [InlineData("2013-02-21", 54, Verdict.Confirmed, VerdictReason.KnownReading, 0)]
    [InlineData("2013-02-21", 53, Verdict.Confirmed, VerdictReason.SameInRegister, 0)]
    [InlineData("2009-03-14", 54, Verdict.Confirmed, VerdictReason.SameInRegister, 0)]
    [InlineData("2013-02-21", 55, Verdict.Contradicted, VerdictReason.MoreThanExist, 1)]
    public async Task KreiseAndKreisfreieStaedte_ByTheRegisterOfTheDay(string on, int value, Verdict verdict, VerdictReason reason, int contradictions)
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        var release = await scenario.ReleaseAsync(on, $"KOMM-IN NRW überall\n\nDie {value} Kreise und kreisfreien Städte beteiligen sich an KOMM-IN NRW.");

        var judged = Assert.Single((await scenario.JudgeAsync(release)).Figures);

        Assert.Equal(verdict, judged.Verdict);
        Assert.Contains(reason, judged.Reasons);
        Assert.Equal(contradictions, (await scenario.ListAsync()).Page.Items.Count);
    }

    [Fact]
    public async Task List_OfTheSamplesWithEverythingAccepted_IsStillTheOneThatIsReal()
    {
        var (database, scenario) = await VerdictScenario.OnAsync(DatabaseEngine.Sqlite);
        await using var _ = database;
        await database.Get<SampleData>().LoadAsync(CancellationToken.None);
        await using (var context = database.Open())
        {
            var waiting = await context.Statements.Where(x => x.State == StatementState.Proposed && x.Release!.Status == ReleaseStatus.Active).OrderBy(x => x.Id).Select(x => x.Id).ToListAsync();
            Assert.NotEmpty(waiting);
            foreach (var id in waiting)
            {
                await using var fresh = database.Open();
                var row = await fresh.Statements.SingleAsync(x => x.Id == id);
                await database.Get<ReviewCommands>().AcceptAsync(VerdictScenario.Editor, id, row.Version, AcceptChoice.AsProposed, CancellationToken.None);
            }
        }

        var list = await scenario.ListAsync();

        Assert.Equal("212 Projekte", string.Join("; ", list.Page.Items.Select(x => $"{x.Quote?.Exact}")));
    }
}
