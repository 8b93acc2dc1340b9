using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Data.Releases;

/// <summary>A municipality or Kreis that a release version names, with its strongest role; <see cref="Ags"/> is null outside the register and where the name is ambiguous.</summary>
public sealed class ReleaseMunicipality
{
    public int Id { get; set; }

    public int ReleaseVersionId { get; set; }

    public ReleaseVersion? ReleaseVersion { get; set; }

    public string? Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public required string Name { get; set; }

    public MunicipalityRole Role { get; set; }

    public bool IsOutside { get; set; }

    /// <summary>Where the text names it: a JSON list of [start, length].</summary>
    public required string SpansJson { get; set; }

    public required string RuleId { get; set; }
}
