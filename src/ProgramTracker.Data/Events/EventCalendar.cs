using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Data.Events;

/// <summary>Events as a calendar takes them: those with a day; <see cref="WithoutDay"/> counts the others that fit and were left out.</summary>
public sealed record EventCalendar(ImmutableArray<CalendarItem> Items, int WithoutDay);

/// <summary>One event of a calendar. Days include the last one.</summary>
/// <remarks><see cref="Version"/> goes up and <see cref="ChangedAt"/> (UTC) moves with every change; id and <see cref="RecordedAt"/> never change.</remarks>
public sealed record CalendarItem
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public EventKind Kind { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public string? Place { get; init; }

    public string? Organiser { get; init; }

    public bool IsVirtual { get; init; }

    /// <summary>Every statement for it was taken back.</summary>
    public bool IsVoid { get; init; }

    public DateTime RecordedAt { get; init; }

    public DateTime ChangedAt { get; init; }

    public int Version { get; init; }

    /// <summary>The conference it belongs to, where the actor sees that.</summary>
    public CalendarParent? Parent { get; init; }
}

public sealed record CalendarParent(int Id, DateTime RecordedAt);
