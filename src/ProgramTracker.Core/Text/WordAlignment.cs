using System.Collections.Immutable;

namespace ProgramTracker.Core.Text;

/// <summary>Which words of one text stand in another, in the same order: what a readable difference and the finding again of quotes are made from.</summary>
/// <remarks>
/// Words and punctuation count, white space and line breaks do not. Words that occur once on both sides are tied first, then the same within what lies between them;
/// what is left is compared word by word where it is short, and taken for replaced where it is long. So time and memory grow with the length of the texts, whatever they say.
/// </remarks>
public sealed class WordAlignment
{
    private const int DeepestNesting = 12;
    private const int LargestTable = 200_000;

    private readonly ImmutableArray<Token> _oldWords;
    private readonly ImmutableArray<Token> _newWords;
    private readonly int[] _old;
    private readonly int[] _new;
    private readonly int[] _newOf;
    private readonly int[] _oldOf;
    private long _cellsLeft = 20_000_000;

    private WordAlignment(TokenisedText before, TokenisedText after)
    {
        (Before, After) = (before, after);
        (_oldWords, _newWords) = (WordsOf(before), WordsOf(after));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        (_old, _new) = (Numbered(before, _oldWords, numbers), Numbered(after, _newWords, numbers));
        (_newOf, _oldOf) = (new int[_old.Length], new int[_new.Length]);
        Array.Fill(_newOf, -1);
        Array.Fill(_oldOf, -1);
        Align(new Range(0, _old.Length, 0, _new.Length), 0, new int[numbers.Count], new int[numbers.Count], new int[numbers.Count]);
    }

    public TokenisedText Before { get; }

    public TokenisedText After { get; }

    /// <summary>The words of the old text, in its order.</summary>
    public ImmutableArray<Token> OldWords => _oldWords;

    /// <summary>The words of the new text, in its order.</summary>
    public ImmutableArray<Token> NewWords => _newWords;

    public static WordAlignment Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new WordAlignment(TokenisedText.Of(before), TokenisedText.Of(after));
    }

    /// <summary>The new word that an old one is tied to, by index; -1 where it is gone.</summary>
    public int NewOf(int oldWord) => _newOf[oldWord];

    /// <summary>The old word that a new one is tied to, by index; -1 where it was added.</summary>
    public int OldOf(int newWord) => _oldOf[newWord];

    /// <summary>How much of both texts they share: twice the tied words by all words, from 0 to 1.</summary>
    public double Share => _old.Length + _new.Length == 0 ? 1 : 2.0 * _newOf.Count(at => at >= 0) / (_old.Length + _new.Length);

    /// <summary>The difference as parts, in the order of the texts.</summary>
    public ImmutableArray<DiffPart> Parts()
    {
        var parts = ImmutableArray.CreateBuilder<DiffPart>();
        int oldWord = 0, newWord = 0, oldAt = 0, newAt = 0;
        void Add(DiffKind kind, int oldEnd, int newEnd)
        {
            // White space belongs to the word before it; what stands before the first word, to the first part.
            var oldTo = oldEnd == _oldWords.Length ? Before.Text.Length : _oldWords[oldEnd].Start;
            var newTo = newEnd == _newWords.Length ? After.Text.Length : _newWords[newEnd].Start;
            parts.Add(new DiffPart(kind, TextSpan.FromBounds(oldAt, kind == DiffKind.Added ? oldAt : oldTo), TextSpan.FromBounds(newAt, kind == DiffKind.Removed ? newAt : newTo)));
            (oldAt, newAt) = (kind == DiffKind.Added ? oldAt : oldTo, kind == DiffKind.Removed ? newAt : newTo);
            (oldWord, newWord) = (oldEnd, newEnd);
        }

        while (oldWord < _old.Length || newWord < _new.Length)
        {
            var (oldEnd, newEnd) = (oldWord, newWord);
            while (oldEnd < _old.Length && _newOf[oldEnd] < 0)
            {
                oldEnd++;
            }

            if (oldEnd > oldWord)
            {
                Add(DiffKind.Removed, oldEnd, newWord);
                continue;
            }

            while (newEnd < _new.Length && _oldOf[newEnd] < 0)
            {
                newEnd++;
            }

            if (newEnd > newWord)
            {
                Add(DiffKind.Added, oldWord, newEnd);
                continue;
            }

            while (oldEnd < _old.Length && newEnd < _new.Length && _newOf[oldEnd] == newEnd)
            {
                oldEnd++;
                newEnd++;
            }

            Add(DiffKind.Same, oldEnd, newEnd);
        }

        return parts.ToImmutable();
    }

    private static ImmutableArray<Token> WordsOf(TokenisedText text) => [.. text.Tokens.Where(token => token.Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak))];

    private static int[] Numbered(TokenisedText text, ImmutableArray<Token> words, Dictionary<string, int> numbers)
    {
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var numbered = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].Span.In(text.Text.AsSpan());
            if (!lookup.TryGetValue(word, out var number))
            {
                number = numbers.Count;
                lookup[word] = number;
            }

            numbered[i] = number;
        }

        return numbered;
    }

    private void Tie(int oldWord, int newWord) => (_newOf[oldWord], _oldOf[newWord]) = (newWord, oldWord);

    // The counters are shared by all levels and left at zero: clearing touches only the words of the range.
    private void Align(Range range, int depth, int[] oldCount, int[] newCount, int[] newPlace)
    {
        range = Ends(range);
        if (range.IsDone)
        {
            return;
        }

        if (depth == DeepestNesting || Anchors(range, oldCount, newCount, newPlace) is not { Count: > 0 } anchors)
        {
            Compare(range);
            return;
        }

        var (oldFrom, newFrom) = (range.OldFrom, range.NewFrom);
        foreach (var (oldWord, newWord) in anchors)
        {
            Tie(oldWord, newWord);
            Align(new Range(oldFrom, oldWord, newFrom, newWord), depth + 1, oldCount, newCount, newPlace);
            (oldFrom, newFrom) = (oldWord + 1, newWord + 1);
        }

        Align(new Range(oldFrom, range.OldTo, newFrom, range.NewTo), depth + 1, oldCount, newCount, newPlace);
    }

    private Range Ends(Range range)
    {
        var (oldFrom, oldTo, newFrom, newTo) = range;
        while (oldFrom < oldTo && newFrom < newTo && _old[oldFrom] == _new[newFrom])
        {
            Tie(oldFrom++, newFrom++);
        }

        while (oldFrom < oldTo && newFrom < newTo && _old[oldTo - 1] == _new[newTo - 1])
        {
            Tie(--oldTo, --newTo);
        }

        return new Range(oldFrom, oldTo, newFrom, newTo);
    }

    private List<(int Old, int New)> Anchors(Range range, int[] oldCount, int[] newCount, int[] newPlace)
    {
        for (var i = range.OldFrom; i < range.OldTo; i++)
        {
            oldCount[_old[i]]++;
        }

        for (var i = range.NewFrom; i < range.NewTo; i++)
        {
            newCount[_new[i]]++;
            newPlace[_new[i]] = i;
        }

        var pairs = new List<(int Old, int New)>();
        for (var i = range.OldFrom; i < range.OldTo; i++)
        {
            if (oldCount[_old[i]] == 1 && newCount[_old[i]] == 1)
            {
                pairs.Add((i, newPlace[_old[i]]));
            }
        }

        for (var i = range.OldFrom; i < range.OldTo; i++)
        {
            oldCount[_old[i]] = 0;
        }

        for (var i = range.NewFrom; i < range.NewTo; i++)
        {
            newCount[_new[i]] = 0;
        }

        return Rising(pairs);
    }

    // The longest run of pairs that rise on both sides.
    private static List<(int Old, int New)> Rising(List<(int Old, int New)> pairs)
    {
        var tails = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            int low = 0, high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (pairs[tails[middle]].New < pairs[i].New)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            before[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var rising = new List<(int Old, int New)>(tails.Count);
        for (var at = tails.Count == 0 ? -1 : tails[^1]; at >= 0; at = before[at])
        {
            rising.Add(pairs[at]);
        }

        rising.Reverse();
        return rising;
    }

    // The longest common sequence, from the back so that ties are read off from the front.
    private void Compare(Range range)
    {
        var (height, width) = (range.OldTo - range.OldFrom, range.NewTo - range.NewFrom);
        var cells = (long)(height + 1) * (width + 1);
        if (cells > LargestTable || cells > _cellsLeft)
        {
            return;
        }

        _cellsLeft -= cells;
        var longest = new int[height + 1, width + 1];
        for (var i = height - 1; i >= 0; i--)
        {
            for (var j = width - 1; j >= 0; j--)
            {
                longest[i, j] = _old[range.OldFrom + i] == _new[range.NewFrom + j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        int row = 0, column = 0;
        while (row < height && column < width)
        {
            if (_old[range.OldFrom + row] == _new[range.NewFrom + column])
            {
                Tie(range.OldFrom + row++, range.NewFrom + column++);
            }
            else if (longest[row + 1, column] >= longest[row, column + 1])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private readonly record struct Range(int OldFrom, int OldTo, int NewFrom, int NewTo)
    {
        public bool IsDone => OldFrom == OldTo || NewFrom == NewTo;
    }
}
