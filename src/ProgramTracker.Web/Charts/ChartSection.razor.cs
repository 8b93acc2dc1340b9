using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Charts;

/// <summary>A chart of the table that a page has read already: what is drawn is that table, and nothing is asked twice.</summary>
public sealed partial class ChartSection
{
    // A single bar says nothing that the number doesn't.
    private const int LeastRows = 2;

    [Inject]
    private ChartMaker Maker { get; set; } = null!;

    /// <summary>Subject, measure and moment of the table; its kind says how it is drawn: by year, or place by place.</summary>
    [Parameter, EditorRequired]
    public ChartQuestion Question { get; set; } = new();

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter, EditorRequired]
    public TotalsTable Table { get; set; } = null!;

    private Chart Chart { get; set; } = null!;

    protected override void OnParametersSet()
    {
        var subject = new ChartSubject(Question, Name);
        Chart = Question.Kind == ChartKind.Municipalities ? Maker.Municipalities(subject, Table) : Maker.Years(subject, Table, null);
    }
}
