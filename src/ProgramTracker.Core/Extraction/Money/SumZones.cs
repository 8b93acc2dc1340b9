using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Cuts sentences with several sums into stretches that speak of one sum each, and finds the clause around a sum.</summary>
internal static class SumZones
{
    /// <summary>Sets zone and clause of the sums of one sentence, which come in reading order.</summary>
    public static void Set(TokenisedText text, ReadOnlySpan<SumInText> sums)
    {
        var sentence = text.Sentences[sums[0].Sentence];
        var start = sentence.FirstToken;
        for (var i = 0; i < sums.Length; i++)
        {
            var sum = sums[i];
            var next = i + 1 < sums.Length && IsOneSpan(text, sum, sums[i + 1]) ? i + 2 : i + 1;
            var end = next < sums.Length ? Split(text, sums[next - 1].Found.LastToken + 1, sums[next].Found.QualifierToken) : sentence.EndToken;
            sum.ZoneFirst = Left(text, start, sum.Found, end);
            sum.ZoneEnd = Right(text, sum.Found.LastToken + 1, end);
            SetClause(text, sum);

            start = next == i + 2 ? start : end;
        }
    }

    // "von 3 auf 4,2 Millionen Euro", "um 5 auf 20 Millionen Euro", "zwischen 2.000 und 5.000 Euro": what is said of one end is said of the other.
    private static bool IsOneSpan(TokenisedText text, SumInText first, SumInText second) =>
        second.Found.QualifierToken - first.Found.LastToken <= 3
        && (first.Found.IsPrevious || first.Found is { IsRange: true, Qualifier: Amounts.AmountQualifier.AtLeast } || (first.Found.IsElliptical && text.Is(second.Found.QualifierToken - 1, "auf")));

    // A semicolon or a colon parts what is said of the sum from what is not; not where nothing but a label stands before it, or where nothing but the sum follows ("… übernimmt das Land: 740.000 Euro").
    private static int Left(TokenisedText text, int start, FoundAmount sum, int end)
    {
        var first = sum.QualifierToken;
        var alone = end - sum.LastToken <= 3;
        for (var i = first - 1; i >= start; i--)
        {
            if (text.Is(i, ";") || (text.Is(i, ":") && i - start > 5 && !(alone && i == first - 1)))
            {
                return i + 1;
            }
        }

        return start;
    }

    private static int Right(TokenisedText text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text.Is(i, ";") || (text.Is(i, ":") && end - i > 8))
            {
                return i;
            }
        }

        return end;
    }

    // Where one sum's words end and the next one's begin.
    private static int Split(TokenisedText text, int from, int to)
    {
        // "Brühl (7.500 Euro), Platz drei …": a bracket that a comma follows is closed; behind another the predicate goes on.
        if (from + 1 < to && text.Is(from, ")") && text.LowerWord(from + 1) is "," or ";" or "und" or "sowie")
        {
            return from + 1;
        }

        if (text.Is(to - 1, "(") && to - 1 > from)
        {
            return SplitBeforeBracket(text, from, to - 1);
        }

        // "…, und Balve, erstmals dabei, bekommt": behind a comma the conjunction opens a clause of its own.
        for (var i = from; i + 2 < to; i++)
        {
            if (text.Is(i, ",") && text.LowerWord(i + 1) is "und" or "während" or "wohingegen" && text.StartsUpper(i + 2))
            {
                return i + 1;
            }
        }

        int comma = -1, and = -1, earlier = -1;
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation)
            {
                switch (text.Text[text.Tokens[i].Start])
                {
                    case ':' when i == to - 1:
                        break;
                    case ';' or ':' or '|' or '•':
                        return i + 1;
                    case ',' or '–' or '—' or '(' or ')':
                        earlier = comma;
                        comma = i;
                        break;
                }
            }
            else if (text.Tokens[i].Kind == TokenKind.Word && text.LowerWord(i) is "und" or "sowie" or "oder" or "aber" or "beziehungsweise" or "bzw")
            {
                and = i;
            }
        }

        // "10.000 Euro, Herne, Hagen und Hamm je 5.000 Euro": the list belongs to what follows.
        while (earlier >= 0 && comma - earlier <= 4 && text.StartsUpper(comma - 1) && text.StartsUpper(earlier + 1))
        {
            comma = earlier;
            earlier = -1;
            for (var i = comma - 1; i >= from && i >= comma - 5; i--)
            {
                if (text.Is(i, ","))
                {
                    earlier = i;
                    break;
                }
            }
        }

        // "… steuerte die Hälfte bei, also 106.000 Euro": an apposition goes with the clause before it.
        if (comma >= 0 && earlier >= 0 && comma + 1 <= to && IsOnlyApposition(text, comma + 1, to) && (comma + 1 < to || earlier >= from && text.LowerWord(comma - 1) is "davon"))
        {
            comma = earlier;
        }

        // "für den 1,8 Millionen Euro teuren Umbau": the adjective belongs to its sum.
        if (comma < 0 && and < 0 && from < to && text.LowerWord(from) is "teure" or "teuren" or "teures" or "teurer" or "dotierte" or "dotierten" or "schwere" or "schweren")
        {
            return from + 1;
        }

        return comma >= 0 ? comma + 1 : and >= 0 ? and : from;
    }

    // "Dorsten (350.000 Euro), Gladbeck (420.000 Euro)": the name before the bracket belongs to the sum inside it.
    private static int SplitBeforeBracket(TokenisedText text, int from, int bracket)
    {
        var first = bracket;
        while (first > from && !(text.Tokens[first - 1].Kind == TokenKind.Punctuation && text.Text[text.Tokens[first - 1].Start] is ',' or ';' or ':' or ')' or '|' or '•')
            && !(text.Tokens[first - 1].Kind == TokenKind.Word && text.LowerWord(first - 1) is "und" or "sowie" or "oder" or "beziehungsweise"))
        {
            first--;
        }

        return first == bracket ? from : first;
    }

    private static void SetClause(TokenisedText text, SumInText sum)
    {
        // "Eigenanteil des Vereins: 26.513 Euro", "der Bund (1 Million Euro)": the label before a colon or a bracket speaks of the sum behind it.
        var first = sum.Found.QualifierToken;
        while (first > sum.ZoneFirst && (!EndsClause(text, first - 1) || (first == sum.Found.QualifierToken && text.LowerWord(first - 1) is ":" or "(")))
        {
            first--;
        }

        var end = Math.Min(sum.Found.LastToken + 1, sum.ZoneEnd);
        while (end < sum.ZoneEnd && !EndsClause(text, end))
        {
            end++;
        }

        // "34.000 Euro, die der Bund gibt": the relative clause speaks of the sum where it follows at once.
        if (end < sum.ZoneEnd && text.Is(end, ",") && end - sum.Found.LastToken <= 3 && end + 1 < sum.ZoneEnd
            && text.LowerWord(end + 1) is "die" or "das" or "welche" or "womit" or "wovon" or "davon" or "mit" or "von")
        {
            end++;
            while (end < sum.ZoneEnd && !EndsClause(text, end))
            {
                end++;
            }
        }

        // "den Eigenanteil von 20 Prozent, also 160.000 Euro, übernimmt die Gemeinde": an apposition belongs to the clause that it stands in.
        if (first > sum.ZoneFirst && text.Is(first - 1, ",") && IsApposition(text, first, sum, end))
        {
            first--;
            while (first > sum.ZoneFirst && !EndsClause(text, first - 1))
            {
                first--;
            }

            end = end < sum.ZoneEnd && text.Is(end, ",") ? end + 1 : end;
            while (end < sum.ZoneEnd && !EndsClause(text, end))
            {
                end++;
            }
        }

        sum.ClauseFirst = first;
        sum.ClauseEnd = end;
    }

    private static bool IsApposition(TokenisedText text, int first, SumInText sum, int end) =>
        IsOnlyApposition(text, first, sum.Found.QualifierToken) && end - sum.Found.LastToken <= 2;

    private static bool IsOnlyApposition(TokenisedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!(text.LowerWord(i) is "also" or "ebenfalls" or "nämlich" or "sprich" or "mithin" or "somit" or "insgesamt" or "das" or "sind" or "heißt" or "immerhin" or "konkret" or "genau" or "umgerechnet" or "zusammen" or "entspricht"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsClause(TokenisedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Punctuation && text.Text[text.Tokens[token].Start] is ',' or ';' or ':' or '–' or '—' or '(' or ')' or '|' or '!' or '?';
}
