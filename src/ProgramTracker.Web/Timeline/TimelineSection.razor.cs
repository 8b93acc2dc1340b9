using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Timeline;

/// <summary>The timeline of a page's subject, with its heading; not there where nothing is recorded.</summary>
public sealed partial class TimelineSection
{
    [Inject]
    private TimelineReader Reader { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [Parameter, EditorRequired]
    public TimelineQuestion Question { get; set; } = new();

    private TimelineDrawing? Drawing { get; set; }

    protected override async Task OnInitializedAsync() => Drawing = await Reader.ReadAsync(Current.Actor, Question, Context?.RequestAborted ?? CancellationToken.None);
}
