using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>The forms in which a text names a programme that no table knows.</summary>
internal sealed partial class ProgrammeReading
{
    // "Fonds für regionale Entwicklung (EFRE)"
    private int? ReadFundFor(int i)
    {
        if (!text.Is(i + 1, "für"))
        {
            return null;
        }

        for (var next = i + 2; next < text.Tokens.Length && next - i < 6 && text.Tokens[next].Kind == TokenKind.Word; next++)
        {
            if (text.StartsUpper(next))
            {
                var last = next + 3 < text.Tokens.Length && text.Is(next + 1, "(") && text.StartsUpper(next + 2) && text.Is(next + 3, ")") ? next + 3 : next;
                var first = i > 0 && text.LowerWord(i - 1).StartsWith("europäische") ? i - 1 : i;
                AddUnknown(first, last, "PRG-NOUN-FONDS");
                return last;
            }
        }

        return null;
    }

    private int? QuoteBehind(int noun)
    {
        var next = noun + 1;
        while (next < text.Tokens.Length && next - noun < 6)
        {
            if (text.Tokens[next].Kind == TokenKind.QuotationMark || (text.Is(next, ",") && next == noun + 1))
            {
                return next;
            }

            if (text.Tokens[next].Kind != TokenKind.LineBreak && !BetweenNounAndQuote.Contains(text.LowerWord(next)))
            {
                return null;
            }

            next++;
        }

        return null;
    }

    // "Förderprogramm Digitale Modellregionen", "Programm ELER", "INTERREG-Programm Bayern-Tschechien"; not "mit dem Programm Kommunen unterstützt".
    private int? NameBehind(int noun, bool isCompound)
    {
        var first = noun + 1;
        if (first >= text.Tokens.Length || text.Tokens[first].Kind != TokenKind.Word || !text.StartsUpper(first) || text.Tokens[first].Sentence != text.Tokens[noun].Sentence
            || NoNameStart.Contains(text.LowerWord(first)) || names.Spellings.TryMatch(text, first, out _, out _) || People.OfficeWords.Shared.IsOffice(text.LowerWord(first)) || text.Text[text.Tokens[noun].End] != ' ')
        {
            return null;
        }

        var last = first;
        var capitals = 1;
        for (var next = first + 1; next < text.Tokens.Length && next - first < 10; next++)
        {
            var token = text.Tokens[next];
            if (token.Kind == TokenKind.Word && text.StartsUpper(next))
            {
                last = next;
                capitals++;
            }
            else if (token.Kind == TokenKind.Number && token.Length == 4 && DatesYear(next))
            {
                last = next;
                capitals++;
                break;
            }
            else if (!NameConnectors.Contains(text.LowerWord(next)))
            {
                break;
            }
        }

        var opener = text.Word(first);
        if ((CountUpper(opener) > 1 && !IsRoman(opener)) || (isCompound && opener.Contains('-')))
        {
            return WithNumber(first);
        }

        // Several capitalised words are a name where the first reads as an adjective or small words join them.
        var readsAsAdjective = opener.EndsWith("e") || opener.EndsWith("er") || opener.EndsWith("es") || opener.EndsWith("en");
        return capitals > 1 && (readsAsAdjective || last - first + 1 > capitals) ? last : null;
    }

    // "Programm zur Förderung der Nahmobilität"
    private int? PurposeBehind(int noun)
    {
        if (noun + 3 >= text.Tokens.Length || text.LowerWord(noun + 1) is not "zur" || !text.StartsUpper(noun + 2) || text.LowerWord(noun + 3) is not ("der" or "des" or "von"))
        {
            return null;
        }

        for (var next = noun + 4; next < text.Tokens.Length && next - noun < 8 && text.Tokens[next].Kind == TokenKind.Word; next++)
        {
            if (text.StartsUpper(next))
            {
                return next;
            }
        }

        return null;
    }

    // "Soziale Stadt – Köln-Lindweiler" in quotation marks, "Soziale Stadt Materborn" in a table: a project that carries the programme's name.
    private bool IsPartOfProject(int last)
    {
        var next = last + 1;
        if (next + 1 >= text.Tokens.Length)
        {
            return false;
        }

        if (text.LowerWord(next) is "–" or "-" && text.Tokens[next + 1].Kind == TokenKind.Word && text.StartsUpper(next + 1))
        {
            for (var i = next + 2; i < text.Tokens.Length && i - next < 6; i++)
            {
                if (text.Tokens[i].Kind == TokenKind.QuotationMark)
                {
                    return text.Text[text.Tokens[i].Start] is not '„';
                }
            }
        }

        if (text.Tokens[next].Kind != TokenKind.Word || !text.StartsUpper(next) || text.LowerWord(next) is "nrw" or "nordrhein-westfalen")
        {
            return false;
        }

        for (var i = last - 1; i >= 0 && last - i < 10 && text.Tokens[i].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak); i--)
        {
            if (text.Is(i, "|"))
            {
                return true;
            }
        }

        return false;
    }

    // "der Regionalen Kulturförderung", "des Bayerischen Dorfentwicklungsprogramms": an adjective in capitals belongs to the name.
    private int WithAdjective(int first)
    {
        var before = first - 1;
        if (before < 1 || text.Tokens[before].Kind != TokenKind.Word || !text.StartsUpper(before) || text.Tokens[before].Sentence != text.Tokens[first].Sentence)
        {
            return first;
        }

        var adjective = text.LowerWord(before);
        return adjective.Length > 5 && (adjective.EndsWith("en") || adjective.EndsWith("e") || adjective.EndsWith("es") || adjective.EndsWith("er"))
            && text.LowerWord(before - 1) is "der" or "des" or "die" or "dem" or "das" or "den" or "im" or "zur" or "zum" or "vom" ? before : first;
    }

    private bool DatesYear(int token) => Dates.DateWords.Year(text.Word(token)) is not null;

    private int WithNumber(int i)
    {
        var next = i + 1;
        return next < text.Tokens.Length && text.Tokens[next].Start == text.Tokens[i].End + 1
            && ((text.Tokens[next].Kind == TokenKind.Number && DatesYear(next)) || (text.Tokens[next].Kind == TokenKind.Word && IsRoman(text.Word(next)))) ? next : i;
    }

    private bool IsFundingCompound(int i)
    {
        var word = text.LowerWord(i);
        return !word.EndsWith("programmen") && !word.EndsWith("aufrufen")
            && (word.Contains("förder", StringComparison.Ordinal) || word.StartsWith("sofort") || word.Contains("sonder", StringComparison.Ordinal) || CountUpper(text.Word(i)) > 1 || SentenceSpeaksOfMoney(i));
    }

    private bool LooksLikeName(int first, int tokens) =>
        text.StartsUpper(first) && (tokens > 1 || text.Tokens[first].Length > 8 || CountUpper(text.Word(first)) > 1);

    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length <= 4 && word.IndexOfAnyExcept("IVX") < 0;

    private static int CountUpper(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var character in word)
        {
            count += char.IsUpper(character) ? 1 : 0;
        }

        return count;
    }
}
