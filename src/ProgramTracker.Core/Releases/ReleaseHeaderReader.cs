using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>Reads title, date, issuer and Sperrfrist where a text says them; everything is a proposal.</summary>
/// <remarks>
/// The date is one with day, month and year in the head of the text, or behind "heute" in its body ("heute (14. März 2009)"). A day without a year is none:
/// "heute (27. Januar)" leaves the date unknown. Title and issuer are the text's own words.
/// </remarks>
public static class ReleaseHeaderReader
{
    private const int HeadLines = 14;
    private const int LongestHeadLine = 220;

    private static readonly WordSet Labels = WordSet.Of("pressemitteilung pressemitteilungen presseinformation presseinfo presse medieninformation pressemeldung presseinladung einladung news release nr pressedienst meldung mitteilung integration städtische nachricht nachrichten aktuelles presseamt");
    private static readonly WordSet IssuerHeads = WordSet.Of("ministerium bezirksregierung staatskanzlei kreis landkreis stadt gemeinde landeshauptstadt regierungspräsidium senatsverwaltung rhein-kreis regionalverband landschaftsverband rhein-sieg-kreis rhein-erft-kreis märkischer hochsauerlandkreis städteregion bundesministerium staatsministerium bayerisches niedersächsisches thüringer hessisches sächsisches");

    public static ReleaseHeader Read(TokenisedText text, ImmutableArray<DateFinding> dates)
    {
        ArgumentNullException.ThrowIfNull(text);
        var head = Head(text);
        return new ReleaseHeader(Title(text, head), Date(text, dates, head), Issuer(text, head), Embargo(text, dates));
    }

    private static List<TextSpan> Head(TokenisedText text)
    {
        var head = new List<TextSpan>();
        foreach (var line in text.Lines)
        {
            var trimmed = Trimmed(text.Text, line);
            if (trimmed.Length > 0)
            {
                head.Add(trimmed);
            }

            if (head.Count >= HeadLines)
            {
                break;
            }
        }

        return head;
    }

    private static string? Title(TokenisedText text, List<TextSpan> head)
    {
        foreach (var line in head)
        {
            if (line.Length is >= 15 and <= LongestHeadLine && !IsLabelOrDate(text, line) && !IsIssuerLine(text, line))
            {
                return line.In(text.Text);
            }
        }

        return head.Count > 0 && head[0].Length <= LongestHeadLine ? head[0].In(text.Text) : null;
    }

    private static DateOnly? Date(TokenisedText text, ImmutableArray<DateFinding> dates, List<TextSpan> head)
    {
        foreach (var date in dates)
        {
            if (date.Day is not { } day || date.IsRelative)
            {
                continue;
            }

            // In the head: the line is the date and little else, or opens with it or with a place and it.
            foreach (var line in head)
            {
                if (line.Contains(date.Span) && (line.Length <= date.Span.Length + 60 || date.Span.Start - line.Start <= 25) && !IsInvitation(text, date) && !IsBehindDayWord(text, date))
                {
                    return day;
                }
            }
        }

        foreach (var date in dates)
        {
            if (date is { IsRelative: true, Day: { } day } && text.LowerWord(date.FirstToken) is "heute" or "heutigen" && StatesYear(text, date))
            {
                return day;
            }
        }

        return null;
    }

    private static string? Issuer(TokenisedText text, List<TextSpan> head)
    {
        foreach (var line in head)
        {
            var words = line.In(text.Text);
            var teilt = words.IndexOf(" teilt mit", StringComparison.Ordinal);
            if (teilt > 0)
            {
                return WithoutArticle(words[..teilt]);
            }

            if (IsIssuerLine(text, line))
            {
                return BeforeLabel(words);
            }
        }

        return null;
    }

    private static EmbargoNotice? Embargo(TokenisedText text, ImmutableArray<DateFinding> dates)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || text.LowerWord(i) is not ("sperrfrist" or "sperrvermerk" or "frei"))
            {
                continue;
            }

            if (text.Is(i, "frei") && !(i + 1 < text.Tokens.Length && text.LowerWord(i + 1) is "ab" or "für" or "zur") && i + 1 < text.Tokens.Length)
            {
                continue;
            }

            var date = dates.FirstOrDefault(finding => finding.FirstToken > i && finding.FirstToken - i < 10 && (finding.Sense == DateSense.Day || (finding.To ?? finding.From)?.IsDay == true));
            if (text.Is(i, "frei") && (date is null || !text.Is(i + 1, "ab")))
            {
                continue;
            }

            var last = date is null ? i : date.LastToken;
            var day = (date?.From ?? date?.To)?.AsDay;
            var hour = TimeBehind(text, last, out var end);
            return new EmbargoNotice(text.Span(i, end), day is { } known ? known.ToDateTime(hour ?? TimeOnly.MinValue) : null);
        }

        return null;
    }

    // "10 Uhr", "10.30 Uhr", "14:30 Uhr"
    private static TimeOnly? TimeBehind(TokenisedText text, int last, out int end)
    {
        end = last;
        for (var i = last + 1; i < text.Tokens.Length && i - last < 7; i++)
        {
            if (!text.Is(i, "uhr"))
            {
                continue;
            }

            var parts = text.Text[text.Tokens[last].End..text.Tokens[i].Start].Split([' ', ',', ':', '.', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.All(char.IsAsciiDigit) && part.Length <= 2).Select(int.Parse).ToList();
            end = i;
            return parts is [<= 23, ..] ? new TimeOnly(parts[0], parts.Count > 1 && parts[1] < 60 ? parts[1] : 0) : null;
        }

        return null;
    }

    private static bool IsIssuerLine(TokenisedText text, TextSpan line)
    {
        var first = text.TokenAt(line.Start);
        if (line.Length > 140 || first >= text.Tokens.Length)
        {
            return false;
        }

        if (text.Is(first, "•") || text.Is(first, "-"))
        {
            first++;
        }

        if (first >= text.Tokens.Length || !IssuerHeads.Contains(text.LowerWord(first)))
        {
            return false;
        }

        // A body alone on its line, or with a label behind a dash; a headline goes on with a verb.
        for (var i = first; i < text.Tokens.Length && text.Tokens[i].End <= line.End; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number || (text.Tokens[i].Kind == TokenKind.Punctuation && text.Text[text.Tokens[i].Start] is ':' or '!' or '?' or '/' or '.' or '|'))
            {
                return false;
            }

            if (text.Tokens[i].Kind == TokenKind.Word && !text.StartsUpper(i) && text.LowerWord(i) is not ("für" or "und" or "des" or "der" or "im" or "in" or "am" or "an" or "von" or "zu" or "den"))
            {
                return false;
            }

            if (text.LowerWord(i) is "–" or "-" && i + 1 < text.Tokens.Length)
            {
                return Labels.Contains(text.LowerWord(i + 1));
            }
        }

        return true;
    }

    private static bool IsLabelOrDate(TokenisedText text, TextSpan line)
    {
        var first = text.TokenAt(line.Start);
        var words = 0;
        var plain = 0;
        for (var i = first; i < text.Tokens.Length && text.Tokens[i].End <= line.End; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            words++;
            plain += Labels.Contains(text.LowerWord(i)) || DateWords.Month(text.LowerWord(i)) is not null || DateWords.Weekday(text.LowerWord(i)) is not null || text.LowerWord(i) is "den" ? 0 : 1;
        }

        var content = line.In(text.Text);
        return words == 0 || plain <= 1 || content.Contains("teilt mit", StringComparison.Ordinal) || content.StartsWith("Tel", StringComparison.Ordinal) || content.Contains('@') || content.StartsWith("Normal 0", StringComparison.Ordinal) || HasPostcode(text, first, line.End);
    }

    private static bool HasPostcode(TokenisedText text, int first, int end)
    {
        for (var i = first; i < text.Tokens.Length && text.Tokens[i].End <= end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && text.Tokens[i].Length == 5 && i + 1 < text.Tokens.Length && text.StartsUpper(i + 1) && text.Word(i).IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return text.LowerWord(i + 1) is not "euro";
            }
        }

        return false;
    }

    private static bool IsInvitation(TokenisedText text, DateFinding date)
    {
        for (var i = date.LastToken + 1; i < text.Tokens.Length && i - date.LastToken < 7; i++)
        {
            if (text.Is(i, "uhr"))
            {
                return true;
            }
        }

        return date.FirstToken > 1 && text.LowerWord(date.FirstToken - 2) is "sperrfrist" or "termin" or "wann" or "datum";
    }

    // "am 3. Mai 2018 hat der Rat …": told, not dated.
    private static bool IsBehindDayWord(TokenisedText text, DateFinding date) =>
        date.FirstToken > 0 && text.LowerWord(date.FirstToken - 1) is "am" or "vom" or "zum" or "bis" or "ab" or "seit" or "frist" or ":";

    private static bool StatesYear(TokenisedText text, DateFinding date)
    {
        for (var i = date.FirstToken; i <= date.LastToken; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number && (DateWords.Year(text.Word(i)) is not null || text.Tokens[i].Length >= 8))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutArticle(string words)
    {
        foreach (var article in (ReadOnlySpan<string>)["Das ", "Die ", "Der "])
        {
            if (words.StartsWith(article, StringComparison.Ordinal))
            {
                return words[article.Length..];
            }
        }

        return words;
    }

    private static string BeforeLabel(string words)
    {
        var start = words.TrimStart('•', '-', ' ', '\t');
        var dash = start.IndexOf(" – ", StringComparison.Ordinal);
        dash = dash < 0 ? start.IndexOf(" - ", StringComparison.Ordinal) : dash;
        return (dash > 0 ? start[..dash] : start).Trim();
    }

    private static TextSpan Trimmed(string text, TextSpan line)
    {
        int start = line.Start, end = line.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
