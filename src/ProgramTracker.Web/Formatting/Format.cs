using System.Globalization;
using Microsoft.Extensions.Localization;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Totals;
using ProgramTracker.Web.Resources;

namespace ProgramTracker.Web.Formatting;

/// <summary>Writes sums, dates and numbers as the page's language does: 34.000 € and 27.01.2011, or €34,000 and 27 Jan 2011.</summary>
/// <remarks>The language is that of the current request or circuit. Nothing is <see cref="Nothing"/>, which is not 0 €. A number and its unit are never parted by a line's end.</remarks>
public sealed class Format(IStringLocalizer<Texts> texts)
{
    /// <summary>"Nothing recorded".</summary>
    public const string Nothing = "–";

    public const char NoBreak = '\u00A0';
    private const char Minus = '\u2212';
    private const string Dash = "–";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static CultureInfo Culture => IsEnglish ? English : German;

    public string Money(long? cents) => cents is { } known ? Euros(known, known % 100 == 0 ? "N0" : "N2") : Nothing;

    /// <summary>Always two decimals, for sums per head.</summary>
    public string MoneyPerHead(long? cents, int? population) =>
        cents is { } known && population is > 0 ? Signed(known < 0, Amount(Math.Abs((decimal)known) / 100 / population.Value, "N2")) : Nothing;

    /// <summary>2,3 Mio. €: from a million on rounded to one decimal, below that in full.</summary>
    public string MoneyShort(long? cents)
    {
        if (cents is not { } known)
        {
            return Nothing;
        }

        var euros = Math.Abs((decimal)known) / 100;
        var (key, unit) = euros switch
        {
            >= 999_950_000 => ("Format.Billions", 1_000_000_000m),
            >= 1_000_000 => ("Format.Millions", 1_000_000m),
            _ => ("", 0m),
        };
        if (key.Length == 0)
        {
            return Money(known / 100 * 100);
        }

        var number = Math.Round(euros / unit, 1, MidpointRounding.AwayFromZero).ToString("0.#", Culture);
        return Signed(known < 0, texts[key, number].Value.Replace(' ', NoBreak));
    }

    /// <summary>A stated sum with its qualifier: "bis zu 2.850.000 €".</summary>
    public string Stated(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return Qualified(amount.Qualifier, amount.Cents);
    }

    public string Qualified(AmountQualifier qualifier, long cents) => qualifier == AmountQualifier.Exact
        ? Money(cents)
        : Name(qualifier) + NoBreak + Money(cents);

    /// <summary>A total as it may be shown: a dash where nothing is recorded, "rund" where it rests on qualified sums.</summary>
    public string TotalOf(Total total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return RoundedMoney(total.Cents, total.IsRounded);
    }

    /// <summary>A sum with rounded parts in whole euros: cents would claim what nobody stated.</summary>
    public string RoundedMoney(long? cents, bool isRounded) => cents is { } known && isRounded ? Qualified(AmountQualifier.About, Math.Abs(known) < 100 ? known : known / 100 * 100) : Money(cents);

    public string Count(long number) => Signed(number < 0, Math.Abs(number).ToString("N0", Culture));

    /// <summary>The text for one or for many: <paramref name="key"/> has ".One" and ".Many"; {0} is the number, further arguments follow.</summary>
    public string Plural(string key, long number, params object[] more) =>
        texts[key + (number == 1 ? ".One" : ".Many"), [Count(number), .. more]];

    /// <summary>The interface's word for a value: the text "Measure.Awarded" for <c>Measure.Awarded</c>.</summary>
    public string Name<T>(T value)
        where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"];

    public string Date(DateOnly? date) => date?.ToString(IsEnglish ? "d MMM yyyy" : "dd.MM.yyyy", Culture).Replace(' ', NoBreak) ?? Nothing;

    public string LongDate(DateOnly? date) => date?.ToString(IsEnglish ? "d MMMM yyyy" : "d. MMMM yyyy", Culture).Replace(' ', NoBreak) ?? Nothing;

    /// <summary>A date as exactly as it is known: a day, "März 2019" or "2019".</summary>
    public string Date(PartialDate? date) => date switch
    {
        null => Nothing,
        { AsDay: { } day } => Date(day),
        { Month: not null } => Month(date.First),
        _ => Year(date.Year),
    };

    /// <summary>The month of a day: März 2019.</summary>
    public string Month(DateOnly day) => day.ToString("MMMM yyyy", Culture).Replace(' ', NoBreak);

    /// <summary>From one date to another; one date where both are the same or the second is missing.</summary>
    public string Dates(PartialDate? from, PartialDate? to) => to is null || to == from ? Date(from) : Date(from) + Dash + Date(to);

    public string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>2011-01-27, for machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2005–2012, "seit 2005", "bis 2012"; a dash where neither is known.</summary>
    public string Years(int? from, int? to) => (from, to) switch
    {
        (null, null) => Nothing,
        ({ } start, null) => texts["Format.Since", Year(start)],
        (null, { } end) => texts["Format.Until", Year(end)],
        ({ } start, { } end) when start == end => Year(start),
        ({ } start, { } end) => Year(start) + Dash + Year(end),
    };

    /// <summary>A moment, stored in UTC, in German local time.</summary>
    public string Moment(DateTime utc)
    {
        var local = GermanTime.Of(utc);
        return texts["Format.Moment", Date(DateOnly.FromDateTime(local)), local.ToString("HH:mm", CultureInfo.InvariantCulture)].Value.Replace(' ', NoBreak);
    }

    private static string Euros(long cents, string format) => Signed(cents < 0, Amount(Math.Abs((decimal)cents) / 100, format));

    private static string Amount(decimal euros, string format) => IsEnglish
        ? "€" + euros.ToString(format, English)
        : euros.ToString(format, German) + NoBreak + "€";

    private static string Signed(bool isNegative, string text) => isNegative ? Minus + text : text;
}
