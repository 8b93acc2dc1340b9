namespace ProgramTracker.Data.Search;

/// <summary>The folded words of something that can be found, in their order: a quoted phrase stands in it or it doesn't, on both engines alike.</summary>
public sealed class SearchText
{
    public SearchSubject Subject { get; set; }

    public int SubjectId { get; set; }

    /// <summary>Every word with a space before and behind it; a bar parts title, names and text, so that no phrase reaches from one into the next.</summary>
    public required string Folded { get; set; }
}
