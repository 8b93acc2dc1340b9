namespace ProgramTracker.Core.Ledger;

/// <summary>What a ledger entry measures; the numbers are stored. A total names exactly one (counting rule 1) and an empty one stays empty.</summary>
public enum Measure
{
    /// <summary>beantragt</summary>
    Applied = 0,

    /// <summary>bewilligt</summary>
    Awarded = 1,

    /// <summary>ausgezahlt</summary>
    Disbursed = 2,

    /// <summary>Eigenanteil</summary>
    OwnShare = 3,
}
