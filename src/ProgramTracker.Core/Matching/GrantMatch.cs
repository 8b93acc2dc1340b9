using System.Collections.Immutable;

namespace ProgramTracker.Core.Matching;

/// <summary>What is already recorded that a new grant statement could be about: one, several or none.</summary>
/// <remarks>Counting rule 12: only <see cref="MatchOutcome.One"/> proposes joining; <see cref="MatchOutcome.Several"/> asks a person; <see cref="MatchOutcome.None"/> creates.</remarks>
public sealed record GrantMatch(MatchOutcome Outcome, ImmutableArray<MatchedGrant> Grants)
{
    public static readonly GrantMatch None = new(MatchOutcome.None, []);

    /// <summary>The grant to join, where exactly one fits.</summary>
    public long? Only => Outcome == MatchOutcome.One ? Grants[0].GrantId : null;
}

/// <summary>A recorded grant that fits or could fit, and why.</summary>
public sealed record MatchedGrant(long GrantId, MatchStrength Strength, ImmutableArray<MatchReason> Reasons);

public enum MatchOutcome
{
    None = 0,
    One = 1,
    Several = 2,
}

/// <summary>How well a recorded grant fits.</summary>
public enum MatchStrength
{
    /// <summary>Could be the same; a person decides.</summary>
    Possible = 0,

    /// <summary>Nothing speaks against it and enough speaks for it.</summary>
    Fits = 1,
}

/// <summary>What speaks for or, from 100 on, against two being the same grant. A closed list, shown to the person who decides.</summary>
public enum MatchReason
{
    SameReferenceNumber = 1,
    SameRecipient = 2,
    SameProgramme = 3,
    SameProject = 4,
    SameYear = 5,
    AmountCompatible = 6,
    SameSource = 7,

    /// <summary>The same municipality, but only one of the two names an organisation there.</summary>
    SamePlace = 8,

    AmountDiffers = 100,
    ProgrammeUnknown = 101,
    ProjectUnknown = 102,
    LongTimeBetween = 103,
    ProjectDiffers = 104,
}
