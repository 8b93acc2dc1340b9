using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Matching;

/// <summary>Compares a grant statement with the grants that are recorded.</summary>
/// <remarks>
/// The same Aktenzeichen is the same grant, whatever else differs; a differing sum is then a contradiction for a person. Without one, recipient and sum must agree
/// and nothing may contradict: another programme, another funder, another funding year or another project makes it another grant. Whether that is
/// enough to propose joining depends on what positively agrees: the project, or the programme within <see cref="CloseMonths"/> of each other. Two different Aktenzeichen are two grants (counting rule 13).
/// Statements of one and the same release are different facts unless the extraction calls them twins, so a grant whose evidence is only that release never fits by sum alone.
/// A copy tells what its original tells, so recipient and sum are enough there; a correction may state another sum, which a person then decides on.
/// </remarks>
public static class GrantMatcher
{
    /// <summary>How far apart two releases without a common project or year may be for the same sum to be proposed as the same grant.</summary>
    public const int CloseMonths = 18;

    public static GrantMatch Match(GrantQuery query, IEnumerable<GrantCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(candidates);
        var matches = candidates.Select(candidate => Compare(query, candidate)).OfType<MatchedGrant>()
            .OrderByDescending(m => m.Strength).ThenByDescending(m => m.Reasons.Count(r => (int)r < 100)).ThenBy(m => m.GrantId)
            .ToImmutableArray();
        if (matches.IsEmpty)
        {
            return GrantMatch.None;
        }

        var fitting = matches.Count(m => m.Strength == MatchStrength.Fits);
        return fitting == 1
            ? new GrantMatch(MatchOutcome.One, [matches[0]])
            : new GrantMatch(MatchOutcome.Several, matches);
    }

    /// <summary>How well one recorded grant fits; null where it does not.</summary>
    public static MatchedGrant? Compare(GrantQuery query, GrantCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(candidate);
        var reasons = ImmutableArray.CreateBuilder<MatchReason>();
        var amountsAgree = candidate.Awarded is null || query.Amount.IsCompatibleWith(candidate.Awarded) || candidate.FormerAwards.Any(query.Amount.IsCompatibleWith);
        if (ReferenceNumbers.Fold(query.Grant.ReferenceNumber) is { } number && NumbersOf(candidate) is { Count: > 0 } numbers)
        {
            if (!numbers.Contains(number))
            {
                return null;
            }

            reasons.Add(MatchReason.SameReferenceNumber);
            reasons.Add(amountsAgree ? MatchReason.AmountCompatible : MatchReason.AmountDiffers);
            return new MatchedGrant(candidate.GrantId, amountsAgree ? MatchStrength.Fits : MatchStrength.Possible, reasons.ToImmutable());
        }

        var sameSource = query.SourceReleaseId is { } source && candidate.SourceReleaseIds.Contains(source);
        var retold = sameSource && query.ReleaseId is { } release && !candidate.ReleaseIds.Contains(release);
        if (candidate.Awarded is null || !(amountsAgree || (retold && query.IsCorrection)) || !SamePlaces(query.Grant, candidate) || Contradicts(query.Grant, candidate))
        {
            return null;
        }

        var organisations = CompareOrganisations(query.Grant, candidate);
        if (organisations == ProjectAgreement.Different)
        {
            return null;
        }

        reasons.Add(organisations == ProjectAgreement.Same ? MatchReason.SameRecipient : MatchReason.SamePlace);
        reasons.Add(amountsAgree ? MatchReason.AmountCompatible : MatchReason.AmountDiffers);
        var project = ProjectNames.Compare(query.Grant.Project, candidate.Project);
        if (project == ProjectAgreement.Different)
        {
            reasons.Add(MatchReason.ProjectDiffers);
            return SameProgramme(query.Grant, candidate) && query.Amount.Cents == candidate.Awarded.Cents
                ? new MatchedGrant(candidate.GrantId, MatchStrength.Possible, reasons.ToImmutable())
                : null;
        }

        var strong = project == ProjectAgreement.Same || (retold && organisations == ProjectAgreement.Same);
        reasons.Add(project == ProjectAgreement.Same ? MatchReason.SameProject : MatchReason.ProjectUnknown);
        if (SameProgramme(query.Grant, candidate))
        {
            reasons.Add(MatchReason.SameProgramme);
            if (IsClose(query.StatedOn, candidate.LatestEvidence))
            {
                strong |= !sameSource && organisations == ProjectAgreement.Same;
            }
            else if (!strong)
            {
                reasons.Add(MatchReason.LongTimeBetween);
            }
        }
        else
        {
            reasons.Add(MatchReason.ProgrammeUnknown);
        }

        if (sameSource)
        {
            reasons.Add(MatchReason.SameSource);
        }

        if (query.Grant.Entries is [{ Year.Bucket: YearBucket.Stated } entry, ..] && entry.Year == candidate.Year)
        {
            reasons.Add(MatchReason.SameYear);
        }

        return new MatchedGrant(candidate.GrantId, strong && amountsAgree ? MatchStrength.Fits : MatchStrength.Possible, reasons.ToImmutable());
    }

    private static HashSet<string> NumbersOf(GrantCandidate candidate) =>
        candidate.FormerReferenceNumbers.Append(candidate.ReferenceNumber).Select(ReferenceNumbers.Fold).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static bool SamePlaces(PlannedGrant grant, GrantCandidate candidate) =>
        grant.BeneficiaryAgs.ToHashSet(StringComparer.Ordinal).SetEquals(candidate.BeneficiaryAgs)
        && (!grant.BeneficiaryAgs.IsEmpty || CompareOrganisations(grant, candidate) == ProjectAgreement.Same);

    // Two associations of one city are two recipients; a city and an association in it may be one grant told twice.
    private static ProjectAgreement CompareOrganisations(PlannedGrant grant, GrantCandidate candidate)
    {
        var named = grant.Recipients.Where(r => !r.IsMunicipality || r.Place?.Ags is null).Select(r => r.Name).ToList();
        if (named.Count == 0 && candidate.RecipientNames.IsEmpty && !grant.BeneficiaryAgs.IsEmpty)
        {
            return ProjectAgreement.Same;
        }

        if (named.Count == 0 || candidate.RecipientNames.IsEmpty)
        {
            return ProjectAgreement.Unknown;
        }

        return named.Exists(name => candidate.RecipientNames.Any(other => ProjectNames.Compare(name, other) == ProjectAgreement.Same))
            ? ProjectAgreement.Same
            : ProjectAgreement.Different;
    }

    private static bool Contradicts(PlannedGrant grant, GrantCandidate candidate) =>
        (grant.Programme is not null && candidate.ProgrammeKey is not null && !SameProgramme(grant, candidate))
        || (grant.Funder != Funder.Unknown && candidate.Funder != Funder.Unknown && grant.Funder != candidate.Funder)
        || (grant.Entries is [{ Year: { Bucket: YearBucket.Stated } year }, ..] && candidate.Year.Bucket == YearBucket.Stated && year != candidate.Year);

    private static bool SameProgramme(PlannedGrant grant, GrantCandidate candidate) =>
        candidate.ProgrammeKey is not null && grant.Programme?.Key == candidate.ProgrammeKey;

    private static bool IsClose(DateOnly? one, DateOnly? other) =>
        one is { } a && other is { } b && (a < b ? a.AddMonths(CloseMonths) >= b : b.AddMonths(CloseMonths) >= a);
}
