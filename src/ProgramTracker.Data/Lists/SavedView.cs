using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Lists;

/// <summary>A view of a list that somebody gave a name: which list, and what its address says after the question mark. It belongs to who recorded it, and nobody else sees it.</summary>
public sealed class SavedView : IVersioned, IRecorded
{
    public const int LongestName = 100;
    public const int LongestQuery = 2000;

    public int Id { get; set; }

    /// <summary>The word of the list, as in its address.</summary>
    public required string List { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    /// <summary>Without the question mark; empty is the list as it opens.</summary>
    public required string Query { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }
}
