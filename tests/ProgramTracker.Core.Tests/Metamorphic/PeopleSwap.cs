using System.Collections.Frozen;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>Gives every person of a release an invented name of the same shape; offices and titles stay.</summary>
internal static class PeopleSwap
{
    private static readonly string[] Women = ["Karin", "Ursula", "Nadine", "Gabriele", "Martina", "Heike", "Yvonne", "Melanie", "Annette", "Silke", "Franziska", "Elif"];

    private static readonly string[] Men = ["Bernd", "Uwe", "Matthias", "Stefan", "Dirk", "Holger", "Andreas", "Jürgen", "Torsten", "Markus", "Ulrich", "Mehmet"];

    private static readonly string[] Families = ["Brandhorst", "Kellermann", "Wiesinger", "Tönnissen", "Hagenkötter", "Lohmüller", "Stratmann", "Rosenthal", "Diekhoff", "Hülsbeck", "Vormann", "Aydemir", "Kowalke", "Pöhlmann", "Ostendorf", "Grabowski"];

    private static readonly FrozenSet<string> Particles = new[] { "von", "van", "der", "de", "zu", "und", "Freiherr", "Freifrau", "Graf", "Gräfin", "Dr", "Prof" }.ToFrozenSet(StringComparer.Ordinal);

    public static Swap? Of(GoldRelease release, Random random)
    {
        var swap = new Swap();
        var families = Shuffled(Families, random);
        var women = Shuffled(Women, random);
        var men = Shuffled(Men, random);
        foreach (var person in release.List("people"))
        {
            var parts = ((string)person["name"]!).Split(' ');
            var female = (string?)person["office"] is { } office && office.Split(' ').Any(word => word.EndsWith("in", StringComparison.Ordinal) && char.IsUpper(word[0]));
            for (var i = 0; i < parts.Length; i++)
            {
                if (Particles.Contains(parts[i]) || swap.Words.ContainsKey(parts[i]) || parts[i].Length < 3)
                {
                    continue;
                }

                var pool = i == parts.Length - 1 ? families : female ? women : men;
                string Next(string _)
                {
                    var name = pool.First(candidate => !release.Text.Contains(candidate, StringComparison.Ordinal) && !swap.Words.ContainsValue(candidate) && !swap.Words.Values.Any(value => value.Contains(candidate, StringComparison.Ordinal)));
                    pool.Remove(name);
                    return name;
                }

                var replacement = string.Join('-', parts[i].Split('-').Select(Next));
                swap.Words[parts[i]] = replacement;
                Add(swap, release.Text, parts[i], replacement);
            }
        }

        // MapName goes word by word; a hyphenated name is mapped by its halves.
        foreach (var (old, now) in swap.Words.Where(pair => pair.Key.Contains('-', StringComparison.Ordinal)).ToList())
        {
            foreach (var (half, other) in old.Split('-').Zip(now.Split('-')))
            {
                swap.Words.TryAdd(half, other);
            }
        }

        return swap.Edits.Count == 0 ? null : swap;
    }

    private static void Add(Swap swap, string text, string name, string replacement)
    {
        foreach (var form in (string[])["", "s"])
        {
            foreach (var at in Swap.Places(text, name + form))
            {
                swap.Edits.Add(new TextEdit(at, name.Length + form.Length, replacement + form));
            }
        }
    }

    private static List<string> Shuffled(string[] names, Random random)
    {
        var copy = names.ToArray();
        random.Shuffle(copy);
        return [.. copy];
    }
}
