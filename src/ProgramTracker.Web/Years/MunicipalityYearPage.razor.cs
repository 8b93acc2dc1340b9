using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Years;

/// <summary>A year of a municipality, or of a Kreis itself.</summary>
public sealed partial class MunicipalityYearPage
{
    [Inject]
    private YearReader Reader { get; set; } = null!;

    [Parameter]
    public string Ags { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private YearReview? Review { get; set; }

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        Review = YearReader.Knows(Year) ? await Reader.OfMunicipalityAsync(Actor, Ags, Year, AsOf, Aborted) : null;
        if (Review is null)
        {
            Navigation.NotFound();
        }
    }
}
