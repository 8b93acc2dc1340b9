using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Data.Review;

/// <summary>Which statements are so clear that the sample releases need no person for them. Everything else waits in the review, as in real work.</summary>
/// <remarks>
/// A counted sum needs a recipient: one whose municipality is known, or one named in the same breath. A doubt about who is meant, what kind of money it is or what its
/// qualifier means leaves it to a person; a programme or project taken from the context does not. Control figures count nothing, so they must be sure to be taken.
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

    public static bool Accepts(ExtractedStatement content, ReviewPreview preview)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(preview);
        return !preview.AsksAPerson && content switch
        {
            FundingStatement { Role: FundingRole.Grant } funding when preview.Outcome == ReviewOutcome.Grants => HasClearRecipient(funding),
            FundingStatement funding => funding.IsSure,
            EventStatement happening => preview.ParentEventId is not null || (happening.Date is not null && !happening.Reasons.Contains(CertaintyReason.WeekdayContradictsDate)),
            ParticipationStatement participation => participation.Municipality.Ags is not null && !participation.Reasons.Contains(CertaintyReason.AmbiguousPlace),
            _ => true,
        };
    }

    private static bool HasClearRecipient(FundingStatement funding) =>
        !funding.Recipients.IsEmpty
        && !funding.Reasons.Any(DoubtsAboutMoney.Contains)
        && (funding.IsSure || funding.Recipients.All(recipient => recipient.Place?.Ags is not null));
}
