using System.Runtime.InteropServices;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Reads numbers as texts write them: digits with points, commas and spaces, and German number words up to 999,999.</summary>
internal static class NumberWords
{
    private static readonly (string Word, int Value)[] Small =
    [
        ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19),
        ("zwanzig", 20), ("dreißig", 30), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90),
        ("eins", 1), ("eine", 1), ("ein", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9),
        ("zehn", 10), ("elf", 11), ("zwölf", 12),
    ];

    private static readonly (string Word, int Value)[] Tens =
        [("zwanzig", 20), ("dreißig", 30), ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90)];

    /// <summary>A number word in lower case; the forms of "ein" count as one.</summary>
    public static bool TryWord(ReadOnlySpan<char> word, out Numeral numeral)
    {
        numeral = default;
        switch (word)
        {
            case "ein" or "eine" or "einer" or "einen" or "einem" or "eins":
                numeral = new Numeral(1, 0);
                return true;
            case "halbe" or "halben" or "halber":
                numeral = new Numeral(5, 1);
                return true;
            case "viertel":
                numeral = new Numeral(25, 2);
                return true;
            case "dreiviertel":
                numeral = new Numeral(75, 2);
                return true;
            case "anderthalb":
                numeral = new Numeral(15, 1);
                return true;
        }

        if (word.Length is < 3 or > 40 || !CouldStart(word[0]))
        {
            return false;
        }

        if (word.EndsWith("einhalb") && word.Length > 7 && TryWhole(word[..^7], out var whole))
        {
            numeral = new Numeral((whole * 10) + 5, 1);
            return true;
        }

        if (TryWhole(word, out var value))
        {
            numeral = new Numeral(value, 0);
            return true;
        }

        return false;
    }

    /// <summary>A number in digits: points or spaces part thousands, a comma parts decimals; the English form is understood where it cannot mean the German one.</summary>
    public static bool TryDigits(ReadOnlySpan<char> text, out Numeral numeral)
    {
        numeral = default;
        int digits = 0, points = 0, commas = 0, lastPoint = -1, lastComma = -1;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        if (digits is 0 or > 15)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                points++;
                lastPoint = i;
            }
            else if (text[i] == ',')
            {
                commas++;
                lastComma = i;
            }
        }

        var decimalAt = (points, commas) switch
        {
            (0, 0) => -1,
            (_, 1) when lastComma > lastPoint => points == 0 && text.Length - lastComma == 4 && lastComma <= 3 && text[0] != '0' ? -2 : lastComma,
            (1, _) when lastPoint > lastComma && commas > 0 => lastPoint,
            (1, 0) => text.Length - lastPoint == 4 ? -1 : lastPoint,
            (> 1, 0) => -1,
            _ => -1,
        };
        if (points > 1 && decimalAt < 0 && !GroupsOfThree(text, '.'))
        {
            return false;
        }

        long mantissa = 0;
        var decimals = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            mantissa = (mantissa * 10) + (text[i] - '0');
            decimals += decimalAt >= 0 && i > decimalAt ? 1 : 0;
        }

        numeral = new Numeral(mantissa, decimals, decimalAt == -2);
        return true;
    }

    private static bool GroupsOfThree(ReadOnlySpan<char> text, char separator)
    {
        var since = -1;
        foreach (var c in text)
        {
            if (c == separator)
            {
                if (since is >= 0 and not 3)
                {
                    return false;
                }

                since = 0;
            }
            else if (since >= 0)
            {
                since++;
            }
        }

        return since is 3;
    }

    private static bool CouldStart(char c) => c is 'e' or 'z' or 'd' or 'v' or 'f' or 's' or 'a' or 'n' or 'h' or 't';

    private static bool TryWhole(ReadOnlySpan<char> word, out int value)
    {
        value = 0;
        var thousand = word.IndexOf("tausend", StringComparison.Ordinal);
        if (thousand >= 0)
        {
            var factor = 1;
            if (thousand > 0 && !TryBelowThousand(word[..thousand], out factor))
            {
                return false;
            }

            var rest = word[(thousand + 7)..];
            if (rest.StartsWith("und"))
            {
                rest = rest[3..];
            }

            var tail = 0;
            if (rest.Length > 0 && !TryBelowThousand(rest, out tail))
            {
                return false;
            }

            value = (factor * 1000) + tail;
            return true;
        }

        return TryBelowThousand(word, out value);
    }

    private static bool TryBelowThousand(ReadOnlySpan<char> word, out int value)
    {
        value = 0;
        var hundred = word.IndexOf("hundert", StringComparison.Ordinal);
        if (hundred >= 0)
        {
            var factor = 1;
            if (hundred > 0 && !TryBelowHundred(word[..hundred], out factor))
            {
                return false;
            }

            var rest = word[(hundred + 7)..];
            if (rest.StartsWith("und"))
            {
                rest = rest[3..];
            }

            var tail = 0;
            if (rest.Length > 0 && !TryBelowHundred(rest, out tail))
            {
                return false;
            }

            value = (factor * 100) + tail;
            return factor is > 0 and < 20;
        }

        return TryBelowHundred(word, out value);
    }

    private static bool TryBelowHundred(ReadOnlySpan<char> word, out int value)
    {
        foreach (var (small, number) in Small)
        {
            if (word.SequenceEqual(small))
            {
                value = number;
                return true;
            }
        }

        foreach (var (tens, number) in Tens)
        {
            if (word.EndsWith(tens) && word.Length > tens.Length + 3 && word[..^tens.Length].EndsWith("und"))
            {
                var unit = word[..^(tens.Length + 3)];
                foreach (var (small, digit) in Small)
                {
                    if (digit < 10 && unit.SequenceEqual(small))
                    {
                        value = number + digit;
                        return true;
                    }
                }
            }
        }

        value = 0;
        return false;
    }
}

/// <summary>A number as stated: its digits without separators and how many of them are decimals. 2,30 is 230 with two.</summary>
/// <remarks><see cref="MayBeThousands"/>: "2,500" is 2.5 before "Millionen" and 2,500 before "Euro".</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Numeral(long Mantissa, int Decimals, bool MayBeThousands = false)
{
    private const long MostCents = 100_000_000_000_000_000;

    /// <summary>The value in cents and the place value of the last stated digit; false where it is no sum of money (too large, or parts of a cent).</summary>
    public bool TryCents(long scale, out long cents, out long unitCents)
    {
        var decimals = MayBeThousands && scale > 1 ? 3 : Decimals;
        var power = Power(decimals);
        var value = (Int128)Mantissa * scale * 100;
        cents = 0;
        unitCents = 0;
        if (value / power > MostCents || value % power != 0)
        {
            return false;
        }

        cents = (long)(value / power);
        if (decimals > 0)
        {
            unitCents = (long)Int128.Max(1, (Int128)scale * 100 / power);
            return true;
        }

        var rest = Mantissa;
        Int128 unit = (Int128)scale * 100;
        while (rest > 0 && rest % 10 == 0)
        {
            rest /= 10;
            unit *= 10;
        }

        unitCents = (long)unit;
        return true;
    }

    private static long Power(int exponent)
    {
        long power = 1;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
