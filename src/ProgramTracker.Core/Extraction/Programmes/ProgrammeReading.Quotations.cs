using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>Names in quotation marks.</summary>
internal sealed partial class ProgrammeReading
{
    // „A“, „B“ sowie „C“
    private int ReadQuotedNames(int noun, int first, int last, int close, string id)
    {
        var end = noun;
        _introducing.Add(text.LowerWord(noun).TrimEnd('s').ToString());
        while (true)
        {
            if (!IsKnownFrom(first, last))
            {
                AddUnknown(first, last, id);
                close = WithAbbreviation(first, last, close);
            }
            else
            {
                ReadKnownInside(first, last);
            }

            end = close;
            var next = close + 1;
            while (next < text.Tokens.Length && next - close < 3 && text.LowerWord(next) is "," or "und" or "sowie")
            {
                next++;
            }

            if (next == close + 1 || next >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.QuotationMark || !QuotedText.TryRead(text, next, out first, out last, out close))
            {
                return end;
            }
        }
    }

    private void ReadKnownInside(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (names.Spellings.TryMatch(text, i, out var known, out var tokens))
            {
                AddKnown(known[0], i, i + tokens - 1);
                i += tokens - 1;
            }
        }
    }

    private bool IsKnownFrom(int first, int last)
    {
        for (var i = first; i <= last && i < first + 8; i++)
        {
            if (names.Spellings.TryMatch(text, i, out var known, out var tokens) && (tokens * 2 >= last - first + 1 || !known[0].NeedsContext))
            {
                return true;
            }
        }

        return false;
    }

    // A quotation that itself is a programme's name: „Sonderaufruf Gewerbegebiete“, „Dorferneuerungsprogramm 2019“.
    private int ReadQuoted(int open)
    {
        if (!QuotedText.TryRead(text, open, out var first, out var last, out var close) || last - first > 11 || text.Tokens[first].Kind != TokenKind.Word || !text.StartsUpper(first) || IsKnownFrom(first, last))
        {
            return open;
        }

        for (var i = first; i <= last; i++)
        {
            if (text.Text[text.Tokens[i].Start] is '.' or '!' or '?' or ':')
            {
                return open;
            }
        }

        if (IsTitleOfProgramme(open) || IsCalledProgramme(close))
        {
            AddUnknown(first, last, "PRG-TITLE");
            return close;
        }

        // „Starke Orte“-Programm
        if (close + 2 < text.Tokens.Length && text.Is(close + 1, "-") && text.Tokens[close + 1].Start == text.Tokens[close].End && _lexicon.Words.TryMatch(text.LowerWord(close + 2), out var behind, out _) && behind.Kind is ProgrammeWord.Noun or ProgrammeWord.Bare)
        {
            AddUnknown(first, last, behind.Id);
            return close + 2;
        }

        var head = last > first && text.Tokens[last].Kind == TokenKind.Number ? last - 1 : last;
        foreach (var token in (ReadOnlySpan<int>)[first, head])
        {
            if (text.Tokens[token].Kind == TokenKind.Word && text.StartsUpper(token) && _lexicon.Words.TryMatch(text.LowerWord(token), out var word, out var length)
                && word.Kind is ProgrammeWord.Noun or ProgrammeWord.Compound or ProgrammeWord.Bare && (token == first || word.Kind != ProgrammeWord.Compound) && (text.Tokens[token].Length > length || last > first || word.Kind == ProgrammeWord.Compound))
            {
                AddUnknown(first, last, word.Id);
                return close;
            }
        }

        return open;
    }

    // „Hand in Hand“ heißt das Förderprogramm, aus dem …
    private bool IsCalledProgramme(int close)
    {
        if (close + 1 >= text.Tokens.Length || text.LowerWord(close + 1) is not ("heißt" or "ist" or "nennt" or "lautet" or "hieß"))
        {
            return false;
        }

        for (var i = close + 2; i < text.Tokens.Length && i - close < 8 && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.StartsUpper(i))
            {
                return _lexicon.Words.TryMatch(text.LowerWord(i), out var word, out _) && word.Kind is ProgrammeWord.Noun or ProgrammeWord.Bare;
            }
        }

        return false;
    }
}
