using System.Globalization;

namespace ProgramTracker.Core.Text;

/// <summary>Reads whole numbers as texts count with them: "213", "140.600", "984 000", "zwölf", "dreiundzwanzig", "hundertzwanzig".</summary>
/// <remarks>ein, eine, einen are articles far more often than numbers and are none here. Decimals are refused: nothing that is counted has them.</remarks>
public static class NumberReader
{
    private static readonly string[] Ones = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"];
    private static readonly string[] Tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
    private static readonly Dictionary<string, int> Words = Build();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryRead(TokenisedText text, int token, out long value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = 0;
        if (token < 0 || token >= text.Tokens.Length)
        {
            return false;
        }

        if (text.Tokens[token].Kind == TokenKind.Word)
        {
            var found = Lookup.TryGetValue(text.LowerWord(token), out var word);
            value = word;
            return found;
        }

        return text.Tokens[token].Kind == TokenKind.Number && TryParse(text.Word(token), out value);
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out long value)
    {
        value = 0;
        if (digits.Length > 15)
        {
            return false;
        }

        Span<char> plain = stackalloc char[16];
        var length = 0;
        var group = 0;
        var grouped = false;
        foreach (var character in digits)
        {
            if (char.IsAsciiDigit(character))
            {
                plain[length++] = character;
                group++;
            }
            else if (character == ',' || (grouped && group != 3) || (!grouped && group is 0 or > 3))
            {
                return false;
            }
            else
            {
                grouped = true;
                group = 0;
            }
        }

        return (!grouped || group == 3) && long.TryParse(plain[..length], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static Dictionary<string, int> Build()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        void Add(string word, int value)
        {
            words.TryAdd(word, value);
            if (value is >= 2 and <= 12)
            {
                words.TryAdd(word + "en", value);
            }
        }

        for (var value = 2; value < 20; value++)
        {
            Add(Ones[value], value);
        }

        for (var value = 20; value < 100; value++)
        {
            Add(value % 10 == 0 ? Tens[value / 10] : Ones[value % 10] + "und" + Tens[value / 10], value);
        }

        for (var hundred = 1; hundred < 10; hundred++)
        {
            foreach (var head in hundred == 1 ? (ReadOnlySpan<string>)["hundert", "einhundert"] : [Ones[hundred] + "hundert"])
            {
                Add(head, hundred * 100);
                foreach (var (word, value) in words.Where(entry => entry.Value is > 1 and < 100).ToList())
                {
                    words.TryAdd(head + word, (hundred * 100) + value);
                }
            }
        }

        Add("tausend", 1000);
        Add("dutzend", 12);
        words.Remove("siebenen");
        return words;
    }
}
