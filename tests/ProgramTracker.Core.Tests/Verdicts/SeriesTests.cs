using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Verdicts;

namespace ProgramTracker.Core.Tests.Verdicts;

/// <summary>Release against release, on the series that KOMM-IN releases tell.</summary>
public class SeriesTests
{
    private static readonly ImmutableArray<StatedFigure> March2009 = Told.Text(
        "2009-03-14",
        "KOMM-IN NRW setzt neue Schwerpunkte\n\nSeit April 2005, als KOMM-IN NRW anlief, haben sich 86 Kommunen mit zusammen 213 Projekten beteiligt; 67 Städte und 19 Kreise waren dabei.");

    private static readonly ImmutableArray<StatedFigure> October2009 = Told.Text(
        "2009-10-21",
        "KOMM-IN NRW hilft\n\nSeit 2005 haben an KOMM-IN NRW 110 Kommunen und Kreise teilgenommen, und zwar mit insgesamt 287 Projekten. In diesem Jahr werden 74 Projekte in 71 Städten und Kreisen gefördert. Zum ersten Mal einen Antrag gestellt haben 20 Städte und vier Kreise.");

    private static readonly ImmutableArray<StatedFigure> April2010 = Told.Text(
        "2010-04-15",
        "Fünf Jahre KOMM-IN NRW\n\nIm März 2009 zählte das Programm KOMM-IN NRW 212 Projekte in 86 Kommunen. Bis Februar 2010 ist die Zahl auf 287 Projekte in 110 Kommunen gewachsen.");

    private static VerdictFacts Facts => new() { Stated = [.. March2009, .. October2009, .. April2010] };

    [Fact]
    public void Read_RunningTotalOfAMonth_AsksForThatMonth()
    {
        var question = April2010.Of(212).Question;

        Assert.True(question.IsCumulative);
        Assert.Equal(new PartialDate(2009, 3), question.AsOf);
        Assert.Equal((FigureUnit.Projects, FigureKind.Count, FigureScope.Programme), (question.Unit, question.Kind, question.Scope));
    }

    [Fact]
    public void Judge_213And74Make287_AllThreeAreConfirmed()
    {
        var facts = new VerdictFacts { Stated = [.. March2009, .. October2009] };
        var earlier = Told.Judge(March2009.Of(213), facts);
        var later = Told.Judge(October2009.Of(287), facts);

        Assert.Equal((Verdict.Confirmed, Verdict.Confirmed), (earlier.Verdict, later.Verdict));
        var sum = Assert.Single(earlier.Comparisons, x => x.Reason == VerdictReason.SeriesAddsUp);
        Assert.Equal((74L, 287L), (sum.Terms.Single().Value.Value, sum.Other!.Value));
    }

    [Fact]
    public void Judge_86And24Make110_CountsThoseOfOneSentenceTogether()
    {
        var judged = Told.Judge(March2009.Of(86), new VerdictFacts { Stated = [.. March2009, .. October2009] });

        var sum = Assert.Single(judged.Comparisons, x => x.Reason == VerdictReason.SeriesAddsUp);
        Assert.Equal([20L, 4L], sum.Terms.Select(x => x.Value.Value));
        Assert.Equal(110, sum.Other!.Value);
    }

    [Fact]
    public void Judge_212Where213IsMeant_ContradictsAndMoreSpeaksForTheOther()
    {
        var wrong = Told.Judge(April2010.Of(212), Facts);
        var right = Told.Judge(March2009.Of(213), Facts);

        Assert.Equal(Verdict.Contradicted, wrong.Verdict);
        var against = Assert.Single(wrong.Against);
        Assert.Equal((VerdictReason.ReleaseDiffers, 213L, -1L), (against.Reason, against.Other!.Value, against.Difference));
        Assert.Equal(213, wrong.Replacement!.Other!.Value);
        Assert.Equal(Verdict.Confirmed, right.Verdict);
        Assert.Contains(VerdictReason.DisputedElsewhere, right.Reasons);
    }

    [Fact]
    public void Contradictions_OfAllReleases_IsTheOneThatIsReal()
    {
        var judge = new VerdictJudge(Facts);
        var judged = new[] { March2009, October2009, April2010 }.SelectMany(x => judge.Judge(x)).ToList();

        var only = Assert.Single(Contradictions.Of(judged));
        Assert.Equal((212L, ContradictionSide.Stated), (only.Figure.Value.Value, only.Side));
    }

    [Fact]
    public void Judge_CopyOfTheSameRelease_IsNoSecondSource()
    {
        var copy = Told.Text("2009-03-20", "Seit April 2005 haben sich an KOMM-IN NRW 86 Kommunen mit 212 Projekten beteiligt.", sourceId: March2009[0].Source.SourceId);

        var judged = Told.Judge(copy.Of(212), new VerdictFacts { Stated = March2009 });

        Assert.NotEqual(Verdict.Contradicted, judged.Verdict);
    }

    [Fact]
    public void Contradictions_OfAReleaseThatWasCorrected_AreSettled()
    {
        var corrected = April2010.Select(x => x with { Source = x.Source with { IsCorrected = true } }).ToList();
        var judge = new VerdictJudge(new VerdictFacts { Stated = [.. March2009, .. corrected] });

        Assert.Empty(Contradictions.Of([.. judge.Judge(corrected), .. judge.Judge(March2009)]));
        Assert.DoesNotContain(VerdictReason.DisputedElsewhere, judge.Judge(March2009).SelectMany(x => x.Reasons));
    }

    [Fact]
    public void Contradiction_OverVersionsOfARelease_KeepsItsKeyAndFingerprint()
    {
        var again = April2010.Select(x => x with { Id = x.Id + 500_000, LastingId = x.LastingId }).ToList();

        Contradiction Only(IEnumerable<StatedFigure> told) =>
            Assert.Single(Contradictions.Of(new VerdictJudge(new VerdictFacts { Stated = [.. March2009, .. told] }).Judge([.. told])));

        Assert.Equal((Only(April2010).Key, Only(April2010).Fingerprint), (Only(again).Key, Only(again).Fingerprint));
    }

    [Fact]
    public void Fingerprint_OnceAnotherSourceTells_Changes()
    {
        var third = Told.Text("2009-03-16", "Seit April 2005 haben sich an KOMM-IN NRW Kommunen mit 213 Projekten beteiligt.");

        string Fingerprint(params IEnumerable<StatedFigure>[] told) =>
            Assert.Single(Contradictions.Of(new VerdictJudge(new VerdictFacts { Stated = [.. told.SelectMany(x => x)] }).Judge(April2010))).Fingerprint;

        Assert.NotEqual(Fingerprint(March2009, April2010), Fingerprint(March2009, April2010, third));
    }

    [Theory]
    [InlineData("2010-10-27", "Seit April 2005 sind 359 Projekte in KOMM-IN NRW aufgenommen worden.", 359, false)] // it grew
    [InlineData("2010-10-27", "Seit April 2005 sind 280 Projekte in KOMM-IN NRW aufgenommen worden.", 280, true)] // it can't shrink
    [InlineData("2010-10-27", "Seit April 2005 sind rund 290 Projekte in KOMM-IN NRW aufgenommen worden.", 290, false)] // rounded
    [InlineData("2010-10-27", "Seit April 2005 sind mehr als 250 Projekte in KOMM-IN NRW aufgenommen worden.", 250, true)] // at most 260, and 287 were told before
    [InlineData("2010-10-27", "In KOMM-IN NRW sollen 80 Projekte aufgenommen werden.", 80, false)] // a plan
    [InlineData("2010-10-27", "Seit April 2005 sind im Regierungsbezirk Köln 62 Projekte in KOMM-IN NRW aufgenommen worden.", 62, false)] // a part
    [InlineData("2010-10-27", "2010 werden in KOMM-IN NRW 72 Projekte gefördert.", 72, false)] // another year
    public void Judge_LaterFigure_ContradictsOnlyWhereItMust(string on, string text, long value, bool contradicted)
    {
        var judged = Told.Judge(Told.Text(on, text).Of(value), new VerdictFacts { Stated = October2009 });

        Assert.Equal(contradicted, judged.Verdict == Verdict.Contradicted);
    }

    [Fact]
    public void Judge_MoreKreiseThanThisLandHas_SaysNothingWhereAnotherMayBeMeant()
    {
        var facts = new VerdictFacts { Register = Told.Register };

        Assert.NotEqual(Verdict.Contradicted, Told.Judge(Told.Text("2020-12-16", "86 Landkreise und kreisfreie Städte sind 2020 gefördert worden.").Of(86), facts).Verdict);
        Assert.NotEqual(Verdict.Contradicted, Told.Judge(Told.Text("2020-12-16", "In Bayern sind 71 Landkreise und kreisfreie Städte dabei.").Of(71), facts).Verdict);
    }

    [Fact]
    public void Judge_SeriesToldByManyReleases_IsNamedOnce()
    {
        var again = Told.Text("2010-02-09", "Seit 2005 wurden in KOMM-IN NRW 287 Projekte gefördert. 2009 waren es in KOMM-IN NRW 74 Projekte.");
        var judged = Told.Judge(March2009.Of(213), new VerdictFacts { Stated = [.. March2009, .. October2009, .. again] });

        Assert.Single(judged.Comparisons, x => x.Reason == VerdictReason.SeriesAddsUp);
    }

    [Fact]
    public void Judge_BudgetBesideAward_IsAnotherKindOfMoney()
    {
        var budget = Told.Text("2009-03-14", "Für KOMM-IN NRW stehen im Jahr 2009 drei Millionen Euro zur Verfügung.");
        var award = Told.Text("2009-10-21", "Im Jahr 2009 hat das Land mit KOMM-IN NRW Projekte der Kommunen mit rund 2,3 Millionen Euro gefördert.");

        var judged = Told.Judge(budget.Of(300_000_000), new VerdictFacts { Stated = award });

        Assert.Equal(Verdict.OtherMeasure, judged.Verdict);
        Assert.Equal(70_000_000, judged.Comparisons.Single(x => x.Reason == VerdictReason.BudgetAgainstAwarded).Difference);
    }

    [Theory]
    [InlineData("2013-02-21", 54, Verdict.Confirmed, VerdictReason.KnownReading)]
    [InlineData("2013-02-21", 53, Verdict.Confirmed, VerdictReason.SameInRegister)]
    [InlineData("2009-03-14", 54, Verdict.Confirmed, VerdictReason.SameInRegister)]
    [InlineData("2013-02-21", 55, Verdict.Contradicted, VerdictReason.MoreThanExist)]
    [InlineData("2013-02-21", 40, Verdict.NotCheckable, VerdictReason.NotALedgerQuestion)]
    public void Judge_KreiseAndKreisfreieStaedte_ByTheRegisterOfTheDay(string on, int value, Verdict verdict, VerdictReason reason)
    {
        var figure = Told.Text(on, $"Die {value} Kreise und kreisfreien Städte beteiligen sich an KOMM-IN NRW.").Of(value);

        var judged = Told.Judge(figure, new VerdictFacts { Register = Told.Register });

        Assert.Equal((FigureUnit.KreisLevel, verdict), (figure.Question.Unit, judged.Verdict));
        Assert.Contains(reason, judged.Reasons);
    }
}
