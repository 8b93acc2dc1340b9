using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Totals;

/// <summary>The one strong number of a page with its meaning, what it rests on, what is missing, and the way to its proof.</summary>
public sealed partial class TotalHead
{
    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private TotalWords Words { get; set; } = null!;

    [Parameter, EditorRequired]
    public Total Total { get; set; } = Total.Empty;

    /// <summary>Measure and scope in words.</summary>
    [Parameter, EditorRequired]
    public string Meaning { get; set; } = "";

    /// <summary>What counts here and what does not, beside what is true of every total.</summary>
    [Parameter]
    public string? Rule { get; set; }

    [Parameter]
    public string? PerHead { get; set; }

    /// <summary>When the data was last changed (UTC).</summary>
    [Parameter]
    public DateTime? Stand { get; set; }

    /// <summary>Statements in review that could still change it; null for those who may not see them.</summary>
    [Parameter]
    public int? Waiting { get; set; }

    /// <summary>Accepted statements that no grant rests on; null for those who may not see them.</summary>
    [Parameter]
    public int? Unlinked { get; set; }

    /// <summary>Rows of grant lists that belong to no grant yet; null for those who may not see them.</summary>
    [Parameter]
    public int? UnmatchedRows { get; set; }

    /// <summary>What stands behind these counts.</summary>
    [Parameter]
    public string OpenAddress { get; set; } = Addresses.Open;

    /// <summary>The page itself, which the form asks again with other choices; without it there is nothing to choose.</summary>
    [Parameter]
    public string? Address { get; set; }

    /// <summary>A few of the entries, where there are few.</summary>
    [Parameter]
    public IReadOnlyList<EntryRow> Proof { get; set; } = [];

    [Parameter, EditorRequired]
    public string EntriesAddress { get; set; } = "";

    [Parameter]
    public StandParameter AsOf { get; set; } = StandParameter.Today;
}
