using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Municipalities;

/// <summary>A municipality or Kreis as lists show it, with what was awarded to it alone.</summary>
public sealed record MunicipalityRow(string Ags, string Name, UnitKind Kind, string? KreisName, int? Population, Total Total);

/// <summary>A municipality or Kreis by name.</summary>
public sealed record UnitName(string Ags, string Name, bool IsKreis);

/// <summary>Which units a list shows: Gemeinden and towns, or Kreise; they are two counts.</summary>
public sealed record MunicipalityFilter
{
    public bool Kreise { get; init; }

    /// <summary>The money that was recorded at a past state of the ledger; null is today.</summary>
    public LedgerStand? Past { get; init; }

    public string? Regierungsbezirk { get; init; }

    public string? Words { get; init; }

    public bool WithMoney { get; init; }

    public bool ByMoney { get; init; }
}
