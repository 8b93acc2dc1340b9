namespace ProgramTracker.Data.Events;

/// <summary>Another name that a source uses for an event ("Integrationsgipfel").</summary>
public sealed class EventName
{
    public int Id { get; set; }

    public int EventId { get; set; }

    public Event? Event { get; set; }

    public required string Name { get; set; }

    public required string Folded { get; set; }
}
