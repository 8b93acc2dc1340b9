using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Access;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Embedding;

/// <summary>A timeline alone, for a frame on another site: what everyone may see, whoever looks.</summary>
public sealed partial class TimelineEmbed
{
    [Inject]
    private TimelineReader Reader { get; set; } = null!;

    private TimelineDrawing? Drawing { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var question = TimelineQuestion.Read(Context!.Request.Query);
        Drawing = question.Subjects.Count == 0 ? null : await Reader.ReadAsync(Actor.Public, question, Aborted);
        if (Drawing is null)
        {
            Navigation.NotFound();
        }
    }
}
