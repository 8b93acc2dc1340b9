using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Matching;

/// <summary>A grant that is already recorded, as far as matching needs it.</summary>
/// <remarks>
/// <see cref="Awarded"/> is what its entries state as awarded now, with bounds; null where it has no amount. <see cref="SourceReleaseIds"/> are the releases that
/// give evidence for it, originals in place of their copies. <see cref="LatestEvidence"/> is the date of the youngest of them. <see cref="RecipientNames"/> are
/// organisations only: a municipality is told by its AGS. <see cref="FormerAwards"/> are the sums that were once awarded and later replaced or lowered: a release
/// that still states one of them speaks of this grant. <see cref="ReleaseIds"/> are the releases themselves, copies and corrections included.
/// <see cref="FormerReferenceNumbers"/> are the Aktenzeichen of grants that were joined with this one.
/// </remarks>
public sealed record GrantCandidate(
    long GrantId,
    string? ReferenceNumber,
    Funder Funder,
    string? ProgrammeKey,
    ImmutableArray<string> BeneficiaryAgs,
    ImmutableArray<string> RecipientNames,
    string? Project,
    FundingYear Year,
    Amount? Awarded,
    ImmutableArray<long> SourceReleaseIds,
    DateOnly? LatestEvidence)
{
    public ImmutableArray<Amount> FormerAwards { get; init; } = [];

    public ImmutableArray<long> ReleaseIds { get; init; } = [];

    public ImmutableArray<string> FormerReferenceNumbers { get; init; } = [];

    /// <summary>One of its releases corrects an earlier one.</summary>
    public bool IsCorrecting { get; init; }
}

/// <summary>What a statement says about a grant, as far as matching needs it.</summary>
/// <remarks>
/// <see cref="SourceReleaseId"/> is the release that states it, or the original of which that release is a copy or a correction; <see cref="ReleaseId"/> is always the
/// release itself, and null where nobody knows. <see cref="IsCorrection"/>: the release corrects that original, so that another sum may be meant for the same grant.
/// </remarks>
public sealed record GrantQuery(PlannedGrant Grant, Amount Amount, long? SourceReleaseId, DateOnly? StatedOn)
{
    public long? ReleaseId { get; init; }

    public bool IsCorrection { get; init; }
}
