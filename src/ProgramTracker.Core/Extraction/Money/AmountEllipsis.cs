using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds the numbers before a sum that share its unit: "von 455 auf 700 Millionen Euro", "480.000 und 270.000 Euro", "zwischen 5.000 und 10.000 Euro".</summary>
internal static class AmountEllipsis
{
    private const int MostNumbers = 12;
    private const int FarthestTrailing = 14;

    /// <summary>The sum itself, with the numbers that share its unit before it, in reading order.</summary>
    public static List<FoundAmount> Complete(TokenisedText text, int free, FoundAmount amount, long scale, QualifierReader qualifiers) =>
        scale >= 1_000_000 && free > 0 && Between(text, free, amount, scale, qualifiers) is { } between ? [between, amount]
        : scale >= 1_000_000 && Instead(text, free, amount, scale) is { } before ? [before, amount]
        : Adjacent(text, free, amount, scale, qualifiers);

    // "Statt 15 stehen nun 20 Millionen Euro bereit", "anstelle von bisher drei sind es vier Millionen Euro": the number that the sum takes the place of.
    private static FoundAmount? Instead(TokenisedText text, int free, FoundAmount amount, long scale)
    {
        for (var i = amount.QualifierToken - 2; i >= free && i > amount.QualifierToken - 9 && text.Tokens[i].Sentence == text.Tokens[amount.FirstToken].Sentence; i--)
        {
            if (text.Tokens[i].Kind is TokenKind.Number or TokenKind.Word && text.Tokens[i + 1].Kind == TokenKind.Word && !text.StartsUpper(i + 1) && text.LowerWord(i + 1) is not ("prozent" or "auf" or "und" or "bis") && !LooksLikeYear(text, i)
                && StandsFor(text, i, free) && TryRead(text, i, scale, out var cents, out var unitCents))
            {
                return new FoundAmount(text.Tokens[i].Span, i, i, i, cents, unitCents, AmountQualifier.Exact, "money.instead") { IsElliptical = true, IsPrevious = true, FromDeutscheMark = amount.FromDeutscheMark };
            }
        }

        return null;
    }

    /// <summary>"statt", "anstelle von bisher" and the like right before a number: what was before.</summary>
    public static bool StandsFor(TokenisedText text, int number, int free)
    {
        var before = number - 1;
        while (before > free && number - before < 4 && text.LowerWord(before) is "bisher" or "bislang" or "der" or "den" or "wie" or "von" or "zuvor" or "bisherigen" or "zuletzt" or "ursprünglich" or "geplanten" or "geplant" or "früher" or "vorher" or "rund" or "knapp" or "gut" or "etwa")
        {
            before--;
        }

        return before >= free && text.LowerWord(before) is "statt" or "anstatt" or "anstelle";
    }

    // "… 41,5 Millionen Euro, auf Eschweiler 30,2 und auf Swisttal 12,4 Millionen Euro": a number with decimals at the end of its clause, between two sums of the sentence.
    private static FoundAmount? Between(TokenisedText text, int free, FoundAmount amount, long scale, QualifierReader qualifiers)
    {
        if (text.Tokens[free - 1].Sentence != text.Tokens[amount.FirstToken].Sentence)
        {
            return null;
        }

        for (var i = amount.QualifierToken - 3; i > free && i > amount.QualifierToken - 12; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && text.Word(i).Contains(',') && text.LowerWord(i + 1) is "und" or "," or "sowie" && TryRead(text, i, scale, out var cents, out var unitCents))
            {
                var (qualifier, rule, from, _) = qualifiers.Read(text, free, i, i);
                return new FoundAmount(text.Tokens[i].Span, i, i, from, cents, unitCents, qualifier, rule) { IsElliptical = true, FromDeutscheMark = amount.FromDeutscheMark };
            }
        }

        return null;
    }

    /// <summary>"500.000 Euro fließen nach Rheine, 300.000 nach Greven und 200.000 nach Ibbenbüren": grouped numbers behind a sum of their sentence that go on where it stopped.</summary>
    public static IEnumerable<FoundAmount> Trailing(TokenisedText text, FoundAmount amount, QualifierReader qualifiers)
    {
        var sentence = text.Tokens[amount.LastToken].Sentence;
        var last = amount.LastToken;
        for (var i = last + 2; i + 1 < text.Tokens.Length && i < last + FarthestTrailing && text.Tokens[i].Sentence == sentence; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Number || !IsGrouped(text.Word(i)) || !(text.LowerWord(i + 1) is "an" or "nach" or "für" or "auf") || !TryRead(text, i, 1, out var cents, out var unitCents))
            {
                if (text.Tokens[i].Kind == TokenKind.Number)
                {
                    yield break;
                }

                continue;
            }

            var (qualifier, rule, from, _) = qualifiers.Read(text, last + 1, i, i);
            if (!(text.LowerWord(from - 1) is "," or "und" or "sowie" or "weitere" or "noch"))
            {
                yield break;
            }

            last = i;
            yield return new FoundAmount(text.Tokens[i].Span, i, i, from, cents, unitCents, qualifier, rule == "qualifier.none" ? "money.trailing" : rule) { IsElliptical = true, FromDeutscheMark = amount.FromDeutscheMark };
        }
    }

    /// <summary>"Siegen kann mit 4,8 Millionen Euro rechnen, Iserlohn mit 3,1": a number with decimals, or a grouped one ("Nideggen 3.000"), that ends a clause behind a sum and a name, and shares its unit.</summary>
    public static FoundAmount? Closing(TokenisedText text, FoundAmount amount, long scale, QualifierReader qualifiers)
    {
        var sentence = text.Tokens[amount.LastToken].Sentence;
        for (var i = amount.LastToken + 2; i + 1 < text.Tokens.Length && i < amount.LastToken + FarthestTrailing && text.Tokens[i].Sentence == sentence; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Number)
            {
                continue;
            }

            var shares = scale >= 1_000_000 ? text.Word(i).IndexOf(',') is > 0 and var comma && text.Word(i).Length - comma <= 3 : IsGrouped(text.Word(i));
            var closes = text.LowerWord(i + 1) is "." or ";" or "," or "und" || text.Tokens[i + 1].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak;
            var (qualifier, rule, from, _) = qualifiers.Read(text, amount.LastToken + 1, i, i);
            var name = text.Is(from - 1, "mit") ? from - 2 : from - 1;
            if (!closes || !shares || name <= amount.LastToken || text.Tokens[name].Kind != TokenKind.Word || !text.StartsUpper(name) || !TryRead(text, i, scale, out var cents, out var unitCents))
            {
                return null;
            }

            return new FoundAmount(text.Tokens[i].Span, i, i, from, cents, unitCents, qualifier, rule == "qualifier.none" ? "money.closing" : rule) { IsElliptical = true, FromDeutscheMark = amount.FromDeutscheMark };
        }

        return null;
    }

    // "300.000", not "3.000,50" or "2019"
    private static bool IsGrouped(ReadOnlySpan<char> number) => number.Length >= 5 && number[^4] == '.' && !number.Contains(',');

    private static List<FoundAmount> Adjacent(TokenisedText text, int free, FoundAmount amount, long scale, QualifierReader qualifiers)
    {
        var connector = amount.QualifierToken - 1;
        while (connector > free && text.Tokens[connector].Kind == TokenKind.Word && text.LowerWord(connector) is "künftig" or "nun" or "jetzt" or "nunmehr" or "dann")
        {
            connector--;
        }

        if (connector <= free || text.Tokens[connector].Kind is not (TokenKind.Word or TokenKind.Punctuation))
        {
            return [amount];
        }

        var link = text.LowerWord(connector) switch
        {
            "auf" => Link.To,
            "bis" or "–" or "-" => Link.Until,
            "und" => Link.And,
            "/" when scale >= 1_000_000 => Link.None,
            "oder" or "sowie" or "beziehungsweise" or "bzw" or "/" => Link.And,
            "." when text.Is(connector - 1, "bzw") => Link.And,
            _ => Link.None,
        };
        var number = text.Is(connector, ".") ? connector - 2 : connector - 1;

        // "5.000 bis zu 10.000 Euro": the link is inside the qualifier
        if (link == Link.None && amount.Qualifier == AmountQualifier.UpTo && text.Tokens[connector].Kind == TokenKind.Number && text.Is(connector + 1, "bis"))
        {
            (link, number) = (Link.Until, connector);
        }

        if (link == Link.None || number < free || !TryRead(text, number, scale, out var cents, out var unitCents))
        {
            return [amount];
        }

        var (before, rule, from, _) = qualifiers.Read(text, free, number, number);
        var opener = from - 1;
        while (opener > free && opener > from - 3 && text.Tokens[opener].Kind == TokenKind.Word && text.LowerWord(opener) is "bislang" or "bisher" or "zuletzt" or "derzeit" or "jeweils" or "zuvor" or "vormals" or "ursprünglich" or "aktuell")
        {
            opener--;
        }

        var word = opener >= free ? text.LowerWord(opener) : default;
        if (link == Link.To && !(word is "von" or "statt" or "um"))
        {
            return [amount];
        }

        if (link != Link.To && word is not ("zwischen" or "von") && LooksLikeYear(text, number))
        {
            return [amount];
        }

        var isRange = link == Link.Until || (link == Link.And && word is "zwischen");
        var first = new FoundAmount(text.Tokens[number].Span, number, number, from, cents, unitCents, isRange ? AmountQualifier.AtLeast : before, isRange ? "money.range" : rule)
        {
            IsElliptical = true,
            FromDeutscheMark = amount.FromDeutscheMark,
            IsPrevious = link == Link.To && word is not "um",
            IsRange = isRange,
        };
        if (isRange)
        {
            return [first, amount with { Qualifier = AmountQualifier.UpTo, IsRange = true, RuleId = "money.range" }];
        }

        if (link != Link.And)
        {
            return [first, amount];
        }

        // "100.000, 200.000 und 300.000 Euro"
        var numbers = new List<FoundAmount> { first, amount };
        for (var at = from - 2; at >= free && numbers.Count < MostNumbers && text.Is(at + 1, ",") && text.Tokens[at].Kind == TokenKind.Number && !LooksLikeYear(text, at) && TryRead(text, at, scale, out cents, out unitCents); at -= 2)
        {
            numbers.Insert(0, new FoundAmount(text.Tokens[at].Span, at, at, at, cents, unitCents, AmountQualifier.Exact, "money.elliptical") { IsElliptical = true, FromDeutscheMark = amount.FromDeutscheMark });
        }

        return numbers;
    }

    /// <summary>"Von 4.000 Euro bis 100.000 Euro", "zwischen 4.000 Euro und 100.000 Euro": both with their unit.</summary>
    public static bool IsRange(TokenisedText text, FoundAmount first, FoundAmount second)
    {
        if (first.IsRange || first.IsElliptical || first.Cents >= second.Cents || first.QualifierToken == 0)
        {
            return false;
        }

        var opener = text.LowerWord(first.QualifierToken - 1);
        var gap = first.LastToken + 1;
        return second.FirstToken - gap is 1 or 2 && ((opener is "zwischen" && text.Is(gap, "und")) || text.Is(gap, "bis"));
    }

    private static bool TryRead(TokenisedText text, int token, long scale, out long cents, out long unitCents)
    {
        cents = unitCents = 0;
        Numeral numeral;
        if (text.Tokens[token].Kind == TokenKind.Number)
        {
            if (!NumberWords.TryDigits(text.Word(token), out numeral))
            {
                return false;
            }
        }
        else if (scale < 1_000_000 || text.Tokens[token].Kind != TokenKind.Word || text.LowerWord(token) is "ein" or "eine" or "einer" || !NumberWords.TryWord(text.LowerWord(token), out numeral))
        {
            return false;
        }

        // "500.000 bis 1,2 Millionen Euro"
        if (scale >= 1_000_000 && numeral.Decimals == 0 && numeral.Mantissa >= 10_000)
        {
            scale = 1;
        }

        return numeral.TryCents(scale, out cents, out unitCents) && cents > 0;
    }

    private static bool LooksLikeYear(TokenisedText text, int token) =>
        text.Tokens[token].Length == 4 && int.TryParse(text.Word(token), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;

    private enum Link
    {
        None,
        To,
        Until,
        And,
    }
}
