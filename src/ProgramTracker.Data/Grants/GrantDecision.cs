using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>A Zuwendungsbescheid or another act of the granting authority, with its file.</summary>
public sealed class GrantDecision : IRecorded
{
    public int Id { get; set; }

    public int GrantId { get; set; }

    public Grant? Grant { get; set; }

    public GrantDecisionKind Kind { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? Authority { get; set; }

    public DateOnly DecidedOn { get; set; }

    public Measure Measure { get; set; } = Measure.Awarded;

    public long Cents { get; set; }

    public string? Note { get; set; }

    public string? FileName { get; set; }

    public string? ContentType { get; set; }

    public byte[]? File { get; set; }

    public string? FileSha256 { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }
}
