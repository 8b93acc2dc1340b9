using System.Collections.Immutable;

namespace ProgramTracker.Core.Calendars;

/// <summary>One event of a calendar file (VEVENT of RFC 5545), all day long: days are dates and have no time zone.</summary>
/// <remarks><see cref="LastDay"/> is part of the event; the file states the day after it (DTEND is exclusive, RFC 5545 3.6.1). Moments are UTC.</remarks>
public sealed record CalendarEntry
{
    /// <summary>Of the whole world and for good: see <see cref="CalendarUid"/>.</summary>
    public required string Uid { get; init; }

    public required string Summary { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Goes up with every change (SEQUENCE); from 0.</summary>
    public int Sequence { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ChangedAt { get; init; }

    public string? Location { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute address of the event's page.</summary>
    public Uri? Address { get; init; }

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The conference that a workshop belongs to.</summary>
    public string? ParentUid { get; init; }

    public bool IsCancelled { get; init; }
}
