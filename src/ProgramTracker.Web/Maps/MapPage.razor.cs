using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Formatting;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Maps;

/// <summary>The map of the Land: who was given what, drawn, with its table and with what no map can show.</summary>
public sealed partial class MapPage
{
    [Inject]
    private MapQueries Maps { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "programm")]
    private string? ProgrammeKey { get; set; }

    [SupplyParameterFromQuery(Name = "von")]
    private string? FromWord { get; set; }

    [SupplyParameterFromQuery(Name = "bis")]
    private string? ToWord { get; set; }

    [SupplyParameterFromQuery(Name = "groesse")]
    private string? SizeWord { get; set; }

    [SupplyParameterFromQuery(Name = "grundlage")]
    private string? BasisWord { get; set; }

    [SupplyParameterFromQuery(Name = "messgroesse")]
    private string? MeasureWord { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    private string? StandWord { get; set; }

    private MapFilter Filter { get; set; } = new();

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private IReadOnlyList<ProgrammeChoice> ProgrammeNames { get; set; } = [];

    private MapView? View { get; set; }

    private MapPicture Picture { get; set; } = null!;

    private Dictionary<string, MapUnit> Units { get; set; } = [];

    private List<MapUnit> Rows { get; set; } = [];

    private string Sentence { get; set; } = "";

    private string Stand { get; set; } = "";

    private static KreisOutlines Outlines => KreisOutlines.OfTheLand;

    private string? AsOfDay => AsOf.Asked is { } asked ? GermanTime.DayOf(asked).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    protected override async Task OnInitializedAsync()
    {
        AsOf = await StandParameter.ReadAsync(StandWord, Totals, Actor, Aborted);
        Filter = new MapFilter
        {
            ProgrammeKey = string.IsNullOrEmpty(ProgrammeKey) ? null : ProgrammeKey,
            FromYear = YearOf(FromWord),
            ToYear = YearOf(ToWord),
            PerHead = SizeWord == Addresses.PerHead,
            Basis = Addresses.ParseBasis(BasisWord),
            Measure = Addresses.ParseMeasure(MeasureWord),
            AsOf = AsOf.Asked,
        };
        ProgrammeNames = await Programmes.NamesAsync(Actor, Aborted);
        var programme = Filter.ProgrammeKey is { } key ? await Programmes.NameAsync(Actor, key, Aborted) : null;
        if (Filter.ProgrammeKey is not null && programme is null)
        {
            Navigation.NotFound();
            return;
        }

        var view = await Maps.FindAsync(
            Actor,
            new TotalQuestion { Measure = Filter.Measure, Basis = Filter.Basis, ProgrammeId = programme?.Id, FromYear = Filter.FromYear, ToYear = Filter.ToYear, AsOf = AsOf.Number },
            Aborted);
        Units = view.Units.ToDictionary(x => x.Ags, StringComparer.Ordinal);
        Rows = [.. view.Units.Where(x => x.Total.Cents is not null).OrderByDescending(Measured).ThenBy(x => x.Ags, StringComparer.Ordinal)];
        Picture = MapLayout.Of([.. view.Units.Select(x => new MapValue(x.Ags, x.Name, x.IsKreis, x.Latitude, x.Longitude, Measured(x)))], Outlines);
        Stand = Format.Moment(AsOf.Asked ?? view.Stand.At);
        Sentence = T[
            "Map.Sentence",
            programme?.Name ?? T["Map.AllProgrammes"].Value,
            Format.Name(Filter.Measure),
            Format.TotalOf(view.Sum),
            Format.Count(Rows.Count(x => !x.IsKreis)),
            Format.Count(view.Units.Count(x => !x.IsKreis)),
            Format.Count(Rows.Count(x => x.IsKreis)),
            Format.Count(view.Units.Count(x => x.IsKreis))];
        View = view;
    }

    private static string Pixels(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // Cents, or cents per head of the population that the register names.
    private decimal? Measured(MapUnit unit) => (Filter.PerHead, unit.Total.Cents, unit.Population) switch
    {
        (_, null, _) => null,
        (false, { } cents, _) => cents,
        (true, { } cents, > 0) => (decimal)cents / unit.Population!.Value,
        _ => null,
    };

    private MapUnit? Kreis(MapArea area) => area.Ags is { } ags && Units[ags] is { IsKreis: true } kreis ? kreis : null;

    private string ValueOf(MapUnit unit) => unit.Total.Cents is null
        ? T["Map.Nothing"]
        : Filter.PerHead
            ? T["Map.ValuePerHead", Format.TotalOf(unit.Total), Format.MoneyPerHead(unit.Total.Cents, unit.Population)]
            : Format.TotalOf(unit.Total);

    private string StepText(decimal value) => Filter.PerHead ? Format.MoneyPerHead((long)Math.Round(value), 1) : Format.MoneyShort((long)Math.Round(value));

    private string EntriesOf(string? ags, PlaceBucket? bucket) => Addresses.EntriesBehind(new EntryFilter
    {
        Ags = ags,
        Place = bucket,
        ProgrammeKey = Filter.ProgrammeKey,
        FromYear = Filter.FromYear,
        ToYear = Filter.ToYear,
        Basis = Filter.Basis,
        Measure = Filter.Measure,
        AsOf = Filter.AsOf,
    });
}
