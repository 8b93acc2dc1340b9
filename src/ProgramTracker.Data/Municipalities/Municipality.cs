using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Municipalities;

/// <summary>A unit of the territorial register, today's or a former one, keyed by its AGS.</summary>
/// <remarks>
/// <see cref="ValidTo"/> is the last day of a former unit and null for those of today; lists and counts ask for null. A former unit names its
/// <see cref="SuccessorAgs"/>: money is always recorded under today's unit. The Land, Regierungsbezirke and Landschaftsverbände are rows too.
/// </remarks>
public sealed class Municipality : IVersioned
{
    public required string Ags { get; set; }

    public required string Name { get; set; }

    public required string OfficialName { get; set; }

    public required string FoldedName { get; set; }

    public UnitKind Kind { get; set; }

    public string? ParentAgs { get; set; }

    public Municipality? Parent { get; set; }

    /// <summary>The Kreis or Städteregion it belongs to; null for a kreisfreie Stadt, and for a Kreis its own.</summary>
    public string? KreisAgs { get; set; }

    public string? RegierungsbezirkAgs { get; set; }

    public int? Population { get; set; }

    public DateOnly? PopulationDate { get; set; }

    /// <summary>Whole hectares: the source states km² with two decimals.</summary>
    public int? AreaHectares { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public string? SuccessorAgs { get; set; }

    public int Version { get; set; }
}
