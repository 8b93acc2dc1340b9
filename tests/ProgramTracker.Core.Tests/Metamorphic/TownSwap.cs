using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>Puts other towns and Kreise of the same kind in the place of those that a release is about; inflections, compounds and districts stay.</summary>
/// <remarks>
/// A kreisfreie Stadt becomes another one, a town that shares its name with its Kreis another such town (its Kreis with it), a Gemeinde a Gemeinde. Names of authorities stay.
/// Left alone: names that need context (Essen, Marl), names of several words, and a Landeshauptstadt that the text calls so.
/// </remarks>
internal static class TownSwap
{
    private static readonly string[] OutsideTowns = ["Rostock", "Erfurt", "Fulda", "Bamberg", "Coburg", "Landshut", "Heidelberg", "Flensburg", "Wolfsburg", "Oldenburg", "Augsburg", "Kassel", "Osnabrück", "Braunschweig", "Regensburg"];

    private static readonly string[] OutsideVillages = ["Hohenwalde", "Steinbrunn", "Wiesenfeld", "Altmoorheim", "Großenfurt", "Lindental", "Oberhaselbach"];

    private static readonly string[] OutsideKreise = ["Northeim", "Uelzen", "Freising", "Fulda", "Diepholz", "Altötting", "Tuttlingen", "Lüchow", "Miltenberg", "Rottweil"];

    private static readonly string[] CompoundKreise = ["Hochsauerlandkreis", "Rhein-Sieg-Kreis", "Rhein-Erft-Kreis", "Ennepe-Ruhr-Kreis"];

    private static readonly string[] AdjectiveKreise = ["Märkische", "Oberbergische", "Rheinisch-Bergische"];

    private static readonly string[] Authorities = ["Bezirksregierung ", "Regierungsbezirk ", "Regierungsbezirks ", "Regierungspräsidium ", "Landeshauptstadt ", "Bundesstadt ", "Universität ", "Hochschule "];

    private static readonly ILookup<string, string> Demonyms = Extraction.Tables.Spellings.Where(s => s.Kind == "demonym" && s.Ags is not null).ToLookup(s => s.Ags!, s => s.Spelling, StringComparer.Ordinal);

    // A town that only shares its name with its Kreis is told apart by the word Kreis, and so is the one that takes its place.
    private static readonly HashSet<string> NeedContext = Extraction.Tables.Spellings
        .Where(s => s.NeedsContext && s.Note is { } note && (note.Contains("word/name", StringComparison.Ordinal) || note.Contains("homonym", StringComparison.Ordinal)))
        .Select(s => s.Spelling)
        .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> KnownSpellings = Extraction.Tables.Spellings.Select(s => s.Spelling).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> KnownOutside = VocabularyFiles.Read("outside-towns").SelectMany(entry => entry.Phrases).ToHashSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, TerritorialUnit> Towns = ByName(unit => unit.IsMunicipality);

    private static readonly Dictionary<string, TerritorialUnit> Kreise = ByName(unit => unit.IsKreis);

    public static Swap? Of(GoldRelease release, Random random)
    {
        var swap = new Swap();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in release.List("municipalities"))
        {
            var name = (string)place["name"]!;
            var isKreis = (string?)place["kind"] == "Kreis";
            var plain = Bare(name);
            if (used.Contains(plain))
            {
                continue;
            }

            if (isKreis && Kreise.TryGetValue(name, out var kreis) && !name.StartsWith("Kreis ", StringComparison.Ordinal))
            {
                SwapNamedKreis(swap, release.Text, kreis, random);
            }
            else if ((isKreis && Kreise.ContainsKey("Kreis " + plain)) || (!isKreis && Towns.ContainsKey(plain)))
            {
                SwapTown(swap, release.Text, plain, used, random);
            }
            else if (!KnownSpellings.Contains(name))
            {
                SwapOutside(swap, release.Text, plain, (string?)place["kind"], random);
            }

            used.Add(plain);
        }

        return swap.Edits.Count == 0 ? null : swap;
    }

    public static string Bare(string name) => name.StartsWith("Kreis ", StringComparison.Ordinal) ? name[6..] : name.StartsWith("Landkreis ", StringComparison.Ordinal) ? name[10..] : name;

    private static void SwapTown(Swap swap, string text, string name, HashSet<string> used, Random random)
    {
        if (!Towns.TryGetValue(name, out var town) || !name.All(char.IsLetter) || NeedContext.Contains(name) || IsHonoured(text, name) || name == "Neuss")
        {
            return;
        }

        var group = Group(town);
        var others = Towns.Values.Where(other => Group(other) == group && IsPlain(other) && !text.Contains(other.Name, StringComparison.Ordinal) && !swap.Ags.ContainsValue(other.Ags) && !used.Contains(other.Name)).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var target = others[random.Next(others.Count)];
        used.Add(target.Name);
        swap.Ags[town.Ags] = target.Ags;
        swap.Words[name] = target.Name;
        if (Kreise.TryGetValue("Kreis " + name, out var kreis) && Kreise.TryGetValue("Kreis " + target.Name, out var targetKreis))
        {
            swap.Ags[kreis.Ags] = targetKreis.Ags;
        }

        Replace(swap, text, name, target.Name, [.. Demonyms[town.Ags]], Demonyms[target.Ags].First());
    }

    private static void SwapNamedKreis(Swap swap, string text, TerritorialUnit kreis, Random random)
    {
        var stem = kreis.Name.EndsWith(" Kreis", StringComparison.Ordinal) ? kreis.Name[..^7] : null;
        string[] names = stem is null ? CompoundKreise : [.. AdjectiveKreise.Select(adjective => adjective + "r Kreis")];
        var others = names.Where(other => Kreise.TryGetValue(other, out var unit) && unit != kreis && !text.Contains(other[..^6], StringComparison.Ordinal) && !swap.Ags.ContainsValue(unit.Ags)).ToList();
        if (!names.Contains(kreis.Name) || others.Count == 0)
        {
            return;
        }

        var target = others[random.Next(others.Count)];
        swap.Ags[kreis.Ags] = Kreise[target].Ags;
        var (from, to) = stem is null ? (kreis.Name, target) : (stem, target[..^7]);
        foreach (var ending in stem is null ? (string[])["", "es", "s"] : ["", "r", "n"])
        {
            foreach (var at in Swap.Places(text, from + ending))
            {
                swap.Edits.Add(new TextEdit(at, from.Length + ending.Length, to + ending));
            }
        }
    }

    private static void SwapOutside(Swap swap, string text, string name, string? kind, Random random)
    {
        if (!name.All(char.IsLetter) || text.Contains("-" + name, StringComparison.Ordinal) || IsHonoured(text, name))
        {
            return;
        }

        // A large town is known by name, a small one only by the words around it; each gives way to its like.
        var pool = kind == "Kreis" ? OutsideKreise : KnownOutside.Contains(name) ? OutsideTowns : OutsideVillages;
        var others = pool.Where(other => !text.Contains(other, StringComparison.Ordinal) && !swap.Words.ContainsValue(other)).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var target = others[random.Next(others.Count)];
        swap.Words[name] = target;
        Replace(swap, text, name, target, [name + "er"], target + "er");
    }

    private static void Replace(Swap swap, string text, string name, string target, string[] demonyms, string targetDemonym)
    {
        foreach (var (from, to) in ((string From, string To)[])[(name, target), (name + "s", target + "s"), .. demonyms.Select(demonym => (demonym, targetDemonym))])
        {
            foreach (var at in Swap.Places(text, from).Where(at => !Array.Exists(Authorities, word => text.AsSpan(0, at).EndsWith(word, StringComparison.Ordinal))))
            {
                swap.Edits.Add(new TextEdit(at, from.Length, to));
            }
        }
    }

    private static bool IsHonoured(string text, string name) =>
        (name is "Düsseldorf" && text.Contains("Landeshauptstadt", StringComparison.Ordinal)) || (name is "Bonn" && text.Contains("Bundesstadt", StringComparison.Ordinal));

    private static string Group(TerritorialUnit town) => Kreise.ContainsKey("Kreis " + town.Name) ? "shares its name" : town.Kind.ToString();

    private static bool IsPlain(TerritorialUnit town) =>
        town.Name.All(char.IsLetter) && town.Name.Length > 4 && town.Name != "Neuss" && !NeedContext.Contains(town.Name) && town.Name[^1] is not ('s' or 'x' or 'z' or 'ß') && Demonyms[town.Ags].Any();

    private static Dictionary<string, TerritorialUnit> ByName(Func<TerritorialUnit, bool> which) =>
        Extraction.Tables.Units.Where(which).GroupBy(unit => unit.Name, StringComparer.Ordinal).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
}
