using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Where an event's name begins and ends.</summary>
internal sealed partial class NamedEventReading
{
    private bool TitleBehind(int noun, out int open, out int first, out int last, out int close)
    {
        (first, last, close) = (-1, -1, -1);
        open = noun + 1;
        while (open < text.Tokens.Length && open - noun < 5 && text.Tokens[open].Kind != TokenKind.QuotationMark)
        {
            if (text.LowerWord(open) is not ("zum" or "thema" or "mit" or "dem" or "titel" or "unter" or "namens" or "2010" or "über") && text.Tokens[open].Kind is not (TokenKind.Number or TokenKind.LineBreak))
            {
                return false;
            }

            open++;
        }

        return open < text.Tokens.Length && QuotedText.TryRead(text, open, out first, out last, out close) && last - first < 20;
    }

    private int WithOrdinal(int noun)
    {
        var first = noun;
        if (first > 0 && text.LowerWord(first - 1) is "erste" or "ersten" or "zweite" or "zweiten")
        {
            return first;
        }

        if (IsNextOne(noun))
        {
            return noun - 1;
        }

        if (first > 0 && text.Tokens[first - 1].Kind == TokenKind.Word && text.StartsUpper(first - 1) && text.LowerWord(first - 1) is var adjective && (adjective.EndsWith("ische") || adjective.EndsWith("ischen") || adjective.EndsWith("ischer")))
        {
            first--;
        }

        return first > 1 && text.Is(first - 1, ".") && text.Tokens[first - 2].Kind == TokenKind.Number && text.Tokens[first - 2].Length <= 3 ? first - 2 : first;
    }

    /// <summary>Where the noun phrase ends: year, bracketed abbreviation, genitive of the owner, "für …", "durch …".</summary>
    private int PhraseEnd(int noun)
    {
        var last = noun;
        var next = noun + 1;
        if (next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Number && Dates.DateWords.Year(text.Word(next)) is not null)
        {
            last = next++;
        }

        if (next + 2 < text.Tokens.Length && text.Is(next, "(") && text.Is(next + 2, ")") && text.Tokens[next + 1].Kind == TokenKind.Word && text.StartsUpper(next + 1))
        {
            last = next + 2;
            next += 3;
        }

        if (next + 1 >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.Word || text.Tokens[next].Sentence != text.Tokens[noun].Sentence)
        {
            return last;
        }

        var word = text.LowerWord(next);
        var extends = word is "für" or "durch" or "des" || (word is "zum" or "zur" && text.StartsUpper(next + 1)) || (word is "der" && (GenitiveOwners.Contains(text.LowerWord(next + 1)) || text.LowerWord(next + 1).EndsWith("en")))
            || (word.EndsWith("er") && word.Length > 5 && !text.StartsUpper(next));
        // "Landeskonferenz der Integrationsräte": one noun belongs to the name even where nobody knows what it is, unless it is a person.
        var isOwned = word is "der" or "des" && last == noun && text.Tokens[next + 1].Kind == TokenKind.Word && text.StartsUpper(next + 1) && !People.OfficeWords.Shared.IsPersonWord(text.LowerWord(next + 1), out _);
        return extends ? NounPhraseEnd(next, last) : isOwned ? next + 1 : last;
    }

    // "Einweihung des Bürgerhauses", "Spatenstich": what is opened, and no more.
    private int ShortPhraseEnd(int noun) =>
        noun + 2 < text.Tokens.Length && text.LowerWord(noun + 1) is "des" or "der" && text.Tokens[noun + 2].Kind == TokenKind.Word && text.StartsUpper(noun + 2) && text.Tokens[noun + 2].Sentence == text.Tokens[noun].Sentence ? noun + 2 : noun;

    private int NounPhraseEnd(int from, int fallback)
    {
        var last = fallback;
        for (var i = from; i < text.Tokens.Length && i - from < 12 && text.Tokens[i].Sentence == text.Tokens[from].Sentence; i++)
        {
            if (text.Is(i, "(") && i + 2 < text.Tokens.Length && text.Is(i + 2, ")") && last == i - 1)
            {
                return i + 2;
            }

            if (text.Tokens[i].Kind is TokenKind.Number && last == fallback)
            {
                continue;
            }

            if (text.Tokens[i].Kind != TokenKind.Word)
            {
                break;
            }

            if (text.StartsUpper(i))
            {
                last = i;
            }
            else if (last != fallback && text.LowerWord(i) is not ("und" or "an"))
            {
                break;
            }
            else if (i > from && !TitleConnectors.Contains(text.LowerWord(i)) && text.LowerWord(i) is var word && !(word.EndsWith("e") || word.EndsWith("en") || word.EndsWith("er") || word is "rund"))
            {
                break;
            }
        }

        return last;
    }

    private string? OrganiserBehind(int noun, int last)
    {
        if (last <= noun + 1 || text.LowerWord(noun + 1) is not ("der" or "des"))
        {
            return null;
        }

        // "die Auftaktveranstaltung des Programms": what it opens or ends holds no event.
        var owner = text.LowerWord(noun + 2);
        return owner.EndsWith("programm") || owner.EndsWith("programms") || owner is "projekts" or "projektes" or "vorhabens" or "jahres" or "abends" or "tages" or "reihe" or "kampagne" or "initiative" or "aktion" or "förderung"
            ? null
            : text.Span(noun + 2, last).In(text.Text).Replace('\n', ' ');
    }
}
