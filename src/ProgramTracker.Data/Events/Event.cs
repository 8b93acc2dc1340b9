using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Data.Events;

/// <summary>A conference, congress, workshop, handover, visit or other event. A workshop belongs to its conference by <see cref="ParentId"/>.</summary>
/// <remarks><see cref="DateText"/> is the ISO date as exact as the source (2011, 2011-01 or 2011-01-27); <see cref="FirstDay"/> is the first day it can mean and is for sorting.</remarks>
public sealed class Event : IVersioned, IRecorded, IDated
{
    public int Id { get; set; }

    public EventKind Kind { get; set; }

    public required string Title { get; set; }

    public required string FoldedTitle { get; set; }

    public string? DateText { get; set; }

    public DateOnly? FirstDay { get; set; }

    public string? EndDateText { get; set; }

    public DateOnly? LastDay { get; set; }

    public string? Place { get; set; }

    public string? Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public string? Organiser { get; set; }

    public int? ParentId { get; set; }

    public Event? Parent { get; set; }

    public int? SeriesId { get; set; }

    public EventSeries? Series { get; set; }

    /// <summary>The title without number and year, folded: events that share it may be of one series. Empty where the rest tells nothing.</summary>
    public string SeriesStem { get; set; } = string.Empty;

    public bool IsVirtual { get; set; }

    public Visibility Visibility { get; set; }

    /// <summary>Internal until this moment, because all that is known of it is from a release under embargo.</summary>
    public DateTime? EmbargoUntil { get; set; }

    /// <summary>Nothing bears it out any longer: every statement for it was taken back.</summary>
    public bool IsVoid { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public DateTime ChangedAt { get; set; }

    public int Version { get; set; }

    public List<Event> Children { get; } = [];

    public List<EventName> Names { get; } = [];

    public List<EventEvidence> Evidence { get; } = [];
}
