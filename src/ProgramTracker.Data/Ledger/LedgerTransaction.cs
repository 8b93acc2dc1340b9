namespace ProgramTracker.Data.Ledger;

/// <summary>What was recorded together: entries that became true at one moment, by one actor, for one reason. Never changed or deleted.</summary>
public sealed class LedgerTransaction
{
    /// <summary>The head number it was given; numbers have no gaps. A total as of a number is the sum of entries up to it.</summary>
    public long Number { get; set; }

    public DateTime At { get; set; }

    public required string ActorId { get; set; }

    public required string ActorName { get; set; }

    public required string Command { get; set; }

    public required string Reason { get; set; }

    public List<LedgerEntry> Entries { get; } = [];
}
