namespace ProgramTracker.Data.Municipalities;

/// <summary>A change of key, name or status of a unit, in force from <see cref="Date"/> on; a row of the reference table as it stands there.</summary>
/// <remarks>The old and new AGS may be several, parted by "|", and are therefore no foreign keys.</remarks>
public sealed class MunicipalityChange
{
    public int Id { get; set; }

    public DateOnly? Date { get; set; }

    public required string DateText { get; set; }

    public required string OldAgs { get; set; }

    public required string OldName { get; set; }

    public required string NewAgs { get; set; }

    public required string NewName { get; set; }

    public required string ChangeType { get; set; }

    public bool KeyChanged { get; set; }

    public string? Note { get; set; }

    public string? Source { get; set; }
}
