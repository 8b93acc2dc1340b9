using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Overview;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Components.Pages.Start;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Components.Pages;

/// <summary>The start page, by what the person does: an editor finds what waits first, a press officer what is new and what contradicts, a coordinator their own municipalities.</summary>
public sealed partial class HomePage
{
    [Inject]
    private OverviewQueries Overview { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private EntryQueries Ledger { get; set; } = null!;

    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private ContradictionQueries Contradictions { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    [SupplyParameterFromQuery(Name = "jahr")]
    private string? YearWord { get; set; }

    private OverviewView View { get; set; } = new();

    private ContradictionList? Contradicted { get; set; }

    private TotalAnswer Answer { get; set; } = new(Core.Totals.Total.Empty, new LedgerStand(0, default), null);

    private TotalsTable Programmes { get; set; } = new([], [], new TotalsRow(null, null, null, null, [], Core.Totals.Total.Empty), new LedgerStand(0, default));

    private IReadOnlyList<EntryRow> Proof { get; set; } = [];

    private YearMoney Money { get; set; } = new(null, null, [], null, null);

    private IReadOnlyList<OwnSection.OwnPlace> Own { get; set; } = [];

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private int? YearAsked => YearOf(YearWord);

    private int ThisYear => GermanTime.DayOf(Clock.GetUtcNow().UtcDateTime).Year;

    private string Meaning => T["Home.Meaning", Format.Name(Measure.Awarded), Format.Count(View.MunicipalityCount), Format.Plural("Home.Basis", View.ReleaseCount)];

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        var question = new TotalQuestion { AsOf = AsOf.Number };
        View = await Overview.ReadAsync(Actor, AsOf.Past, Aborted);

        // Contradictions are those of today: a past moment shows none.
        Contradicted = AsOf.Number is null ? await Contradictions.ListAsync(Actor, new ContradictionFilter(), 1, Aborted) : null;
        (Answer, Programmes) = await Totals.TotalByProgrammeAsync(Actor, question, Aborted);
        Proof = await Ledger.ProofAsync(Actor, question, Answer.Total, Aborted);
        Money = YearMoney.Of(Programmes, YearAsked, ThisYear);
        Own = Actor.Role == ActorRole.MunicipalCoordinator ? await OwnAsync(question) : [];
    }

    private async Task<List<OwnSection.OwnPlace>> OwnAsync(TotalQuestion question)
    {
        var own = new List<OwnSection.OwnPlace>();
        foreach (var ags in Actor.Scope)
        {
            if (await Municipalities.NameAsync(Actor, ags, Aborted) is { } place)
            {
                PlaceScope scope = place.IsKreis ? new PlaceScope.WholeKreis(ags) : new PlaceScope.Unit(ags);
                var answer = await Totals.TotalAsync(Actor, question with { Place = scope }, Aborted);
                own.Add(new OwnSection.OwnPlace(ags, place.Name, place.IsKreis, answer.Total));
            }
        }

        return own;
    }
}
