using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Ledger;

/// <summary>Why a funding statement is a control figure or evidence and never an award (counting rules 3 and 4). A closed list, shown beside the statement.</summary>
public enum NotCountedReason
{
    ProgrammeVolume = 1,
    Cumulative = 2,
    OwnShare = 3,
    OtherFunding = 4,
    PerUnit = 5,
    NotFunding = 6,
    Ceiling = 7,
    Conditional = 8,

    /// <summary>A sum whose parts the text also states: the parts count.</summary>
    TotalOfParts = 9,

    /// <summary>"ein Plus von": a change, not a sum.</summary>
    Change = 10,

    /// <summary>The former value in "von … auf …".</summary>
    FormerValue = 11,

    /// <summary>Says the same as another statement of the release.</summary>
    SameFact = 12,

    /// <summary>A part of a sum that counts itself: money counts by the whole or by its parts, never by both.</summary>
    PartOfCounted = 13,

    Zero = 14,
}

public static class NotCountedReasonExtensions
{
    /// <summary>Null where the statement counts. <paramref name="whole"/> is the statement it is a part of, or null where there is none or that one was rejected.</summary>
    public static NotCountedReason? WhyNotCounted(this FundingStatement statement, FundingStatement? whole)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement switch
        {
            { SameFactAs: not null } => NotCountedReason.SameFact,
            { IsTotal: true } => NotCountedReason.TotalOfParts,
            { Role: FundingRole.ProgrammeVolume } => NotCountedReason.ProgrammeVolume,
            { Role: FundingRole.Cumulative } => NotCountedReason.Cumulative,
            { Role: FundingRole.OwnShare } => NotCountedReason.OwnShare,
            { Role: FundingRole.OtherFunding } => NotCountedReason.OtherFunding,
            { Role: FundingRole.PerUnit } => NotCountedReason.PerUnit,
            { Role: FundingRole.NotFunding } => NotCountedReason.NotFunding,
            { IsCeiling: true } => NotCountedReason.Ceiling,
            { IsConditional: true } => NotCountedReason.Conditional,
            { IsDelta: true } => NotCountedReason.Change,
            { IsPrevious: true } => NotCountedReason.FormerValue,
            _ when whole is { IsCounted: true } => NotCountedReason.PartOfCounted,
            { Amount.Cents: 0 } => NotCountedReason.Zero,
            _ => null,
        };
    }
}
