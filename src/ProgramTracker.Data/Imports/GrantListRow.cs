using ProgramTracker.Data.Grants;

namespace ProgramTracker.Data.Imports;

/// <summary>A row of a list through all its files: by what it is recognised, what it said last, and which grant it is a line of.</summary>
/// <remarks>
/// Its ledger entries name it, so that a change takes back exactly what this row had written. <see cref="ImportId"/> and <see cref="RowNumber"/> are the file row that
/// stated it last, <see cref="FoundedImportId"/> and <see cref="FoundedRowNumber"/> the first. A row that vanished stays; <see cref="MissingSinceImportId"/> says since when.
/// </remarks>
public sealed class GrantListRow
{
    public int Id { get; set; }

    public int ListId { get; set; }

    public GrantList? List { get; set; }

    public required string Key { get; set; }

    public required string Slot { get; set; }

    public required string Content { get; set; }

    /// <summary>All its sums together: only to put rows in an order.</summary>
    public long Cents { get; set; }

    public int GrantId { get; set; }

    public Grant? Grant { get; set; }

    public int FoundedImportId { get; set; }

    public int FoundedRowNumber { get; set; }

    public int ImportId { get; set; }

    public int RowNumber { get; set; }

    public int? MissingSinceImportId { get; set; }
}
