namespace ProgramTracker.Data.Imports;

/// <summary>A row of a handed-in file with its cells as they stood there, and what its import does or did with it.</summary>
/// <remarks>
/// <see cref="Number"/> counts as a spreadsheet does, the header's row included. <see cref="GrantId"/> is the grant that was there before; a grant that the row founded is
/// told by <see cref="GrantListRow.FoundedRowNumber"/>. <see cref="DetailJson"/> holds faults, candidates and notes. The deltas say by how much the row changes its grant.
/// </remarks>
public sealed class ImportRow
{
    public int ImportId { get; set; }

    public GrantImport? Import { get; set; }

    public int Number { get; set; }

    public required string CellsJson { get; set; }

    public RowOutcome Outcome { get; set; }

    public int? GrantId { get; set; }

    /// <summary>The known programme that the row names; null where it names none, or one that nobody knows yet.</summary>
    public int? ProgrammeId { get; set; }

    /// <summary>The one unit that the row names; null where it names none, several, or one that cannot be read.</summary>
    public string? Ags { get; set; }

    public long AwardedDelta { get; set; }

    public string? DetailJson { get; set; }
}

/// <summary>What an import does with a row; the numbers are stored.</summary>
public enum RowOutcome
{
    /// <summary>Makes a grant, or a further line of one that the same file makes.</summary>
    New = 0,

    /// <summary>Is about a grant that is recorded already: replaces its announcement, or adds a line.</summary>
    Joins = 1,

    /// <summary>Says something else than in the list's last file.</summary>
    Changed = 2,

    Unchanged = 3,

    /// <summary>Cannot be read; the detail says why.</summary>
    Error = 4,

    /// <summary>A person says what it is first.</summary>
    Choice = 5,

    /// <summary>Was left out by a person.</summary>
    LeftOut = 6,

    /// <summary>Adds up other rows and is not counted.</summary>
    Total = 7,
}
