using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Questions;

/// <summary>The words of a question, folded, at most <see cref="Most"/> of them, and the phrases among them that could be names.</summary>
public sealed class AskedWords
{
    public const int Most = 16;

    /// <summary>The longest spelling of the reference tables has fewer words.</summary>
    public const int LongestName = 8;

    private AskedWords(ImmutableArray<string> words, ImmutableArray<bool> joined, bool isCut)
    {
        Words = words;
        IsJoinedToNext = joined;
        IsCut = isCut;
    }

    public ImmutableArray<string> Words { get; }

    /// <summary>Whether a dash stands between a word and the next, as in "2010–2012".</summary>
    public ImmutableArray<bool> IsJoinedToNext { get; }

    /// <summary>There were more words than are read.</summary>
    public bool IsCut { get; }

    public static AskedWords Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ImmutableArray.CreateBuilder<string>();
        var joined = ImmutableArray.CreateBuilder<bool>();
        var position = 0;
        while (WordSpans.Next(text, position) is { } span)
        {
            if (words.Count == Most)
            {
                return new AskedWords(words.ToImmutable(), joined.ToImmutable(), isCut: true);
            }

            if (words.Count > 0)
            {
                joined[^1] = text[position..span.Start].Trim() is "-" or "–" or "—" or "/";
            }

            words.Add(Folding.Fold(span.In(text)));
            joined.Add(false);
            position = span.End;
        }

        return new AskedWords(words.ToImmutable(), joined.ToImmutable(), isCut: false);
    }

    /// <summary>Every phrase that may be a spelling: to be looked up in the tables before the question is read. Genitives stand there without their s as well, and a town's name with Kreis before it.</summary>
    public ImmutableHashSet<string> Phrases()
    {
        var phrases = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var first = 0; first < Words.Length; first++)
        {
            for (var count = 1; count <= LongestName && first + count <= Words.Length; count++)
            {
                var phrase = Phrase(first, count);
                phrases.Add(phrase);
                phrases.Add(KreisOf(phrase));
                if (WithoutGenitive(phrase) is { } bare)
                {
                    phrases.Add(bare);
                    phrases.Add(KreisOf(bare));
                }
            }
        }

        return phrases.ToImmutable();
    }

    internal static string KreisOf(string phrase) => "kreis " + phrase;

    internal static string? WithoutGenitive(string phrase) => phrase.Length > 4 && phrase[^1] == 's' ? phrase[..^1] : null;

    internal string Phrase(int first, int count) => string.Join(' ', Words.AsSpan().Slice(first, count).ToArray());
}
