using ProgramTracker.Core.Access;

namespace ProgramTracker.Data.Access;

/// <summary>Who did what and when: one row for every command that changed something. Never changed or deleted.</summary>
public sealed class CommandRecord
{
    public long Id { get; set; }

    public DateTime At { get; set; }

    public required string ActorId { get; set; }

    public required string ActorName { get; set; }

    public ActorRole ActorRole { get; set; }

    public required string Command { get; set; }

    public string? SubjectKind { get; set; }

    public string? SubjectId { get; set; }

    public string? BeforeJson { get; set; }

    public string? AfterJson { get; set; }
}
