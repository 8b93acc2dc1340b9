using System.Text.RegularExpressions;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>What one swap does to a release: replaced words, and how names and years that are no literal words change.</summary>
internal sealed record Swap
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromSeconds(5);

    public List<TextEdit> Edits { get; } = [];

    /// <summary>AGS of a unit → AGS of the unit that takes its place.</summary>
    public Dictionary<string, string> Ags { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of places outside the register, and parts of people's names.</summary>
    public Dictionary<string, string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Key of a known programme → key of the known programme that takes its place.</summary>
    public Dictionary<string, string> Programmes { get; } = new(StringComparer.Ordinal);

    public int Years { get; set; }

    public static Swap Together(IEnumerable<Swap> swaps)
    {
        var all = new Swap();
        foreach (var swap in swaps)
        {
            all.Edits.AddRange(swap.Edits);
            all.Years += swap.Years;
            foreach (var (key, value) in swap.Ags)
            {
                all.Ags[key] = value;
            }

            foreach (var (key, value) in swap.Words)
            {
                all.Words[key] = value;
            }

            foreach (var (key, value) in swap.Programmes)
            {
                all.Programmes[key] = value;
            }
        }

        return all;
    }

    /// <summary>A name of several words with those words exchanged that are known here.</summary>
    public string MapName(string name) => Words.Count == 0 ? name : Regex.Replace(name, @"[\p{L}'’]+", match => Words.GetValueOrDefault(match.Value, match.Value), RegexOptions.None, TimeOut);

    /// <summary>Every place of a word that is not part of a longer one; a hyphen parts words.</summary>
    public static IEnumerable<int> Places(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
            {
                yield return at;
            }
        }
    }
}
