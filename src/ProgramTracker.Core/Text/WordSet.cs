using System.Collections.Frozen;

namespace ProgramTracker.Core.Text;

/// <summary>A fixed set of lower-case words that is asked with stretches of a text, without making strings.</summary>
public sealed class WordSet
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordSet(IEnumerable<string> words)
    {
        _words = words.ToFrozenSet(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Words parted by spaces.</summary>
    public static WordSet Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new WordSet(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public bool Contains(ReadOnlySpan<char> lowerWord) => _lookup.Contains(lowerWord);
}
