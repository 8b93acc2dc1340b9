using System.Collections.Immutable;

namespace ProgramTracker.Core.Verdicts;

/// <summary>A figure with its verdict and everything it was compared with; the comparisons that made the verdict come first.</summary>
public sealed record JudgedFigure(StatedFigure Figure, Verdict Verdict, ImmutableArray<Comparison> Comparisons)
{
    /// <summary>The reasons of the verdict, each once.</summary>
    public IEnumerable<VerdictReason> Reasons => Comparisons.Select(x => x.Reason).Distinct();

    public IEnumerable<Comparison> Against => Comparisons.Where(x => x.Reason.SpeaksAgainst());

    /// <summary>What could stand in its place: the value of the side that contradicts it, the ledger's before a release's.</summary>
    public Comparison? Replacement => Against.Where(x => x.Other is not null)
        .OrderBy(x => x.Side switch { ComparedSide.Grant => 0, ComparedSide.Ledger => 1, ComparedSide.ControlFigure => 2, _ => 3 })
        .FirstOrDefault();
}
