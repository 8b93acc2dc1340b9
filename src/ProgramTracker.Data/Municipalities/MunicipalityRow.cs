using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Totals;

namespace ProgramTracker.Data.Municipalities;

/// <summary>A municipality or Kreis as lists show it, with what counts in it alone: without its towns, and without what is shared.</summary>
public sealed record MunicipalityRow(string Ags, string Name, UnitKind Kind, string? KreisAgs, string? KreisName, string? BezirkAgs, string? BezirkName, int? Population, DateOnly? PopulationDate, Total Total);

/// <summary>A municipality or Kreis by name.</summary>
public sealed record UnitName(string Ags, string Name, bool IsKreis);
