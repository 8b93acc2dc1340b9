namespace ProgramTracker.Data.Search;

/// <summary>A word, folded and stemmed, that stands in something that can be found. Both engines find the same, because neither is asked for its own text search.</summary>
/// <remarks>Only what has a text of its own stands here; names are found by their folded columns.</remarks>
public sealed class SearchTerm
{
    public required string Term { get; set; }

    public SearchSubject Subject { get; set; }

    public int SubjectId { get; set; }

    public SearchField Field { get; set; }

    public int Frequency { get; set; }
}
