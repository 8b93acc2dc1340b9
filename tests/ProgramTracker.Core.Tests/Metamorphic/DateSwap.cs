using System.Globalization;
using System.Text.RegularExpressions;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>Moves a release by whole years, such that every weekday in it stays right.</summary>
internal static partial class DateSwap
{
    private static readonly int[] Shifts = [11, -11, 6, -6, 5, -5, 17, -17, 12, -12, 28, -28];

    public static Swap? Of(GoldRelease release, ExtractedRelease original, Random random)
    {
        if (release.PublishedOn is not { } published)
        {
            return null;
        }

        var days = FullDate().Matches(release.Text)
            .Select(match => DateOnly.TryParseExact(match.Value.Replace(" ", "", StringComparison.Ordinal), (string[])["d.M.yyyy", "d.MMMMyyyy"], CultureInfo.GetCultureInfo("de-DE"), DateTimeStyles.None, out var day) ? day : published)
            .Concat(original.Events.Select(e => e.Date?.AsDay ?? published))
            .Append(published)
            .Distinct()
            .ToList();
        var years = Shifts.Where(shift => days.TrueForAll(day => (day.Month, day.Day) != (2, 29) && day.AddYears(shift).DayOfWeek == day.DayOfWeek && day.Year + shift is > 1999 and < 2040)).ToArray();
        if (years.Length == 0)
        {
            return null;
        }

        var swap = new Swap { Years = years[random.Next(years.Length)] };
        var fixedPlaces = original.Programmes.Where(programme => programme.Programme.Key is not null).SelectMany(programme => programme.Spans)
            .Concat(original.Funding.Select(funding => funding.Quote.Span))
            .Concat(original.Counts.Select(count => count.Quote.Span))
            .ToList();
        foreach (Match match in Year().Matches(release.Text))
        {
            var year = int.Parse(match.Value, CultureInfo.InvariantCulture);
            if (!fixedPlaces.Exists(span => span.Contains(match.Index)) && year + swap.Years is > 1949 and < 2060)
            {
                swap.Edits.Add(new TextEdit(match.Index, match.Length, (year + swap.Years).ToString(CultureInfo.InvariantCulture)));
            }
        }

        foreach (Match match in ShortYear().Matches(release.Text))
        {
            var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) + swap.Years;
            if (year is >= 0 and < 50)
            {
                swap.Edits.Add(new TextEdit(match.Groups["year"].Index, 2, year.ToString("D2", CultureInfo.InvariantCulture)));
            }
            else
            {
                return null;
            }
        }

        return swap;
    }

    // Not inside a longer number, a telephone number, an address or a file name; after a slash, a dash or a point only where a date or a range stands before it.
    [GeneratedRegex(@"(?:(?<![\d.,/)\-–])|(?<=\d[./])|(?<=\d{4}[/–\-]))(?:19[89]\d|20[0-4]\d)(?!\d|[.,]\d|\s?(?:Euro|€|Mio|Mrd|T€))", RegexOptions.None, 5000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\d.])\d?\d\.\d?\d\.(?<year>\d\d)(?![\d.])", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"(?<![\d.])\d?\d\.\s?(?:\d?\d\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s?\d{4}(?!\d)", RegexOptions.None, 5000)]
    private static partial Regex FullDate();
}
