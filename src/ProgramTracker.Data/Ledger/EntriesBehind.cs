using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Lists;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Ledger;

/// <summary>Which entries are asked for: those of a total, and of these one column, one grant or those without a programme.</summary>
public sealed record EntryQuestion
{
    public TotalQuestion Total { get; init; } = TotalQuestion.Everything;

    public FundingYear? Year { get; init; }

    public int? GrantId { get; init; }

    public bool WithoutProgramme { get; init; }
}

/// <summary>The sum of all pages with the state of the ledger it was taken from. What could still change it is null for those who may not see that, and where a part is asked for that a review cannot name.</summary>
public sealed record EntriesBehind(Total Total, LedgerStand Stand, ListPage<EntryRow> Entries)
{
    public int? Waiting { get; init; }

    public int? Unlinked { get; init; }
}
