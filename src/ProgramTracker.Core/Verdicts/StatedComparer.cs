namespace ProgramTracker.Core.Verdicts;

/// <summary>Compares figures of different sources that answer the same question.</summary>
/// <remarks>
/// A copy or a correction is the same source and is not compared; what was corrected at its source is held against nobody. A running total, and a yearly figure until its year is over, may grow: so two of them contradict only where they
/// hold at the same time, or where the later one is smaller. A budget may be stated anew; two of one year must agree. Budget against award is another kind of money. A sum of which
/// the text does not say what it is, an inferred year and an unclear scope support and never contradict.
/// </remarks>
internal static class StatedComparer
{
    /// <summary>Null where the two have nothing to say to each other.</summary>
    public static Comparison? Compare(StatedFigure figure, StatedFigure other)
    {
        if (other.Source.IsCorrected || other.Source.SourceId == figure.Source.SourceId || !ShareGrant(figure, other) && !figure.Question.IsAbout(other.Question))
        {
            return null;
        }

        if (ShareGrant(figure, other))
        {
            return Agreement(figure, other) ?? Result(figure, other, VerdictReason.ReleaseDiffers);
        }

        if (!SamePeriod(figure.Question, other.Question))
        {
            return null;
        }

        return Kinds(figure.Question.Kind, other.Question.Kind) switch
        {
            KindRelation.Same => Agreement(figure, other) ?? Dispute(figure, other),
            KindRelation.MayBeSame => Agreement(figure, other),
            KindRelation.OtherMeasure => Result(figure, other, VerdictReason.BudgetAgainstAwarded),
            _ => null,
        };
    }

    private static bool ShareGrant(StatedFigure one, StatedFigure other) =>
        one.Question.Kind == FigureKind.Grant && other.Question.Kind == FigureKind.Grant && one.GrantIds.Intersect(other.GrantIds).Any();

    private static Comparison? Agreement(StatedFigure figure, StatedFigure other)
    {
        var isControl = other.Source.Kind == SourceKind.ControlFigure;
        return figure.Value.CompareTo(other.Value) switch
        {
            FigureAgreement.Same => Result(figure, other, isControl ? VerdictReason.SameInControlFigure : VerdictReason.SameInRelease),
            FigureAgreement.Within when MayDiffer(figure.Question, other.Question) => Result(figure, other, isControl ? VerdictReason.WithinControlFigureBounds : VerdictReason.WithinReleaseBounds),
            _ => null,
        };
    }

    // "Bis zu" holds every smaller sum and "mindestens" every larger one: that bounds meet at different times says nothing.
    private static bool MayDiffer(FigureQuestion one, FigureQuestion other) => one.Kind == FigureKind.Grant || SameTime(one, other);

    private static Comparison? Dispute(StatedFigure figure, StatedFigure other)
    {
        var (one, two) = (figure.Question, other.Question);
        if (one.YearIsInferred || two.YearIsInferred || figure.Value.CompareTo(other.Value) != FigureAgreement.Apart)
        {
            return null;
        }

        if (one.Kind == FigureKind.Budget || SameTime(one, two))
        {
            return Result(figure, other, other.Source.Kind == SourceKind.ControlFigure ? VerdictReason.ControlFigureDiffers : VerdictReason.ReleaseDiffers);
        }

        var (mine, theirs) = (FigureTime.Of(one), FigureTime.Of(two));
        var shrinks = mine is { } a && theirs is { } b && (a.IsBefore(b) ? other.Value.IsBelow(figure.Value) : b.IsBefore(a) && figure.Value.IsBelow(other.Value));
        return shrinks ? Result(figure, other, VerdictReason.RunningTotalShrinks) : null;
    }

    private static bool SameTime(FigureQuestion one, FigureQuestion other) =>
        FigureTime.Of(one) is { } a && FigureTime.Of(other) is { } b && a.Overlaps(b);

    private static bool SamePeriod(FigureQuestion one, FigureQuestion other) => one.IsCumulative
        ? one.Years?.From is not { } from || other.Years?.From is not { } start || from == start
        : one.Years?.SingleYear is { } year && other.Years?.SingleYear == year;

    private static KindRelation Kinds(FigureKind one, FigureKind other) => (one, other) switch
    {
        (FigureKind.Count, FigureKind.Count) or (FigureKind.Awarded, FigureKind.Awarded) or (FigureKind.Budget, FigureKind.Budget) => KindRelation.Same,
        (FigureKind.Volume, FigureKind.Volume or FigureKind.Awarded or FigureKind.Budget) or (FigureKind.Awarded or FigureKind.Budget, FigureKind.Volume) => KindRelation.MayBeSame,
        (FigureKind.Budget, FigureKind.Awarded) or (FigureKind.Awarded, FigureKind.Budget) => KindRelation.OtherMeasure,
        _ => KindRelation.None,
    };

    private static Comparison Result(StatedFigure figure, StatedFigure other, VerdictReason reason) => new()
    {
        Side = other.Source.Kind == SourceKind.ControlFigure ? ComparedSide.ControlFigure : ComparedSide.Release,
        Reason = reason,
        Other = other.Value,
        Difference = figure.Value.Value - other.Value.Value,
        Figure = other,
    };

    private enum KindRelation
    {
        None = 0,
        Same = 1,
        MayBeSame = 2,
        OtherMeasure = 3,
    }
}
