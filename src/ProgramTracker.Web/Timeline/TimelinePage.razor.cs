using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Timeline;

/// <summary>Up to six municipalities, Kreise or programmes on one time axis; what is seen of it stands in the address.</summary>
public sealed partial class TimelinePage
{
    [Inject]
    private TimelineReader Reader { get; set; } = null!;

    [Inject]
    private TimelineQueries Queries { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    private TimelineQuestion Question { get; set; } = new();

    private TimelineDrawing? Drawing { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private IReadOnlyList<PlaceName> Places { get; set; } = [];

    private IReadOnlyList<ProgrammeChoice> ProgrammeNames { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var query = Context!.Request.Query;
        AsOf = await StandParameter.ReadAsync(query["stand"], Totals, Actor, Aborted);
        Question = TimelineQuestion.Read(query);
        Drawing = await Reader.ReadAsync(Actor, Question, Aborted);
        if (Drawing is null)
        {
            Navigation.NotFound();
            return;
        }

        Places = await Queries.PlacesAsync(Actor, Aborted);
        ProgrammeNames = await Programmes.NamesAsync(Actor, Aborted);
    }
}
