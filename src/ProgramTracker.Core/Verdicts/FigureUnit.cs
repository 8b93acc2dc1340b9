namespace ProgramTracker.Core.Verdicts;

/// <summary>What a figure counts. Counting rule 5: figures of different units are never compared.</summary>
public enum FigureUnit
{
    /// <summary>Whole euro cents.</summary>
    Cents = 0,

    Projects = 1,

    /// <summary>Gemeinden, Städte and Kreise together ("Kommunen", "Städte und Kreise").</summary>
    Municipalities = 2,

    /// <summary>Städte, or Städte and Gemeinden, without Kreise.</summary>
    Towns = 3,

    /// <summary>Gemeinden alone, in the text's words.</summary>
    Gemeinden = 4,

    Kreise = 5,

    /// <summary>Kreise and kreisfreie Städte: the units of the level of Kreise.</summary>
    KreisLevel = 6,

    /// <summary>Notices, places, people and the like, which the ledger does not count.</summary>
    Other = 7,
}

/// <summary>What kind of figure it is.</summary>
public enum FigureKind
{
    /// <summary>One grant to somebody named.</summary>
    Grant = 0,

    /// <summary>What was awarded, under a programme or in places, for years.</summary>
    Awarded = 1,

    /// <summary>What was set aside: an envelope, a ceiling.</summary>
    Budget = 2,

    /// <summary>A programme's sum of which the text does not say whether it is set aside or awarded.</summary>
    Volume = 3,

    /// <summary>A sum whose parts the same text states.</summary>
    Total = 4,

    /// <summary>How many.</summary>
    Count = 5,

    Ceiling = 6,

    /// <summary>No question to the ledger.</summary>
    NotAsked = 7,
}

/// <summary>Which Land the sentence names.</summary>
public enum FigureLand
{
    NotSaid = 0,

    /// <summary>Nordrhein-Westfalen.</summary>
    This = 1,

    Other = 2,
}

/// <summary>What a figure covers.</summary>
public enum FigureScope
{
    /// <summary>Not said, or a region or a part: such a figure is compared with nothing that could contradict it.</summary>
    Unclear = 0,

    /// <summary>The whole programme.</summary>
    Programme = 1,

    /// <summary>The municipalities named.</summary>
    Places = 2,
}
