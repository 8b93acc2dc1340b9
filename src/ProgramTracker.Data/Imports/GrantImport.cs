using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Imports;

/// <summary>A file of a grant list that was handed in: as a draft, to be looked at and decided, then imported with all its rows or not at all.</summary>
/// <remarks>
/// The file is kept byte for byte in <see cref="ImportFile"/>. <see cref="PlanDigest"/> says what the preview showed; an import does exactly that or nothing.
/// <see cref="CountsJson"/> are the rows by outcome. Once it is imported, its rows cannot be changed any longer.
/// </remarks>
public sealed class GrantImport : IVersioned, IRecorded
{
    public int Id { get; set; }

    public int? ListId { get; set; }

    public GrantList? List { get; set; }

    public ImportState State { get; set; }

    public required string FileName { get; set; }

    public required string Sha256 { get; set; }

    public long Bytes { get; set; }

    public int RowCount { get; set; }

    public required string Signature { get; set; }

    public required string MappingJson { get; set; }

    public required string OptionsJson { get; set; }

    public string? CountsJson { get; set; }

    /// <summary>The ledger's head number when the preview was made.</summary>
    public long? SeenNumber { get; set; }

    public string? PlanDigest { get; set; }

    /// <summary>The ledger transaction of the import; null for a draft, and where nothing had to be booked.</summary>
    public long? LedgerNumber { get; set; }

    public DateTime? ImportedAt { get; set; }

    public string? ImportedBy { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }
}

/// <summary>Where an import stands; the numbers are stored.</summary>
public enum ImportState
{
    Draft = 0,
    Imported = 1,
}
