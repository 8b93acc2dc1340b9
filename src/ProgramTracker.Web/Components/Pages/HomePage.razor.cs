using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Overview;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;

namespace ProgramTracker.Web.Components.Pages;

/// <summary>The start page: what waits, what is recorded in all, what is new.</summary>
public sealed partial class HomePage
{
    [Inject]
    private OverviewQueries Overview { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private ContradictionQueries Contradictions { get; set; } = null!;

    private OverviewView View { get; set; } = new();

    private int? OpenContradictions { get; set; }

    private TotalAnswer Answer { get; set; } = new(Core.Totals.Total.Empty, new LedgerStand(0, default), null);

    private TotalsTable Programmes { get; set; } = new([], [], new TotalsRow(null, null, null, null, [], Core.Totals.Total.Empty), new LedgerStand(0, default));

    protected override async Task OnInitializedAsync()
    {
        View = await Overview.ReadAsync(Actor, Aborted);
        OpenContradictions = await Contradictions.OpenAsync(Actor, Aborted);
        Answer = await Totals.TotalAsync(Actor, TotalQuestion.Everything, Aborted);
        Programmes = await Totals.ByProgrammeAndYearAsync(Actor, TotalQuestion.Everything, Aborted);
    }
}
