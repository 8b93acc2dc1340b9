using System.Globalization;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Web.Formatting;

/// <summary>Reads a date as exactly as a person knows it: "27.01.2011", "01.2011", "2011", or the ISO forms.</summary>
/// <remarks>Day comes before month, with dots or slashes. A year has four digits; anything else is refused.</remarks>
public static class DateInput
{
    public static bool TryParse(string? typed, out PartialDate date)
    {
        date = new PartialDate(1);
        var words = (typed ?? "").Trim();
        var isIso = words.Contains('-', StringComparison.Ordinal);
        var parts = words.Split(isIso ? ['-'] : ['.', '/'], StringSplitOptions.TrimEntries);
        if (parts.Length > 3 || !parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)))
        {
            return false;
        }

        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (!isIso)
        {
            Array.Reverse(numbers);
            Array.Reverse(parts);
        }

        if (parts[0].Length != 4 || numbers[0] is < 1900 or > 2200 || parts[1..].Any(part => part.Length > 2))
        {
            return false;
        }

        if (numbers is [_, < 1 or > 12, ..] || (numbers is [var year, var month, var day] && (day < 1 || day > DateTime.DaysInMonth(year, month))))
        {
            return false;
        }

        date = new PartialDate(numbers[0], numbers.Length > 1 ? numbers[1] : null, numbers.Length > 2 ? numbers[2] : null);
        return true;
    }

    /// <summary>A date as <see cref="TryParse"/> reads it back.</summary>
    public static string Write(PartialDate? date) => date switch
    {
        null => "",
        { Day: { } day, Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{day:D2}.{month:D2}.{date.Year:D4}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{month:D2}.{date.Year:D4}"),
        _ => date.ToString(),
    };
}
