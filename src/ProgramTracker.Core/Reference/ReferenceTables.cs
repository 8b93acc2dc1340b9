using System.Collections.Immutable;

namespace ProgramTracker.Core.Reference;

/// <summary>The reference data as read from its tables, in their order.</summary>
public sealed record ReferenceTables(
    ImmutableArray<TerritorialUnit> Units,
    ImmutableArray<UnitSpelling> Spellings,
    ImmutableArray<UnitChange> Changes,
    ImmutableArray<PopulationFigure> Populations,
    ImmutableArray<KnownProgramme> Programmes,
    ImmutableArray<ProgrammeFigure> ProgrammeFigures,
    ImmutableArray<MinistryTerm> Ministries);
