using System.Collections.Immutable;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Judged figures with the words of the other sides, by statement.</summary>
public sealed record JudgedFigures(ImmutableArray<JudgedFigure> Figures, IReadOnlyDictionary<int, EvidenceQuote> Quotes)
{
    public static readonly JudgedFigures None = new([], new Dictionary<int, EvidenceQuote>());

    /// <summary>Null for a statement that states no figure.</summary>
    public JudgedFigure? Of(int statementId) => Figures.FirstOrDefault(x => x.Figure.Id == statementId);
}

/// <summary>A contradiction as the page shows it.</summary>
/// <remarks><see cref="IsReopened"/>: a decision was made on other facts than today's and no longer holds; it is shown all the same.</remarks>
public sealed record ContradictionRow
{
    public required Contradiction Contradiction { get; init; }

    public EvidenceQuote? Quote { get; init; }

    /// <summary>The quotes of the statements on the other side and of the terms of sums, by statement.</summary>
    public required IReadOnlyDictionary<int, EvidenceQuote> Quotes { get; init; }

    /// <summary>Sums over a series that speak for the other side.</summary>
    public ImmutableArray<Comparison> Series { get; init; } = [];

    public string? ProgrammeName { get; init; }

    public DecidedContradiction? Decision { get; init; }

    public bool IsReopened { get; init; }

    public bool IsOpen => Decision is null || IsReopened;
}

/// <summary>A decision on a contradiction.</summary>
public sealed record DecidedContradiction(ContradictionOutcome Outcome, string Reason, DateTime At, string By, int Version);

/// <summary>Which contradictions a list shows. Null is "all of them".</summary>
public sealed record ContradictionFilter
{
    public ContradictionState State { get; init; }

    public string? ProgrammeKey { get; init; }
}

public enum ContradictionState
{
    Open = 0,
    Decided = 1,
    All = 2,
}

/// <summary>One page of contradictions, and how many there are open and decided under the same programme.</summary>
public sealed record ContradictionList(Lists.ListPage<ContradictionRow> Page, int Open, int Decided, ImmutableArray<Programmes.ProgrammeChoice> Programmes);
