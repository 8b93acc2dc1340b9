using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Data.Releases;

/// <summary>A municipality that a statement names as recipient, venue or participant; follows the decided payload where there is one.</summary>
public sealed class StatementMunicipality
{
    public int Id { get; set; }

    public int StatementId { get; set; }

    public Statement? Statement { get; set; }

    public string? Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public required string Name { get; set; }

    public MunicipalityRole Role { get; set; }
}
