using System.Collections.Immutable;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>The spellings of the register's units, with genitives and spellings without umlauts, and the bare names of Kreise for lists ("die Kreise A, B und C").</summary>
internal sealed class PlaceNames
{
    public TokenTrie<PlaceName> Names { get; } = new();

    public TokenTrie<PlaceName> Demonyms { get; } = new();

    /// <summary>Kreise by the name behind the word Kreis.</summary>
    public TokenTrie<PlaceName> BareKreise { get; } = new();

    /// <summary>Regions and authorities: whoever reads a name must not read the town inside them.</summary>
    public TokenTrie<bool> NoPlaces { get; } = new();

    public static PlaceNames Of(ReferenceTables tables)
    {
        var names = new PlaceNames();
        var units = tables.Units.ToDictionary(unit => unit.Ags, StringComparer.Ordinal);
        foreach (var unit in tables.Units)
        {
            if (unit.IsKreis && KreisBareName(unit.Name) is { } bare)
            {
                names.BareKreise.Add(bare, new PlaceName([unit], false, false));
            }

            // "Halle (Westf.)" is also written Halle/Westfalen, and "Wetter (Ruhr)" Wetter/Ruhr.
            if (unit.IsMunicipality && unit.Name.IndexOf(" (", StringComparison.Ordinal) is var bracket and > 0)
            {
                var tail = unit.Name[(bracket + 2)..].TrimEnd(')').Replace("Westf.", "Westfalen", StringComparison.Ordinal);
                names.Names.Add($"{unit.Name[..bracket]}/{tail}", new PlaceName([unit], false, false));
                names.Names.Add($"{unit.Name[..bracket]} ({tail})", new PlaceName([unit], false, false));
            }

            // "der Märkische Kreis", "dem Märkischen Kreis": the adjective inflects inside the name.
            if (unit.IsKreis && unit.Name.EndsWith("er Kreis", StringComparison.Ordinal))
            {
                foreach (var form in (ReadOnlySpan<string>)["e Kreis", "en Kreis", "em Kreis", "en Kreises"])
                {
                    AddForms(unit.Name[..^8] + form, spelling => names.Names.Add(spelling, new PlaceName([unit], false, false)));
                }
            }
        }

        foreach (var spelling in tables.Spellings)
        {
            var unit = spelling.Ags is null ? null : units.GetValueOrDefault(spelling.Ags);
            if (spelling.Kind is "region" or "authority" || unit is { IsMunicipality: false, IsKreis: false })
            {
                AddForms(spelling.Spelling, form => names.NoPlaces.Add(form, true));
                continue;
            }

            var note = spelling.Note ?? "";
            var isWord = spelling.NeedsContext && (note.Contains("word/name", StringComparison.Ordinal) || spelling.Kind == "demonym");
            var hasTwin = note.Contains("homonym", StringComparison.Ordinal);
            var found = unit is not null ? [unit] : TwinsOf(note, units);
            if (found.IsEmpty)
            {
                continue;
            }

            var target = spelling.Kind == "demonym" ? names.Demonyms : names.Names;
            AddForms(spelling.Spelling, form => target.Add(form, known => known is null
                ? new PlaceName(found, isWord, hasTwin)
                : known with { IsWord = known.IsWord && isWord, HasTwinElsewhere = known.HasTwinElsewhere || hasTwin }));
        }

        return names;
    }

    private static string? KreisBareName(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["Kreis ", "Städteregion "])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return name[prefix.Length..];
            }
        }

        return name.EndsWith("-Kreis", StringComparison.Ordinal) ? name[..^6] : null;
    }

    // "ambiguous: Mönchengladbach 05116000 or Bergisch Gladbach 05378004"
    private static ImmutableArray<TerritorialUnit> TwinsOf(string note, Dictionary<string, TerritorialUnit> units) =>
        [.. note.Split(' ').Where(units.ContainsKey).Select(ags => units[ags])];

    private static void AddForms(string spelling, Action<string> add)
    {
        add(spelling);
        var genitive = char.IsLetter(spelling[^1]) && spelling[^1] is not ('s' or 'ß' or 'x' or 'z') ? spelling + "s" : null;
        if (genitive is not null)
        {
            add(genitive);
        }

        var plain = Folding.WithoutUmlauts(spelling);
        if (plain != spelling)
        {
            add(plain);
            if (genitive is not null)
            {
                add(Folding.WithoutUmlauts(genitive));
            }
        }
    }
}

/// <summary>What a spelling may mean: one unit or several; <see cref="IsWord"/> where the bare word is a German word or a surname too.</summary>
internal sealed record PlaceName(ImmutableArray<TerritorialUnit> Units, bool IsWord, bool HasTwinElsewhere);
