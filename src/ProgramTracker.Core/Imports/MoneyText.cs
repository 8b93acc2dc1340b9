using System.Globalization;

namespace ProgramTracker.Core.Imports;

/// <summary>Takes a cell with a sum apart: its digits and separators, its unit, its sign.</summary>
internal static class MoneyText
{
    private static readonly (string Word, MoneyUnit? Unit)[] Units =
    [
        ("t€", MoneyUnit.ThousandEuro), ("teur", MoneyUnit.ThousandEuro), ("tsd. €", MoneyUnit.ThousandEuro), ("tsd. euro", MoneyUnit.ThousandEuro), ("tsd.", MoneyUnit.ThousandEuro),
        ("tsd", MoneyUnit.ThousandEuro), ("mio. €", MoneyUnit.MillionEuro), ("mio. euro", MoneyUnit.MillionEuro), ("mio. eur", MoneyUnit.MillionEuro), ("mio €", MoneyUnit.MillionEuro),
        ("mio.", MoneyUnit.MillionEuro), ("mio", MoneyUnit.MillionEuro), ("euro", null), ("eur", null), ("€", null),
    ];

    /// <summary>What is left of a cell when unit, currency, sign and spaces are taken away.</summary>
    public static string DigitsOf(string text) => Read(text).Digits;

    public static MoneyParts Read(string text)
    {
        var words = text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\u2212', '-').Trim().ToLowerInvariant();
        MoneyUnit? unit = null;
        foreach (var (word, known) in Units)
        {
            if (words.EndsWith(word, StringComparison.Ordinal))
            {
                (words, unit) = (words[..^word.Length].TrimEnd(), known);
                break;
            }

            if (words.StartsWith(word, StringComparison.Ordinal))
            {
                (words, unit) = (words[word.Length..].TrimStart(), known);
                break;
            }
        }

        // "34.000,-" and "34.000,--" are whole euros.
        var isWhole = words.Length > 2 && words.TrimEnd('-') is var rest && rest.Length < words.Length && rest.EndsWith(',');
        words = isWhole ? words.TrimEnd('-').TrimEnd(',') : words;
        var isNegative = words.StartsWith('-') || words.EndsWith('-') || (words.StartsWith('(') && words.EndsWith(')'));
        words = words.Trim('-', '(', ')', ' ');
        return new MoneyParts(words.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("'", string.Empty, StringComparison.Ordinal), unit, isNegative);
    }

    /// <summary>The value of digits in a style; false where they are no number of that style. The fraction's length says how exactly it was written.</summary>
    public static bool TryNumber(string digits, NumberStyle style, out decimal value, out int fractionDigits)
    {
        var (group, point) = style == NumberStyle.German ? ('.', ',') : (',', '.');
        (value, fractionDigits) = (0, 0);
        var at = digits.IndexOf(point, StringComparison.Ordinal);
        var whole = at < 0 ? digits : digits[..at];
        var fraction = at < 0 ? string.Empty : digits[(at + 1)..];
        var groups = whole.Split(group);
        if ((at >= 0 && (fraction.Length == 0 || !fraction.All(char.IsAsciiDigit)))
            || !Array.TrueForAll(groups, part => part.Length > 0 && part.All(char.IsAsciiDigit))
            || (groups.Length > 1 && (groups[0].Length > 3 || !groups.Skip(1).All(part => part.Length == 3))))
        {
            return false;
        }

        fractionDigits = fraction.Length;
        return decimal.TryParse(string.Concat(groups) + "." + (fraction.Length == 0 ? "0" : fraction), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    internal readonly record struct MoneyParts(string Digits, MoneyUnit? Unit, bool IsNegative);
}
