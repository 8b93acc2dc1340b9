using System.Globalization;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Maps;

/// <summary>The map with its legend in words; every area and circle leads to its page.</summary>
public sealed partial class MapFigure
{
    [Parameter, EditorRequired]
    public MapDrawing Found { get; set; } = null!;

    /// <summary>Where the same stands as a table; null where there is none.</summary>
    [Parameter]
    public string? TableAddress { get; set; }

    private static KreisOutlines Outlines => KreisOutlines.OfTheLand;

    private MapFilter Filter => Found.Filter;

    private Dictionary<string, MapUnit> Units { get; set; } = [];

    protected override void OnParametersSet() => Units = Found.View.Units.ToDictionary(x => x.Ags, StringComparer.Ordinal);

    private static string Pixels(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

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
