using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Search;

/// <summary>The stretch of a text that says most about a search, in pieces of which those that were searched for are marked.</summary>
/// <remarks>
/// The pieces put together are the text's own characters, line breaks shown as spaces; an ellipsis stands where it was cut. A word is marked where it has the stem of
/// a searched one or begins with it, and a phrase only where its words stand together. The stretch with the most different words wins, the first of several.
/// </remarks>
public static class Snippet
{
    /// <summary>Characters, about: words are not cut.</summary>
    public const int Length = 220;

    private const int Before = 60;

    /// <summary>No pieces where nothing of it stands in the text.</summary>
    public static ImmutableArray<SnippetPart> Of(string text, SearchWords words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        text = text.TrimEnd();
        var hits = HitsIn(text, words);
        if (hits.Count == 0)
        {
            return [];
        }

        var best = Best(hits);
        var (start, end) = Window(text, best);
        var parts = ImmutableArray.CreateBuilder<SnippetPart>();
        var position = start;
        foreach (var hit in hits.Where(hit => hit.Span.Start >= start && hit.Span.End <= end))
        {
            if (hit.Span.Start < position)
            {
                continue;
            }

            Add(parts, text, position, hit.Span.Start, isMarked: false, start, end);
            Add(parts, text, hit.Span.Start, hit.Span.End, isMarked: true, start, end);
            position = hit.Span.End;
        }

        Add(parts, text, position, end, isMarked: false, start, end);
        return parts.ToImmutable();
    }

    private static void Add(ImmutableArray<SnippetPart>.Builder parts, string text, int from, int to, bool isMarked, int start, int end)
    {
        var piece = Plain(text[from..to]);
        if (from == start && start > 0 && !isMarked)
        {
            piece = "… " + piece.TrimStart();
        }

        if (to == end && end < text.Length && !isMarked)
        {
            piece = piece.TrimEnd() + " …";
        }

        if (piece.Length > 0)
        {
            parts.Add(new SnippetPart(piece, isMarked));
        }
    }

    private static string Plain(string text) => string.Join(' ', text.Split(['\n', '\r', '\t']));

    private static List<Hit> HitsIn(string text, SearchWords words)
    {
        var searched = words.Words.Select(word => (Word: word, Stem: Stemming.Stem(word))).ToList();
        var phrases = words.Phrases.Select(phrase => phrase.Split(' ')).ToList();
        var spans = new List<(TextSpan Span, string Folded)>();
        for (var position = 0; WordSpans.Next(text, position) is { } span; position = span.End)
        {
            spans.Add((span, Folding.Fold(span.In(text))));
        }

        var hits = new List<Hit>();
        for (var i = 0; i < spans.Count; i++)
        {
            var folded = spans[i].Folded;
            var phrase = phrases.FindIndex(words => i + words.Length <= spans.Count && words.Select((word, offset) => spans[i + offset].Folded == word).All(fits => fits));
            if (phrase >= 0)
            {
                hits.Add(new Hit(TextSpan.FromBounds(spans[i].Span.Start, spans[i + phrases[phrase].Length - 1].Span.End), searched.Count + phrase));
                continue;
            }

            var word = folded.Length == 0 ? -1 : searched.FindIndex(x => (SearchWords.MayBeBeginning(x.Word) && folded.StartsWith(x.Word, StringComparison.Ordinal)) || Stemming.Stem(folded) == x.Stem);
            if (word >= 0)
            {
                hits.Add(new Hit(spans[i].Span, word));
            }
        }

        return hits;
    }

    // Each hit is looked at as the first of a stretch; both ends only move forward.
    private static Hit Best(List<Hit> hits)
    {
        var counts = new Dictionary<int, int>();
        var (best, most, end) = (0, 0, 0);
        for (var first = 0; first < hits.Count; first++)
        {
            while (end < hits.Count && hits[end].Span.End - hits[first].Span.Start <= Length - Before)
            {
                counts[hits[end].Word] = counts.GetValueOrDefault(hits[end].Word) + 1;
                end++;
            }

            if (counts.Count > most)
            {
                (best, most) = (first, counts.Count);
            }

            if (end == first)
            {
                end++;
            }
            else if (--counts[hits[first].Word] == 0)
            {
                counts.Remove(hits[first].Word);
            }
        }

        return hits[best];
    }

    private static (int Start, int End) Window(string text, Hit hit)
    {
        var start = Math.Max(0, hit.Span.Start - Before);
        var sentence = text.LastIndexOfAny(['.', '!', '?', '\n'], Math.Max(0, hit.Span.Start - 1), Math.Max(0, hit.Span.Start - start));
        start = sentence >= 0 ? sentence + 1 : start == 0 ? 0 : text.IndexOf(' ', start, hit.Span.Start - start) is >= 0 and var space ? space : hit.Span.Start;
        while (start < hit.Span.Start && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        var end = Math.Min(text.Length, Math.Max(start + Length, hit.Span.End));
        if (end < text.Length && text.LastIndexOf(' ', end - 1, end - hit.Span.End) is >= 0 and var last)
        {
            end = last;
        }

        return (start, end);
    }

    private readonly record struct Hit(TextSpan Span, int Word);
}

/// <summary>A piece of a snippet.</summary>
public readonly record struct SnippetPart(string Text, bool IsMarked);
