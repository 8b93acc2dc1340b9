using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Overview;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Totals;

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

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        var question = new TotalQuestion { AsOf = AsOf.Number };
        View = await Overview.ReadAsync(Actor, AsOf.Past, Aborted);

        // Contradictions are those of today: a past moment shows none.
        OpenContradictions = AsOf.Number is null ? await Contradictions.OpenAsync(Actor, Aborted) : null;
        Answer = await Totals.TotalAsync(Actor, question, Aborted);
        Programmes = await Totals.ByProgrammeAndYearAsync(Actor, question, Aborted);
    }
}
