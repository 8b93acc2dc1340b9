using System.Globalization;

namespace ProgramTracker.Web.Formatting;

/// <summary>Reads a sum as a person types it: "34.000", "34.000,50 €", "2,3 Mio."; in English "34,000.50" and "2.3 million".</summary>
/// <remarks>
/// Refuses what could be read in two ways instead of guessing: "34.50" is no German sum, "34,5" no English one. <see cref="UnitCents"/> is the place value of
/// the last digit that says something, from which the bounds of "rund" follow: 10,000,000 for "2,3 Mio.", 100,000 for "34.000".
/// </remarks>
public readonly record struct MoneyInput(long Cents, long UnitCents)
{
    private const long MostCents = 100_000_000_000_000_00;

    private static readonly (string Word, long Factor)[] Units =
    [
        ("tsd.", 1_000), ("tsd", 1_000), ("tausend", 1_000), ("thousand", 1_000),
        ("mio.", 1_000_000), ("mio", 1_000_000), ("millionen", 1_000_000), ("million", 1_000_000),
        ("mrd.", 1_000_000_000), ("mrd", 1_000_000_000), ("milliarden", 1_000_000_000), ("milliarde", 1_000_000_000), ("billion", 1_000_000_000),
    ];

    public static bool TryParse(string? typed, CultureInfo culture, out MoneyInput money)
    {
        ArgumentNullException.ThrowIfNull(culture);
        money = default;
        var words = (typed ?? "").Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim().ToLowerInvariant();
        words = Without(Without(Without(words, "€"), "euro"), "eur");
        var factor = 1L;
        foreach (var (word, value) in Units)
        {
            if (words.EndsWith(word, StringComparison.Ordinal) && words.Length > word.Length && !char.IsLetter(words[^(word.Length + 1)]))
            {
                (words, factor) = (words[..^word.Length].TrimEnd(), value);
                break;
            }
        }

        var (group, point) = culture.NumberFormat.NumberDecimalSeparator == "," ? ('.', ',') : (',', '.');
        var parts = words.Split(point);
        if (parts.Length > 2 || !TryWhole(parts[0], group, out var whole))
        {
            return false;
        }

        var fraction = parts.Length == 2 ? parts[1] : "";
        var places = factor == 1 ? 2 : 6;
        if ((parts.Length == 2 && fraction.Length == 0) || fraction.Length > places || !fraction.All(char.IsAsciiDigit))
        {
            return false;
        }

        var scale = factor * 100;
        var digits = whole + fraction;
        var shift = Power(fraction.Length);
        if (digits.Length > 15 || scale % shift != 0)
        {
            return false;
        }

        var number = long.Parse(digits, CultureInfo.InvariantCulture);
        if (number > MostCents / (scale / shift))
        {
            return false;
        }

        money = new MoneyInput(number * (scale / shift), LastDigit(number, fraction.Length) * (scale / shift));
        return true;
    }

    /// <summary>A sum as <see cref="TryParse"/> reads it back.</summary>
    public static string Write(long cents, CultureInfo culture) => (cents / 100m).ToString(cents % 100 == 0 ? "N0" : "N2", culture);

    private static string Without(string words, string mark) => words.StartsWith(mark, StringComparison.Ordinal)
        ? words[mark.Length..].TrimStart()
        : words.EndsWith(mark, StringComparison.Ordinal) ? words[..^mark.Length].TrimEnd() : words;

    private static bool TryWhole(string words, char group, out string digits)
    {
        var groups = words.Split(group, ' ');
        digits = string.Concat(groups);
        return digits.Length > 0 && digits.All(char.IsAsciiDigit)
            && (groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups[1..].All(part => part.Length == 3)));
    }

    // Digits after the comma are stated on purpose; zeros at the end of a whole number are not.
    private static long LastDigit(long number, int fractionDigits)
    {
        var unit = 1L;
        if (fractionDigits == 0)
        {
            for (; number != 0 && number % 10 == 0; number /= 10)
            {
                unit *= 10;
            }
        }

        return unit;
    }

    private static long Power(int digits)
    {
        var power = 1L;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }
}
