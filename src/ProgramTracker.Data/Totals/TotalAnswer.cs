using ProgramTracker.Core.Totals;

namespace ProgramTracker.Data.Totals;

/// <summary>A total with the state of the ledger it was taken from.</summary>
/// <remarks>
/// <see cref="Waiting"/> counts the statements in review that could still change it, <see cref="Unlinked"/> the accepted ones that no grant rests on. Both are null for
/// those who may not see them, and for a past state, which nothing changes any longer.
/// </remarks>
public sealed record TotalAnswer(Total Total, LedgerStand Stand, int? Waiting)
{
    public int? Unlinked { get; init; }

    /// <summary>Rows of grant lists that belong to no grant yet; null for those who don't edit the ledger, and for a past state.</summary>
    public int? UnmatchedRows { get; init; }
}

/// <summary>A state of the ledger: the number of its last transaction and when that was recorded (UTC).</summary>
public sealed record LedgerStand(long Number, DateTime At)
{
    /// <summary>The state the ledger has now, whatever was asked for.</summary>
    public bool IsNow { get; init; }
}
