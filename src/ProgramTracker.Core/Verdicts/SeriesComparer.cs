namespace ProgramTracker.Core.Verdicts;

/// <summary>Adds up a series over releases: an earlier running total and what came since make the later one ("213 + 74 = 287", "86 + 24 = 110").</summary>
/// <remarks>
/// Projects and sums come by the year; municipalities come for the first time. What came must have been stated between the two totals and be of the year of the earlier total
/// or the one after it. That a sum holds speaks for its terms; that it does not hold says nothing, since further rounds may lie between.
/// </remarks>
internal static class SeriesComparer
{
    /// <summary>Rounded sums so wide that most numbers would fit prove nothing: at most this share of the later total.</summary>
    private const int LargestGapShare = 20;

    public static IEnumerable<Comparison> For(StatedFigure figure, IReadOnlyList<StatedFigure> related)
    {
        if (figure.Question is not { IsCumulative: true, Unit: FigureUnit.Projects or FigureUnit.Municipalities or FigureUnit.Cents, Scope: FigureScope.Programme } question || question.ProgrammeKey is null)
        {
            yield break;
        }

        var totals = related.Where(x => x.Id != figure.Id && x.Question.IsAbout(question) && (x.Question.Kind == question.Kind)).ToList();
        var steps = Steps(related, question).ToList();
        var told = new HashSet<(long Step, long Total)>();
        foreach (var step in steps)
        {
            foreach (var total in totals)
            {
                if (Holds(figure, step, total) && told.Add((step.Value.Value, total.Value.Value)))
                {
                    yield return Result(figure, step, total, FigureValue.Sum([figure.Value, step.Value]), total.Value);
                }

                if (Holds(total, step, figure) && told.Add((step.Value.Value, total.Value.Value)))
                {
                    yield return Result(figure, step, total, figure.Value, FigureValue.Sum([total.Value, step.Value]));
                }
            }
        }
    }

    /// <summary>True where the earlier total and the step make the later one.</summary>
    public static bool Holds(StatedFigure earlier, Step step, StatedFigure later)
    {
        if (!IsBetween(earlier, step, later))
        {
            return false;
        }

        var sum = FigureValue.Sum([earlier.Value, step.Value]);
        return sum.CompareTo(later.Value) switch
        {
            FigureAgreement.Same => true,
            FigureAgreement.Within => later.Value is { Lower: { } lower, Upper: { } upper } && (upper - lower) <= later.Value.Value / LargestGapShare * 2,
            _ => false,
        };
    }

    public static IEnumerable<Step> Steps(IReadOnlyList<StatedFigure> related, FigureQuestion question)
    {
        bool Fits(StatedFigure x) => x.Question is { IsCumulative: false, Scope: FigureScope.Programme } && x.Question.ProgrammeKey == question.ProgrammeKey;
        if (question.Unit != FigureUnit.Municipalities)
        {
            return related.Where(x => Fits(x) && x.Question.Unit == question.Unit && !x.Question.IsFirstTime && x.Question.Kind is FigureKind.Count or FigureKind.Awarded or FigureKind.Volume
                    && x.Question.Years?.SingleYear is not null)
                .Select(x => new Step([x], x.Value));
        }

        // "20 Städte und vier Kreise" in one sentence are 24 municipalities.
        return related.Where(x => Fits(x) && x.Question is { IsFirstTime: true, Unit: FigureUnit.Municipalities or FigureUnit.Towns or FigureUnit.Kreise } && x.Source.PublishedOn is not null)
            .GroupBy(x => (x.Source.SourceId, x.Source.ReleaseId, x.SentenceKey))
            .Select(x => x.Where(y => y.Question.Unit == FigureUnit.Municipalities).Take(1).ToList() is { Count: 1 } whole ? whole : x.DistinctBy(y => y.Question.Unit).ToList())
            .Select(x => new Step([.. x], FigureValue.Sum(x.Select(y => y.Value))));
    }

    private static bool IsBetween(StatedFigure earlier, Step step, StatedFigure later)
    {
        if (FigureTime.Of(earlier.Question) is not { } from || FigureTime.Of(later.Question) is not { } to || step.Figures[0].Source.PublishedOn is not { } stated || !from.IsBefore(to))
        {
            return false;
        }

        var year = step.Figures[0].Question.Years?.SingleYear ?? stated.Year;
        return year >= from.First.Year && year <= from.First.Year + 1 && to.Last.Year >= year && from.First < stated && stated.Year <= to.Last.Year + 1 && from.First.Year <= stated.Year;
    }

    private static Comparison Result(StatedFigure figure, Step step, StatedFigure total, FigureValue left, FigureValue right) => new()
    {
        Side = ComparedSide.Series,
        Reason = VerdictReason.SeriesAddsUp,
        Other = right,
        Difference = left.Value - right.Value,
        Figure = total,
        Terms = [.. step.Figures],
    };

    /// <summary>What came in between: one figure, or several of one sentence that make one.</summary>
    internal sealed record Step(IReadOnlyList<StatedFigure> Figures, FigureValue Value);
}
