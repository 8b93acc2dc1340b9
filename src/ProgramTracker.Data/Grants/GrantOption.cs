using System.Collections.Immutable;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;

namespace ProgramTracker.Data.Grants;

/// <summary>A recorded grant that could be meant, as a person needs to see it to decide.</summary>
public sealed record GrantOption(
    int GrantId,
    string? Project,
    string? ReferenceNumber,
    string? Programme,
    string Recipients,
    long? AwardedCents,
    bool IsRounded,
    Basis? Basis,
    FundingYear Year,
    bool Fits,
    ImmutableArray<MatchReason> Reasons);
