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
                return QuoteBehindPurpose(noun);
            }

            next++;
        }

        return null;
    }

    // "Landesprogramm zur innovativen Integrationsarbeit „KOMM-IN“": the quotation names what the phrase describes.
    private int? QuoteBehindPurpose(int noun)
    {
        if (text.LowerWord(noun + 1) is not ("zur" or "zum" or "für" or "gegen"))
        {
            return null;
        }

        for (var next = noun + 2; next < text.Tokens.Length && next - noun < 12; next++)
        {
            var token = text.Tokens[next];
            if (token.Kind == TokenKind.QuotationMark)
            {
                return text.StartsUpper(next - 1) ? next : null;
            }

            var word = text.LowerWord(next);
            if (token.Kind != TokenKind.LineBreak && (token.Kind != TokenKind.Word || !(text.StartsUpper(next) || NameConnectors.Contains(word) || word is "den" or "dem" or "von" || word.EndsWith("e") || word.EndsWith("en") || word.EndsWith("er") || word.EndsWith("es"))))
            {
                return null;
            }
        }

        return null;
    }

    // "Unter dem Titel „Starke Orte“ startet das Land ein neues Förderprogramm."
    private bool IsTitleOfProgramme(int open)
    {
        if (open < 2 || text.LowerWord(open - 1) is not ("titel" or "namen" or "motto" or "name" or "namens" or "heißt"))
        {
            return false;
        }

        var sentence = text.Sentences[text.Tokens[open].Sentence];
        for (var i = Math.Max(sentence.FirstToken, open - 30); i < Math.Min(sentence.EndToken, open + 40); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && _lexicon.Words.TryMatch(text.LowerWord(i), out var word, out _) && word.Kind is ProgrammeWord.Noun or ProgrammeWord.Bare)
            {
                return true;
            }
        }

        return false;
    }

    // "Förderprogramm Digitale Modellregionen", "Programm ELER", "INTERREG-Programm Bayern-Tschechien"; not "mit dem Programm Kommunen unterstützt".
    private int? NameBehind(int noun, bool isCompound)
    {
        var first = noun + 1;
        if (first >= text.Tokens.Length || text.Tokens[first].Kind != TokenKind.Word || !text.StartsUpper(first) || text.Tokens[first].Sentence != text.Tokens[noun].Sentence
            || text.Tokens[first].Length < 2 || NoNameStart.Contains(text.LowerWord(first)) || names.Spellings.TryMatch(text, first, out _, out _) || People.OfficeWords.Shared.IsOffice(text.LowerWord(first)) || text.Text[text.Tokens[noun].End] != ' ')
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
        if (capitals > 1 && (readsAsAdjective || last - first + 1 > capitals))
        {
            return last;
        }

        var isDated = capitals == 2 && last == first + 1 && text.Tokens[last].Kind == TokenKind.Number;
        return (capitals == 1 || isDated) && IsSingleName(noun, first, last) ? last : null;
    }

    // "aus dem Sonderprogramm Flüchtlinge", "im Investitionspakt Sportstätten": one noun behind a programme in the singular, and then the sentence goes on.
    private bool IsSingleName(int noun, int name, int last)
    {
        var type = text.LowerWord(noun);
        var isProgramme = type.EndsWith("programm") || type.EndsWith("programms") || type.EndsWith("linie") || type.EndsWith("aufruf") || type.EndsWith("pakt") || type.EndsWith("paket") || type.EndsWith("plan");
        if (!isProgramme || noun == 0 || !BeforeProgramme.Contains(text.LowerWord(noun - 1)) || (type is "programm" or "programms" && text.Tokens[name].Length < 9)
            || NoSingleName.Contains(text.LowerWord(name)) || text.LowerWord(name).EndsWith("innen") || text.LowerWord(name).EndsWith("ungen"))
        {
            return false;
        }

        var next = last + 1;
        return next >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.Word || BehindName.Contains(text.LowerWord(next));
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

    // „Ankommen in Europa“ (AEP): the abbreviation means the same from here on.
    private int WithAbbreviation(int first, int last, int close)
    {
        if (close + 3 >= text.Tokens.Length || !text.Is(close + 1, "(") || !text.Is(close + 3, ")") || text.Tokens[close + 2].Kind != TokenKind.Word || text.Tokens[close + 2].Length > 10 || CountUpper(text.Word(close + 2)) < 2)
        {
            return close;
        }

        var span = text.Span(first, last);
        var key = KeyOf(text.Lower.AsSpan(span.Start, span.Length));
        _abbreviations[text.Word(close + 2).ToString()] = key;
        AddUnknown(close + 2, close + 2, "PRG-ABBREVIATION", key);
        return close + 3;
    }

    private bool IsQuotedWhole(int first, int last) =>
        first > 0 && last + 1 < text.Tokens.Length && text.Tokens[first - 1].Kind == TokenKind.QuotationMark && text.Tokens[last + 1].Kind == TokenKind.QuotationMark;

    private bool IsCell(int first, int last) =>
        first > 0 && text.Is(first - 1, "|") && (last + 1 >= text.Tokens.Length || text.Is(last + 1, "|") || text.Tokens[last + 1].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak);

    private bool SentenceSpeaksOfFunding(int token)
    {
        var sentence = text.Sentences[text.Tokens[token].Sentence];
        for (var i = Math.Max(sentence.FirstToken, token - 30); i < Math.Min(sentence.EndToken, token + 30); i++)
        {
            if (text.LowerWord(i) is var word && (word.StartsWith("förder") || word.StartsWith("geförder") || word.StartsWith("bezuschuss") || word.EndsWith("förderung")))
            {
                return true;
            }
        }

        return false;
    }

    // "mit der Initiative", "im Rahmen der Kampagne"
    private bool IsFrame(int noun) =>
        noun > 1 && text.LowerWord(noun - 1) is "der" or "die" && text.LowerWord(noun - 2) is "mit" or "rahmen" or "über" or "durch" or "aus" or "teil" or "zuge";

    // A centre whose head speaks, or of which somebody speaks, acts as a body: its name is no programme unless the text itself tells of it.
    private void DropBodies()
    {
        foreach (var key in (ReadOnlySpan<string>)["ki", "integrationsagenturen", "raa"])
        {
            if (_certainKeys.Contains(key) && _found.TrueForAll(finding => finding.Programme.Key != key || IsBesideItsHead(finding.FirstToken) || IsInSpeech(finding.FirstToken)))
            {
                _found.RemoveAll(finding => finding.Programme.Key == key);
                _certainKeys.Remove(key);
            }
        }
    }

    private bool IsBesideItsHead(int token)
    {
        var before = token - 1;
        while (before > 0 && token - before < 3 && text.LowerWord(before) is "des" or "der" or "vom" or "dem" or "im" or "beim" or "von")
        {
            before--;
        }

        return before >= 0 && before < token - 1 && text.Tokens[before].Kind == TokenKind.Word && text.StartsUpper(before) && People.OfficeWords.Shared.IsOffice(text.LowerWord(before));
    }

    private bool IsInSpeech(int token)
    {
        for (var i = token - 1; i >= 0 && token - i < QuotedText.LongestInTokens && text.Tokens[i].Kind != TokenKind.ParagraphBreak; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.QuotationMark)
            {
                return QuotedText.TryRead(text, i, out _, out var last, out _) && last >= token && last - i > 8;
            }
        }

        return false;
    }

    // "Leiterin der Abteilung Kulturförderung": an office's task is no programme.
    private bool IsPartOfAuthority(int token) => token > 0 && Departments.Contains(text.LowerWord(token - 1));

    private bool DatesYear(int token) => Dates.DateWords.Year(text.Word(token)) is not null;

    // "Kinder- und Jugendförderplan"
    private int WithFirstPart(int i) =>
        i > 2 && text.LowerWord(i - 1) is "und" && text.Is(i - 2, "-") && text.Tokens[i - 3].End == text.Tokens[i - 2].Start && text.StartsUpper(i - 3) ? i - 3 : i;

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
