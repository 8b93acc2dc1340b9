using Microsoft.AspNetCore.Components;

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

    private YearReview? Review { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Review = YearReader.Knows(Year) ? await Reader.OfMunicipalityAsync(Actor, Ags, Year, Aborted) : null;
        if (Review is null)
        {
            Navigation.NotFound();
        }
    }
}
