using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ProgramTracker.Core.Tests.Extraction.Scoring;

/// <summary>Compares predicted releases with gold, a facet at a time.</summary>
internal sealed class ReleaseScore
{
    public static readonly string[] Facets =
    [
        "amount", "qualifier", "role", "counted", "programmeOfAmount", "recipients", "grant", "programme", "municipality", "municipalityRole", "event", "eventDate", "person", "count",
    ];

    private readonly Dictionary<string, Tally> _tallies = Facets.ToDictionary(facet => facet, _ => new Tally(), StringComparer.Ordinal);
    private readonly ComparedNames _names;
    private readonly AmountScore _amounts;
    private string _release = "";

    public ReleaseScore(ComparedNames names)
    {
        _names = names;
        _amounts = new AmountScore(names, facet => _tallies[facet], Say);
    }

    public List<string> Notes { get; } = [];

    public Tally this[string facet] => _tallies[facet];

    public void Add(string id, JsonElement gold, JsonElement predicted)
    {
        _release = id;
        var towns = gold.List("municipalities").Where(x => x.Text("kind") != "Kreis").Select(x => ComparedNames.Norm(x.Text("name"))).ToHashSet();
        var bare = gold.List("municipalities").Where(x => x.Text("kind") == "Kreis").Select(x => ComparedNames.Norm(x.Text("name"))).Except(towns).ToHashSet();
        _amounts.Compare(gold, predicted, bare);
        Programmes(gold, predicted);
        Municipalities(gold, predicted);
        Events(gold, predicted, name => _names.Key(name, null, bare));
        People(gold, predicted);
        Counts(gold, predicted);
    }

    public string Table(int releases)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{releases} releases");
        table.AppendLine(CultureInfo.InvariantCulture, $"{"facet",-18}{"P",8}{"R",8}{"F1",8}{"tp",6}{"fp",6}{"fn",6}");
        foreach (var facet in Facets)
        {
            var tally = _tallies[facet];
            table.AppendLine(CultureInfo.InvariantCulture, $"{facet,-18}{tally.Precision,8:F3}{tally.Recall,8:F3}{tally.F1,8:F3}{tally.Hits,6}{tally.Spurious,6}{tally.Missed,6}");
        }

        return table.ToString();
    }

    private void Say(string facet, string kind, string what) => Notes.Add($"{_release} {facet} {kind}: {what}");

    private void Programmes(JsonElement gold, JsonElement predicted)
    {
        static HashSet<string> Called(JsonElement programme) => [.. programme.Texts("mentions").Append(programme.Text("name") ?? "").Where(x => x.Length > 0).Select(ComparedNames.Norm)];
        Greedy("programme", gold.List("programmes"), predicted.List("programmes"), (g, p) => Called(g).Overlaps(Called(p)), x => x.Text("name"));
    }

    private void Municipalities(JsonElement gold, JsonElement predicted)
    {
        Dictionary<string, JsonElement> Keyed(JsonElement release)
        {
            Dictionary<string, JsonElement> found = new(StringComparer.Ordinal);
            foreach (var x in release.List("municipalities"))
            {
                found[_names.Key(x.Text("name"), x.Text("kind"))] = x;
            }

            return found.Where(x => _names.Known.Contains(x.Key)).ToDictionary(StringComparer.Ordinal);
        }

        static string? Role(JsonElement x) => x.Text("role") is "dateline" ? "mentioned" : x.Text("role");
        Dictionary<string, JsonElement> want = Keyed(gold), have = Keyed(predicted);
        _tallies["municipality"].Add(want.Keys.Intersect(have.Keys).Count(), have.Keys.Except(want.Keys).Count(), want.Keys.Except(have.Keys).Count());
        want.Keys.Except(have.Keys).ToList().ForEach(k => Say("municipality", "missed", want[k].Text("name")!));
        have.Keys.Except(want.Keys).ToList().ForEach(k => Say("municipality", "spurious", have[k].Text("name")!));
        foreach (var key in want.Keys.Intersect(have.Keys))
        {
            var right = Role(want[key]) == Role(have[key]);
            _tallies["municipalityRole"].Add(right);
            if (!right)
            {
                Say("municipalityRole", "wrong", $"{want[key].Text("name")}: gold {want[key].Text("role")}, got {have[key].Text("role")}");
            }
        }
    }

    private void Events(JsonElement gold, JsonElement predicted, Func<string?, string> place)
    {
        bool Same(JsonElement g, JsonElement p)
        {
            if (g.Text("kind") != p.Text("kind"))
            {
                return false;
            }

            if (g.Text("kind") is not ("handover" or "visit"))
            {
                return SameTitle(g, p);
            }

            return g.Text("date") is { } day && p.Text("date") is { } other ? day == other
                : g.Text("place") is not { } where || p.Text("place") is not { } there || place(where) == place(there);
        }

        foreach (var (g, p) in Greedy("event", gold.List("events"), predicted.List("events"), Same, x => $"{x.Text("kind")} {x.Text("title")} {x.Text("date")}"))
        {
            if (g.Text("date") is not null || p.Text("date") is not null)
            {
                var right = g.Text("date") == p.Text("date");
                _tallies["eventDate"].Add(right ? 1 : 0, !right && p.Text("date") is not null ? 1 : 0, !right && g.Text("date") is not null ? 1 : 0);
                if (!right)
                {
                    Say("eventDate", "wrong", $"{g.Text("title")}: gold {g.Text("date")}, got {p.Text("date")}");
                }
            }
        }
    }

    private static bool SameTitle(JsonElement gold, JsonElement predicted)
    {
        var mine = ComparedNames.Words(predicted.Text("title"));
        return gold.Texts("aliases").Prepend(gold.Text("title") ?? "").Any(title =>
        {
            var words = ComparedNames.Words(title);
            var common = words.Intersect(mine).Count();
            return words.Count > 0 && mine.Count > 0 && common * 2 >= words.Count && common * 3 >= mine.Count;
        });
    }

    private void People(JsonElement gold, JsonElement predicted)
    {
        HashSet<string> want = [.. gold.List("people").Select(x => ComparedNames.Norm(x.Text("name")))], have = [.. predicted.List("people").Select(x => ComparedNames.Norm(x.Text("name")))];
        _tallies["person"].Add(want.Intersect(have).Count(), have.Except(want).Count(), want.Except(have).Count());
        want.Except(have).ToList().ForEach(x => Say("person", "missed", x));
        have.Except(want).ToList().ForEach(x => Say("person", "spurious", x));
    }

    private void Counts(JsonElement gold, JsonElement predicted)
    {
        static IEnumerable<string> Stated(JsonElement release) => release.List("counts").Where(x => x.Text("unit") != "other").Select(x => $"{x.GetProperty("value")} {x.Text("unit")}");
        Dictionary<string, int> want = AmountScore.Counts(Stated(gold)), have = AmountScore.Counts(Stated(predicted));
        _tallies["count"].Add(
            want.Sum(x => Math.Min(x.Value, have.GetValueOrDefault(x.Key))),
            have.Sum(x => Math.Max(0, x.Value - want.GetValueOrDefault(x.Key))),
            want.Sum(x => Math.Max(0, x.Value - have.GetValueOrDefault(x.Key))));
    }

    private List<(JsonElement Gold, JsonElement Predicted)> Greedy(string facet, List<JsonElement> gold, List<JsonElement> predicted, Func<JsonElement, JsonElement, bool> same, Func<JsonElement, string?> name)
    {
        var left = predicted.ToList();
        List<(JsonElement, JsonElement)> pairs = [];
        foreach (var g in gold)
        {
            var hit = left.FindIndex(p => same(g, p));
            if (hit < 0)
            {
                _tallies[facet].Add(0, 0, 1);
                Say(facet, "missed", name(g) ?? "");
                continue;
            }

            pairs.Add((g, left[hit]));
            left.RemoveAt(hit);
            _tallies[facet].Add(1, 0, 0);
        }

        foreach (var p in left)
        {
            _tallies[facet].Add(0, 1, 0);
            Say(facet, "spurious", name(p) ?? "");
        }

        return pairs;
    }
}
