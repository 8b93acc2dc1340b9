using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;

namespace ProgramTracker.Data.Reference;

/// <summary>Makes the rows of the register from the reference tables: today's units, then the former ones whose key a change replaced. Parents come before their children.</summary>
internal static class MunicipalityRows
{
    public static IEnumerable<Municipality> Of(ReferenceTables tables)
    {
        var units = tables.Units.ToDictionary(x => x.Ags, StringComparer.Ordinal);
        var replaced = tables.Changes.Where(x => x is { KeyChanged: true, Date: not null } && units.ContainsKey(x.NewAgs) && !units.ContainsKey(x.OldAgs)).ToList();
        var since = replaced.ToDictionary(x => x.NewAgs, x => x.Date, StringComparer.Ordinal);
        foreach (var unit in tables.Units.OrderBy(x => x.Ags.Length).ThenBy(x => x.Ags, StringComparer.Ordinal))
        {
            var kreis = unit.IsKreis ? unit : unit.ParentAgs is { } parent && units.TryGetValue(parent, out var above) && above.IsKreis ? above : null;
            yield return new Municipality
            {
                Ags = unit.Ags,
                Name = unit.Name,
                OfficialName = unit.OfficialName,
                FoldedName = FoldedColumn.Of(unit.Name),
                Kind = unit.Kind,
                ParentAgs = unit.ParentAgs,
                KreisAgs = kreis?.Ags,
                RegierungsbezirkAgs = unit.IsMunicipality || unit.IsKreis ? (kreis ?? unit).ParentAgs : null,
                Population = unit.Population,
                PopulationDate = unit.PopulationDate,
                AreaHectares = unit.AreaSquareKilometres is { } area ? (int)decimal.Round(area * 100) : null,
                Latitude = unit.Latitude,
                Longitude = unit.Longitude,
                ValidFrom = since.GetValueOrDefault(unit.Ags),
            };
        }

        foreach (var change in replaced.OrderBy(x => x.OldAgs.Length).ThenBy(x => x.OldAgs, StringComparer.Ordinal))
        {
            yield return Former(change, units[change.NewAgs]);
        }
    }

    private static Municipality Former(UnitChange change, TerritorialUnit successor)
    {
        var isKreis = change.OldAgs.Length == 5;

        // Eight digits that end in 000 are a kreisfreie Stadt; others belong to the Kreis of their first five digits.
        var isKreisfrei = !isKreis && change.OldAgs.EndsWith("000", StringComparison.Ordinal);
        var name = isKreis ? change.OldName : successor.Name;
        return new Municipality
        {
            Ags = change.OldAgs,
            Name = name,
            OfficialName = change.OldName,
            FoldedName = FoldedColumn.Of(name),
            Kind = isKreis ? UnitKind.Kreis : isKreisfrei ? UnitKind.KreisfreieStadt : successor.Kind,
            ParentAgs = isKreis || isKreisfrei ? change.OldAgs[..3] : change.OldAgs[..5],
            KreisAgs = isKreisfrei ? null : change.OldAgs[..5],
            RegierungsbezirkAgs = change.OldAgs[..3],
            ValidTo = change.Date!.Value.AddDays(-1),
            SuccessorAgs = change.NewAgs,
        };
    }
}
