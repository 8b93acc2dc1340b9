using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Programmes;

/// <summary>Which programmes a list shows, and which money of theirs. Null is "all of them".</summary>
public sealed record ProgrammeListFilter
{
    /// <summary>What counted at a past state of the ledger; null is today.</summary>
    public LedgerStand? Past { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    /// <summary>Compared folded with names and spellings.</summary>
    public string? Words { get; init; }

    /// <summary>Land, Bund and the like, as the reference table says it.</summary>
    public string? Level { get; init; }

    /// <summary>Ran in this year by what is known of its years; an end that is not known is open.</summary>
    public int? RunningIn { get; init; }

    public bool? HasMoney { get; init; }

    internal bool ChoosesRows => this is { Words: not null } or { Level: not null } or { RunningIn: not null } or { HasMoney: not null };
}

public enum ProgrammeSort
{
    Amount = 0,
    Name = 1,
    StartYear = 2,
    EndYear = 3,
    Grants = 4,
    Releases = 5,
    Level = 6,
}

public enum ProgrammeGroup
{
    Level = 0,
}
