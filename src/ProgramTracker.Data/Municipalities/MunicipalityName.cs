namespace ProgramTracker.Data.Municipalities;

/// <summary>One way in which texts write the name of a unit; <see cref="Ags"/> is null for regions without a key.</summary>
public sealed class MunicipalityName
{
    public int Id { get; set; }

    public string? Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public required string Spelling { get; set; }

    public required string Folded { get; set; }

    public required string Kind { get; set; }

    public bool NeedsContext { get; set; }

    public string? Note { get; set; }

    /// <summary>Comes from the reference tables; the others were added by a person.</summary>
    public bool IsReference { get; set; }
}
