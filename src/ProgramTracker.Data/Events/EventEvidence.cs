using ProgramTracker.Data.Database;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Events;

/// <summary>An accepted statement that speaks of an event.</summary>
public sealed class EventEvidence : IRecorded
{
    public int EventId { get; set; }

    public Event? Event { get; set; }

    public int StatementId { get; set; }

    public Statement? Statement { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }
}
