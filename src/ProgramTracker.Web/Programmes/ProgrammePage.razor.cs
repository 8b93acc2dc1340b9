using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Totals;
using ProgramTracker.Data.Verdicts;
using ProgramTracker.Web.Addressing;
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

    [Parameter]
    public string Key { get; set; } = "";

    [SupplyParameterFromQuery(Name = "messgroesse")]
    private string? MeasureWord { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private ProgrammeView? View { get; set; }

    private Measure Measure { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private TotalAnswer Answer { get; set; } = null!;

    private TotalsTable ByPlace { get; set; } = null!;

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
        Answer = await Totals.TotalAsync(Actor, question, Aborted);
        ByPlace = await Totals.ByPlaceAndYearAsync(Actor, question, Aborted);
        Stand = Format.Moment(AsOf.Asked ?? ByPlace.Stand.At);
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
