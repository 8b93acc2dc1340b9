using System.Text;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>One stretch of a text that is replaced. A sum also says its old and new value in cents.</summary>
internal sealed record TextEdit(int Start, int Length, string Replacement, long OldCents = 0, long NewCents = 0)
{
    public int End => Start + Length;
}

/// <summary>Replacements in a text, in order and without overlaps, that know where each place of the old text is in the new one.</summary>
internal sealed class TextEdits
{
    private readonly string _old;
    private readonly TextEdit[] _edits;
    private readonly int[] _newStarts;

    public TextEdits(string text, IEnumerable<TextEdit> edits)
    {
        _old = text;
        var taken = new List<TextEdit>();
        foreach (var edit in edits)
        {
            // The first one wins where two want the same words.
            if (!taken.Exists(other => edit.Start < other.End && other.Start < edit.End))
            {
                taken.Add(edit);
            }
        }

        _edits = [.. taken.OrderBy(edit => edit.Start)];
        _newStarts = new int[_edits.Length];
        var result = new StringBuilder();
        var position = 0;
        for (var i = 0; i < _edits.Length; i++)
        {
            result.Append(text, position, _edits[i].Start - position);
            _newStarts[i] = result.Length;
            result.Append(_edits[i].Replacement);
            position = _edits[i].End;
        }

        result.Append(text, position, text.Length - position);
        NewText = result.ToString();
    }

    public string NewText { get; }

    public int Count => _edits.Length;

    public TextSpan Map(TextSpan span)
    {
        var start = Map(span.Start, isEnd: false);
        return TextSpan.FromBounds(start, Math.Max(start, Map(span.End, isEnd: true)));
    }

    /// <summary>The words of the new text that stand where these words stood: the first place inside <paramref name="near"/>, else the first of all, else the words themselves.</summary>
    public string? MapWords(string? words, TextSpan near)
    {
        if (string.IsNullOrEmpty(words))
        {
            return words;
        }

        var at = Find(words, near.Start, near.End);
        at = at >= 0 ? at : Find(words, 0, _old.Length);
        return at < 0 ? words : Map(new TextSpan(at, words.Length)).In(NewText);
    }

    /// <summary>The value that a sum has in the new text, given where it stands and what it was worth.</summary>
    public long MapCents(TextSpan span, long cents)
    {
        var edit = _edits.FirstOrDefault(e => e.NewCents != 0 && e.Start < span.End && span.Start < e.End);
        return edit is null ? cents : cents == edit.OldCents ? edit.NewCents : (long)((decimal)cents * edit.NewCents / edit.OldCents);
    }

    private int Find(string words, int from, int to)
    {
        for (var at = _old.IndexOf(words, from, to - from, StringComparison.Ordinal); at >= 0; at = _old.IndexOf(words, at + 1, to - at - 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(_old[at - 1])) && (at + words.Length == _old.Length || !char.IsLetterOrDigit(_old[at + words.Length])))
            {
                return at;
            }
        }

        return -1;
    }

    private int Map(int position, bool isEnd)
    {
        var shift = 0;
        for (var i = 0; i < _edits.Length && _edits[i].Start < position; i++)
        {
            if (position < _edits[i].End)
            {
                return isEnd ? _newStarts[i] + _edits[i].Replacement.Length : _newStarts[i];
            }

            shift = _newStarts[i] + _edits[i].Replacement.Length - _edits[i].End;
        }

        return position + shift;
    }
}
