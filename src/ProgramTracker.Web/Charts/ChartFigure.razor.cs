using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Charts;

/// <summary>A chart with its sentence, its table and its files; complete without scripts.</summary>
public sealed partial class ChartFigure
{
    [Inject]
    private ChartSvg Drawer { get; set; } = null!;

    /// <summary>Makes ids on the page; two charts need two.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public ChartQuestion Question { get; set; } = new();

    [Parameter, EditorRequired]
    public Chart Chart { get; set; } = null!;

    /// <summary>It is the page's own matter: its table stands open.</summary>
    [Parameter]
    public bool IsPage { get; set; }

    /// <summary>It stands in a frame on another site and saves nothing.</summary>
    [Parameter]
    public bool IsEmbedded { get; set; }

    private ChartPicture Picture { get; set; } = null!;

    private ChartPicture Narrow { get; set; } = null!;

    private bool HasSums => Chart is { IsStacked: true, Series.Length: > 1 };

    private string Words
    {
        get
        {
            string?[] sentences = [Chart.HasAnnounced ? T["Chart.LegendAnnounced"].Value : null, Chart.IsRounded ? T["Chart.LegendRounded"].Value : null, .. Chart.Notes, Chart.Source];
            return string.Join(' ', sentences.Where(sentence => sentence is not null));
        }
    }

    protected override void OnParametersSet()
    {
        Picture = ChartLayout.Of(Chart, ChartLayout.Wide, Write);
        Narrow = ChartLayout.Of(Chart, ChartLayout.Narrow, Write);
    }

    private string Write(long value, bool isRounded) => Drawer.Write(Chart, value, isRounded);

    private RenderFragment Sum(ChartPart sum) => builder =>
    {
        if (!Chart.IsMoney)
        {
            builder.AddContent(0, Drawer.WriteFull(Chart, sum));
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", Addresses.EntriesBehind(new EntryFilter { Ags = Question.Ags, ProgrammeKey = Question.ProgrammeKey, Measure = Question.Measure, AsOf = Question.AsOf }));
        builder.AddContent(3, Drawer.WriteFull(Chart, sum));
        builder.CloseElement();
    };

    private RenderFragment Plain(ChartPart sum) => builder => builder.AddContent(0, Drawer.WriteFull(Chart, sum));

    private ChartPart SumOf(int? series)
    {
        var parts = Chart.Rows.SelectMany(row => row.Parts.Where((_, i) => series is null || i == series)).Where(part => part.Value is not null).ToList();
        return parts.Count == 0 ? new ChartPart(null) : new ChartPart(parts.Sum(part => part.Value), IsRounded: parts.Exists(part => part.IsRounded));
    }
}
