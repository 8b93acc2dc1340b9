using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Grants;

/// <summary>That a person joined one grant with another, with what moved, so that separating them again gives each what it had.</summary>
/// <remarks>
/// <see cref="GrantId"/> is the one that went (its status is merged), <see cref="IntoGrantId"/> the one that stays. The entries it cost are those of
/// <see cref="LedgerNumber"/>, which is null where neither had an amount. A pair can be joined and separated more than once; each time is a row.
/// </remarks>
public sealed class GrantMerge : IVersioned, IRecorded
{
    public int Id { get; set; }

    public int GrantId { get; set; }

    public Grant? Grant { get; set; }

    public int IntoGrantId { get; set; }

    public Grant? IntoGrant { get; set; }

    public required string Reason { get; set; }

    public long? LedgerNumber { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public DateTime? SeparatedAt { get; set; }

    public string? SeparatedById { get; set; }

    public string? SeparatedBy { get; set; }

    public string? SeparationReason { get; set; }

    public long? SeparationLedgerNumber { get; set; }

    public int Version { get; set; }

    public List<GrantMergeItem> Items { get; } = [];
}
