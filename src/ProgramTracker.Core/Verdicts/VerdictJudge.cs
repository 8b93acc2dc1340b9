using System.Collections.Immutable;

namespace ProgramTracker.Core.Verdicts;

/// <summary>Judges stated figures against the ledger, the register and what other releases and the reference tables state.</summary>
/// <remarks>
/// Built once from the facts and then only read. A contradiction with the ledger, a grant, the register or a total's own parts stands by itself. Where two sources say different
/// things, what else speaks for each decides: sources that say the same, control figures, a series that adds up. The weaker one is contradicted, the stronger one only disputed; where
/// they are equal both are contradicted. The same facts and figures give the same verdicts always.
/// </remarks>
public sealed class VerdictJudge
{
    private readonly LedgerComparer _ledger;
    private readonly GrantComparer _grants;
    private readonly RegisterComparer _register;
    private readonly ILookup<string, StatedFigure> _byProgramme;
    private readonly ILookup<int, StatedFigure> _byGrant;

    public VerdictJudge(VerdictFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _ledger = new LedgerComparer(facts);
        _grants = new GrantComparer(facts);
        _register = new RegisterComparer(facts);
        _byProgramme = facts.Stated.Where(x => x.Question.ProgrammeKey is not null).ToLookup(x => x.Question.ProgrammeKey!, StringComparer.Ordinal);
        _byGrant = facts.Stated.SelectMany(x => x.GrantIds, (figure, grant) => (figure, grant)).ToLookup(x => x.grant, x => x.figure);
    }

    /// <summary>Judges the figures of one text; those that are parts of another are found among them.</summary>
    public ImmutableArray<JudgedFigure> Judge(IReadOnlyList<StatedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var byId = figures.ToDictionary(x => x.Id);
        return [.. figures.Select(x => Judge(x, byId))];
    }

    private JudgedFigure Judge(StatedFigure figure, Dictionary<long, StatedFigure> ofText)
    {
        var comparisons = new List<Comparison>();
        comparisons.AddRange(Parts(figure, ofText));
        if (figure.Question.Kind == FigureKind.Count && _register.For(figure) is { } registered)
        {
            comparisons.Add(registered);
        }

        comparisons.AddRange(figure.Question.Kind switch
        {
            FigureKind.Grant => _grants.For(figure),
            FigureKind.Awarded or FigureKind.Budget or FigureKind.Volume => _ledger.For(figure),
            FigureKind.Count when figure.Question.Unit is not (FigureUnit.Other or FigureUnit.KreisLevel or FigureUnit.Gemeinden) => _ledger.For(figure),
            FigureKind.Ceiling => [Note(VerdictReason.CeilingOrCondition)],
            FigureKind.Total => [],
            _ => [Note(VerdictReason.NotALedgerQuestion)],
        });
        comparisons.AddRange(Others(figure).Select(x => Weigh(figure, x)));
        comparisons.AddRange(Series(figure));
        if (comparisons.Count == 0)
        {
            comparisons.Add(Note(VerdictReason.NothingRecorded));
        }

        var verdict = Decide(comparisons);
        return new JudgedFigure(figure, verdict, [.. comparisons.OrderBy(x => Rank(x.Reason, verdict))]);
    }

    private static Verdict Decide(List<Comparison> comparisons)
    {
        bool Any(Func<VerdictReason, bool> wanted) => comparisons.Exists(x => wanted(x.Reason));
        return Any(x => x.SpeaksAgainst()) ? Verdict.Contradicted
            : Any(x => x.SpeaksFor() && !IsRounded(x)) ? Verdict.Confirmed
            : Any(IsRounded) ? Verdict.ConsistentWhenRounded
            : Any(x => x == VerdictReason.BudgetAgainstAwarded) ? Verdict.OtherMeasure
            : Verdict.NotCheckable;
    }

    private static bool IsRounded(VerdictReason reason) =>
        reason is VerdictReason.WithinLedgerBounds or VerdictReason.WithinReleaseBounds or VerdictReason.WithinControlFigureBounds or VerdictReason.PartsWithinBounds;

    private static int Rank(VerdictReason reason, Verdict verdict) => verdict switch
    {
        Verdict.Contradicted => reason.SpeaksAgainst() ? 0 : reason.SpeaksFor() ? 1 : 2,
        Verdict.OtherMeasure => reason == VerdictReason.BudgetAgainstAwarded ? 0 : 1,
        Verdict.NotCheckable => 0,
        _ => reason.SpeaksFor() ? (IsRounded(reason) ? 1 : 0) : 2,
    };

    private IEnumerable<Comparison> Others(StatedFigure figure) =>
        Related(figure).Where(x => x.Id != figure.Id).Select(x => StatedComparer.Compare(figure, x)).OfType<Comparison>();

    private IEnumerable<StatedFigure> Related(StatedFigure figure)
    {
        var byGrant = figure.GrantIds.SelectMany(x => _byGrant[x]);
        return figure.Question.ProgrammeKey is { } key ? byGrant.Concat(_byProgramme[key]).DistinctBy(x => (x.Source.Kind, x.Id)) : byGrant.DistinctBy(x => x.Id);
    }

    private IEnumerable<Comparison> Series(StatedFigure figure) => figure.Question.ProgrammeKey is { } key ? SeriesComparer.For(figure, [.. _byProgramme[key]]) : [];

    private Comparison Weigh(StatedFigure figure, Comparison comparison) =>
        comparison.Reason.IsDispute() && Support(figure) > Support(comparison.Figure!) ? comparison with { Reason = VerdictReason.DisputedElsewhere } : comparison;

    // Sources that say the same, each once, and sums over a series that hold.
    private int Support(StatedFigure figure) =>
        Others(figure).Where(x => x.Reason.SpeaksFor()).Select(x => x.Figure!.Source.SourceId).Distinct().Count()
        + Series(figure).Take(1).Count()
        + (figure.Source.Kind == SourceKind.ControlFigure ? 1 : 0);

    private static IEnumerable<Comparison> Parts(StatedFigure figure, Dictionary<long, StatedFigure> ofText)
    {
        var parts = figure.Parts.Where(ofText.ContainsKey).Select(x => ofText[x]).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var sum = FigureValue.Sum(parts.Select(x => x.Value));
        var reason = figure.Value.CompareTo(sum) switch
        {
            FigureAgreement.Same => VerdictReason.PartsAddUp,
            FigureAgreement.Within => VerdictReason.PartsWithinBounds,
            _ => figure.Value.IsBelow(sum) ? VerdictReason.PartsExceedTotal : VerdictReason.PartsLeaveRest,
        };
        return [new Comparison { Side = ComparedSide.Parts, Reason = reason, Other = sum, Difference = figure.Value.Value - sum.Value, Terms = [.. parts] }];
    }

    private static Comparison Note(VerdictReason reason) => new() { Side = ComparedSide.None, Reason = reason };
}
