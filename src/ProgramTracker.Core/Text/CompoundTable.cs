namespace ProgramTracker.Core.Text;

/// <summary>Finds German compounds by their last part: "*konferenz" finds "konferenz", "Integrationskonferenz" and "Jahres-Konferenz"; an entry without star finds the whole word only.</summary>
/// <remarks>The longest last part wins, and a whole word before it. A lookup costs a few dictionary reads, however many entries there are. Filled once, then only read.</remarks>
public sealed class CompoundTable<T>
{
    private readonly Dictionary<string, T> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _endingLookup;
    private readonly bool[] _lengths = new bool[64];
    private readonly bool[] _lastCharacters = new bool[512];
    private int _shortest = int.MaxValue;
    private int _longest;

    public CompoundTable()
    {
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _endingLookup = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(string entry, T value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(entry);
        var lower = entry.Trim().ToLowerInvariant();
        if (lower[0] != '*')
        {
            _words[lower] = value;
            return;
        }

        var ending = lower[1..];
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ending.Length, _lengths.Length, nameof(entry));
        _endings[ending] = value;
        _lengths[ending.Length] = true;
        _lastCharacters[ending[^1] & 511] = true;
        _shortest = Math.Min(_shortest, ending.Length);
        _longest = Math.Max(_longest, ending.Length);
    }

    /// <summary>What a word, in lower case, is found as, and how many characters of it are the found part.</summary>
    public bool TryMatch(ReadOnlySpan<char> lowerWord, out T value, out int length)
    {
        length = lowerWord.Length;
        if (_wordLookup.TryGetValue(lowerWord, out value!))
        {
            return true;
        }

        if (lowerWord.Length >= _shortest && _lastCharacters[lowerWord[^1] & 511])
        {
            for (length = Math.Min(_longest, lowerWord.Length); length >= _shortest; length--)
            {
                if (_lengths[length] && _endingLookup.TryGetValue(lowerWord[^length..], out value!))
                {
                    return true;
                }
            }
        }

        value = default!;
        length = 0;
        return false;
    }

    public bool Contains(ReadOnlySpan<char> lowerWord) => TryMatch(lowerWord, out _, out _);
}
