namespace ProgramTracker.Core.Verdicts;

/// <summary>What can be said of a stated figure. The word, the shape and the colour that show it follow from this value alone.</summary>
public enum Verdict
{
    /// <summary>nicht prüfbar: an honest and common answer, since the ledger is rarely complete.</summary>
    NotCheckable = 0,

    /// <summary>andere Geldart: what could be compared is another kind of money, a budget beside an award.</summary>
    OtherMeasure = 1,

    /// <summary>gerundet vereinbar: the bounds of both share a value.</summary>
    ConsistentWhenRounded = 2,

    /// <summary>belegt</summary>
    Confirmed = 3,

    /// <summary>Widerspruch</summary>
    Contradicted = 4,
}
