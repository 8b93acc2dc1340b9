using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Controls;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Programmes;

/// <summary>A programme: what was awarded under it, where and when, and beside it what was announced for it.</summary>
public sealed partial class ProgrammePage
{
    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [Inject]
    private VerdictQueries Judging { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private EntryQueries Ledger { get; set; } = null!;

    [Parameter]
    public string Key { get; set; } = "";

    [SupplyParameterFromQuery(Name = "messgroesse")]
    private string? MeasureWord { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    [SupplyParameterFromQuery(Name = "orte")]
    private string? PlacesWord { get; set; }

    private ProgrammeView? View { get; set; }

    private Measure Measure { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private TotalAnswer Answer { get; set; } = null!;

    private TotalsTable ByPlace { get; set; } = null!;

    private RankedPlaces Ranked { get; set; } = null!;

    private IReadOnlyList<EntryRow> Proof { get; set; } = [];

    private DateTime StandAt { get; set; }

    private IReadOnlyList<PagePart> Parts
    {
        get
        {
            var view = View!;
            (bool IsThere, PagePart Part)[] parts =
            [
                (true, new PagePart("zeitachse", T["Timeline.Title"])),
                (true, new PagePart("nach-kommune", T["Programme.Ranked"])),
                (true, new PagePart("erstmals", T["Programme.FirstTime"])),
                (view.Figures.Length + view.ControlStatements.Length > 0, new PagePart("kontrollzahlen", T["Programme.Control"])),
                (view.Participations.Length > 0, new PagePart("teilnahmen", T["Programme.Participations"], view.Participations.Length)),
                (true, new PagePart("zuwendungen", T["Layout.Grants"], view.GrantCount)),
                (view.Events.Length > 0, new PagePart("veranstaltungen", T["Layout.Events"], view.EventCount)),
                (true, new PagePart("pressemitteilungen", T["Layout.Releases"], view.ReleaseCount)),
                (view.Notes.Length > 0, new PagePart("angaben", T["Programme.About"])),
            ];
            return [.. parts.Where(x => x.IsThere).Select(x => x.Part)];
        }
    }

    private JudgedFigures Verdicts { get; set; } = JudgedFigures.None;

    private string Stand { get; set; } = "";

    private EntryFilter Entries => new() { ProgrammeKey = Key, Measure = Measure, AsOf = AsOf.Asked };

    private IEnumerable<ControlStatement> Sums => View!.ControlStatements.Where(control => control.Kind == StatementKind.Funding);

    private IEnumerable<ControlStatement> Counts => View!.ControlStatements.Where(control => control.Kind != StatementKind.Funding);

    private string Facts
    {
        get
        {
            var years = View!.StartYear is null && View.EndYear is null ? T["Programme.YearsUnknown"].Value : Format.Years(View.StartYear, View.EndYear);
            return T["Programme.What"] + " · " + years;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        Measure = Addresses.ParseMeasure(MeasureWord);
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        var view = await Programmes.FindAsync(Actor, Key, Measure, AsOf.Past, Aborted);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        var question = new TotalQuestion { Measure = Measure, AsOf = AsOf.Number, ProgrammeId = view.Id };
        (Answer, ByPlace) = await Totals.TotalByPlaceAsync(Actor, question, Aborted);
        Ranked = RankedPlaces.Of(ByPlace, PlacesWord == RankedPlaces.All);
        Proof = await Ledger.ProofAsync(Actor, question, Answer.Total, Aborted);
        StandAt = AsOf.Asked ?? ByPlace.Stand.At;
        Stand = Format.Moment(StandAt);
        // Judged by what is awarded today: another measure or a past moment has no verdicts.
        if (Measure == Measure.Awarded && AsOf.Number is null)
        {
            Verdicts = await Judging.OfProgrammeAsync(Actor, Key, Aborted);
        }

        View = view;
    }

    private string ValueOf(ProgrammeFigureView figure)
    {
        var qualifier = figure.Unit switch
        {
            "EUR approx" => AmountQualifier.About,
            "EUR max" => AmountQualifier.UpTo,
            "EUR almost" => AmountQualifier.Almost,
            _ => AmountQualifier.Exact,
        };
        return figure.IsMoney ? Format.Qualified(qualifier, figure.Value) : Format.Count(figure.Value);
    }

    private string NameOf(ProgrammeFigureView figure) => FigureNames.TextOf(figure.Measure) is { } text ? T[text] : figure.Measure;

    private string DateOf(ProgrammeFigureView figure) => Format.Date(PartialDate.Parse(figure.DateText));
}
