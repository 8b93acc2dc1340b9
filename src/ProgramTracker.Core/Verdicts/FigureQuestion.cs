using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Verdicts;

/// <summary>A stated figure turned into the question to which it is an answer: what is counted, of which programme, where, for which years or up to which day.</summary>
/// <remarks>
/// <see cref="AsOf"/> is the day, month or year up to which the figure holds: the stated one, else that of the release. <see cref="YearIsInferred"/> says that the
/// year was taken from other figures of the same text; such a figure may support another and never contradicts one. Years are funding years, both included.
/// </remarks>
public sealed record FigureQuestion
{
    public required FigureUnit Unit { get; init; }

    public required FigureKind Kind { get; init; }

    public string? ProgrammeKey { get; init; }

    /// <summary>The municipalities it is about; empty for a whole programme.</summary>
    public ImmutableArray<string> Ags { get; init; } = [];

    public FigureScope Scope { get; init; }

    public YearRange? Years { get; init; }

    public bool YearIsInferred { get; init; }

    /// <summary>A running total since the programme's start or since <see cref="Years"/> began.</summary>
    public bool IsCumulative { get; init; }

    public bool IsFirstTime { get; init; }

    public PartialDate? AsOf { get; init; }

    public FigureLand Land { get; init; }

    public Funder Funder { get; init; }

    public string? Project { get; init; }

    /// <summary>True where both ask for the same thing but for the time.</summary>
    public bool IsAbout(FigureQuestion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Unit == other.Unit
            && ProgrammeKey is not null && ProgrammeKey == other.ProgrammeKey
            && Scope == other.Scope && Scope != FigureScope.Unclear
            && Ags.SequenceEqual(other.Ags)
            && IsCumulative == other.IsCumulative && IsFirstTime == other.IsFirstTime
            && (Funder == Funder.Unknown || other.Funder == Funder.Unknown || Funder == other.Funder);
    }
}
