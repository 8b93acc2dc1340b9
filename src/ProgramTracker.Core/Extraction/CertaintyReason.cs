namespace ProgramTracker.Core.Extraction;

/// <summary>Why a part of a statement is taken as it is. The numbers are stored; the texts that say it live in the resources.</summary>
/// <remarks>Values from 100 on are doubts: one of them is enough for the statement not to be called sure.</remarks>
public enum CertaintyReason
{
    RecipientInSameClause = 1,
    RecipientInTableRow = 2,
    ProgrammeInSameSentence = 3,
    DateStated = 4,
    TitleInQuotationMarks = 5,
    KnownSpelling = 6,

    RecipientInEarlierSentence = 100,
    RecipientFromCoreference = 101,
    RecipientMissing = 102,
    AmbiguousPlace = 103,
    ProgrammeFromContext = 104,
    RoleByDefault = 105,
    RoleCuesDisagree = 106,
    DateFromRelease = 107,
    WeekdayContradictsDate = 108,
    YearInferred = 109,
    TitleFromNounPhrase = 110,
    ParentFromContext = 111,
    QualifierAmbiguous = 112,
    UnknownProgramme = 113,
    TotalWithoutParts = 114,
    OutsideRegistry = 115,
    OrganisationWithoutPlace = 116,
    TextDamaged = 117,
}

public static class CertaintyReasonExtensions
{
    public static bool IsDoubt(this CertaintyReason reason) => (int)reason >= 100;
}
