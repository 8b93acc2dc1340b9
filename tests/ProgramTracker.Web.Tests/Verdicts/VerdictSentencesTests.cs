using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Web.Tests.Hosting;
using ProgramTracker.Web.Verdicts;

namespace ProgramTracker.Web.Tests.Verdicts;

public sealed class VerdictSentencesTests : PageContext
{
    private VerdictSentences Sentences => Services.GetRequiredService<VerdictSentences>();

    public static TheoryData<VerdictReason> Reasons => [.. Enum.GetValues<VerdictReason>()];

    [Theory]
    [InlineData(VerdictReason.LedgerExceeds, "Die Buchungen ergeben schon 2.700.000 €: 100.000 € mehr als angegeben.")]
    [InlineData(VerdictReason.CompleteYearFallsShort, "Vollständig erfasst, und die Buchungen ergeben 2.700.000 €: Es fehlen 100.000 €.")]
    [InlineData(VerdictReason.BudgetAgainstAwarded, "Vergleichen lässt sich nur mit 2.700.000 €. Bereitgestellt und bewilligt sind zweierlei.")]
    public void Of_Comparison_NamesValueAndDifference(VerdictReason reason, string sentence) =>
        Assert.Equal(sentence, Plain(Sentences.Of(Money(2_600_000), Against(reason))));

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Of_EveryReason_HasWords(VerdictReason reason) =>
        Assert.DoesNotContain("VerdictReason", Sentences.Of(Money(2_600_000), Against(reason) with { Side = ComparedSide.None }), StringComparison.Ordinal);

    [Fact]
    public void Series_EitherWayRound_StartsWithTheEarlierTotal()
    {
        var (earlier, step, later) = (Count(1, 213, new PartialDate(2009, 3)), Count(2, 74, new PartialDate(2009, 10)), Count(3, 287, new PartialDate(2009, 10)));

        Assert.Equal("213 + 74 = 287", Sentences.Series(earlier, new Comparison { Side = ComparedSide.Series, Reason = VerdictReason.SeriesAddsUp, Figure = later, Terms = [step] }));
        Assert.Equal("213 + 74 = 287", Sentences.Series(later, new Comparison { Side = ComparedSide.Series, Reason = VerdictReason.SeriesAddsUp, Figure = earlier, Terms = [step] }));
    }

    [Fact]
    public void Entries_OfATotal_AreThoseOfItsQuestion()
    {
        var ledger = new LedgerQuestion("komm-in", [], 2010, 2010, null, 3, true);

        Assert.Equal("/buchungen?programm=komm-in&jahr=2010", VerdictSentences.EntriesOf(Against(VerdictReason.LedgerExceeds) with { Ledger = ledger }));
        Assert.Equal("/buchungen?zuwendung=7", VerdictSentences.EntriesOf(Against(VerdictReason.GrantDiffers) with { GrantIds = [7] }));
        Assert.Null(VerdictSentences.EntriesOf(Against(VerdictReason.NoTime) with { Side = ComparedSide.None }));
    }

    [Theory]
    [InlineData(Verdict.Confirmed, "✓")]
    [InlineData(Verdict.ConsistentWhenRounded, "≈")]
    [InlineData(Verdict.Contradicted, "≠")]
    [InlineData(Verdict.OtherMeasure, "⇄")]
    [InlineData(Verdict.NotCheckable, "·")]
    public void Shape_OfAVerdict_IsItsOwn(Verdict verdict, string shape) => Assert.Equal(shape, VerdictSentences.Shape(verdict));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static Comparison Against(VerdictReason reason) => new()
    {
        Side = ComparedSide.Ledger,
        Reason = reason,
        Other = FigureValue.Of(EntryAmount.Of(Amount.Exactly(270_000_000))),
        Difference = -10_000_000,
    };

    private static StatedFigure Money(long euro) => new()
    {
        Id = 1,
        Source = new FigureSource(SourceKind.Release, 1, new DateOnly(2010, 9, 14), null),
        Question = new FigureQuestion { Unit = FigureUnit.Cents, Kind = FigureKind.Awarded },
        Value = FigureValue.Of(Amount.Exactly(euro * 100)),
    };

    private static StatedFigure Count(long id, long value, PartialDate asOf) => new()
    {
        Id = id,
        Source = new FigureSource(SourceKind.Release, id, null, null),
        Question = new FigureQuestion { Unit = FigureUnit.Projects, Kind = FigureKind.Count, IsCumulative = true, AsOf = asOf },
        Value = FigureValue.Count(value),
    };
}
