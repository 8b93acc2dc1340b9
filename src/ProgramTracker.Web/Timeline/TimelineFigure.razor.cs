using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Timeline;

/// <summary>The timeline as a drawing with its table; complete without scripts, a list on a phone, and narrow where it is printed.</summary>
public sealed partial class TimelineFigure
{
    /// <summary>How many rows stand in the table; the file has all of them.</summary>
    public const int MostRows = 500;

    [Inject]
    private TimelineReader Reader { get; set; } = null!;

    [Inject]
    private TimelineSvg Drawer { get; set; } = null!;

    [Inject]
    private TimelineItems Items { get; set; } = null!;

    /// <summary>Makes ids on the page; two timelines need two.</summary>
    [Parameter]
    public string Id { get; set; } = "zeit";

    [Parameter, EditorRequired]
    public TimelineDrawing? Drawing { get; set; }

    /// <summary>It is the page's own matter, whose address follows what is seen.</summary>
    [Parameter]
    public bool IsPage { get; set; }

    /// <summary>It stands in a frame on another site: it leads to what everyone may see, and saves nothing.</summary>
    [Parameter]
    public bool IsEmbedded { get; set; }

    private TimelinePicture? Whole { get; set; }

    private TimelinePicture Narrow { get; set; } = null!;

    private List<(TimelineBand Band, TimelineItem Item)> Rows { get; set; } = [];

    private int Count { get; set; }

    private string? WholeFirst => Whole?.Whole is { } whole ? Format.Iso(whole.First) : null;

    private string? WholeLast => Whole?.Whole is { } whole ? Format.Iso(whole.Last) : null;

    private string Words
    {
        get
        {
            string?[] sentences =
            [
                T["Timeline.Legend"],
                Whole!.Lanes.Any(lane => lane.IsDense) ? T["Timeline.LegendDense"].Value : null,
                Drawing!.IsCut ? T["Timeline.Cut", Format.Count(TimelineQueries.MostItems)].Value : null,
                Drawing.Source,
            ];
            return string.Join(' ', sentences.Where(sentence => sentence is not null));
        }
    }

    protected override void OnParametersSet()
    {
        if (Drawing is not { IsEmpty: false } drawing)
        {
            return;
        }

        Whole = Reader.Place(drawing, TimelineLayout.Wide, drawing.Question.Window);
        Narrow = Reader.Place(drawing, TimelineLayout.Narrow, drawing.Question.Window);
        var listed = drawing.Listed().ToList();
        Count = listed.Count;
        Rows = listed.Count > MostRows ? listed.GetRange(0, MostRows) : listed;
    }

    private static IEnumerable<(string Step, TimeWindow Window, string Text, string Sign)> Steps(TimeWindow shown, TimeWindow whole) =>
    [
        ("earlier", shown.Moved(-1, whole), "Timeline.Earlier", "←"),
        ("in", shown.Nearer(), "Timeline.Nearer", "+"),
        ("out", shown.Farther(whole), "Timeline.Farther", "\u2212"),
        ("later", shown.Moved(1, whole), "Timeline.Later", "→"),
        ("all", whole, "Timeline.All", "↔"),
    ];
}
