namespace ProgramTracker.Core.Extraction.Money;

/// <summary>What a word or phrase near a sum says about it.</summary>
internal enum FundingCue
{
    /// <summary>Somebody gives: fördert, bewilligt, stellt bereit.</summary>
    Give,

    /// <summary>Somebody gets: erhält, bekommt, kann rechnen mit.</summary>
    Receive,

    /// <summary>Money moves or is meant for: gehen an, fließen, entfallen auf.</summary>
    Flow,

    /// <summary>A decision or its paper: Bescheid, Scheck, Förderzusage.</summary>
    Notice,

    /// <summary>A word of funding that decides nothing: Zuschuss, Förderung, Mittel.</summary>
    Funding,

    /// <summary>An envelope: Fördertopf, Budget, Volumen, stehen bereit.</summary>
    Volume,

    /// <summary>Recipients without names: 71 Kommunen, die Vereine, landesweit.</summary>
    Group,

    OwnShare,

    /// <summary>A rate or a span of rates.</summary>
    PerUnit,

    /// <summary>A flat sum; a rate unless it is large.</summary>
    FlatRate,

    Cumulative,

    /// <summary>Money of the Bund.</summary>
    Federal,

    /// <summary>Money of the European Union.</summary>
    European,

    /// <summary>Money of others: sponsors, foundations, private investors.</summary>
    ThirdParty,

    /// <summary>Money of the Land.</summary>
    State,

    /// <summary>Total cost, investment that follows.</summary>
    TotalCost,

    /// <summary>A change: Plus von, aufgestockt um.</summary>
    Delta,

    /// <summary>No funding at all: Umsatz, Schaden, Bußgeld.</summary>
    Other,

    Conditional,

    Annual,

    /// <summary>insgesamt, zusammen.</summary>
    Total,

    /// <summary>davon, darunter.</summary>
    Part,

    /// <summary>je, jeweils, jede der drei.</summary>
    Each,
}
