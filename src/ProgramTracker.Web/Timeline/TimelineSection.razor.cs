using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;
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

    /// <summary>The state of the ledger that the page shows.</summary>
    [Parameter, EditorRequired]
    public LedgerStand? Stand { get; set; }

    private TimelineDrawing? Drawing { get; set; }

    // Years in which something began; a programme that runs on makes no year of its own.
    private List<int> Years => Drawing is { Bands: [var band] }
        ? [.. band.Items.Where(item => item is { From: not null, Lane: TimelineLane.Grants or TimelineLane.Events or TimelineLane.Releases }).Select(item => item.From!.Year).Distinct().Order()]
        : [];

    private string YearAddress(int year) => Question.Subjects switch
    {
        [TimelineSubject.Programme programme] => Addresses.ProgrammeYear(programme.Key, year),
        [TimelineSubject.Unit unit] => Addresses.MunicipalityYear(unit.Ags, year),
        _ => Addresses.TimelineOf(Question),
    };

    protected override async Task OnInitializedAsync() => Drawing = await Reader.ReadAsync(Current.Actor, Question, Stand, Context?.RequestAborted ?? CancellationToken.None);
}
