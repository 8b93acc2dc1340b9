using System.Buffers;
using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Search;

/// <summary>What somebody searches for: words in any order, and phrases whose words stand one after the other: in quotation marks, or joined by hyphens ("KOMM-IN").</summary>
/// <remarks>Folded, so that case and umlauts don't matter. At most <see cref="Most"/> words in all; what comes after them is passed over. A quotation that is not closed is words like others.</remarks>
public sealed record SearchWords
{
    public const int Most = 8;

    /// <summary>A shorter word is found only as a whole: "in" is not the beginning of everything.</summary>
    public const int ShortestBeginning = 3;

    private const string Hyphens = "-–";

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"„“”«»");

    /// <summary>Single words, each once.</summary>
    public ImmutableArray<string> Words { get; private init; } = [];

    /// <summary>Phrases, their words parted by one space.</summary>
    public ImmutableArray<string> Phrases { get; private init; } = [];

    public bool IsEmpty => Words.IsEmpty && Phrases.IsEmpty;

    /// <summary>Words and phrases alike: each must be found.</summary>
    public IEnumerable<string> Parts => Words.Concat(Phrases);

    /// <summary>All of it as one name would be written.</summary>
    public string Whole { get; private init; } = "";

    /// <summary>The single words of the phrases and the words.</summary>
    public IEnumerable<string> AllWords => Words.Concat(Phrases.SelectMany(phrase => phrase.Split(' '))).Distinct(StringComparer.Ordinal);

    public static bool MayBeBeginning(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length >= ShortestBeginning;
    }

    public static SearchWords Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ImmutableArray.CreateBuilder<string>();
        var phrases = ImmutableArray.CreateBuilder<string>();
        var left = Most;
        var position = 0;
        while (position < text.Length && left > 0)
        {
            var open = text.AsSpan(position).IndexOfAny(QuotationMarks);
            var close = open < 0 ? -1 : text.AsSpan(position + open + 1).IndexOfAny(QuotationMarks);
            var end = close < 0 ? text.Length : position + open;
            foreach (var piece in text[position..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                var folded = Folded(piece, left);
                left -= folded.Length;
                Add(words, phrases, folded, piece.AsSpan().Trim(Hyphens).IndexOfAny(Hyphens) > 0);
            }

            if (close < 0)
            {
                break;
            }

            var quoted = Folded(text.Substring(position + open + 1, close), left);
            left -= quoted.Length;
            Add(words, phrases, quoted, isPhrase: true);
            position += open + close + 2;
        }

        return new SearchWords { Words = words.ToImmutable(), Phrases = phrases.ToImmutable(), Whole = string.Join(' ', Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(Most)) };
    }

    private static string[] Folded(string text, int most) => [.. Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(most)];

    private static void Add(ImmutableArray<string>.Builder words, ImmutableArray<string>.Builder phrases, string[] more, bool isPhrase)
    {
        if (isPhrase && more.Length > 1)
        {
            phrases.Add(string.Join(' ', more));
            return;
        }

        foreach (var word in more.Where(word => !words.Contains(word)))
        {
            words.Add(word);
        }
    }
}
