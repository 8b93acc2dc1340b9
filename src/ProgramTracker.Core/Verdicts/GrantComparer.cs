using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;

namespace ProgramTracker.Core.Verdicts;

/// <summary>Compares a stated award with the grant it speaks of.</summary>
/// <remarks>
/// A stored statement names its grant by evidence. A draft's has none: the grant is the only one at the same places under the same programme whose project, or else whose year,
/// is the same; where it only could be that grant, the same sum confirms and another one says nothing. An entry that rests on the figure's own source proves nothing.
/// </remarks>
internal sealed class GrantComparer(VerdictFacts facts)
{
    private readonly Dictionary<int, GrantFact> _grants = facts.Grants.ToDictionary(x => x.Id);
    private readonly ILookup<string, GrantFact> _byPlace = facts.Grants.SelectMany(x => x.Ags, (grant, ags) => (grant, ags)).ToLookup(x => x.ags, x => x.grant, StringComparer.Ordinal);

    public IEnumerable<Comparison> For(StatedFigure figure)
    {
        var (grants, isSure) = Find(figure);
        if (grants.Count == 0)
        {
            return [new Comparison { Side = ComparedSide.None, Reason = VerdictReason.NothingRecorded }];
        }

        return grants.Select(grant => Compare(figure, grant, isSure)).OfType<Comparison>();
    }

    private static Comparison? Compare(StatedFigure figure, GrantFact grant, bool isSure)
    {
        var standing = grant.Entries.Where(x => x.Stands).ToList();
        if (standing.Count == 0)
        {
            return Result(figure, grant, null, VerdictReason.NothingRecorded);
        }

        if (standing.TrueForAll(x => x.Basis == Basis.Announced && x.SourceId == figure.Source.SourceId))
        {
            return Result(figure, grant, Add(standing), VerdictReason.OnlyItsOwnSource);
        }

        // What replaced the announcement may have come after the release: then it tells of today, not of then.
        var inForce = standing.Where(x => x.EffectiveDate is null || figure.Source.PublishedOn is null || x.EffectiveDate <= figure.Source.PublishedOn).ToList();
        if (Add(inForce) is { } known)
        {
            return (figure.Value.CompareTo(known), isSure) switch
            {
                (FigureAgreement.Same, _) => Result(figure, grant, known, VerdictReason.SameInLedger),
                (FigureAgreement.Within, _) => Result(figure, grant, known, VerdictReason.WithinLedgerBounds),
                (_, true) => Result(figure, grant, known, VerdictReason.GrantDiffers),
                _ => null,
            };
        }

        var later = Add(standing);
        return later is not null && figure.Value.CompareTo(later) != FigureAgreement.Apart
            ? Result(figure, grant, later, VerdictReason.DecidedLater)
            : Result(figure, grant, later, VerdictReason.EntriesAfterRelease);
    }

    private (IReadOnlyList<GrantFact> Grants, bool IsSure) Find(StatedFigure figure)
    {
        if (!figure.GrantIds.IsEmpty)
        {
            return ([.. figure.GrantIds.Where(_grants.ContainsKey).Select(x => _grants[x])], true);
        }

        var question = figure.Question;
        if (question.Ags.IsEmpty || question.ProgrammeKey is null)
        {
            return ([], false);
        }

        var there = _byPlace[question.Ags[0]].Where(x => x.ProgrammeKey == question.ProgrammeKey && x.Ags.ToHashSet(StringComparer.Ordinal).SetEquals(question.Ags)).ToList();
        var sameProject = there.FindAll(x => ProjectNames.Compare(question.Project, x.Project) == ProjectAgreement.Same);
        if (sameProject is [var project])
        {
            return ([project], true);
        }

        if (question.Years?.SingleYear is { } year && there.FindAll(x => x.Year.Year == year) is [var only] && ProjectNames.Compare(question.Project, only.Project) != ProjectAgreement.Different)
        {
            return ([only], true);
        }

        return (there.FindAll(x => Add(x.Entries.Where(e => e.Stands)) is { } value && figure.Value.CompareTo(value) != FigureAgreement.Apart).Take(1).ToList(), false);
    }

    private static FigureValue? Add(IEnumerable<GrantEntry> entries)
    {
        var sum = entries.Aggregate(default(EntryAmount), (total, entry) => total + entry.Amount);
        return sum.Effect == 0 && sum.Cents == 0 ? null : FigureValue.Of(sum);
    }

    private static Comparison Result(StatedFigure figure, GrantFact grant, FigureValue? other, VerdictReason reason) => new()
    {
        Side = other is null ? ComparedSide.None : ComparedSide.Grant,
        Reason = reason,
        Other = other,
        Difference = other is null ? null : figure.Value.Value - other.Value,
        GrantIds = [grant.Id],
        EntryIds = [.. grant.Entries.Where(x => x.Stands).Select(x => x.Id)],
    };
}
