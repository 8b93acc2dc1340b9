using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Municipalities;

/// <summary>Which units a list shows: Gemeinden and towns, or Kreise; they are two counts. Null is "all of them".</summary>
public sealed record MunicipalityFilter
{
    public bool Kreise { get; init; }

    /// <summary>The money that was recorded at a past state of the ledger; null is today.</summary>
    public LedgerStand? Past { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    public string? Regierungsbezirk { get; init; }

    /// <summary>The towns of one Kreis, by its AGS.</summary>
    public string? KreisAgs { get; init; }

    public UnitKind? Kind { get; init; }

    public string? Words { get; init; }

    public bool? HasMoney { get; init; }

    internal bool ChoosesRows => this is { Regierungsbezirk: not null } or { KreisAgs: not null } or { Kind: not null } or { Words: not null } or { HasMoney: not null };
}

public enum MunicipalitySort
{
    Amount = 0,
    Name = 1,
    Population = 2,
    PerHead = 3,
    Kind = 4,
    Kreis = 5,
    Grants = 6,
}

public enum MunicipalityGroup
{
    Regierungsbezirk = 0,
    Kreis = 1,
    Kind = 2,
}
