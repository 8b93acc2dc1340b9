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
}
