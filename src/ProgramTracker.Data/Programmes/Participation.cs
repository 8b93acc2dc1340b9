using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Programmes;

/// <summary>A municipality takes part in a programme since a time, as an accepted statement says; no money follows from it.</summary>
public sealed class Participation : IRecorded
{
    public int Id { get; set; }

    public required string Ags { get; set; }

    public Municipality? Municipality { get; set; }

    public int ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    /// <summary>ISO, as exact as the text: 2005, 2005-04 or 2005-04-01.</summary>
    public string? SinceText { get; set; }

    public DateOnly? SinceDay { get; set; }

    public int StatementId { get; set; }

    public Statement? Statement { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }
}
