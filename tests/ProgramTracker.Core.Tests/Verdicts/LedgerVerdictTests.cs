using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Verdicts;

namespace ProgramTracker.Core.Tests.Verdicts;

/// <summary>Figures against the ledger. The figure is about KOMM-IN in 2010 and was published on 14 September 2010.</summary>
public class LedgerVerdictTests
{
    private const string On = "2010-09-14";

    public static TheoryData<string, StatedFigure, VerdictFacts, Verdict, VerdictReason> Money => new()
    {
        { "to the cent", Told.Awarded(On, 2_600_000), Told.Ledger(Told.Cell(2_000_000), Told.Cell(600_000, ags: null)), Verdict.Confirmed, VerdictReason.SameInLedger },
        { "within rund", Told.Awarded(On, 2_600_000, AmountQualifier.About, 100_000), Told.Ledger(Told.Cell(2_587_400)), Verdict.ConsistentWhenRounded, VerdictReason.WithinLedgerBounds },
        { "within knapp", Told.Awarded(On, 2_600_000, AmountQualifier.Almost, 100_000), Told.Ledger(Told.Cell(2_587_400)), Verdict.ConsistentWhenRounded, VerdictReason.WithinLedgerBounds },
        { "knapp ends at its value", Told.Awarded(On, 2_600_000, AmountQualifier.Almost, 100_000), Told.Ledger(Told.Cell(2_600_001)), Verdict.Contradicted, VerdictReason.LedgerExceeds },
        { "shorthand without rund", Told.Awarded(On, 2_600_000), Told.Ledger(Told.Cell(2_587_400)), Verdict.ConsistentWhenRounded, VerdictReason.WithinLedgerBounds },
        { "the ledger has more", Told.Awarded(On, 34_000), Told.Ledger(Told.Cell(34_001)), Verdict.Contradicted, VerdictReason.LedgerExceeds },
        { "the ledger may have more, its sum is rounded", Told.Awarded(On, 2_600_000), Told.Ledger(Told.Cell(2_700_000, qualifier: AmountQualifier.About, unit: 200_000)), Verdict.ConsistentWhenRounded, VerdictReason.WithinLedgerBounds },
        { "the ledger has less and nobody says that it is complete", Told.Awarded(On, 2_600_000), Told.Ledger(Told.Cell(34_000)), Verdict.NotCheckable, VerdictReason.LedgerIncomplete },
        { "the ledger has less and is complete", Told.Awarded(On, 2_600_000), Told.Ledger(Told.Cell(34_000)).Complete(2010), Verdict.Contradicted, VerdictReason.CompleteYearFallsShort },
        { "another year is complete", Told.Awarded(On, 2_600_000), Told.Ledger(Told.Cell(34_000)).Complete(2009), Verdict.NotCheckable, VerdictReason.LedgerIncomplete },
        { "complete and empty", Told.Awarded(On, 2_600_000), VerdictFacts.Nothing.Complete(2010), Verdict.Contradicted, VerdictReason.CompleteYearFallsShort },
        { "nothing recorded", Told.Awarded(On, 2_600_000), VerdictFacts.Nothing, Verdict.NotCheckable, VerdictReason.NothingRecorded },
        { "what came later is not held against it", Told.Awarded(On, 34_000), Told.Ledger(Told.Cell(34_000), Told.Cell(20_000, effective: "2010-12-01")), Verdict.Confirmed, VerdictReason.SameInLedger },
        { "complete, but only by what came later", Told.Awarded(On, 54_000), Told.Ledger(Told.Cell(34_000), Told.Cell(20_000, effective: "2010-12-01")).Complete(2010), Verdict.NotCheckable, VerdictReason.EntriesAfterRelease },
        { "entries without a date are named", Told.Awarded(On, 34_000), Told.Ledger(Told.Cell(40_000, effective: null)), Verdict.NotCheckable, VerdictReason.EffectiveDatesUnknown },
        { "entries of an unknown year are named", Told.Awarded(On, 34_000), Told.Ledger(Told.Cell(40_000, year: null)), Verdict.NotCheckable, VerdictReason.EntriesWithoutPlaceOrYear },
        { "another year's money", Told.Awarded(On, 34_000), Told.Ledger(Told.Cell(40_000, year: 2009)), Verdict.NotCheckable, VerdictReason.NothingRecorded },
        { "a budget beside awards", Told.Awarded(On, 3_000_000, kind: FigureKind.Budget), Told.Ledger(Told.Cell(2_300_000)), Verdict.OtherMeasure, VerdictReason.BudgetAgainstAwarded },
        { "more awarded than there was", Told.Awarded(On, 3_000_000, kind: FigureKind.Budget), Told.Ledger(Told.Cell(3_200_000)), Verdict.Contradicted, VerdictReason.LedgerExceeds },
        { "a complete year makes no budget wrong", Told.Awarded(On, 3_000_000, kind: FigureKind.Budget), Told.Ledger(Told.Cell(2_300_000)).Complete(2010), Verdict.OtherMeasure, VerdictReason.BudgetAgainstAwarded },
        { "no year stated", Told.Awarded(On, 34_000, year: null), Told.Ledger(Told.Cell(40_000)), Verdict.NotCheckable, VerdictReason.NoTime },
    };

    [Theory]
    [MemberData(nameof(Money))]
    public void Judge_Sum_AgainstTheLedger(string why, StatedFigure figure, VerdictFacts facts, Verdict verdict, VerdictReason reason)
    {
        var judged = Told.Judge(figure, facts);

        Assert.True(verdict == judged.Verdict, $"{why}: {judged.Verdict}");
        Assert.Contains(reason, judged.Reasons);
    }

    [Fact]
    public void Judge_Contradiction_NamesDifferenceAndReplacement()
    {
        var judged = Told.Judge(Told.Awarded(On, 2_600_000), Told.Ledger(Told.Cell(34_000)).Complete(2010));

        Assert.Equal((256_600_000L, 3_400_000L), (judged.Replacement!.Difference, judged.Replacement.Other!.Value));
        Assert.Equal(("komm-in", 2010, 2010, true), (judged.Replacement.Ledger!.ProgrammeKey, judged.Replacement.Ledger.FromYear, judged.Replacement.Ledger.ToYear, judged.Replacement.Ledger.IsComplete));
    }

    [Theory]
    [InlineData(2, FigureUnit.Municipalities, false, Verdict.Confirmed)]
    [InlineData(1, FigureUnit.Municipalities, false, Verdict.Contradicted)] // two are known by name
    [InlineData(71, FigureUnit.Municipalities, false, Verdict.NotCheckable)]
    [InlineData(71, FigureUnit.Municipalities, true, Verdict.Contradicted)]
    [InlineData(1, FigureUnit.Kreise, false, Verdict.Confirmed)]
    [InlineData(1, FigureUnit.Projects, false, Verdict.NotCheckable)] // two grants may be one project
    [InlineData(2, FigureUnit.Projects, false, Verdict.Confirmed)]
    [InlineData(74, FigureUnit.Projects, true, Verdict.Contradicted)]
    public void Judge_Count_AgainstTheLedger(int value, FigureUnit unit, bool complete, Verdict verdict)
    {
        var facts = Told.Ledger(Told.Cell(34_000), Told.Cell(20_000, ags: "05154"));
        var figure = Told.Awarded(On, 1) with { Value = FigureValue.Count(value) };
        figure = figure with { Question = figure.Question with { Unit = unit, Kind = FigureKind.Count } };

        Assert.Equal(verdict, Told.Judge(figure, complete ? facts.Complete(2010) : facts).Verdict);
    }

    [Fact]
    public void Judge_ScopeUnclear_IsNeverAContradiction()
    {
        var figure = Told.Awarded(On, 34_000);
        figure = figure with { Question = figure.Question with { Scope = FigureScope.Unclear } };

        Assert.Equal(Verdict.NotCheckable, Told.Judge(figure, Told.Ledger(Told.Cell(40_000))).Verdict);
    }

    public static TheoryData<string, long, GrantEntry[], Verdict, VerdictReason> Grants => new()
    {
        { "only its own release says so", 34_000, [Entry(34_000, source: 1)], Verdict.NotCheckable, VerdictReason.OnlyItsOwnSource },
        { "another release says so", 34_000, [Entry(34_000, source: 2)], Verdict.Confirmed, VerdictReason.SameInLedger },
        { "decided before", 34_000, [Entry(34_000, decided: "2010-09-01")], Verdict.Confirmed, VerdictReason.SameInLedger },
        { "decided before with another sum", 34_000, [Entry(30_000, decided: "2010-09-01")], Verdict.Contradicted, VerdictReason.GrantDiffers },
        { "decided afterwards with the same sum", 34_000, [Entry(34_000, decided: "2010-12-01")], Verdict.Confirmed, VerdictReason.DecidedLater },
        { "decided afterwards with another sum", 34_000, [Entry(30_000, decided: "2010-12-01")], Verdict.NotCheckable, VerdictReason.EntriesAfterRelease },
        { "taken back", 34_000, [], Verdict.NotCheckable, VerdictReason.NothingRecorded },
    };

    [Theory]
    [MemberData(nameof(Grants))]
    public void Judge_Grant_AgainstItsEntries(string why, long euro, GrantEntry[] entries, Verdict verdict, VerdictReason reason)
    {
        var facts = new VerdictFacts { Grants = [new GrantFact(7, Told.KommIn, [Told.Düsseldorf], "Öffnung der Verwaltung", FundingYear.Unknown, [.. entries])] };
        var figure = GrantOf(euro) with { GrantIds = [7] };

        var judged = Told.Judge(figure, facts);

        Assert.True(verdict == judged.Verdict, $"{why}: {judged.Verdict}");
        Assert.Contains(reason, judged.Reasons);
    }

    [Theory]
    [InlineData("Öffnung der Verwaltung", 43_000, Verdict.Contradicted)]
    [InlineData("Öffnung der Verwaltung", 34_000, Verdict.Confirmed)]
    [InlineData("Sprachkurse", 43_000, Verdict.NotCheckable)] // another project: a grant of its own
    [InlineData(null, 43_000, Verdict.NotCheckable)] // could be another grant
    [InlineData(null, 34_000, Verdict.Confirmed)]
    public void Judge_GrantOfADraft_FindsTheGrantByPlaceProgrammeAndProject(string? project, long euro, Verdict verdict)
    {
        var facts = new VerdictFacts { Grants = [new GrantFact(7, Told.KommIn, [Told.Düsseldorf], "Öffnung der Verwaltung", FundingYear.Unknown, [Entry(34_000, decided: "2010-09-01")])] };
        var figure = GrantOf(euro);
        figure = figure with { Question = figure.Question with { Project = project } };

        Assert.Equal(verdict, Told.Judge(figure, facts).Verdict);
    }

    private static StatedFigure GrantOf(long euro)
    {
        var figure = Told.Awarded(On, euro, year: null, kind: FigureKind.Grant);
        return figure with
        {
            Source = figure.Source with { SourceId = 1 },
            Question = figure.Question with { Scope = FigureScope.Places, Ags = [Told.Düsseldorf] },
        };
    }

    private static GrantEntry Entry(long euro, long? source = null, string? decided = null) => new(
        1,
        EntryAmount.Of(Amount.Exactly(euro * 100)),
        decided is null ? Basis.Announced : Basis.Decided,
        Told.Day(decided ?? "2010-09-14"),
        source,
        true);
}
