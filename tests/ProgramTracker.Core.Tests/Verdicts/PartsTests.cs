using ProgramTracker.Core.Tests.Extraction;
using ProgramTracker.Core.Verdicts;

namespace ProgramTracker.Core.Tests.Verdicts;

/// <summary>A sum and its parts in one text: the sum is a control figure, and what it leaves unexplained is named and not guessed.</summary>
public class PartsTests
{
    [Fact]
    public void Judge_PartsThatAddUp_ConfirmTheTotal()
    {
        var figures = Told.Text("2017-08-15", CorpusFolder.Text("dev", "018"));
        var total = new VerdictJudge(VerdictFacts.Nothing).Judge(figures).Single(x => x.Figure.Value.Value == 35_200_000);

        Assert.Equal(Verdict.Confirmed, total.Verdict);
        Assert.Contains(VerdictReason.PartsAddUp, total.Reasons);
    }

    [Theory]
    [InlineData(352_000, 322_000, 30_000, Verdict.Confirmed, VerdictReason.PartsAddUp, 0)]
    [InlineData(352_000, 322_000, 20_000, Verdict.NotCheckable, VerdictReason.PartsLeaveRest, 10_000)]
    [InlineData(352_000, 322_000, 40_000, Verdict.Contradicted, VerdictReason.PartsExceedTotal, -10_000)]
    public void Judge_TotalWithParts_ShowsTheRest(long total, long first, long second, Verdict verdict, VerdictReason reason, long rest)
    {
        var (one, two) = (Told.Awarded("2017-08-15", first), Told.Awarded("2017-08-15", second));
        var whole = Told.Awarded("2017-08-15", total, kind: FigureKind.Total) with { Parts = [one.Id, two.Id] };

        var judged = new VerdictJudge(VerdictFacts.Nothing).Judge([whole, one, two])[0];

        Assert.Equal(verdict, judged.Verdict);
        var parts = Assert.Single(judged.Comparisons, x => x.Side == ComparedSide.Parts);
        Assert.Equal((reason, rest * 100), (parts.Reason, parts.Difference));
        Assert.Equal([one.Id, two.Id], parts.Terms.Select(x => x.Id));
    }

    [Fact]
    public void Judge_TableOfRoundedRows_LeavesTheRestUnexplained()
    {
        var figures = Told.Text("2017-11-08", CorpusFolder.Text("dev", "019"));
        var total = new VerdictJudge(VerdictFacts.Nothing).Judge(figures).Single(x => x.Figure.Value.Value == 13_100_000_000);

        Assert.Equal(Verdict.NotCheckable, total.Verdict);
        var parts = Assert.Single(total.Comparisons, x => x.Reason == VerdictReason.PartsLeaveRest);
        Assert.Equal((13, 2_360_000_000L), (parts.Terms.Length, parts.Difference));
    }
}
