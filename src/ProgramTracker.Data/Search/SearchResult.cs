using System.Collections.Immutable;
using ProgramTracker.Core.Search;

namespace ProgramTracker.Data.Search;

/// <summary>What was found for some words, kind by kind; kinds in which nothing was found are missing.</summary>
public sealed record SearchResult(string Words, IReadOnlyList<SearchHits> Kinds)
{
    public bool IsEmpty => Kinds.Count == 0;
}

/// <summary>Hits of one kind, best first; <see cref="Total"/> counts all of them. No hits beside a total: only the count was asked for.</summary>
public sealed record SearchHits(SearchSubject Subject, IReadOnlyList<SearchHit> Hits, int Total);

/// <summary>One thing found. <see cref="Key"/> is what its address needs: an AGS, a programme's key or a number.</summary>
public sealed record SearchHit(SearchSubject Subject, string Key, string Title, string? Detail, DateOnly? Date)
{
    /// <summary>Where the words stand in a release's text; empty where they only stand in its head.</summary>
    public ImmutableArray<SnippetPart> Snippet { get; init; } = [];
}

/// <summary>What is asked of a search: all kinds, or one kind page by page beside the counts of the others.</summary>
public sealed record SearchRequest(string Words)
{
    public SearchSubject? Only { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>From 1; only with <see cref="Only"/>.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits of a kind on one page.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>In which order releases are shown; names are always shown best first.</summary>
public enum SearchOrder
{
    Best,
    Newest,
}
