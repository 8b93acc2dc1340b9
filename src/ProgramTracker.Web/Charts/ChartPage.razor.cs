using Microsoft.AspNetCore.Components;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Timelines;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Charts;

/// <summary>All charts of a subject, or one of them with its table.</summary>
public sealed partial class ChartPage
{
    [Inject]
    private ChartReader Reader { get; set; } = null!;

    [Inject]
    private TimelineQueries Timelines { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter]
    public string? Word { get; set; }

    private ChartQuestion Question { get; set; } = new();

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private List<(ChartQuestion Question, Chart Chart)> Shown { get; } = [];

    private IReadOnlyList<PlaceName> Places { get; set; } = [];

    private IReadOnlyList<ProgrammeChoice> ProgrammeNames { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var query = Context!.Request.Query;
        AsOf = await StandParameter.ReadAsync(query["stand"], Totals, Actor, Aborted);
        if (ChartQuestion.Read(Word ?? ChartQuestion.KindWord(default), query) is not { } question)
        {
            Navigation.NotFound();
            return;
        }

        Question = question;
        foreach (var kind in Word is null ? KindsOf(question) : [question.Kind])
        {
            if (await Reader.ReadAsync(Actor, question with { Kind = kind }, Aborted) is not { } chart)
            {
                Navigation.NotFound();
                return;
            }

            Shown.Add((question with { Kind = kind }, chart));
        }

        Places = await Timelines.PlacesAsync(Actor, Aborted);
        ProgrammeNames = await Programmes.NamesAsync(Actor, Aborted);
    }

    // What is announced is announced for a programme; who comes first is no question about one place.
    private static IEnumerable<ChartKind> KindsOf(ChartQuestion question) => Enum.GetValues<ChartKind>().Where(kind => kind switch
    {
        ChartKind.Measures => question.ProgrammeKey is not null,
        ChartKind.Municipalities or ChartKind.FirstTime => question.Ags is null,
        _ => true,
    });

    private string AddressOf(ChartQuestion question) => Word is null ? Addresses.ChartsOf(question) : Addresses.ChartOf(question);
}
