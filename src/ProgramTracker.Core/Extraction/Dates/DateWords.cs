using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>The closed word lists of dates: months, weekdays, small number words.</summary>
internal static class DateWords
{
    public static readonly WordSet Seasons = WordSet.Of("anfang mitte ende sommer herbst winter frühjahr frühling frühsommer spätsommer jahresbeginn jahresende jahresanfang jahreswechsel");
    public static readonly WordSet YearNouns = WordSet.Of("jahr jahre jahres jahren kalenderjahr kalenderjahres wahljahr jubiläumsjahr");
    public static readonly WordSet FundingYearNouns = WordSet.Of("förderjahr förderjahre förderjahres förderjahren haushaltsjahr haushaltsjahre haushaltsjahres haushaltsjahren programmjahr programmjahre programmjahres bewilligungsjahr antragsjahr haushalt landeshaushalt doppelhaushalt bundeshaushalt etat förderperiode förderphase förderperioden programmperiode");
    public static readonly WordSet SchoolYearNouns = WordSet.Of("schuljahr schuljahre schuljahres schuljahrs schuljahren kindergartenjahr kindergartenjahres kitajahr ausbildungsjahr wintersemester spielzeit saison");

    private static readonly Dictionary<string, int> MonthNames = new(StringComparer.Ordinal)
    {
        ["januar"] = 1, ["jänner"] = 1, ["jan"] = 1, ["january"] = 1,
        ["februar"] = 2, ["feb"] = 2, ["february"] = 2,
        ["märz"] = 3, ["maerz"] = 3, ["mrz"] = 3, ["march"] = 3,
        ["april"] = 4, ["apr"] = 4,
        ["mai"] = 5, ["may"] = 5,
        ["juni"] = 6, ["jun"] = 6, ["june"] = 6,
        ["juli"] = 7, ["jul"] = 7, ["july"] = 7,
        ["august"] = 8, ["aug"] = 8,
        ["september"] = 9, ["sept"] = 9, ["sep"] = 9,
        ["oktober"] = 10, ["okt"] = 10, ["october"] = 10, ["oct"] = 10,
        ["november"] = 11, ["nov"] = 11,
        ["dezember"] = 12, ["dez"] = 12, ["december"] = 12, ["dec"] = 12,
    };

    private static readonly Dictionary<string, DayOfWeek> WeekdayNames = new(StringComparer.Ordinal)
    {
        ["montag"] = DayOfWeek.Monday, ["dienstag"] = DayOfWeek.Tuesday, ["mittwoch"] = DayOfWeek.Wednesday, ["donnerstag"] = DayOfWeek.Thursday,
        ["freitag"] = DayOfWeek.Friday, ["samstag"] = DayOfWeek.Saturday, ["sonnabend"] = DayOfWeek.Saturday, ["sonntag"] = DayOfWeek.Sunday,
    };

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["ein"] = 1, ["einem"] = 1, ["einen"] = 1, ["zwei"] = 2, ["drei"] = 3, ["vier"] = 4, ["fünf"] = 5, ["sechs"] = 6, ["sieben"] = 7, ["acht"] = 8, ["neun"] = 9, ["zehn"] = 10, ["elf"] = 11, ["zwölf"] = 12,
        ["fünfzehn"] = 15, ["zwanzig"] = 20, ["beiden"] = 2,
    };

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthLookup = MonthNames.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, DayOfWeek>.AlternateLookup<ReadOnlySpan<char>> WeekdayLookup = WeekdayNames.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> NumberLookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public static int? Month(ReadOnlySpan<char> lowerWord) => MonthLookup.TryGetValue(lowerWord, out var month) ? month : null;

    public static DayOfWeek? Weekday(ReadOnlySpan<char> lowerWord)
    {
        if (WeekdayLookup.TryGetValue(lowerWord, out var day) || (lowerWord.Length > 6 && lowerWord[^1] == 's' && WeekdayLookup.TryGetValue(lowerWord[..^1], out day)))
        {
            return day;
        }

        foreach (var part in (ReadOnlySpan<string>)["abend", "nachmittag", "vormittag", "morgen", "mittag"])
        {
            if (lowerWord.Length > part.Length + 5 && lowerWord.EndsWith(part) && WeekdayLookup.TryGetValue(lowerWord[..^part.Length], out day))
            {
                return day;
            }
        }

        return null;
    }

    public static int? SmallNumber(ReadOnlySpan<char> lowerWord) =>
        NumberLookup.TryGetValue(lowerWord, out var number) || (lowerWord.Length <= 2 && int.TryParse(lowerWord, out number)) ? number : null;

    /// <summary>A year written with four digits, 1900 to 2099.</summary>
    public static int? Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && word[0] is '1' or '2' && word[1] is '9' or '0' && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3])
            ? ((word[0] - '0') * 1000) + ((word[1] - '0') * 100) + ((word[2] - '0') * 10) + (word[3] - '0') is var year and >= 1900 and <= 2099 ? year : null
            : null;
}
