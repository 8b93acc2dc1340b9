using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Data.Review;

/// <summary>Which statements are so clear that the sample releases need no person for them. Everything else waits in the review, as in real work.</summary>
/// <remarks>
/// A counted sum needs recipients whose municipality is known, or must be sure. A doubt about what kind of money it is or what its qualifier means leaves it to a person.
/// A recipient that stands in another sentence is believed where the sum joins a recorded grant, or where the text names the project and a known programme.
/// Control figures count nothing, so they must be sure to be taken.
/// </remarks>
public static class Unambiguous
{
    private static readonly CertaintyReason[] DoubtsAboutMoney =
    [
        CertaintyReason.RecipientMissing,
        CertaintyReason.AmbiguousPlace,
        CertaintyReason.RoleByDefault,
        CertaintyReason.RoleCuesDisagree,
        CertaintyReason.QualifierAmbiguous,
        CertaintyReason.TotalWithoutParts,
        CertaintyReason.OutsideRegistry,
        CertaintyReason.TextDamaged,
    ];

    private static readonly CertaintyReason[] FromElsewhere = [CertaintyReason.RecipientFromCoreference, CertaintyReason.RecipientInEarlierSentence];

    public static bool Accepts(ExtractedStatement content, ReviewPreview preview)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(preview);
        return !preview.AsksAPerson && content switch
        {
            FundingStatement { Role: FundingRole.Grant } funding when preview.Outcome == ReviewOutcome.Grants => HasClearRecipient(funding, preview),
            FundingStatement funding => funding.IsSure,
            EventStatement happening => preview.ParentEventId is not null || (happening.Date is not null && !happening.Reasons.Contains(CertaintyReason.WeekdayContradictsDate)),
            ParticipationStatement participation => participation.Municipality.Ags is not null && !participation.Reasons.Contains(CertaintyReason.AmbiguousPlace),
            _ => true,
        };
    }

    private static bool HasClearRecipient(FundingStatement funding, ReviewPreview preview)
    {
        if (funding.Recipients.IsEmpty || funding.Reasons.Any(DoubtsAboutMoney.Contains))
        {
            return false;
        }

        if (funding.IsSure)
        {
            return true;
        }

        return funding.Recipients.All(recipient => recipient.Place?.Ags is not null)
            && (!funding.Reasons.Any(FromElsewhere.Contains)
                || preview.Grants.All(grant => grant.Outcome == GrantOutcome.Joins)
                || (funding is { Project: not null, Programme: not null } && preview.NewProgramme is null));
    }
}
