using Microsoft.AspNetCore.Components;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Charts;

/// <summary>Some charts of a page's subject, those that have something to show.</summary>
public sealed partial class ChartSection
{
    // A single bar says nothing that the number doesn't.
    private const int LeastRows = 2;

    [Inject]
    private ChartReader Reader { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <summary>The subject, measure and moment; its kind is not read.</summary>
    [Parameter, EditorRequired]
    public ChartQuestion Question { get; set; } = new();

    [Parameter, EditorRequired]
    public IReadOnlyList<ChartKind> Kinds { get; set; } = [];

    private List<(ChartQuestion Question, Chart Chart)> Shown { get; } = [];

    private string AllAddress => Addresses.ChartsOf(Question);

    protected override async Task OnInitializedAsync()
    {
        foreach (var kind in Kinds)
        {
            var question = Question with { Kind = kind };
            if (await Reader.ReadAsync(Current.Actor, question, Context?.RequestAborted ?? CancellationToken.None) is { } chart && chart.Rows.Count(row => row.Total is not null) >= LeastRows)
            {
                Shown.Add((question, chart));
            }
        }
    }
}
