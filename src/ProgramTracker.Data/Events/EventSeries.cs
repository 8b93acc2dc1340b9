using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Events;

/// <summary>Events that happen again and again under one name, as a person has said: the yearly Integrationskonferenz.</summary>
public sealed class EventSeries : IRecorded
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public required string FoldedName { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public List<Event> Events { get; } = [];
}
