using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Municipalities;

/// <summary>A municipality, or a Kreis with its three lines.</summary>
public sealed partial class MunicipalityPage
{
    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Parameter]
    public string Ags { get; set; } = "";

    [SupplyParameterFromQuery(Name = "messgroesse")]
    private string? MeasureWord { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private MunicipalityView? View { get; set; }

    private Measure Measure { get; set; }

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private Total Total { get; set; } = Total.Empty;

    private int? Waiting { get; set; }

    private int? Unlinked { get; set; }

    private int? UnmatchedRows { get; set; }

    private KreisTotals? Kreis { get; set; }

    private TotalsTable ByProgramme { get; set; } = null!;

    private string Stand { get; set; } = "";

    private EntryFilter Entries => new() { Ags = Ags, Measure = Measure, AsOf = AsOf.Asked };

    private List<(string Text, string Address)> Path
    {
        get
        {
            var path = new List<(string, string)> { (T["Layout.Municipalities"], Addresses.Municipalities) };
            if (View!.Regierungsbezirk is { } bezirk)
            {
                path.Add((bezirk.Name, Addresses.WithFilters(Addresses.Municipalities, ("bezirk", bezirk.Ags))));
            }

            if (View.Kreis is { } kreis && kreis.Ags != View.Ags)
            {
                path.Add((kreis.Name, Addresses.Municipality(kreis.Ags)));
            }

            return path;
        }
    }

    private string Facts
    {
        get
        {
            var facts = Format.Name(View!.Kind) + " · AGS " + View.Ags;
            return View.Population is { } population ? facts + " · " + T["Municipality.Population", Format.Count(population), PopulationBasis].Value : facts;
        }
    }

    private string PopulationBasis => View!.PopulationBasis == "census"
        ? T["Municipality.Census", View.PopulationDate?.Year.ToString(CultureInfo.InvariantCulture) ?? ""].Value
        : T["Municipality.Continued", Format.Date(View.PopulationDate)].Value;

    private string Meaning => View!.IsKreis ? T["Municipality.MeaningKreis", Format.Name(Measure)] : T["Municipality.Meaning", Format.Name(Measure)];

    private string? PerHead => View!.Population is > 0 && Total.Cents is not null
        ? T["Municipality.PerHead", Format.MoneyPerHead(Total.Cents, View.Population), PopulationBasis].Value
        : null;

    protected override async Task OnInitializedAsync()
    {
        Measure = Addresses.ParseMeasure(MeasureWord);
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        var view = await Municipalities.FindAsync(Actor, Ags, Measure, AsOf.Past, Aborted);
        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        var question = new TotalQuestion { Measure = Measure, AsOf = AsOf.Number, Place = new PlaceScope.Unit(view.Ags) };
        ByProgramme = await Totals.ByProgrammeAndYearAsync(Actor, question, Aborted);
        if (view.IsKreis)
        {
            Kreis = await Totals.KreisAsync(Actor, view.Ags, question, Aborted);
            (Total, Waiting) = (Kreis.Sum, Kreis.Own.Waiting + Kreis.Towns.Waiting + Kreis.Shared.Waiting);
            Unlinked = Kreis.Own.Unlinked + Kreis.Towns.Unlinked + Kreis.Shared.Unlinked;
            UnmatchedRows = Kreis.Own.UnmatchedRows + Kreis.Towns.UnmatchedRows + Kreis.Shared.UnmatchedRows;
        }
        else
        {
            var answer = await Totals.TotalAsync(Actor, question, Aborted);
            (Total, Waiting, Unlinked, UnmatchedRows) = (answer.Total, answer.Waiting, answer.Unlinked, answer.UnmatchedRows);
        }

        Stand = Format.Moment(AsOf.Asked ?? ByProgramme.Stand.At);
        View = view;
    }

    private (string Text, Total Line, KreisPart? Part)[] KreisLines(KreisTotals kreis) =>
    [
        (T["Municipality.KreisOwn"], kreis.Own.Total, null),
        (T["Municipality.KreisTowns"], kreis.Towns.Total, KreisPart.Towns),
        (T["Municipality.KreisShared"], kreis.Shared.Total, KreisPart.Shared),
    ];
}
