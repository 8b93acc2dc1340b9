using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Controls;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Municipalities;

/// <summary>A municipality, or a Kreis with its three lines.</summary>
public sealed partial class MunicipalityPage
{
    [Inject]
    private MunicipalityQueries Municipalities { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private EntryQueries Ledger { get; set; } = null!;

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

    private IReadOnlyList<EntryRow> Proof { get; set; } = [];

    private DateTime StandAt { get; set; }

    /// <summary>What the head counts: of a Kreis its three lines, of a town its own.</summary>
    private EntryFilter Whole => View!.IsKreis ? Entries with { Part = KreisPart.Whole } : Entries;

    private IReadOnlyList<PagePart> Parts
    {
        get
        {
            var parts = new List<PagePart> { new("nach-programm", T["Municipality.ByProgramme"]), new("zuwendungen", T["Layout.Grants"], View!.GrantCount), new("veranstaltungen", T["Layout.Events"], View.EventCount), new("pressemitteilungen", T["Layout.Releases"], View.ReleaseCount) };
            if (View.GrantCount + View.SharedGrants.Length + View.EventCount + View.ReleaseCount + View.Participations.Length > 0)
            {
                parts.Insert(0, new PagePart("zeitachse", T["Timeline.Title"]));
            }

            if (Kreis is not null)
            {
                parts.Insert(0, new PagePart("teile", T["Municipality.KreisLines"]));
                parts.Add(new PagePart("kommunen", T["Municipality.Towns"], View.Towns.Length));
            }

            return parts;
        }
    }

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

        var question = new TotalQuestion { Measure = Measure, AsOf = AsOf.Number, Place = view.IsKreis ? new PlaceScope.WholeKreis(view.Ags) : new PlaceScope.Unit(view.Ags) };
        (var answer, ByProgramme) = await Totals.TotalByProgrammeAsync(Actor, question, Aborted);
        (Total, Waiting, Unlinked, UnmatchedRows) = (answer.Total, answer.Waiting, answer.Unlinked, answer.UnmatchedRows);
        if (view.IsKreis)
        {
            Kreis = await Totals.KreisAsync(Actor, view.Ags, question, Aborted);
        }

        Proof = await Ledger.ProofAsync(Actor, question, Total, Aborted);
        StandAt = AsOf.Asked ?? ByProgramme.Stand.At;
        Stand = Format.Moment(StandAt);
        View = view;
    }

    private (string Text, Total Line, KreisPart? Part)[] KreisLines(KreisTotals kreis) =>
    [
        (T["Municipality.KreisOwn"], kreis.Own.Total, null),
        (T["Municipality.KreisTowns"], kreis.Towns.Total, KreisPart.Towns),
        (T["Municipality.KreisShared"], kreis.Shared.Total, KreisPart.Shared),
    ];
}
