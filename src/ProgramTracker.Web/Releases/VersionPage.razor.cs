using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Review;

namespace ProgramTracker.Web.Releases;

/// <summary>What a new version of a release changed: its statements by what became of them, and both texts as one with the differences marked.</summary>
public sealed partial class VersionPage
{
    private static readonly (StatementFateKind Kind, string Title, string What)[] Kinds =
    [
        (StatementFateKind.Changed, "Versions.Changed", "Versions.ChangedWhat"),
        (StatementFateKind.Lost, "Versions.Lost", "Versions.LostWhat"),
        (StatementFateKind.New, "Versions.New", "Versions.NewWhat"),
        (StatementFateKind.Moved, "Versions.Moved", "Versions.MovedWhat"),
        (StatementFateKind.FoundAgain, "Versions.FoundAgain", "Versions.FoundAgainWhat"),
    ];

    [Inject]
    private VersionQueries Versions { get; set; } = null!;

    [Inject]
    private StatementSentences Sentences { get; set; } = null!;

    [Parameter]
    public int Id { get; set; }

    [Parameter]
    public int Number { get; set; }

    private VersionComparison? View { get; set; }

    private IEnumerable<(string Title, string What, List<StatementFate> Fates)> Groups =>
        Kinds.Select(kind => (kind.Title, kind.What, View!.Statements.Where(fate => fate.Kind == kind.Kind).ToList())).Where(group => group.Item3.Count > 0);

    protected override async Task OnInitializedAsync()
    {
        View = await Versions.CompareAsync(Actor, Id, Number, Aborted);
        if (View is null)
        {
            Navigation.NotFound();
        }
    }

    private static string? StateOf(StatementFate fate) => fate.Loss switch
    {
        LostState.Kept => "Versions.Kept",
        LostState.TakenBack => "Versions.TakenBack",
        LostState.Replaced => "Versions.Replaced",
        _ => null,
    };

    private int Words(DiffKind kind) => View!.Parts.Where(part => part.Kind == kind)
        .Sum(part => (kind == DiffKind.Removed ? part.Old.In(View.Before.Text) : part.New.In(View.After.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private string From(VersionText version) => T["Versions.From", version.Number, Format.Moment(version.RecordedAt), version.RecordedBy];
}
