namespace ProgramTracker.Data.Imports;

/// <summary>The file of an import, byte for byte as it came; apart, so that no list of imports reads it along.</summary>
public sealed class ImportFile
{
    public int ImportId { get; set; }

    public GrantImport? Import { get; set; }

    public required byte[] Content { get; set; }
}
