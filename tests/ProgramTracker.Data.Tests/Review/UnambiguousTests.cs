using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Review;
using static ProgramTracker.Data.Tests.Review.Stated;

namespace ProgramTracker.Data.Tests.Review;

public sealed class UnambiguousTests
{
    private static readonly ReviewPreview Creates = new(ReviewOutcome.Grants) { Grants = [Preview(GrantOutcome.Creates)] };
    private static readonly ReviewPreview Joins = new(ReviewOutcome.Grants) { Grants = [Preview(GrantOutcome.Joins)] };
    private static readonly ReviewPreview Control = new(ReviewOutcome.OnlyEvidence);
    private static readonly ReviewPreview NewEvent = new(ReviewOutcome.CreatesEvent);

    public static TheoryData<string, ExtractedStatement, ReviewPreview> Accepted => new()
    {
        { "sure", Founding(), Creates },
        { "recipient from another sentence, project and programme named", Doubtful(CertaintyReason.RecipientFromCoreference, CertaintyReason.ProgrammeFromContext), Creates },
        { "recipient from another sentence, joins", Doubtful(CertaintyReason.RecipientFromCoreference) with { Project = null }, Joins },
        { "programme from context", Doubtful(CertaintyReason.ProgrammeFromContext), Creates },
        { "sure control figure", Founding() with { Role = FundingRole.ProgrammeVolume }, Control },
        { "event with a date", Event("Integrationskonferenz", date: Conference), NewEvent },
        { "workshop of a recorded conference", Event("OpenCities", EventKind.Workshop) with { Parent = 0 }, NewEvent with { ParentEventId = 1 } },
        { "count", Count(74), new ReviewPreview(ReviewOutcome.Plain) },
        { "participation", Participation(), new ReviewPreview(ReviewOutcome.Participation) },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Accepts_ClearStatement_Yes(string because, ExtractedStatement content, ReviewPreview preview) =>
        Assert.True(Unambiguous.Accepts(content, preview), because);

    public static TheoryData<string, ExtractedStatement, ReviewPreview> Left => new()
    {
        { "several grants fit", Founding(), new ReviewPreview(ReviewOutcome.AsksAmongGrants) },
        { "several events fit", Event("Tagung", date: Conference), new ReviewPreview(ReviewOutcome.AsksAmongEvents) },
        { "place fits several", Founding(), new ReviewPreview(ReviewOutcome.NeedsPlace) },
        { "role by default", Doubtful(CertaintyReason.RoleByDefault), Creates },
        { "no recipient", Founding() with { Recipients = [] }, Creates },
        { "association without a place", Grant(100, Organisation("Lino-Club")) with { Reasons = [CertaintyReason.OrganisationWithoutPlace] }, Creates },
        { "recipient from another sentence, no project", Doubtful(CertaintyReason.RecipientFromCoreference) with { Project = null }, Creates },
        { "recipient from another sentence, unknown programme", Doubtful(CertaintyReason.RecipientInEarlierSentence), Creates with { NewProgramme = "Städtebauförderung" } },
        { "doubtful control figure", Doubtful(CertaintyReason.ProgrammeFromContext) with { Role = FundingRole.ProgrammeVolume }, Control },
        { "event without a date", Event("Auftaktveranstaltung"), NewEvent },
        { "weekday contradicts the date", Event("Tagung", date: Conference) with { Reasons = [CertaintyReason.WeekdayContradictsDate] }, NewEvent },
    };

    [Theory]
    [MemberData(nameof(Left))]
    public void Accepts_DoubtfulStatement_LeavesItToReview(string because, ExtractedStatement content, ReviewPreview preview) =>
        Assert.False(Unambiguous.Accepts(content, preview), because);

    private static FundingStatement Doubtful(params CertaintyReason[] reasons) => Founding() with { Reasons = [.. reasons] };

    private static GrantPreview Preview(GrantOutcome outcome) => new(outcome, "Düsseldorf", [Düsseldorf], null, Core.Ledger.FundingYear.Unknown, []);
}
