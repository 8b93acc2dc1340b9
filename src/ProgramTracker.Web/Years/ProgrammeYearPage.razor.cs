using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Years;

/// <summary>A programme's year.</summary>
public sealed partial class ProgrammeYearPage
{
    [Inject]
    private YearReader Reader { get; set; } = null!;

    [Parameter]
    public string Key { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    private YearReview? Review { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Review = YearReader.Knows(Year) ? await Reader.OfProgrammeAsync(Actor, Key, Year, Aborted) : null;
        if (Review is null)
        {
            Navigation.NotFound();
        }
    }
}
