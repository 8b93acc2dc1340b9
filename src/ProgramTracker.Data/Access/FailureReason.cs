namespace ProgramTracker.Data.Access;

/// <summary>Why a command changed nothing: the closed list that pages put into words.</summary>
public enum FailureReason
{
    NotAllowed = 0,
    NotFound = 1,

    /// <summary>Somebody else was faster; <see cref="CommandFailure"/> says who, when and with what.</summary>
    ChangedMeanwhile = 2,

    /// <summary>The statement was decided already.</summary>
    AlreadyDecided = 3,

    /// <summary>The release was withdrawn.</summary>
    Withdrawn = 4,

    /// <summary>What was entered contradicts itself or lacks something; <see cref="CommandFailure.Detail"/> names the field.</summary>
    Invalid = 5,

    /// <summary>A name fits several municipalities or programmes; a person chooses first.</summary>
    AmbiguousPlace = 6,

    /// <summary>Several recorded grants or events fit; a person chooses first.</summary>
    ChoiceNeeded = 7,

    /// <summary>The grant or event chosen does not exist any longer or may not be joined.</summary>
    TargetUnfit = 8,

    Empty = 9,
    TooLarge = 10,
    Binary = 11,

    /// <summary>The undoing would take away what something later rests on.</summary>
    LaterWorkRestsOnIt = 12,

    /// <summary>There is nothing to take back.</summary>
    NotDecided = 20,

    ReasonMissing = 21,
    SpanOutsideText = 22,

    /// <summary>PartOf, SameFactAs or Parent names a statement that is not there, or itself.</summary>
    UnknownReference = 23,

    UnknownMunicipality = 24,
    UnknownProgramme = 25,
    TitleMissing = 26,
    NameMissing = 27,

    AmountMissing = 30,
    AmountTooLarge = 31,

    /// <summary>A reduction or repayment above what is recorded in its place and year.</summary>
    MoreThanRecorded = 32,

    ReferenceNumberMissing = 33,

    /// <summary>Another decision has this Aktenzeichen; <see cref="CommandFailure.TargetId"/> is its grant.</summary>
    ReferenceNumberTaken = 34,

    AuthorityMissing = 35,
    RecipientMissing = 36,
    DateOutOfRange = 37,
    YearOutOfRange = 38,

    /// <summary>Two lines of a decision name the same municipality and year.</summary>
    LineTwice = 39,

    FileEmpty = 40,
    FileTooLarge = 41,

    /// <summary>Neither PDF nor PNG, JPEG or plain text, by its content.</summary>
    FileKindUnknown = 42,

    /// <summary>The entry is a reversal, or was reversed before.</summary>
    EntryReversed = 43,

    /// <summary>An announced entry says what its statement says: correct the statement. <see cref="CommandFailure.TargetId"/> is that statement.</summary>
    EntryFollowsStatement = 44,

    /// <summary>A text is longer than it may be; <see cref="CommandFailure.Detail"/> names the field.</summary>
    TextTooLong = 45,

    /// <summary>The statement is one of a former version of its release; today's version is decided on.</summary>
    OldVersion = 46,

    /// <summary>The statement is not one that a new version has lost, or that was settled already.</summary>
    NotLost = 47,

    /// <summary>Another programme or organisation has this name; <see cref="CommandFailure.TargetId"/> and <see cref="CommandFailure.Detail"/> say which.</summary>
    NameTaken = 48,

    /// <summary>The spelling is there already; <see cref="CommandFailure.Detail"/> names whose it is.</summary>
    SpellingTaken = 49,

    /// <summary>It comes from the reference tables: it can be changed or added to, but not taken away or merged.</summary>
    FromReference = 50,

    /// <summary>The last spelling that is the name itself.</summary>
    OwnName = 51,

    /// <summary>A value for this year was entered before.</summary>
    YearTaken = 52,

    /// <summary>It is merged with nothing, so there is nothing to separate.</summary>
    NotMerged = 53,

    /// <summary>The parts of a decision don't add up to the sum that it states.</summary>
    PartsDiffer = 54,

    /// <summary>Shares don't stand in all parts of a decision, don't add up to 100 %, or there is no sum that they divide.</summary>
    SharesNotWhole = 55,

    /// <summary>A grant with a decision stays; the one that is only announced goes to it. <see cref="CommandFailure.TargetId"/> is the decided one.</summary>
    DecidedMustStay = 60,

    /// <summary>A release would become its own source.</summary>
    RelationCircular = 61,

    /// <summary>Neither CSV nor XLSX, or damaged; <see cref="CommandFailure.Detail"/> may name the row.</summary>
    ListUnreadable = 100,

    ListTooLarge = 101,

    /// <summary>No row of headers, or one that is too wide.</summary>
    ListWithoutHeader = 102,

    /// <summary>It is not said yet how the columns are to be read.</summary>
    MappingIncomplete = 103,

    /// <summary>Rows have errors or wait for a choice, and nobody said to leave them out.</summary>
    RowsOpen = 104,

    /// <summary>The ledger or the list has changed since the preview, so that the import would do something else than it showed.</summary>
    PreviewOutdated = 105,

    AlreadyImported = 106,

    /// <summary>Programme-years cannot be called complete where rows were left out.</summary>
    CompleteWithGaps = 107,

    /// <summary>Another of one's own saved views of the list has this name.</summary>
    ViewNameTaken = 120,
}
