using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Reference;

namespace ProgramTracker.Core.Extraction;

/// <summary>The names that the reference tables know, prepared once for finding them in texts; safe to share between threads.</summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, TerritorialUnit> _units;

    private Gazetteer(ReferenceTables tables)
    {
        _units = tables.Units.ToDictionary(unit => unit.Ags, StringComparer.Ordinal);
        Places = PlaceNames.Of(tables);
        Programmes = ProgrammeNames.Of(tables.Programmes);
    }

    internal PlaceNames Places { get; }

    internal ProgrammeNames Programmes { get; }

    public static Gazetteer Of(ReferenceTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return new Gazetteer(tables);
    }

    public TerritorialUnit? Unit(string ags) => _units.GetValueOrDefault(ags);

    internal static PlaceRef PlaceOf(TerritorialUnit unit) => new(
        unit.Name,
        unit.IsKreis ? PlaceKind.Kreis : unit.Kind == UnitKind.Gemeinde ? PlaceKind.Gemeinde : PlaceKind.Stadt,
        unit.Ags,
        false,
        ImmutableArray<string>.Empty);
}
