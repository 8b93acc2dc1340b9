using System.Collections.Immutable;

namespace ProgramTracker.Core.Matching;

/// <summary>What is already recorded that a new event statement could be about: one, several or none (counting rule 12).</summary>
public sealed record EventMatch(MatchOutcome Outcome, ImmutableArray<long> EventIds)
{
    public static readonly EventMatch None = new(MatchOutcome.None, []);

    /// <summary>The event to join, where exactly one fits.</summary>
    public long? Only => Outcome == MatchOutcome.One ? EventIds[0] : null;
}
