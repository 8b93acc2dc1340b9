using System.Runtime.InteropServices;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>What stands behind the number of a sum: a scale, a currency or both, read from left to right.</summary>
/// <remarks>The number is looked for at <see cref="NumberToken"/>, unless the word itself holds it ("Zwei-Millionen-Euro-Programm", "Viertelmilliarde").</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Unit(int FirstToken, int LastToken, int End, long Scale, bool IsCurrency)
{
    public bool IsMark { get; init; }

    /// <summary>Part of a longer word ("Millionen-Euro-Programm").</summary>
    public bool IsCompound { get; init; }

    public Numeral? Fraction { get; init; }

    public Numeral? Inline { get; init; }

    public int NumberToken => FirstToken - 1;

    public static bool TryRead(TokenisedText text, int token, out Unit unit)
    {
        unit = default;
        var kind = text.Tokens[token].Kind;
        if (kind == TokenKind.Punctuation)
        {
            if (text.Text[text.Tokens[token].Start] is not '€')
            {
                return false;
            }

            unit = new Unit(token, token, text.Tokens[token].End, 1, true);
            return true;
        }

        if (kind != TokenKind.Word)
        {
            return false;
        }

        var word = text.LowerWord(token);
        if (word.Length > 3 && word[0] is not ('e' or 'm' or 'd' or 't' or 'v' or 'h') && !word.Contains('-'))
        {
            return false;
        }

        if (TryCurrency(text, token, out var end, out var mark))
        {
            unit = new Unit(token, token, end, 1, true) { IsMark = mark };
            return true;
        }

        if (TryScale(text, token, out var scale, out var scaleLast))
        {
            unit = new Unit(token, scaleLast, text.Tokens[scaleLast].End, scale, false);
            var next = scaleLast + 1;
            if (next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.LineBreak)
            {
                next++;
            }

            if (next < text.Tokens.Length && IsCurrencyAt(text, next, out end, out mark))
            {
                unit = new Unit(token, next, end, scale, true) { IsMark = mark };
                return true;
            }

            // "Tsd." and "T" say nothing without a currency.
            return scale >= 1_000_000;
        }

        return TryFraction(text, token, word, out unit) || TryCompound(text, token, word, out unit);
    }

    /// <summary>A scale word with its point, if it is an abbreviation; the last token that belongs to it.</summary>
    public static bool TryScale(TokenisedText text, int token, out long scale, out int last)
    {
        last = token;
        scale = text.LowerWord(token) switch
        {
            "million" or "millionen" => 1_000_000,
            "mio" or "mill" or "mio€" => 1_000_000,
            "milliarde" or "milliarden" => 1_000_000_000,
            "mrd" or "mia" => 1_000_000_000,
            "tausend" or "tsd" or "td" => 1000,
            "t" when token + 1 < text.Tokens.Length && text.Tokens[token + 1].Start == text.Tokens[token].End && text.Is(token + 1, "€") => 1000,
            "hundert" => 100,
            _ => 0,
        };
        if (scale == 0)
        {
            return false;
        }

        if (token + 1 < text.Tokens.Length && text.Is(token + 1, ".") && text.Tokens[token + 1].Start == text.Tokens[token].End && text.Tokens[token].Length <= 4)
        {
            last = token + 1;
        }

        return true;
    }

    private static bool IsCurrencyAt(TokenisedText text, int token, out int end, out bool mark)
    {
        if (text.Tokens[token].Kind == TokenKind.Word)
        {
            return TryCurrency(text, token, out end, out mark);
        }

        end = text.Tokens[token].End;
        mark = false;
        return text.Text[text.Tokens[token].Start] is '€';
    }

    private static bool TryCurrency(TokenisedText text, int token, out int end, out bool mark)
    {
        var word = text.LowerWord(token);
        end = text.Tokens[token].End;
        mark = false;
        switch (word)
        {
            case "euro" or "eur" or "euros":
                return true;
            case "dm" or "d-mark":
                mark = true;
                return true;
            case "mark":
                // "500.000 Mark", but not "2 Mark Brandenburg" and no first name
                mark = token > 0 && text.Tokens[token - 1].Kind is TokenKind.Number or TokenKind.Word
                    && !(token + 1 < text.Tokens.Length && text.Tokens[token + 1].Kind == TokenKind.Word && text.StartsUpper(token + 1));
                return mark;
        }

        // "Euro/Jahr"
        if (word.StartsWith("euro/") || word.StartsWith("eur/"))
        {
            end = text.Tokens[token].Start + word.IndexOf('/');
            return true;
        }

        return false;
    }

    private static bool TryFraction(TokenisedText text, int token, ReadOnlySpan<char> word, out Unit unit)
    {
        unit = default;
        Numeral? fraction = word switch
        {
            "viertelmillion" or "viertelmilliarde" => new Numeral(25, 2),
            "dreiviertelmillion" or "dreiviertelmilliarde" => new Numeral(75, 2),
            "halbmillion" => new Numeral(5, 1),
            _ => null,
        };
        if (fraction is null)
        {
            return false;
        }

        var scale = word.EndsWith("milliarde") ? 1_000_000_000 : 1_000_000;
        var currency = token + 1 < text.Tokens.Length && IsCurrencyAt(text, token + 1, out _, out _);
        unit = new Unit(token, currency ? token + 1 : token, text.Tokens[currency ? token + 1 : token].End, scale, currency) { Fraction = fraction };
        return true;
    }

    // "50-Millionen-Euro-Programm" comes as number, hyphen, word; "Zwei-Millionen-Euro-Programm" and "TEUR" as one word.
    private static bool TryCompound(TokenisedText text, int token, ReadOnlySpan<char> word, out Unit unit)
    {
        unit = default;
        if (word is "teur" or "t-eur" or "tdm")
        {
            unit = new Unit(token, token, text.Tokens[token].End, 1000, true) { IsMark = word is "tdm" };
            return true;
        }

        var euro = word.IndexOf("euro", StringComparison.Ordinal);
        if (euro < 0 || !word.Contains('-') || (euro + 4 < word.Length && word[euro + 4] != '-'))
        {
            return false;
        }

        var start = 0;
        Numeral? inline = null;
        var hyphen = word.IndexOf('-');
        if (euro > 0 && hyphen > 0 && hyphen < euro && NumberWords.TryWord(word[..hyphen], out var numeral))
        {
            inline = numeral;
            start = hyphen + 1;
        }

        var scale = word[start..] switch
        {
            var rest when rest.StartsWith("euro") => 1,
            var rest when rest.StartsWith("millionen-euro") || rest.StartsWith("mio-euro") => 1_000_000,
            var rest when rest.StartsWith("milliarden-euro") => 1_000_000_000,
            var rest when rest.StartsWith("tausend-euro") => 1000,
            _ => 0,
        };
        if (scale == 0 || (inline is null && (token == 0 || text.Tokens[token - 1].Kind != TokenKind.Punctuation || text.Tokens[token - 1].End != text.Tokens[token].Start)))
        {
            return false;
        }

        unit = new Unit(token, token, text.Tokens[token].Start + euro + 4, scale, true) { IsCompound = true, Inline = inline };
        return true;
    }
}
