namespace ProgramTracker.Data.Search;

/// <summary>What was found for some words, kind by kind; kinds in which nothing was found are missing.</summary>
public sealed record SearchResult(string Words, IReadOnlyList<SearchHits> Kinds)
{
    public bool IsEmpty => Kinds.Count == 0;
}

/// <summary>The best hits of one kind; <see cref="Total"/> counts all of them.</summary>
public sealed record SearchHits(SearchSubject Subject, IReadOnlyList<SearchHit> Hits, int Total);

/// <summary>One thing found. <see cref="Key"/> is what its address needs: an AGS, a programme's key or a number.</summary>
public sealed record SearchHit(SearchSubject Subject, string Key, string Title, string? Detail, DateOnly? Date);
