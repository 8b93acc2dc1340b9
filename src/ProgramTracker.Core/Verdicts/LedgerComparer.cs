using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Verdicts;

/// <summary>Compares a figure with what the ledger holds as awarded: today's knowledge, limited to effective dates up to the release's date.</summary>
/// <remarks>
/// Entries without an effective date are named and never enough for a contradiction. A stated figure above the ledger is not checkable unless every year it covers is marked
/// complete; a ledger whose lower bound is above the stated upper bound contradicts always. Only the year's own entries count: unknown and several years are named.
/// </remarks>
internal sealed class LedgerComparer(VerdictFacts facts)
{
    private const int KreisLength = 5;

    private readonly ILookup<string, LedgerCell> _byProgramme = facts.Cells.Where(x => x.ProgrammeKey is not null).ToLookup(x => x.ProgrammeKey!, StringComparer.Ordinal);
    private readonly ILookup<string, LedgerCell> _byPlace = facts.Cells.Where(x => x.Ags is not null).ToLookup(x => x.Ags!, StringComparer.Ordinal);

    public IEnumerable<Comparison> For(StatedFigure figure)
    {
        var question = figure.Question;
        if (question.ProgrammeKey is null && question.Ags.IsEmpty)
        {
            return [Missing(VerdictReason.NoProgramme)];
        }

        if (question.Scope == FigureScope.Unclear)
        {
            return [Missing(VerdictReason.ScopeUnclear)];
        }

        if (!question.IsCumulative && question.Years?.SingleYear is null)
        {
            return [Missing(VerdictReason.NoTime)];
        }

        return question.Unit switch
        {
            FigureUnit.Cents => Money(figure),
            FigureUnit.Municipalities or FigureUnit.Towns or FigureUnit.Kreise when !question.IsFirstTime => Places(figure),
            FigureUnit.Projects => Projects(figure),
            _ => [Missing(VerdictReason.NotALedgerQuestion)],
        };
    }

    private List<Comparison> Money(StatedFigure figure)
    {
        var sums = Sums.Of(Selected(figure.Question), figure.Source.PublishedOn, CoversYears(figure.Question));
        var isComplete = IsComplete(figure.Question);
        var ledger = Asked(figure, sums, isComplete);
        var found = new List<Comparison>();
        if (sums.Known is { } known && figure.Value.IsBelow(known))
        {
            found.Add(Against(figure, known, VerdictReason.LedgerExceeds, ledger));
        }
        else if (figure.Question.Kind == FigureKind.Budget)
        {
            if (sums.Dated is { } awarded)
            {
                found.Add(Against(figure, awarded, VerdictReason.BudgetAgainstAwarded, ledger));
            }
        }
        else
        {
            found.AddRange(Totals(figure, sums, isComplete, ledger));
        }

        if (sums.Undated is { } undated)
        {
            found.Add(Against(figure, undated, VerdictReason.EffectiveDatesUnknown, ledger));
        }

        if (sums.Elsewhere is { } elsewhere)
        {
            found.Add(Against(figure, elsewhere, VerdictReason.EntriesWithoutPlaceOrYear, ledger));
        }

        return found;
    }

    private static IEnumerable<Comparison> Totals(StatedFigure figure, Sums sums, bool isComplete, LedgerQuestion ledger)
    {
        if (sums.Dated is not { } dated)
        {
            return [new Comparison
            {
                Side = isComplete ? ComparedSide.Ledger : ComparedSide.None,
                Reason = isComplete && sums.Whole is null ? VerdictReason.CompleteYearFallsShort : sums.Whole is null ? VerdictReason.NothingRecorded : VerdictReason.EntriesAfterRelease,
                Other = isComplete && sums.Whole is null ? FigureValue.Count(0) : sums.Whole,
                Difference = isComplete && sums.Whole is null ? figure.Value.Value : null,
                Ledger = ledger,
            }];
        }

        return
        [
            figure.Value.CompareTo(dated) switch
            {
                FigureAgreement.Same => Against(figure, dated, VerdictReason.SameInLedger, ledger),
                FigureAgreement.Within => Against(figure, dated, VerdictReason.WithinLedgerBounds, ledger),
                _ when sums.Whole is { } whole && !whole.IsBelow(figure.Value) => Against(figure, whole, VerdictReason.EntriesAfterRelease, ledger),
                _ => Against(figure, dated, isComplete ? VerdictReason.CompleteYearFallsShort : VerdictReason.LedgerIncomplete, ledger),
            },
        ];
    }

    // How many municipalities have an award: each one known is real, so that more of them than are stated contradict.
    private List<Comparison> Places(StatedFigure figure)
    {
        var covers = CoversYears(figure.Question);
        var cells = Selected(figure.Question).Where(x => x.Bucket == PlaceBucket.Municipality && Fits(figure.Question.Unit, x.Ags!)).ToList();
        long Count(Func<LedgerCell, bool> wanted) => cells.Where(wanted).GroupBy(x => x.Ags).LongCount(x => x.Sum(y => y.Amount.Effect) > 0);
        var dated = Count(x => covers(x.Year) && x.EffectiveDate <= figure.Source.PublishedOn);
        var whole = Count(x => covers(x.Year));
        return Counted(figure, dated, whole, VerdictReason.CompleteYearFallsShort);
    }

    private List<Comparison> Projects(StatedFigure figure)
    {
        var covers = CoversYears(figure.Question);
        var cells = Selected(figure.Question).Where(x => covers(x.Year) && x.Amount.Effect > 0).ToList();
        var dated = cells.Where(x => x.EffectiveDate <= figure.Source.PublishedOn).Sum(x => (long)x.Grants);
        return Counted(figure, dated, cells.Sum(x => (long)x.Grants), VerdictReason.CompleteYearFallsShort);
    }

    private List<Comparison> Counted(StatedFigure figure, long dated, long whole, VerdictReason fallsShort)
    {
        var isComplete = IsComplete(figure.Question);
        var ledger = Asked(figure, null, isComplete);
        var (counted, all) = (FigureValue.Count(dated), FigureValue.Count(whole));
        if (figure.Value.IsBelow(counted))
        {
            return [Against(figure, counted, figure.Question.Unit == FigureUnit.Projects ? VerdictReason.GrantsAreNoProjects : VerdictReason.LedgerExceeds, ledger)];
        }

        return whole == 0 && !isComplete
            ? [new Comparison { Side = ComparedSide.None, Reason = VerdictReason.NothingRecorded, Ledger = ledger }]
            :
            [
                figure.Value.CompareTo(counted) switch
                {
                    FigureAgreement.Same => Against(figure, counted, VerdictReason.SameInLedger, ledger),
                    FigureAgreement.Within => Against(figure, counted, VerdictReason.WithinLedgerBounds, ledger),
                    _ when !all.IsBelow(figure.Value) => Against(figure, all, VerdictReason.EntriesAfterRelease, ledger),
                    _ => Against(figure, counted, isComplete ? fallsShort : VerdictReason.LedgerIncomplete, ledger),
                },
            ];
    }

    private IEnumerable<LedgerCell> Selected(FigureQuestion question)
    {
        var cells = question.Ags.IsEmpty ? _byProgramme[question.ProgrammeKey!] : question.Ags.SelectMany(x => _byPlace[x]);
        return question.ProgrammeKey is { } key ? cells.Where(x => x.ProgrammeKey == key) : cells;
    }

    private static Func<FundingYear, bool> CoversYears(FigureQuestion question) => year =>
        year.Year is { } stated && (question.Years?.From is not { } from || stated >= from) && (question.Years?.To is not { } to || stated <= to);

    // A running total is complete where every year from its first to the last one that it can cover is.
    private bool IsComplete(FigureQuestion question)
    {
        if (question.ProgrammeKey is not { } key || !question.Ags.IsEmpty)
        {
            return false;
        }

        var (from, to) = (question.Years?.From, question.Years?.To ?? question.AsOf?.Year);
        return from is { } first && to is { } last && last >= first && last - first < 100
            && Enumerable.Range(first, last - first + 1).All(year => facts.CompleteYears.Contains((key, year)));
    }

    private static bool Fits(FigureUnit unit, string ags) => unit switch
    {
        FigureUnit.Kreise => ags.Length == KreisLength,
        FigureUnit.Towns => ags.Length > KreisLength,
        _ => true,
    };

    private static LedgerQuestion Asked(StatedFigure figure, Sums? sums, bool isComplete) => new(
        figure.Question.ProgrammeKey, figure.Question.Ags, figure.Question.Years?.From, figure.Question.Years?.To, figure.Source.PublishedOn, sums?.Entries ?? 0, isComplete);

    private static Comparison Missing(VerdictReason reason) => new() { Side = ComparedSide.None, Reason = reason };

    private static Comparison Against(StatedFigure figure, FigureValue other, VerdictReason reason, LedgerQuestion ledger) => new()
    {
        Side = ComparedSide.Ledger,
        Reason = reason,
        Other = other,
        Difference = figure.Value.Value - other.Value,
        Ledger = ledger,
    };

    /// <summary>The cells of a question added up: those in force by the date (<see cref="Known"/> are those whose date says so), those without a date, all of the years, and those of other columns.</summary>
    private sealed record Sums(FigureValue? Known, FigureValue? Dated, FigureValue? Undated, FigureValue? Whole, FigureValue? Elsewhere, int Entries)
    {
        public static Sums Of(IEnumerable<LedgerCell> cells, DateOnly? upTo, Func<FundingYear, bool> covers)
        {
            var all = cells.ToList();
            var years = all.Where(x => covers(x.Year)).ToList();
            var known = years.Where(x => x.EffectiveDate is { } day && (upTo is null || day <= upTo)).ToList();
            var undated = years.Where(x => x.EffectiveDate is null).ToList();
            return new Sums(Add(known), Add([.. known, .. undated]), Add(undated), Add(years), Add(all.Where(x => x.Year.Bucket != YearBucket.Stated)), known.Sum(x => x.Entries) + undated.Sum(x => x.Entries));
        }

        private static FigureValue? Add(IEnumerable<LedgerCell> cells)
        {
            var sum = cells.Aggregate(default(EntryAmount), (total, cell) => total + cell.Amount);
            return sum is { Cents: 0, LowerCents: 0, UpperCents: 0, Effect: 0 } ? null : FigureValue.Of(sum);
        }
    }
}
