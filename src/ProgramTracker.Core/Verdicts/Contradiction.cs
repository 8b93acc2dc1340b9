using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProgramTracker.Core.Verdicts;

/// <summary>A stated figure and one side that contradicts it: what a person decides on.</summary>
/// <remarks>
/// <see cref="Key"/> stays the same while the figure and the kind of the other side do; <see cref="Fingerprint"/> changes with any value or source on either side, and a
/// decision that was made on another fingerprint no longer holds. <see cref="CentsAtStake"/> is the difference of sums, 0 for counts.
/// </remarks>
public sealed record Contradiction(JudgedFigure Judged, ContradictionSide Side, ImmutableArray<Comparison> Against)
{
    public StatedFigure Figure => Judged.Figure;

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Figure.LastingId}-{Side}").ToLowerInvariant();

    public long CentsAtStake => Figure.Question.Unit == FigureUnit.Cents ? Against.Max(x => Math.Abs(x.Difference ?? 0)) : 0;

    public long CountAtStake => Figure.Question.Unit == FigureUnit.Cents ? 0 : Against.Max(x => Math.Abs(x.Difference ?? 0));

    public string Fingerprint
    {
        get
        {
            var facts = new StringBuilder();
            Append(facts, Figure.LastingId, Figure.Value);
            foreach (var comparison in Against.OrderBy(x => x.Reason).ThenBy(x => x.Figure?.Id).ThenBy(x => x.Other?.Value))
            {
                facts.Append(CultureInfo.InvariantCulture, $"|{(int)comparison.Reason}");
                Append(facts, comparison.Figure is { Source.Kind: SourceKind.Release } stated ? stated.LastingId : 0, comparison.Other);
                facts.AppendJoin(',', comparison.GrantIds);
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts.ToString())));
        }
    }

    private static void Append(StringBuilder facts, long id, FigureValue? value) =>
        facts.Append(CultureInfo.InvariantCulture, $";{id}:{value?.Value}/{value?.Qualifier}/{value?.Lower}/{value?.Upper}");
}

/// <summary>What stands on the other side of a contradiction; the names are part of stored keys.</summary>
public enum ContradictionSide
{
    Stated = 0,
    Ledger = 1,
    Grant = 2,
    Parts = 3,
    Register = 4,
}

public static class Contradictions
{
    /// <summary>The contradictions among judged figures, most money first. Two figures that contradict each other with equal weight are one contradiction: that of the later one. What another release has corrected since is settled.</summary>
    public static ImmutableArray<Contradiction> Of(IReadOnlyCollection<JudgedFigure> judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var contradicted = judged.Where(x => x.Verdict == Verdict.Contradicted).ToDictionary(x => x.Figure.Id);
        return
        [
            .. contradicted.Values
                .SelectMany(x => x.Against.GroupBy(y => SideOf(y.Side)).Select(y => new Contradiction(x, y.Key, [.. y])))
                .Where(x => x.Side != ContradictionSide.Stated || (!x.Figure.Source.IsCorrected && !IsToldByLater(x, contradicted)))
                .OrderByDescending(x => x.CentsAtStake).ThenByDescending(x => x.CountAtStake).ThenBy(x => x.Figure.Id),
        ];
    }

    private static bool IsToldByLater(Contradiction contradiction, Dictionary<long, JudgedFigure> contradicted) => contradiction.Against.All(side =>
        side.Figure is { Source.Kind: SourceKind.Release } other
        && contradicted.TryGetValue(other.Id, out var told)
        && told.Against.Any(x => x.Figure?.Id == contradiction.Figure.Id)
        && (other.Source.PublishedOn, other.Id).CompareTo((contradiction.Figure.Source.PublishedOn, contradiction.Figure.Id)) > 0);

    private static ContradictionSide SideOf(ComparedSide side) => side switch
    {
        ComparedSide.Ledger => ContradictionSide.Ledger,
        ComparedSide.Grant => ContradictionSide.Grant,
        ComparedSide.Parts => ContradictionSide.Parts,
        ComparedSide.Register => ContradictionSide.Register,
        _ => ContradictionSide.Stated,
    };
}
