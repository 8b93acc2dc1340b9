using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Matching;

/// <summary>Says of two recorded grants whether they are likely one, and why; a person decides (counting rule 13).</summary>
/// <remarks>
/// Judged like a new statement against a recorded grant, in both directions, because either may be the one that was lowered since. Two grants that one release states
/// are different facts, unless they have one Aktenzeichen. A grant without an amount is only compared by Aktenzeichen, or by project where recipient and programme agree.
/// </remarks>
public static class GrantDuplicates
{
    /// <summary>Null where nothing speaks for it or something rules it out. The result names the second.</summary>
    public static MatchedGrant? Compare(GrantCandidate one, GrantCandidate other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var match = (one.Awarded, other.Awarded) switch
        {
            ({ } amount, { }) => Best(
                GrantMatcher.Compare(QueryOf(one, other, amount), other),
                GrantMatcher.Compare(QueryOf(other, one, other.Awarded), one)),
            _ => CompareWithoutAmount(one, other),
        };
        return match is null || (IsOfOneRelease(one, other) && !match.Reasons.Contains(MatchReason.SameReferenceNumber)) ? null : match with { GrantId = other.GrantId };
    }

    /// <summary>What the judgement on two grants rests on, as 64 hexadecimal digits; it changes when one of these facts does. The order of the two doesn't matter.</summary>
    public static string FactsOf(GrantCandidate one, GrantCandidate other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (first, second) = one.GrantId < other.GrantId ? (one, other) : (other, one);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Facts(first) + "\n" + Facts(second))));
    }

    private static string Facts(GrantCandidate grant) => string.Join(
        '\u001f',
        grant.GrantId.ToString(CultureInfo.InvariantCulture),
        ReferenceNumbers.Fold(grant.ReferenceNumber),
        grant.Funder,
        grant.ProgrammeKey,
        string.Join(',', grant.BeneficiaryAgs.Order(StringComparer.Ordinal)),
        string.Join(',', grant.RecipientNames.Order(StringComparer.Ordinal)),
        grant.Project,
        grant.Year.Bucket,
        grant.Year.Year?.ToString(CultureInfo.InvariantCulture),
        grant.Awarded is { } amount ? string.Create(CultureInfo.InvariantCulture, $"{amount.Cents}/{amount.LowerCents}/{amount.UpperCents}") : null);

    private static bool IsOfOneRelease(GrantCandidate one, GrantCandidate other) => one.ReleaseIds.Intersect(other.ReleaseIds).Any();

    private static MatchedGrant? CompareWithoutAmount(GrantCandidate one, GrantCandidate other)
    {
        var nothing = Amount.Exactly(0);
        var match = GrantMatcher.Compare(QueryOf(one, other, nothing), other with { Awarded = nothing });
        return match?.Reasons is { } reasons && (reasons.Contains(MatchReason.SameReferenceNumber) || (reasons.Contains(MatchReason.SameProject) && reasons.Contains(MatchReason.SameProgramme)))
            ? match with { Strength = MatchStrength.Possible, Reasons = [.. reasons.Where(x => x != MatchReason.AmountCompatible)] }
            : null;
    }

    private static MatchedGrant? Best(MatchedGrant? one, MatchedGrant? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => one.Strength >= other.Strength ? one : other,
    };

    private static GrantQuery QueryOf(GrantCandidate grant, GrantCandidate against, Amount amount)
    {
        var place = grant.BeneficiaryAgs is [var only] ? only : null;
        var entry = new PlannedEntry(Measure.Awarded, EntryAmount.Of(amount), place is null ? PlaceBucket.Several : PlaceBucket.Municipality, place, grant.Year);
        var planned = new PlannedGrant(
            grant.Funder,
            grant.ProgrammeKey is { } key ? new ProgrammeRef(key, key) : null,
            [.. grant.RecipientNames.Select(name => new RecipientRef(name, null, false))],
            grant.BeneficiaryAgs,
            grant.Project,
            grant.ReferenceNumber,
            null,
            [entry]);
        var common = grant.SourceReleaseIds.Intersect(against.SourceReleaseIds).Select(id => (long?)id).FirstOrDefault();
        return new GrantQuery(planned, amount, common, grant.LatestEvidence) { ReleaseId = grant.ReleaseIds.Select(id => (long?)id).FirstOrDefault(), IsCorrection = grant.IsCorrecting || against.IsCorrecting };
    }
}
