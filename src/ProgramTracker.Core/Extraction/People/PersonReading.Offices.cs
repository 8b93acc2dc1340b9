using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.People;

/// <summary>Where an office begins and ends, before or behind a name.</summary>
internal sealed partial class PersonReading
{
    private (int First, int Last, string Rule)? ReadOfficeAfter(int next)
    {
        if (next + 1 >= text.Tokens.Length || text.LowerWord(next) is not ("," or "(" or "–"))
        {
            return null;
        }

        var isBracket = text.Is(next, "(");
        var sentence = text.Tokens[next].Sentence;
        var first = next + 1;
        for (var i = first; i < text.Tokens.Length && i - first < 9 && text.Tokens[i].Sentence == sentence; i++)
        {
            var word = text.LowerWord(i);
            if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && (_offices.IsOffice(word, out var rule) || (i - first < 2 && _offices.IsPersonWord(word, out rule))))
            {
                // "…, die Bürgermeisterin Anna Muster": another person follows.
                if (TryName(i + 1, out var other) && other.Words > 1)
                {
                    return null;
                }

                while (first < i && text.LowerWord(first) is "der" or "die" or "das" or "ein" or "eine" or "damals")
                {
                    first++;
                }

                return (first, OfficeEnd(i, isBracket, next), rule);
            }

            var fits = OfficeOpeners.Contains(word) || (text.Tokens[i].Kind == TokenKind.Word && !text.StartsUpper(i) && IsLowerAdjective(i)) || word is "für" or "-"
                || (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && (i == first || !TryName(i, out var person) || person is not { Words: > 1, KnownFirstName: true }));
            if (!fits || word is "und" && i == first)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where an office that stands behind a name ends: at the comma, bracket or verb after it.</summary>
    private int OfficeEnd(int office, bool inBracket, int open)
    {
        if (inBracket && ClosingBracket(open) is { } close)
        {
            return close - 1;
        }

        var last = office;
        var sentence = text.Tokens[office].Sentence;
        for (var i = office + 1; i < text.Tokens.Length && i - office < 24 && text.Tokens[i].Sentence == sentence; i++)
        {
            var token = text.Tokens[i];
            var word = text.LowerWord(i);
            if (word is ",")
            {
                // A comma goes on where a list of fields does: "für Arbeit, Integration und Soziales".
                if (!ListGoesOn(i))
                {
                    break;
                }
            }
            else if (token.Kind == TokenKind.Word && text.StartsUpper(i))
            {
                if (TryName(i, out var person) && person is { Words: > 1, KnownFirstName: true })
                {
                    break;
                }

                last = i;
            }
            else if (word is "." && i > 0 && text.LowerWord(i - 1) is "stellv" or "stv")
            {
                continue;
            }
            else if (!OfficeTail.Contains(word) && !IsLowerAdjective(i) && token.Kind != TokenKind.LineBreak)
            {
                break;
            }
        }

        return last;
    }

    // "Integration, und Rainer …" ends; "Arbeit, Integration und Soziales" goes on: another noun, then und or comma.
    private bool ListGoesOn(int comma)
    {
        var next = comma + 1;
        if (next + 1 >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.Word)
        {
            return false;
        }

        if (text.Is(next, "für") && text.StartsUpper(next + 1))
        {
            return true;
        }

        if (!text.StartsUpper(next) || text.LowerWord(comma - 1) is var before && _offices.IsOffice(before))
        {
            return false;
        }

        for (var i = next + 1; i < text.Tokens.Length && i - next < 6; i++)
        {
            if (text.LowerWord(i) is "und" && i + 1 < text.Tokens.Length && text.StartsUpper(i + 1))
            {
                return !TryName(i + 1, out var person) || !person.KnownFirstName;
            }

            if (text.Is(i, ",") || (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i)))
            {
                continue;
            }

            return false;
        }

        return false;
    }

    /// <summary>The first token of an office whose last word is known: "Wirtschafts- und Digitalminister", "stellv. Ministerpräsident und Minister".</summary>
    private int OfficeStart(int office)
    {
        var first = office;
        while (first > 0)
        {
            var before = first - 1;
            var word = text.LowerWord(before);
            if (word is "-" && before > 0 && text.Tokens[before - 1].End == text.Tokens[before].Start)
            {
                first = before - 1;
            }
            else if (word is "und" or "," && before > 1 && text.Is(before - 1, "-"))
            {
                first = before;
            }
            else if (word is "und" && before > 0 && text.Tokens[before - 1].Kind == TokenKind.Word && _offices.IsOffice(text.LowerWord(before - 1)))
            {
                first = before - 1;
            }
            else if (word is "stellvertretende" or "stellvertretender" or "stellvertretenden" or "parlamentarische" or "parlamentarischer" or "niedersächsischer" or "erste" or "erster")
            {
                first = before;
            }
            else if (word is "." && before > 0 && text.LowerWord(before - 1) is "stellv" or "stv")
            {
                first = before - 1;
            }
            else if (text.Tokens[before].Kind == TokenKind.Word && text.StartsUpper(before) && (word.EndsWith("ischer") || word.EndsWith("ische")) && text.Tokens[before].Sentence == text.Tokens[first].Sentence)
            {
                first = before;
            }
            else
            {
                break;
            }
        }

        return first;
    }

    private bool IsLowerAdjective(int token)
    {
        var word = text.LowerWord(token);
        return text.Tokens[token].Kind == TokenKind.Word && word.Length > 4 && !text.StartsUpper(token)
            && (word.EndsWith("ische") || word.EndsWith("ischen") || word.EndsWith("ischer") || word.EndsWith("liche") || word.EndsWith("lichen") || word.EndsWith("licher") || word.EndsWith("ale") || word.EndsWith("alen") || word.EndsWith("aler")
                || word.EndsWith("ige") || word.EndsWith("igen") || word.EndsWith("iger") || word.EndsWith("ende") || word.EndsWith("ender") || word.EndsWith("enden"));
    }

    private int? ClosingBracket(int open)
    {
        for (var i = open + 1; i < text.Tokens.Length && i - open < 14; i++)
        {
            if (text.Is(i, ")"))
            {
                return i;
            }

            if (text.Is(i, "("))
            {
                return null;
            }
        }

        return null;
    }
}
