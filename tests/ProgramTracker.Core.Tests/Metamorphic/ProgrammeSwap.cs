using System.Text.RegularExpressions;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>Puts invented programmes of the same form in the place of unknown ones, and a known one in the place of a known one.</summary>
internal static partial class ProgrammeSwap
{
    private static readonly string[][] Invented =
    [
        ["Brückenschlag", "Wegbereiter", "Rückenwind", "Herzstück"],
        ["Starke Nachbarn", "Offene Höfe", "Neue Ufer", "Lebendige Ränder"],
        ["Gemeinsam in Bewegung", "Raum für Ideen", "Vielfalt macht Schule"],
        ["Mut zur neuen Mitte", "Wir bauen auf Nachbarschaft", "Der Ort bewegt sich"],
    ];

    private static readonly string[] Things = ["Dorfbrunnen", "Mühlenhöfe", "Uferwege"];

    private static readonly string[] Stems = ["Brunnen", "Garten", "Spielplatz", "Mühlen"];

    // "…förderung" is a programme only with the fields that are really funded by one; "Gartenförderung" would rightly be passed over.
    private static readonly string[] FundedStems = ["Denkmal", "Wohnraum", "Breitband", "Feuerwehr"];

    public static Swap? Of(GoldRelease release, ExtractedRelease original, Random random)
    {
        var swap = new Swap();
        foreach (var programme in original.Programmes)
        {
            if (programme.Programme.Key is { } key)
            {
                SwapKnown(swap, release.Text, programme, key);
            }
            else
            {
                SwapUnknown(swap, release.Text, programme, random);
            }
        }

        return swap.Edits.Count == 0 ? null : swap;
    }

    // KOMM-IN and KOMM-AN are written alike and stand in the same sentences; the long names of both do not.
    private static void SwapKnown(Swap swap, string text, ProgrammeMention programme, string key)
    {
        (string From, string To, string Key)? exchange = key switch
        {
            "komm-in" when !text.Contains("KOMM-AN", StringComparison.Ordinal) => ("KOMM-IN", "KOMM-AN", "komm-an"),
            "komm-an" when !text.Contains("KOMM-IN", StringComparison.Ordinal) => ("KOMM-AN", "KOMM-IN", "komm-in"),
            _ => null,
        };
        if (exchange is { } pair && programme.Mentions.All(mention => mention == pair.From || mention == pair.From + " NRW"))
        {
            swap.Programmes[key] = pair.Key;
            foreach (var at in Swap.Places(text, pair.From))
            {
                swap.Edits.Add(new TextEdit(at, pair.From.Length, pair.To));
            }
        }
    }

    private static void SwapUnknown(Swap swap, string text, ProgrammeMention programme, Random random)
    {
        var choice = random.Next(Stems.Length);
        foreach (var mention in programme.Mentions.OrderByDescending(mention => mention.Length))
        {
            if (Compound().Match(mention) is { Success: true } compound)
            {
                var stem = mention.Contains("förderung", StringComparison.Ordinal) ? FundedStems[choice] : Stems[choice];
                if (mention.StartsWith(stem, StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (var at in Swap.Places(text, mention))
                {
                    swap.Edits.Add(new TextEdit(at, compound.Groups["stem"].Length, stem));
                }

                continue;
            }

            // What makes a name recognisable stays: the noun at its head ("Sonderaufruf …", "Sofortprogramm zur …"), a year or an exclamation mark at its end.
            var head = Head().Match(mention).Value;
            var ending = Ending().Match(mention).Value;
            var words = mention[head.Length..^ending.Length].Count(c => c == ' ') + 1;
            var invented = (head.Length > 0 ? Things : Invented[Math.Min(words, Invented.Length) - 1])
                .Where(name => !text.Contains(name, StringComparison.Ordinal) && !swap.Edits.Exists(edit => edit.Replacement.Contains(name, StringComparison.Ordinal)))
                .ToList();
            var places = Swap.Places(text, mention).ToList();
            if (invented.Count > 0 && places.Count > 0 && places.TrueForAll(at => IsQuoted(text, at, mention.Length)))
            {
                var name = head + invented[random.Next(invented.Count)] + ending;
                swap.Edits.AddRange(places.Select(at => new TextEdit(at, mention.Length, name)));
            }
        }
    }

    private static bool IsQuoted(string text, int at, int length) =>
        at > 0 && text[at - 1] is '„' or '"' or '‚' or '“' && at + length < text.Length && text[at + length] is '“' or '"' or '‘' or '’' or '”';

    [GeneratedRegex(@"^\p{Lu}\p{Ll}*(?:programm|aufruf|fonds|initiative|offensive|pakt)(?: zur \p{L}+| für| der)? (?!\d)", RegexOptions.None, 5000)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?: \d{4}|[!?])?$", RegexOptions.None, 5000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(?<stem>\p{Lu}\p{Ll}{3,})((?:förder|sonder|modell)?(?:förderungs?|programm(?:e?s)?|fonds|offensive|pauschale))$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Compound();
}
