using System.Runtime.InteropServices;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds sums of money in a text, in reading order and without overlap. Reading is safe from several threads.</summary>
/// <remarks>
/// Every sum hangs on a currency word, or on "Millionen"/"Milliarden" without one where the sentence speaks of money; a bare number is never one, so that
/// telephone numbers, postcodes, paragraphs, file numbers, percentages and ordinals are out by construction. The exceptions are a number whose unit stands
/// at its neighbour ("von 455 auf 700 Millionen Euro") and a table column whose head names the unit.
/// </remarks>
public sealed class AmountFinder
{
    // 1 EUR = 1.95583 DEM
    private const long MarkRate = 195583;

    private readonly QualifierReader _qualifiers;
    private readonly FundingCueFinder _cues;

    public AmountFinder()
        : this(new FundingCueFinder())
    {
    }

    internal AmountFinder(FundingCueFinder cues)
    {
        _cues = cues;
        _qualifiers = new QualifierReader();
    }

    public IReadOnlyList<FoundAmount> Find(TokenisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<FoundAmount>();
        var free = 0;
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            if (!Unit.TryRead(text, token, out var unit) || !TryAmount(text, free, token, unit, out var sum))
            {
                continue;
            }

            var (qualifier, rule, from, doubtful) = _qualifiers.Read(text, free, sum.First, sum.Last);
            var amount = new FoundAmount(TextSpan.FromBounds(text.Tokens[sum.First].Start, sum.End), sum.First, sum.Last, from, sum.Cents, sum.UnitCents, qualifier, rule)
            {
                FromDeutscheMark = unit.IsMark,
                QualifierDoubtful = doubtful,
            };
            amount = amount with { IsPrevious = AmountEllipsis.StandsFor(text, from, free) };
            if (found.Count > 0 && AmountEllipsis.IsRange(text, found[^1], amount))
            {
                found[^1] = found[^1] with { Qualifier = AmountQualifier.AtLeast, IsRange = true, RuleId = "money.range" };
                found.Add(amount with { Qualifier = AmountQualifier.UpTo, IsRange = true, RuleId = "money.range" });
            }
            else
            {
                found.AddRange(AmountEllipsis.Complete(text, free, amount, sum.Scale, _qualifiers));
            }

            free = sum.Last + 1;
            if (!unit.IsMark && unit.IsCurrency)
            {
                while (AmountEllipsis.Closing(text, found[^1], sum.Scale, _qualifiers) is { } closing)
                {
                    found.Add(closing);
                    free = closing.LastToken + 1;
                }

                foreach (var trailing in AmountEllipsis.Trailing(text, found[^1], _qualifiers))
                {
                    found.Add(trailing);
                    free = trailing.LastToken + 1;
                }
            }

            token = Math.Max(token, free - 1);
        }

        return HeadedColumns.Find(text) is { Count: > 0 } headed ? Merge(found, headed) : found;
    }

    private static List<FoundAmount> Merge(List<FoundAmount> stated, List<FoundAmount> headed)
    {
        var merged = new List<FoundAmount>(stated.Count + headed.Count);
        var next = 0;
        foreach (var amount in stated)
        {
            while (next < headed.Count && headed[next].LastToken < amount.FirstToken)
            {
                merged.Add(headed[next++]);
            }

            while (next < headed.Count && headed[next].FirstToken <= amount.LastToken)
            {
                next++;
            }

            merged.Add(amount);
        }

        merged.AddRange(headed.Skip(next));
        return merged;
    }

    private bool TryAmount(TokenisedText text, int free, int token, Unit unit, out Sum sum)
    {
        sum = default;
        if (unit.Scale == 1 && unit.IsCurrency && TryNumberAfter(text, token, unit, out sum) && !HasNumberBefore(text, free, token))
        {
            return true;
        }

        var first = token;
        if (!TryNumberBefore(text, free, ref first, unit, out var numeral))
        {
            return false;
        }

        var last = unit.LastToken;
        var end = unit.End;
        if (!unit.IsCurrency && !MeansMoney(text, token, last))
        {
            return false;
        }

        if (!TryValue(numeral, unit, out var cents, out var unitCents) || cents == 0)
        {
            return false;
        }

        if (unit.IsCompound && unit.Scale == 1 && cents < 100_000)
        {
            return false;
        }

        sum = new Sum(first, last, end, cents, unitCents, unit.Scale);
        return true;
    }

    private static bool TryValue(Numeral numeral, Unit unit, out long cents, out long unitCents)
    {
        if (unit.Fraction is { } fraction)
        {
            numeral = fraction;
        }

        if (!numeral.TryCents(unit.Scale, out cents, out unitCents))
        {
            return false;
        }

        if (unit.IsMark)
        {
            cents = (long)((((Int128)cents * 100_000 * 2) + MarkRate) / (MarkRate * 2));
            unitCents = Math.Max(1, (long)((Int128)unitCents * 100_000 / MarkRate));
        }

        return true;
    }

    // "Euro 5.000": the number follows on the same line, and nothing before the word can be its number.
    private static bool TryNumberAfter(TokenisedText text, int token, Unit unit, out Sum sum)
    {
        sum = default;
        var next = unit.LastToken + 1;
        if (next >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.Number || !NumberWords.TryDigits(text.Word(next), out var numeral))
        {
            return false;
        }

        var end = text.Tokens[next].End;
        long scale = 1;
        var last = next;
        if (next + 1 < text.Tokens.Length && Unit.TryScale(text, next + 1, out var after, out var afterLast))
        {
            scale = after;
            last = afterLast;
            end = text.Tokens[last].End;
        }

        // "die Euro 2024": four digits without a point that read as a year are one.
        if (scale == 1 && text.Word(next) is (['1', '9', _, _] or ['2', '0', _, _]))
        {
            return false;
        }

        if (!TryValue(numeral, unit with { Scale = scale }, out var cents, out var unitCents) || cents == 0)
        {
            return false;
        }

        sum = new Sum(token, last, end, cents, unitCents, scale);
        return true;
    }

    private static bool HasNumberBefore(TokenisedText text, int free, int token)
    {
        var before = token - 1;
        if (before < free)
        {
            return false;
        }

        return text.Tokens[before].Kind == TokenKind.Number
            || (text.Tokens[before].Kind == TokenKind.Word && (NumberWords.TryWord(text.LowerWord(before), out _) || Unit.TryScale(text, before, out _, out _)))
            || text.Is(before, "-") || text.Is(before, "–") || text.Is(before, ".");
    }

    private static bool TryNumberBefore(TokenisedText text, int free, ref int first, Unit unit, out Numeral numeral)
    {
        numeral = default;
        var at = unit.NumberToken;
        if (unit.Inline is { } inline)
        {
            numeral = inline;
            return true;
        }

        if (at >= free && text.Tokens[at].Kind == TokenKind.LineBreak)
        {
            at--;
        }

        // "5.000,- Euro", "5.000,-- Euro", "5.000.– €"
        var dash = at;
        while (dash > free && text.Tokens[dash].Kind == TokenKind.Punctuation && text.Word(dash) is "-" or "–" or "—" && at - dash < 3)
        {
            dash--;
        }

        if (dash < at && dash > free && text.Word(dash) is "," or "." && text.Tokens[dash - 1].Kind == TokenKind.Number)
        {
            at = dash - 1;
        }
        else if (unit.IsCompound && dash < at && dash >= free && text.Tokens[dash].Kind == TokenKind.Number)
        {
            at = dash;
        }

        if (at < free)
        {
            return unit.Fraction is not null;
        }

        switch (text.Tokens[at].Kind)
        {
            case TokenKind.Number:
                first = at;
                return (unit.Scale >= 1_000_000 && TryFraction(text, free, at, ref first, out numeral)) || NumberWords.TryDigits(text.Word(at), out numeral);
            case TokenKind.Word:
                return TryWordsBefore(text, free, at, ref first, unit, out numeral);
            default:
                return unit.Fraction is not null;
        }
    }

    // "3/4 Million"
    private static bool TryFraction(TokenisedText text, int free, int at, ref int first, out Numeral numeral)
    {
        numeral = default;
        if (at - 2 < free || !text.Is(at - 1, "/") || text.Tokens[at].Length != 1 || text.Tokens[at - 2].Length != 1 || text.Word(at) is not ("2" or "4" or "5") || !char.IsAsciiDigit(text.Word(at - 2)[0]))
        {
            return false;
        }

        first = at - 2;
        numeral = new Numeral((text.Word(at - 2)[0] - '0') * (100 / (text.Word(at)[0] - '0')), 2);
        return true;
    }

    private static bool TryWordsBefore(TokenisedText text, int free, int at, ref int first, Unit unit, out Numeral numeral)
    {
        numeral = default;
        var word = text.LowerWord(at);
        if (unit.Fraction is not null)
        {
            first = word is "eine" or "einer" or "einen" ? at : first;
            return true;
        }

        if (unit.Scale >= 1_000_000 && word is "knappe" or "knappen" or "gute" or "guten" or "weitere" or "weiteren" or "zusätzliche" or "ganze" or "runde"
            && at - 1 >= free && text.LowerWord(at - 1) is "eine" or "einer" or "einen")
        {
            // "eine gute Million": the qualifier stands inside
            numeral = new Numeral(1, 0);
            first = unit.FirstToken;
            return true;
        }

        if (!NumberWords.TryWord(word, out numeral))
        {
            return false;
        }

        first = at;
        var fraction = word is "halbe" or "halben" or "halber" or "viertel" or "dreiviertel";
        if (fraction && unit.Scale < 1000)
        {
            return false;
        }

        if (fraction && at - 1 >= free && text.Tokens[at - 1].Kind == TokenKind.Word)
        {
            var before = text.LowerWord(at - 1);
            if (before is "eine" or "einer" or "einen")
            {
                first = at - 1;
            }
            else if (word is "viertel" && before is "drei")
            {
                first = at - 1;
                numeral = new Numeral(75, 2);
            }
        }

        // "zwei Komma drei Millionen"
        if (at - 2 >= free && text.Is(at - 1, "komma") && numeral is { Decimals: 0, Mantissa: < 10 } && NumberWords.TryWord(text.LowerWord(at - 2), out var whole) && whole.Decimals == 0)
        {
            numeral = new Numeral((whole.Mantissa * 10) + numeral.Mantissa, 1);
            first = at - 2;
        }

        return true;
    }

    // "mehr als eine viertel Milliarde": without a currency it is money only where no counted noun follows and the sentence has a word of money.
    private bool MeansMoney(TokenisedText text, int token, int last)
    {
        var next = last + 1;
        if (next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Word && text.StartsUpper(next))
        {
            return false;
        }

        if (next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Number)
        {
            return false;
        }

        return _cues.SpeaksOfMoney(text, text.Tokens[token].Sentence, token);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Sum(int First, int Last, int End, long Cents, long UnitCents, long Scale);
}
