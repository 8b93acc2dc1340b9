using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Charts;

namespace ProgramTracker.Web.Embedding;

/// <summary>A chart alone, for a frame on another site: what everyone may see, whoever looks.</summary>
public sealed partial class ChartEmbed
{
    [Inject]
    private ChartReader Reader { get; set; } = null!;

    [Parameter]
    public string Word { get; set; } = "";

    private ChartQuestion? Question { get; set; }

    private Chart? Chart { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Question = ChartQuestion.Read(Word, Context!.Request.Query);
        Chart = Question is null ? null : await Reader.ReadAsync(Actor.Public, Question, Aborted);
        if (Chart is null)
        {
            Navigation.NotFound();
        }
    }
}
