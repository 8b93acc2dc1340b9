using System.Globalization;
using System.Text.RegularExpressions;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>Gives every sum of a release another value in the same form.</summary>
/// <remarks>
/// Where sums depend on each other (totals, parts, twins, changes, or simply three sums or more) all are multiplied by the same small number, so that they still add up;
/// elsewhere each digit but zero is drawn anew. A release keeps its sums where one of them cannot keep its form ("eine Million" has no double in the singular),
/// or where a total is rounded (what is left out in rounding would be multiplied too).
/// </remarks>
internal static partial class SumSwap
{
    private static readonly string[] Numerals = ["", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig"];

    private static readonly string[] Dependent = ["isTotal", "partOf", "sameFactAs", "isDelta", "previous", "isTotalCost", "elliptical", "range"];

    public static Swap? Of(GoldRelease release, Random random)
    {
        var sums = release.List("amounts").ToList();
        if (sums.Count == 0 || sums.Exists(sum => (string?)sum["currency"] != "EUR" || (sum["isTotal"] is not null && (string?)sum["qualifier"] != "exact")))
        {
            return null;
        }

        var depend = sums.Count > 2 || sums.Exists(sum => Dependent.Any(flag => sum[flag] is not null)) || release.Text.Contains("Prozent", StringComparison.Ordinal);
        var texts = sums.SelectMany(Texts).Distinct().ToList();
        return depend ? Scaled(release, texts, random) : Drawn(release, texts, random);
    }

    private static IEnumerable<(string Text, long Cents, string? Within)> Texts(System.Text.Json.Nodes.JsonNode sum)
    {
        var cents = (long)((decimal)sum["value"]! * 100);
        var within = sum["elliptical"] is null ? null : (string?)sum["sentence"];
        yield return ((string)sum["text"]!, cents, within);
        foreach (var other in sum["otherTexts"]?.AsArray() ?? [])
        {
            yield return ((string)other!, cents, within);
        }
    }

    private static Swap? Scaled(GoldRelease release, List<(string Text, long Cents, string? Within)> sums, Random random)
    {
        foreach (var factor in random.Next(2) == 0 ? (int[])[2, 3] : [3, 2])
        {
            var forms = sums.ConvertAll(sum => (Sum: sum, Form: Scale(sum.Text, factor)));
            if (forms.TrueForAll(form => form.Form is not null))
            {
                var swap = new Swap();
                forms.ForEach(form => Add(swap, release.Text, form.Sum, form.Form!, form.Sum.Cents * factor));
                return swap;
            }
        }

        return null;
    }

    private static Swap? Drawn(GoldRelease release, List<(string Text, long Cents, string? Within)> sums, Random random)
    {
        var swap = new Swap();
        var values = new HashSet<long>();
        foreach (var sum in sums)
        {
            for (var attempt = 0; attempt < 20; attempt++)
            {
                if (Draw(sum.Text, sum.Cents, random) is not { } drawn)
                {
                    return null;
                }

                if (drawn.Cents != sum.Cents && values.Add(drawn.Cents))
                {
                    Add(swap, release.Text, sum, drawn.Text, drawn.Cents);
                    break;
                }
            }
        }

        return swap;
    }

    private static void Add(Swap swap, string text, (string Text, long Cents, string? Within) sum, string form, long cents)
    {
        var from = sum.Within is null ? 0 : Math.Max(0, text.IndexOf(sum.Within, StringComparison.Ordinal));
        var to = sum.Within is null ? text.Length : Math.Min(text.Length, from + sum.Within.Length);
        foreach (var at in Swap.Places(text, sum.Text).Concat(Swap.Places(text, OtherCase(sum.Text))).Distinct())
        {
            if (at >= from && at < to && (at < 2 || text[at - 1] is not ('.' or ',') || !char.IsAsciiDigit(text[at - 2])))
            {
                swap.Edits.Add(new TextEdit(at, sum.Text.Length, text[at] == sum.Text[0] ? form : OtherCase(form), sum.Cents, cents));
            }
        }
    }

    private static string? Scale(string text, int factor)
    {
        if (DigitsAtStart().Match(text) is { Success: true } digits)
        {
            var form = digits.Value;
            var rest = text[form.Length..];
            var decimals = form.Contains(',', StringComparison.Ordinal) ? form.Length - form.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
            if (!decimal.TryParse(form.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, German, out var value) || Singular(rest))
            {
                return null;
            }

            value *= factor;
            var grouped = form.Contains('.', StringComparison.Ordinal) || value >= 1000;
            return rest.Contains("illi", StringComparison.Ordinal) && value >= 1000 ? null : value.ToString((grouped ? "N" : "F") + decimals.ToString(German), German) + rest;
        }

        return Worded(text) is { } words && words.Number * factor < Numerals.Length ? Numeral(words.Number * factor, text) + text[words.Length..] : null;
    }

    private static (string Text, long Cents)? Draw(string text, long cents, Random random)
    {
        if (DigitsAtStart().Match(text) is { Success: true } digits && !Singular(text[digits.Length..]))
        {
            var drawn = string.Concat(digits.Value.Select(c => c is >= '1' and <= '9' ? (char)('1' + random.Next(9)) : c));
            var (old, now) = (Value(digits.Value), Value(drawn));
            return now <= 1 ? (text, cents) : (drawn + text[digits.Length..], (long)(cents / old * now));
        }

        if (Worded(text) is not { } words)
        {
            return null;
        }

        var number = random.Next(2, 13);
        return (Numeral(number, text) + text[words.Length..], cents / words.Number * number);
    }

    private static string OtherCase(string text) => (char.IsUpper(text[0]) ? char.ToLower(text[0], German) : char.ToUpper(text[0], German)) + text[1..];

    private static CultureInfo German { get; } = CultureInfo.GetCultureInfo("de-DE");

    private static decimal Value(string form) => decimal.Parse(form.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, German);

    private static bool Singular(string rest) => rest.StartsWith(" Million ", StringComparison.Ordinal) || rest.StartsWith(" Milliarde ", StringComparison.Ordinal);

    private static (int Number, int Length)? Worded(string text)
    {
        var word = text[..Math.Max(0, text.IndexOf(' ', StringComparison.Ordinal))];
        var number = Array.FindIndex(Numerals, numeral => string.Equals(numeral, word, StringComparison.OrdinalIgnoreCase));
        return number > 1 ? (number, word.Length) : null;
    }

    private static string Numeral(int number, string like) => char.IsUpper(like[0]) ? char.ToUpper(Numerals[number][0], German) + Numerals[number][1..] : Numerals[number];

    [GeneratedRegex(@"^\d[\d.]*(,\d+)?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex DigitsAtStart();
}
