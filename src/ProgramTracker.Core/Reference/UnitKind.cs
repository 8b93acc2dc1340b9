namespace ProgramTracker.Core.Reference;

/// <summary>What a territorial unit is; the numbers are stored.</summary>
/// <remarks>A kreisfreie Stadt is a municipality and a Kreis-level unit at once; the Städteregion Aachen counts among the 31 Kreise.</remarks>
public enum UnitKind
{
    Land = 0,
    Regierungsbezirk = 1,
    Landschaftsverband = 2,
    Kreis = 3,
    Städteregion = 4,
    KreisfreieStadt = 5,
    Stadt = 6,
    Gemeinde = 7,
}
