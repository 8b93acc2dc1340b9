using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds what a sum is for, in the text's words: a title in quotation marks, "für den Umbau des Rathauses", or what "das Projekt" points back to.</summary>
internal sealed class ProjectReader(FundingReading reading, FundingIndex index)
{
    private const int LongestProject = 16;

    private readonly TokenisedText _text = reading.Text;

    public string? Read(SumInText sum)
    {
        if (Titled(sum.ZoneFirst, sum.ZoneEnd) is { } title)
        {
            return title;
        }

        for (var i = sum.ZoneFirst; i < sum.ZoneEnd; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Word && PointsBack(i))
            {
                return Antecedent(sum);
            }
        }

        return Purpose(sum);
    }

    // A quotation that is no programme's name and not somebody's words.
    private string? Titled(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.QuotationMark || !QuotedText.TryRead(_text, i, out var from, out var to, out var close))
            {
                continue;
            }

            if (to - from <= LongestProject && !IsProgramme(from, to) && !EndsSentence(to) && close < end)
            {
                return _text.Span(from, to).In(_text.Text).ReplaceLineEndings(" ");
            }

            i = close;
        }

        return null;
    }

    private bool EndsSentence(int token) => _text.Word(token) is "." or "!" or "?" or ",";

    private bool IsProgramme(int from, int to)
    {
        if (index.ProgrammeAt(from) >= 0 || index.ProgrammeAt(to) >= 0)
        {
            return true;
        }

        return from > 1 && _text.LowerWord(from - 2).EndsWith("programm");
    }

    private bool PointsBack(int token)
    {
        if (_text.LowerWord(token) is not ("projekt" or "vorhaben" or "maßnahme" or "projekts" or "vorhabens"))
        {
            return false;
        }

        return token > 0 && _text.LowerWord(token - 1) is "das" or "dieses" or "dem" or "diesem" or "die" or "diese" or "dies"
            && (token + 1 >= _text.Tokens.Length || _text.Tokens[token + 1].Kind != TokenKind.QuotationMark);
    }

    // "Der besondere Schwerpunkt liegt auf der interkulturellen Öffnung der Verwaltung. Das Ministerium fördert das Projekt mit …"
    private string? Antecedent(SumInText sum)
    {
        for (var sentence = sum.Sentence - 1; sentence >= 0 && sentence >= sum.Sentence - 2; sentence--)
        {
            var span = _text.Sentences[sentence];
            for (var i = span.FirstToken; i < span.EndToken; i++)
            {
                if (_text.Tokens[i].Kind == TokenKind.QuotationMark && Titled(i, Math.Min(span.EndToken, i + LongestProject + 4)) is { } title)
                {
                    return title;
                }

                if (_text.Tokens[i].Kind == TokenKind.Word && _text.LowerWord(i) is "schwerpunkt" or "schwerpunkte" or "mittelpunkt" or "vordergrund" or "projekt" or "vorhaben" or "thema" or "aufgabe" or "ziel" && Phrase(i + 1, span.EndToken) is { } phrase)
                {
                    return phrase;
                }
            }
        }

        return null;
    }

    // The noun phrase behind the verb: its adjectives brought into the form they have without an article.
    private string? Phrase(int from, int end)
    {
        var first = from;
        while (first < end && first < from + 8 && _text.Tokens[first].Kind is TokenKind.Word && !_text.StartsUpper(first)
            && !(_text.LowerWord(first) is "der" or "die" or "das" or "dem" or "den"))
        {
            first++;
        }

        if (first >= end || !(_text.LowerWord(first) is "der" or "die" or "das" or "dem" or "den"))
        {
            return null;
        }

        return NounPhrase(first + 1, end, _text.LowerWord(first) is "der");
    }

    private string? Purpose(SumInText sum)
    {
        for (var i = sum.Found.LastToken + 1; i < sum.ZoneEnd && i < sum.Found.LastToken + 25; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Word && _text.LowerWord(i) is "für" or "zum" or "zur" && ForWhat(i, sum.ZoneEnd) is { } purpose)
            {
                return purpose;
            }
        }

        for (var i = sum.ZoneFirst; i < sum.Found.QualifierToken; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Word && _text.LowerWord(i) is "für" && ForWhat(i, sum.Found.QualifierToken) is { } purpose)
            {
                return purpose;
            }
        }

        return null;
    }

    private string? ForWhat(int preposition, int end)
    {
        var next = preposition + 1;
        if (next >= end)
        {
            return null;
        }

        var article = _text.LowerWord(preposition) is "zum" or "zur" || _text.LowerWord(next) is "den" or "die" or "das" or "ein" or "eine" or "einen" or "ihr" or "ihre" or "ihren" or "sein" or "seine";
        if (!article || _text.LowerWord(next) is "diese" or "dieses" or "alle")
        {
            return null;
        }

        var span = next + 1;
        while (span + 1 < end && !_text.StartsUpper(span) && _text.Tokens[span].Kind == TokenKind.Word)
        {
            span++;
        }

        if (span < end && _text.LowerWord(span) is "jahre" or "jahr" or "zeit" or "monate" or "dauer" or "laufzeit" or "förderjahr" or "haushaltsjahr" or "zeitraum" or "menschen" or "kommunen" or "städte" or "gemeinden" or "kreise")
        {
            return null;
        }

        var from = _text.LowerWord(preposition) is "zum" or "zur" ? next : next + 1;
        if (from >= end || IsSetPhrase(_text.LowerWord(from)))
        {
            return null;
        }

        for (var i = from; i < end && i < from + 4; i++)
        {
            if (index.IsPlace(i))
            {
                return null;
            }
        }

        return NounPhrase(from, end, false) is { } phrase && !NamesProgramme(from, end) ? phrase : null;
    }

    // "zur Verfügung", "zum Beispiel": parts of the predicate, no purpose.
    private static bool IsSetPhrase(ReadOnlySpan<char> word) =>
        word is "verfügung" or "beispiel" or "hälfte" or "teil" or "seite" or "zeit" or "einsatz" or "folge" or "auftakt" or "abschluss" or "start" or "anfang" or "schluss" or "ende" or "gänze" or "vorjahr" or "jahresende" or "ziel" or "anlass" or "überraschung" or "freude";

    // "für das Landesprogramm „X“", "für das Programm" says out of which pot, not what for.
    private bool NamesProgramme(int from, int end)
    {
        while (from < end && _text.Tokens[from].Kind == TokenKind.Word && !_text.StartsUpper(from))
        {
            from++;
        }

        return from < end && (_text.LowerWord(from).EndsWith("programm") || _text.LowerWord(from).EndsWith("programms") || index.ProgrammeAt(from) >= 0);
    }

    private string? NounPhrase(int first, int end, bool dative)
    {
        var last = -1;
        for (var i = first; i < end && i < first + LongestProject; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Word)
            {
                if (_text.StartsUpper(i))
                {
                    last = i;
                    continue;
                }

                if (_text.LowerWord(i) is "zur" && i + 1 < end && _text.Is(i + 1, "verfügung"))
                {
                    break;
                }

                if (_text.LowerWord(i) is "der" or "des" or "von" or "und" or "im" or "in" or "am" or "vom" or "zum" or "zur" || (last < 0 || i > last) && IsAdjective(i))
                {
                    continue;
                }

                break;
            }

            if (_text.Tokens[i].Kind == TokenKind.Punctuation && _text.Word(i) is "-" or "/")
            {
                continue;
            }

            break;
        }

        if (last < first)
        {
            return null;
        }

        var phrase = _text.Span(first, last).In(_text.Text).ReplaceLineEndings(" ");

        // "auf der interkulturellen Öffnung": the dative of a feminine noun takes the adjective's ending with it.
        if (dative && first < last && !_text.StartsUpper(first) && _text.LowerWord(first).EndsWith("en"))
        {
            var length = _text.Tokens[first].Length;
            phrase = string.Concat(phrase.AsSpan(0, length - 1), phrase.AsSpan(length));
        }

        return phrase;
    }

    private bool IsAdjective(int token)
    {
        var word = _text.LowerWord(token);
        return word.Length > 4 && (word.EndsWith("en") || word.EndsWith("e") || word.EndsWith("es") || word.EndsWith("er"));
    }
}
