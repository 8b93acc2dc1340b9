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

public sealed record EntriesBehind(Total Total, ListPage<EntryRow> Entries);
