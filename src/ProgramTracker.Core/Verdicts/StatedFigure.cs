using System.Collections.Immutable;

namespace ProgramTracker.Core.Verdicts;

/// <summary>A figure that somebody stated, as a question with the stated answer.</summary>
/// <remarks><see cref="GrantIds"/> are the grants that the statement is evidence for; empty for a draft's. <see cref="SentenceKey"/> tells figures of one sentence.</remarks>
public sealed record StatedFigure
{
    /// <summary>The id of the statement, or what else tells the figures of one source apart.</summary>
    public required long Id { get; init; }

    /// <summary>Stays the same over the versions of a release in which the statement is found again unchanged.</summary>
    public long LastingId { get; init; }

    public required FigureSource Source { get; init; }

    public required FigureQuestion Question { get; init; }

    public required FigureValue Value { get; init; }

    public ImmutableArray<int> GrantIds { get; init; } = [];

    /// <summary>Ids of the figures of the same text that are its parts.</summary>
    public ImmutableArray<long> Parts { get; init; } = [];

    public int SentenceKey { get; init; }
}

/// <summary>Who states a figure and when.</summary>
/// <remarks>
/// <see cref="SourceId"/> is the release, or the one that it copies or corrects: these are one source. A control figure of the reference tables has
/// <see cref="SourceKind.ControlFigure"/> and a negative id of its own.
/// </remarks>
public sealed record FigureSource(SourceKind Kind, long SourceId, DateOnly? PublishedOn, string? Issuer)
{
    public int? ReleaseId { get; init; }

    /// <summary>Another release corrects this one: it testifies no longer for or against others.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Where a control figure was read.</summary>
    public string? Reference { get; init; }
}

public enum SourceKind
{
    Release = 0,
    ControlFigure = 1,
    Draft = 2,
}
