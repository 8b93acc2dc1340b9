namespace ProgramTracker.Core.Reference;

/// <summary>A unit of the territorial register: a Gemeinde, Stadt, Kreis, Regierungsbezirk, Landschaftsverband or the Land.</summary>
/// <remarks>
/// Identified by <see cref="Ags"/> and never by its name: 8 digits for municipalities, 5 for Kreise, 3 for Regierungsbezirke, 2 for the Land, and the local
/// codes LVR and LWL. A kreisfreie Stadt stands here once, with 8 digits. Population is a head count with its date; area is km².
/// </remarks>
public sealed record TerritorialUnit(
    string Ags,
    string Name,
    string OfficialName,
    UnitKind Kind,
    string? ParentAgs,
    string? Regierungsbezirk,
    int? Population,
    DateOnly? PopulationDate,
    decimal? AreaSquareKilometres,
    double? Latitude,
    double? Longitude)
{
    public bool IsMunicipality => Kind is UnitKind.KreisfreieStadt or UnitKind.Stadt or UnitKind.Gemeinde;

    public bool IsKreis => Kind is UnitKind.Kreis or UnitKind.Städteregion;
}
