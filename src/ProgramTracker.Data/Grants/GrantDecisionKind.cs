namespace ProgramTracker.Data.Grants;

/// <summary>What a decision does; the numbers are stored. The amount of a decision is never negative: the kind says which way it counts.</summary>
public enum GrantDecisionKind
{
    /// <summary>Zuwendungsbescheid</summary>
    Award = 0,

    /// <summary>Änderungsbescheid that raises the award</summary>
    Increase = 1,

    /// <summary>Teilwiderruf or Kürzung: lowers awarded</summary>
    Reduction = 2,

    /// <summary>Rückzahlung: lowers disbursed</summary>
    Repayment = 3,

    /// <summary>Auszahlung</summary>
    Disbursement = 4,

    /// <summary>Antrag</summary>
    Application = 5,

    /// <summary>Eigenanteil, as the decision or the recipient states it</summary>
    OwnShare = 6,
}
