namespace ProgramTracker.Core.Verdicts;

/// <summary>Why a verdict is as it is: a closed list that pages put into words. Up to 99 something speaks for the figure, from 100 against it, from 200 it is another kind of money, from 300 something is missing.</summary>
public enum VerdictReason
{
    SameInLedger = 1,
    WithinLedgerBounds = 2,
    SameInRelease = 3,
    WithinReleaseBounds = 4,
    SameInControlFigure = 5,
    WithinControlFigureBounds = 6,

    /// <summary>An earlier running total and what came since add up to it, or it and what came since to a later one.</summary>
    SeriesAddsUp = 7,

    PartsAddUp = 8,
    PartsWithinBounds = 9,

    /// <summary>As many as the register of municipalities had on that day.</summary>
    SameInRegister = 10,

    /// <summary>A way of counting that is known and explained ("54 Kreise und kreisfreie Städte").</summary>
    KnownReading = 11,

    /// <summary>A decision that came after the release says the same.</summary>
    DecidedLater = 12,

    /// <summary>The ledger's lower bound is above the stated upper bound: a contradiction always.</summary>
    LedgerExceeds = 100,

    /// <summary>The programme-year is marked complete and holds less than is stated.</summary>
    CompleteYearFallsShort = 101,

    GrantDiffers = 102,
    ReleaseDiffers = 103,
    ControlFigureDiffers = 104,

    /// <summary>A running total that is smaller than an earlier one.</summary>
    RunningTotalShrinks = 105,

    PartsExceedTotal = 106,

    /// <summary>More than the register had on that day.</summary>
    MoreThanExist = 107,

    BudgetAgainstAwarded = 200,

    NoProgramme = 300,

    /// <summary>Neither year nor day is stated.</summary>
    NoTime = 301,

    /// <summary>It is not said that the figure is about the whole programme.</summary>
    ScopeUnclear = 302,

    NothingRecorded = 303,

    /// <summary>Stated above the ledger, and the programme-year is not marked complete.</summary>
    LedgerIncomplete = 304,

    OnlyItsOwnSource = 305,

    /// <summary>What differs came into force after the release.</summary>
    EntriesAfterRelease = 306,

    /// <summary>Entries without an effective date could belong to it.</summary>
    EffectiveDatesUnknown = 307,

    /// <summary>A rate, a cost, a change or money of others: no sum that the ledger keeps.</summary>
    NotALedgerQuestion = 308,

    /// <summary>A ceiling or a condition, which never becomes an award (counting rule 4).</summary>
    CeilingOrCondition = 309,

    /// <summary>The parts that are stated leave a rest of which nothing is said.</summary>
    PartsLeaveRest = 310,

    /// <summary>Another source says otherwise, but more speaks for this one.</summary>
    DisputedElsewhere = 311,

    /// <summary>The ledger counts grants, and a project may have several (counting rule 5).</summary>
    GrantsAreNoProjects = 312,

    /// <summary>Entries of unknown or several years, or shared by several municipalities, could belong to it.</summary>
    EntriesWithoutPlaceOrYear = 313,
}

public static class VerdictReasonExtensions
{
    public static bool SpeaksFor(this VerdictReason reason) => (int)reason < 100;

    public static bool SpeaksAgainst(this VerdictReason reason) => (int)reason is >= 100 and < 200;

    public static bool IsMissing(this VerdictReason reason) => (int)reason >= 300;

    /// <summary>Both sides were told by sources of which either may be wrong: what else speaks for each of them decides.</summary>
    public static bool IsDispute(this VerdictReason reason) =>
        reason is VerdictReason.ReleaseDiffers or VerdictReason.ControlFigureDiffers or VerdictReason.RunningTotalShrinks;
}
