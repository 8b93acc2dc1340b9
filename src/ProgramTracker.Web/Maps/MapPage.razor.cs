using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Totals;

namespace ProgramTracker.Web.Maps;

/// <summary>The map of the Land: who was given what, drawn, with its table and with what no map can show.</summary>
public sealed partial class MapPage
{
    [Inject]
    private MapReader Maps { get; set; } = null!;

    [Inject]
    private TotalQueries Totals { get; set; } = null!;

    [Inject]
    private ProgrammeQueries Programmes { get; set; } = null!;

    private MapFilter Filter { get; set; } = new();

    private StandParameter AsOf { get; set; } = StandParameter.Today;

    private IReadOnlyList<ProgrammeChoice> ProgrammeNames { get; set; } = [];

    private MapDrawing? Found { get; set; }

    private List<MapUnit> Rows { get; set; } = [];

    private string? AsOfDay => AsOf.Day;

    protected override async Task OnInitializedAsync()
    {
        Filter = MapReader.FilterOf(Context!.Request.Query);
        AsOf = await StandParameter.ReadAsync(Context.Request.Query["stand"], Totals, Actor, Aborted);
        ProgrammeNames = await Programmes.NamesAsync(Actor, Aborted);
        Found = await Maps.ReadAsync(Actor, Filter, Aborted);
        if (Found is null)
        {
            Navigation.NotFound();
            return;
        }

        Rows = [.. Found.View.Units.Where(x => x.Total.Cents is not null).OrderByDescending(x => MapDrawing.Measured(Filter, x)).ThenBy(x => x.Ags, StringComparer.Ordinal)];
    }

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
