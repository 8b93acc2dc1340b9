using System.Text.Json;

namespace ProgramTracker.Core.Tests.Extraction.Scoring;

/// <summary>Compares the sums of one release: pairs by value, then their parts, then the whole fact.</summary>
internal sealed class AmountScore(ComparedNames names, Func<string, Tally> tally, Action<string, string, string> say)
{
    public void Compare(JsonElement gold, JsonElement predicted, HashSet<string> bareKreise)
    {
        string Key(string name) => names.Key(name, null, bareKreise);
        List<JsonElement> want = gold.List("amounts"), left = predicted.List("amounts");
        var have = left.ToList();
        List<(JsonElement Gold, JsonElement Predicted)> pairs = [];
        foreach (var g in want)
        {
            var recipients = g.Texts("recipients").Select(Key).ToHashSet();
            var same = left.Where(p => p.Cents() is not null && p.Cents() == g.Cents()).ToList();
            if (same.Count == 0)
            {
                tally("amount").Add(0, 0, 1);
                say("amount", "missed", $"{g.Text("text")} [{g.Text("role")}]");
                continue;
            }

            var best = same.OrderByDescending(p => g.Roles().Contains(p.Text("role")))
                .ThenByDescending(p => p.Texts("recipients").Select(Key).ToHashSet().Intersect(recipients).Count())
                .ThenByDescending(p => p.Text("qualifier") == g.Text("qualifier"))
                .First();
            left.Remove(best);
            pairs.Add((g, best));
            tally("amount").Add(1, 0, 0);
        }

        foreach (var g in want)
        {
            for (var i = 0; i < g.Restatements(); i++)
            {
                var twin = left.FindIndex(p => p.Cents() == g.Cents());
                if (twin >= 0)
                {
                    left.RemoveAt(twin);
                }
            }
        }

        foreach (var spurious in left)
        {
            tally("amount").Add(0, 1, 0);
            say("amount", "spurious", $"{spurious.Text("text")} [{spurious.Text("role")}]");
        }

        foreach (var (g, p) in pairs)
        {
            ComparePair(gold, g, p, Key);
        }

        CompareFacts(want, have, Key);
    }

    private void ComparePair(JsonElement release, JsonElement gold, JsonElement predicted, Func<string, string> key)
    {
        Judge("qualifier", predicted.Text("qualifier") == gold.Text("qualifier"), gold, predicted.Text("qualifier"));
        Judge("role", gold.Roles().Contains(predicted.Text("role")), gold, predicted.Text("role"));
        if (gold.Roles().Contains("grant"))
        {
            Judge("counted", predicted.Flag("counted") == gold.IsCounted() || gold.List("roleAlt").Count > 0, gold, predicted.Flag("counted").ToString());
        }

        HashSet<string> want = [ComparedNames.Norm(gold.Text("programme"))];
        foreach (var programme in release.List("programmes").Where(x => ComparedNames.Norm(x.Text("name")) == ComparedNames.Norm(gold.Text("programme"))))
        {
            want.UnionWith(programme.Texts("mentions").Select(ComparedNames.Norm));
        }

        var got = ComparedNames.Norm(predicted.Text("programme"));
        if (gold.Text("programme") is { Length: > 0 } || got.Length > 0)
        {
            var right = want.Contains(got);
            tally("programmeOfAmount").Add(right ? 1 : 0, !right && got.Length > 0 ? 1 : 0, !right && gold.Text("programme") is { Length: > 0 } ? 1 : 0);
        }

        CompareRecipients(gold, predicted, key);
    }

    private void Judge(string facet, bool right, JsonElement gold, string? got)
    {
        tally(facet).Add(right);
        if (!right)
        {
            say(facet, "wrong", $"{gold.Text("text")}: gold {(facet == "counted" ? gold.IsCounted().ToString() : gold.Text(facet))}, got {got}");
        }
    }

    // Units of the register count strictly; other bodies only where both sides name them alike.
    private void CompareRecipients(JsonElement gold, JsonElement predicted, Func<string, string> key)
    {
        var want = ByKey(gold, key);
        var have = ByKey(predicted, key);
        HashSet<string> strictWant = [.. want.Keys.Where(names.Known.Contains)], strictHave = [.. have.Keys.Where(names.Known.Contains)];
        var hits = strictWant.Intersect(strictHave).Count();
        var others = have.Where(x => !strictHave.Contains(x.Key)).Select(x => x.Value).ToList();
        foreach (var (k, name) in want.Where(x => !strictWant.Contains(x.Key)))
        {
            var twin = others.FindIndex(other => k == key(other) || ComparedNames.SameWords(name, other));
            if (twin >= 0)
            {
                others.RemoveAt(twin);
                hits++;
            }
        }

        int extra = strictHave.Except(strictWant).Count(), lack = strictWant.Except(strictHave).Count();
        tally("recipients").Add(hits, extra, lack);
        if (extra + lack > 0)
        {
            say("recipients", "differ", $"{gold.Text("text")}: gold {string.Join(", ", want.Values)}, got {string.Join(", ", have.Values)}");
        }
    }

    private static Dictionary<string, string> ByKey(JsonElement amount, Func<string, string> key)
    {
        Dictionary<string, string> found = new(StringComparer.Ordinal);
        foreach (var name in amount.Texts("recipients"))
        {
            found[key(name)] = name;
        }

        return found;
    }

    // The whole fact: a grant with the right sum, qualifier and municipalities.
    private void CompareFacts(List<JsonElement> gold, List<JsonElement> predicted, Func<string, string> key)
    {
        string Fact(JsonElement x) => $"{x.Cents()}|{x.Text("qualifier")}|{string.Join(',', x.Texts("recipients").Select(key).Distinct().Where(names.Known.Contains).Order(StringComparer.Ordinal))}";
        var want = Counts(gold.Where(x => x.Text("role") == "grant").Select(Fact));
        var have = Counts(predicted.Where(x => x.Text("role") == "grant").Select(Fact));
        var excused = Counts(gold.SelectMany(x => Enumerable.Repeat(Fact(x), x.Restatements() + (x.Text("role") != "grant" && x.Roles().Contains("grant") ? 1 : 0))));
        var lenient = Counts(gold.Where(x => x.Text("role") == "grant" && x.List("roleAlt").Count > 0).Select(Fact));
        var hits = want.Sum(x => Math.Min(x.Value, have.GetValueOrDefault(x.Key)));
        var spurious = have.Sum(x => Math.Max(0, x.Value - want.GetValueOrDefault(x.Key) - excused.GetValueOrDefault(x.Key)));
        var missed = want.Sum(x => Math.Max(0, x.Value - have.GetValueOrDefault(x.Key) - lenient.GetValueOrDefault(x.Key)));
        tally("grant").Add(hits, spurious, missed);
    }

    public static Dictionary<string, int> Counts(IEnumerable<string> items) => items.GroupBy(x => x, StringComparer.Ordinal).ToDictionary(x => x.Key, x => x.Count(), StringComparer.Ordinal);
}
