using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>Finds the quotes of one version of a release in the next: found again, moved or lost.</summary>
/// <remarks>
/// Words are found again where they stand in a passage that both versions share, or where both have them exactly once. Where they stand several times, what stands before and
/// after decides (the prefix and suffix of the W3C TextQuoteSelector), and only where one place fits better than all others and no other quote fits it as well. Words that are not there any longer are
/// found where the words on both sides are the same and all figures and names between them are identical, see <see cref="QuoteFigures"/>; a changed amount is never found again.
/// Whether the sentence still says the same is for the reader of statements to tell. The same texts give the same answer always; a relocation serves one thread.
/// </remarks>
public sealed class QuoteRelocation
{
    // More of the same words than this are told apart by their passage or not at all.
    private const int MostPlaces = 300;
    private const int LeastContext = 12;
    private const int LeastSharedWords = 3;
    private const int LeastNeighbours = 2;

    private readonly WordAlignment _words;
    private readonly Dictionary<string, (ImmutableArray<int> Old, ImmutableArray<int> New)> _places = new(StringComparer.Ordinal);

    private QuoteRelocation(WordAlignment words) => _words = words;

    /// <summary>What differs between the two versions.</summary>
    public WordAlignment Words => _words;

    private string Old => _words.Before.Text;

    private string New => _words.After.Text;

    public static QuoteRelocation Between(string before, string after) => new(WordAlignment.Of(before, after));

    /// <summary>Where a quote of the old version stands in the new one. A quote that does not stand at its place in the old version is lost.</summary>
    public RelocatedQuote Find(Quote quote)
    {
        ArgumentNullException.ThrowIfNull(quote);
        if (quote.Span.Length == 0 || quote.Span.End > Old.Length || !quote.Span.In(Old.AsSpan()).SequenceEqual(quote.Exact))
        {
            return RelocatedQuote.Lost;
        }

        var (old, @new) = PlacesOf(quote);
        var isOnly = old.Length == 1 && @new.Length == 1;
        if (SharedPassage(quote.Span) is { } same && (isOnly || same.Shared - same.Quoted >= LeastSharedWords))
        {
            return new RelocatedQuote(RelocationOutcome.FoundAgain, Quote.Of(New, same.Place));
        }

        if (isOnly)
        {
            return new RelocatedQuote(RelocationOutcome.FoundAgain, Quote.Of(New, new TextSpan(@new[0], quote.Exact.Length)));
        }

        var moved = @new.IsEmpty ? BetweenNeighbours(quote) : ByContext(quote, old, @new);
        return moved is { } place ? new RelocatedQuote(RelocationOutcome.Moved, Quote.Of(New, place)) : RelocatedQuote.Lost;
    }

    /// <summary>Where a stretch of the old version, such as a sentence, lies in the new one: between the places of its first and last tied words; null where no word of it is left.</summary>
    public TextSpan? Around(TextSpan span)
    {
        var (first, last) = WordsIn(_words.OldWords, span);
        while (first <= last && _words.NewOf(first) < 0)
        {
            first++;
        }

        while (last >= first && _words.NewOf(last) < 0)
        {
            last--;
        }

        return first > last ? null : TextSpan.FromBounds(_words.NewWords[_words.NewOf(first)].Start, _words.NewWords[_words.NewOf(last)].End);
    }

    private static (int First, int Last) WordsIn(ImmutableArray<Token> words, TextSpan span)
    {
        // The word that holds the first character, to the word that holds the last.
        var first = FirstEndingAfter(words, span.Start);
        var last = FirstEndingAfter(words, span.End - 1);
        return (first, last < words.Length && words[last].Start < span.End ? last : last - 1);
    }

    private static int FirstEndingAfter(ImmutableArray<Token> words, int position)
    {
        int low = 0, high = words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (words[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // The same words tied one after the other, and how many more around them are.
    private (TextSpan Place, int Shared, int Quoted)? SharedPassage(TextSpan span)
    {
        var (first, last) = WordsIn(_words.OldWords, span);
        if (first > last || !AreTied(first, last))
        {
            return null;
        }

        var (from, to) = (first, last);
        var most = last - first + 1 + LeastSharedWords;
        while (from > 0 && to - from + 1 < most && AreTied(from - 1, from))
        {
            from--;
        }

        while (to + 1 < _words.OldWords.Length && to - from + 1 < most && AreTied(to, to + 1))
        {
            to++;
        }

        var (oldFirst, oldLast) = (_words.OldWords[first], _words.OldWords[last]);
        var (newFirst, newLast) = (_words.NewWords[_words.NewOf(first)], _words.NewWords[_words.NewOf(last)]);
        return (TextSpan.FromBounds(newFirst.Start + (span.Start - oldFirst.Start), newLast.End - (oldLast.End - span.End)), to - from + 1, last - first + 1);
    }

    private bool AreTied(int from, int to)
    {
        for (var word = from; word <= to; word++)
        {
            if (_words.NewOf(word) < 0 || (word > from && _words.NewOf(word) != _words.NewOf(word - 1) + 1))
            {
                return false;
            }
        }

        return true;
    }

    private (ImmutableArray<int> Old, ImmutableArray<int> New) PlacesOf(Quote quote)
    {
        // Only where the words end as they do at the quote's own place: "4.000 Euro" is not in "34.000 Euro".
        var (first, last) = WordsIn(_words.OldWords, quote.Span);
        if (first > last)
        {
            return ([], []);
        }

        var (head, tail) = (_words.OldWords[first].Span.In(Old), _words.OldWords[last].Span.In(Old));
        var key = string.Join('\n', quote.Exact, head, tail);
        if (!_places.TryGetValue(key, out var places))
        {
            places = (Places(Old, _words.OldWords, quote.Exact, head, tail), Places(New, _words.NewWords, quote.Exact, head, tail));
            _places.Add(key, places);
        }

        return places;
    }

    private static ImmutableArray<int> Places(string text, ImmutableArray<Token> words, string exact, string head, string tail)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        for (var at = text.IndexOf(exact, StringComparison.Ordinal); at >= 0 && places.Count < MostPlaces; at = text.IndexOf(exact, at + 1, StringComparison.Ordinal))
        {
            var (first, last) = WordsIn(words, new TextSpan(at, exact.Length));
            if (first <= last && words[first].Span.In(text.AsSpan()).SequenceEqual(head) && words[last].Span.In(text.AsSpan()).SequenceEqual(tail))
            {
                places.Add(at);
            }
        }

        return places.ToImmutable();
    }

    private TextSpan? ByContext(Quote quote, ImmutableArray<int> old, ImmutableArray<int> @new)
    {
        if (old.Length == MostPlaces || @new.Length == MostPlaces)
        {
            return null;
        }

        var (best, second, place) = (0, 0, -1);
        foreach (var at in @new)
        {
            var score = Likeness(quote, New, at);
            (best, second, place) = score > best ? (score, best, at) : (best, Math.Max(second, score), place);
        }

        if (best < LeastContext || best == second)
        {
            return null;
        }

        // Another quote of the same words may belong there as well, or better.
        var rivals = old.Where(at => at != quote.Span.Start).Select(at => Quote.Of(Old, new TextSpan(at, quote.Exact.Length)));
        return rivals.Any(rival => Likeness(rival, New, place) >= best) ? null : new TextSpan(place, quote.Exact.Length);
    }

    private static int Likeness(Quote quote, string text, int at)
    {
        int before = 0, after = 0;
        while (before < quote.Prefix.Length && before < at && quote.Prefix[^(before + 1)] == text[at - before - 1])
        {
            before++;
        }

        var end = at + quote.Exact.Length;
        while (after < quote.Suffix.Length && end + after < text.Length && quote.Suffix[after] == text[end + after])
        {
            after++;
        }

        return before + after;
    }

    private TextSpan? BetweenNeighbours(Quote quote)
    {
        var (first, last) = WordsIn(_words.OldWords, quote.Span);
        if (first > last || Neighbour(first, -1) is not { } before || Neighbour(last, 1) is not { } after || before + 1 > after - 1)
        {
            return null;
        }

        var (from, to) = (before + 1, after - 1);
        var kept = Enumerable.Range(first, last - first + 1).Count(word => _words.NewOf(word) >= from && _words.NewOf(word) <= to);
        if (kept * 2 < last - first + 1 || to - from + 1 > (last - first + 1) * 2)
        {
            return null;
        }

        var place = TextSpan.FromBounds(_words.NewWords[from].Start, _words.NewWords[to].End);
        return QuoteFigures.AreSame(quote.Exact, place.In(New)) ? place : null;
    }

    // The new word beside the quote, where at least two old ones in a row are tied to new ones in a row, or where the text begins or ends on both sides.
    private int? Neighbour(int word, int step)
    {
        var beside = word + step;
        if (beside < 0 || beside >= _words.OldWords.Length)
        {
            return step < 0 ? -1 : _words.NewWords.Length;
        }

        var at = _words.NewOf(beside);
        for (var i = 1; i < LeastNeighbours && at >= 0; i++)
        {
            var next = beside + (step * i);
            if (next >= 0 && next < _words.OldWords.Length && _words.NewOf(next) != at + (step * i))
            {
                return null;
            }
        }

        return at < 0 ? null : at;
    }
}
