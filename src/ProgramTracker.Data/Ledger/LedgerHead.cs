namespace ProgramTracker.Data.Ledger;

/// <summary>The one row that every ledger transaction updates first: it gives the transaction its number and makes the others wait their turn.</summary>
public sealed class LedgerHead
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public long Number { get; set; }

    public DateTime At { get; set; }
}
