namespace ProgramTracker.Data.Search;

/// <summary>A word, folded and stemmed, that stands in something that can be found. Both engines find the same, because neither is asked for its own text search.</summary>
/// <remarks><see cref="SubjectId"/> is the number of the release, grant, event or programme, and the AGS of a municipality.</remarks>
public sealed class SearchTerm
{
    public required string Term { get; set; }

    public SearchSubject Subject { get; set; }

    public required string SubjectId { get; set; }

    public SearchField Field { get; set; }

    public int Frequency { get; set; }
}
