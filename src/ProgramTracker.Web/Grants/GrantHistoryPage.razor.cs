using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Grants;

/// <summary>What happened to a grant, told in sentences: when, by whom, why and with which evidence.</summary>
public sealed partial class GrantHistoryPage
{
    [Inject]
    private GrantHistoryQueries Queries { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private HistorySentences Sentences { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private GrantHistory? History { get; set; }

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        History = await Queries.FindAsync(Actor, Id, AsOf.Past, Aborted);
        if (History is null)
        {
            Navigation.NotFound();
        }
    }
}
