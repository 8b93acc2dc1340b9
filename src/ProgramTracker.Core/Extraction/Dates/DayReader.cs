using System.Globalization;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>Reads a written day at a token: "14. März 2009", "10.08.2017", "15.08.18", "2017-08-10", "August 9, 2024", "12/19/2025", with a weekday before it.</summary>
internal sealed class DayReader(TokenisedText text)
{
    public bool TryRead(int token, out StatedDay day)
    {
        var start = token;
        DayOfWeek? weekday = null;
        if (IsWord(token) && DateWords.Weekday(text.LowerWord(token)) is { } named)
        {
            weekday = named;
            token++;
            while (token < text.Tokens.Length && token - start < 4 && text.LowerWord(token) is "," or "den" or "dem" or "der")
            {
                token++;
            }
        }

        if (!TryReadPlain(token, weekday is not null, out day))
        {
            return false;
        }

        day = day with { FirstToken = start, Weekday = weekday };
        return true;
    }

    private bool TryReadPlain(int token, bool afterWeekday, out StatedDay day)
    {
        day = default;
        if (token >= text.Tokens.Length)
        {
            return false;
        }

        if (text.Tokens[token].Kind == TokenKind.Word)
        {
            return TryReadEnglish(token, out day);
        }

        if (text.Tokens[token].Kind != TokenKind.Number)
        {
            return false;
        }

        var number = text.Word(token);
        if (number.Contains('.'))
        {
            return TryReadPointed(token, number, afterWeekday, out day);
        }

        if (number.Length == 4 && DateWords.Year(number) is { } isoYear && Mark(token + 1, '-') && Small(token + 2) is { } isoMonth && Mark(token + 3, '-') && Small(token + 4) is { } isoDay && isoMonth <= 12)
        {
            day = new StatedDay(token, token + 4, isoDay, isoMonth, isoYear, null);
            return day.Of(isoYear) is not null;
        }

        if (Small(token) is not { } first)
        {
            return false;
        }

        if (Mark(token + 1, '/') && Small(token + 2) is { } second && Mark(token + 3, '/') && token + 4 < text.Tokens.Length && DateWords.Year(text.Word(token + 4)) is { } slashYear)
        {
            // Months first as in English agencies' heads; days first where the first number can be no month.
            day = first <= 12 ? new StatedDay(token, token + 4, second, first, slashYear, null) : new StatedDay(token, token + 4, first, second, slashYear, null);
            return day.Of(slashYear) is not null;
        }

        return TryReadOrdinal(token, first, out day);
    }

    // "14. März 2009", "3. bis 5. Mai", "3./4. Mai", "28. Februar bis 3. März 2019".
    private bool TryReadOrdinal(int token, int first, out StatedDay day)
    {
        day = default;
        if (!Mark(token + 1, '.') || first is < 1 or > 31)
        {
            return false;
        }

        var next = SkipLineBreak(token + 2);
        if (MonthAt(next, out var month, out var monthEnd))
        {
            day = WithYear(token, monthEnd, first, month);
            var after = monthEnd + 1;
            if (day.Year is null && after + 2 < text.Tokens.Length && text.LowerWord(after) is "bis" or "–" or "-" && DayOrdinal(SkipTo(after + 1), out var last, out var end)
                && MonthAt(SkipLineBreak(end + 1), out var lastMonth, out var lastMonthEnd) && lastMonth != month)
            {
                day = WithYear(token, lastMonthEnd, last, lastMonth) with { FirstDay = first, FirstMonth = month };
            }

            return true;
        }

        if (next < text.Tokens.Length && text.LowerWord(next) is "/" or "und" or "bis" or "–" or "-" && DayOrdinal(SkipTo(next + 1), out var second, out var secondEnd)
            && MonthAt(SkipLineBreak(secondEnd + 1), out month, out monthEnd) && second > first)
        {
            day = WithYear(token, monthEnd, second, month) with { FirstDay = first, FirstMonth = month };
            return true;
        }

        return false;
    }

    private bool TryReadPointed(int token, ReadOnlySpan<char> number, bool afterWeekday, out StatedDay day)
    {
        day = default;
        Span<Range> parts = stackalloc Range[4];
        var count = number.Split(parts, '.');
        if (count is < 2 or > 3 || !TryNumber(number[parts[0]], 2, out var first) || !TryNumber(number[parts[1]], 2, out var month))
        {
            return false;
        }

        if (count == 3)
        {
            var year = number[parts[2]];
            int? full = year.Length == 4 ? DateWords.Year(year) : year.Length == 2 && TryNumber(year, 2, out var small) ? (small < 70 ? 2000 : 1900) + small : null;
            if (full is null)
            {
                return false;
            }

            day = new StatedDay(token, token, first, month, full, null);
            return day.Of(full.Value) is not null;
        }

        // "10.08." needs its point and a word that asks for a day.
        if (!Mark(token + 1, '.') || (!afterWeekday && (token == 0 || text.LowerWord(token - 1) is not ("am" or "vom" or "zum" or "bis" or "den" or "dem" or "(" or "der" or "ab" or "seit"))))
        {
            return false;
        }

        day = new StatedDay(token, token + 1, first, month, null, null);
        return day.Of(2024) is not null;
    }

    private bool TryReadEnglish(int token, out StatedDay day)
    {
        day = default;
        if (DateWords.Month(text.LowerWord(token)) is not { } month || Small(token + 1) is not { } number || !Mark(token + 2, ',') || token + 3 >= text.Tokens.Length
            || DateWords.Year(text.Word(token + 3)) is not { } year)
        {
            return false;
        }

        day = new StatedDay(token, token + 3, number, month, year, null);
        return day.Of(year) is not null;
    }

    private StatedDay WithYear(int first, int monthEnd, int day, int month)
    {
        var next = SkipLineBreak(monthEnd + 1);
        return next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Number && DateWords.Year(text.Word(next)) is { } year && new StatedDay(0, 0, day, month, year, null).Of(year) is not null
            ? new StatedDay(first, next, day, month, year, null)
            : new StatedDay(first, monthEnd, day, month, null, null);
    }

    private bool DayOrdinal(int token, out int day, out int end)
    {
        end = token + 1;
        day = Small(token) ?? 0;
        return day is >= 1 and <= 31 && Mark(end, '.');
    }

    /// <summary>A month name, with the point of an abbreviation.</summary>
    public bool MonthAt(int token, out int month, out int end)
    {
        (month, end) = (0, token);
        if (!IsWord(token) || DateWords.Month(text.LowerWord(token)) is not { } found)
        {
            return false;
        }

        month = found;
        if (text.Tokens[token].Length <= 4 && Mark(token + 1, '.') && text.LowerWord(token) is not ("mai" or "juni" or "juli" or "märz"))
        {
            end = token + 1;
        }

        return true;
    }

    private int SkipLineBreak(int token) => token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.LineBreak ? token + 1 : token;

    private int SkipTo(int token)
    {
        while (token < text.Tokens.Length && (text.Tokens[token].Kind == TokenKind.LineBreak || text.LowerWord(token) is "zum" or "den" || DateWords.Weekday(text.LowerWord(token)) is not null || text.Is(token, ",")))
        {
            token++;
        }

        return token;
    }

    private bool IsWord(int token) => token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Word;

    private bool Mark(int token, char mark) => token < text.Tokens.Length && text.Tokens[token].Length == 1 && text.Text[text.Tokens[token].Start] == mark;

    private int? Small(int token) =>
        token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Number && TryNumber(text.Word(token), 2, out var number) ? number : null;

    private static bool TryNumber(ReadOnlySpan<char> digits, int longest, out int number)
    {
        number = 0;
        return digits.Length >= 1 && digits.Length <= longest && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
