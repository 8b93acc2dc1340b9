using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds the rows of tables and lists in which sums stand: cells parted by bars, tabs or wide gaps, one value a line, bullets, and run-on lists.</summary>
internal sealed partial class TableReader(TokenisedText text)
{
    private const int LongestRow = 30;

    // A longer line is running text; looking through it once for each of its sums would take quadratic time.
    private const int LongestLine = 2000;
    private const int LookBack = 4;

    // A heading with empty lines around it may part the rows of a list.
    private const int MostBetweenRows = 4;

    private int _line;

    /// <summary>The row of each sum, or null where it stands in running text; sums come in reading order.</summary>
    public TableRow?[] Rows(IReadOnlyList<FoundAmount> amounts)
    {
        var rows = new TableRow?[amounts.Count];
        var lines = new int[amounts.Count];
        _line = 0;
        for (var i = 0; i < amounts.Count; i++)
        {
            while (_line + 1 < text.Lines.Length && text.Lines[_line].End < amounts[i].Span.Start)
            {
                _line++;
            }

            lines[i] = _line;
        }

        int? head = null;
        for (var i = 0; i < amounts.Count; i++)
        {
            var line = text.Lines[lines[i]];
            if (line.Length <= LongestLine && (In(line).Contains('|') || In(line).Contains('\t') || IsAlone(amounts[i], line)))
            {
                if (i == 0 || lines[i] - lines[i - 1] > 3)
                {
                    head = HeadLine(lines[i]);
                }

                rows[i] = CellRow(amounts[i], lines[i], head);
            }
            else if (HasWideGap(amounts, lines, i, out var first, out var end))
            {
                rows[i] = AlignedRow(amounts[i], lines[i]) ?? Segment(amounts[i], first, end);
            }
            else if (IsListRow(amounts, lines, i) || (i > 0 && rows[i - 1] is { IsListItem: true } && lines[i] - lines[i - 1] <= MostBetweenRows && IsShort(line)))
            {
                rows[i] = ListRow(amounts[i], line);
            }
        }

        return rows;
    }

    private ReadOnlySpan<char> In(TextSpan span) => text.Text.AsSpan(span.Start, span.Length);

    private bool IsAlone(FoundAmount amount, TextSpan line)
    {
        var before = text.Text.AsSpan(line.Start, Math.Max(0, amount.Span.Start - line.Start)).Trim();
        var after = text.Text.AsSpan(amount.Span.End, Math.Max(0, line.End - amount.Span.End)).Trim();
        return before.IsEmpty && after.IsEmpty && line.Length > 0;
    }

    // "SV Loburg, 23.434,69 Euro, Kegelbahn   SV Wittenberg, 5.208,48 Euro, …", and columns aligned with spaces.
    private bool HasWideGap(IReadOnlyList<FoundAmount> amounts, int[] lines, int index, out int first, out int end)
    {
        var line = text.Lines[lines[index]];
        var amount = amounts[index];
        var floor = index > 0 && lines[index - 1] == lines[index] ? amounts[index - 1].Span.End : line.Start;
        var ceiling = index + 1 < amounts.Count && lines[index + 1] == lines[index] ? amounts[index + 1].Span.Start : line.End;
        first = line.Start;
        end = line.End;
        var gaps = 0;
        for (var i = amount.Span.Start - 1; i > floor; i--)
        {
            if (IsGap(i))
            {
                gaps++;

                // A gap right before the sum parts its column from the name's.
                if (text.Text.AsSpan(i + 1, amount.Span.Start - i - 1).Trim().IsEmpty || !HasLetters(i, amount.Span.Start))
                {
                    continue;
                }

                first = i + 1;
                break;
            }
        }

        for (var i = amount.Span.End; i + 1 < ceiling; i++)
        {
            if (IsGap(i))
            {
                gaps++;
                end = i;
                break;
            }
        }

        return gaps > 0 && end - first < 300 && !EndsLikeSentence(first, end);
    }

    private bool EndsLikeSentence(int first, int end)
    {
        var content = text.Text.AsSpan(first, end - first).TrimEnd();
        return content.EndsWith('.') && content.Length > 90;
    }

    private bool IsGap(int i) => i + 2 < text.Text.Length && text.Text[i] == ' ' && text.Text[i + 1] == ' ' && text.Text[i + 2] == ' ';

    private TableRow? Segment(FoundAmount amount, int first, int end)
    {
        var nameEnd = amount.Span.Start;
        if (HasLetters(first, nameEnd))
        {
            // "Wer wie viel bekommt:   SV Loburg, …" starts anew behind the colon.
            var colon = text.Text.AsSpan(first, nameEnd - first).LastIndexOf(':');
            if (colon >= 0 && HasLetters(first + colon + 1, nameEnd))
            {
                first += colon + 1;
            }

            return Row(first, nameEnd, -1, -1, true);
        }

        return HasLetters(amount.Span.End, end) ? Row(amount.Span.End, end, -1, -1, true) : null;
    }

    private bool IsListRow(IReadOnlyList<FoundAmount> amounts, int[] lines, int index)
    {
        if (!IsShort(text.Lines[lines[index]]))
        {
            return false;
        }

        var before = index > 0 && lines[index] - lines[index - 1] is 1 or 2 && IsShort(text.Lines[lines[index - 1]]);
        var after = index + 1 < amounts.Count && lines[index + 1] - lines[index] is 1 or 2 && IsShort(text.Lines[lines[index + 1]]);
        return (before || after) && !(index > 0 && lines[index] == lines[index - 1] && !before);
    }

    private bool IsShort(TextSpan line)
    {
        if (line.Length > LongestLine)
        {
            return false;
        }

        var content = In(line).Trim();
        return content.Length is > 5 and < 140 && content[^1] is not ('.' or '!' or '?');
    }

    private TableRow? ListRow(FoundAmount amount, TextSpan line)
    {
        if (HasLetters(line.Start, amount.Span.Start))
        {
            return Row(line.Start, amount.Span.Start, -1, -1, true);
        }

        return HasLetters(amount.Span.End, line.End) ? Row(amount.Span.End, line.End, -1, -1, true) : null;
    }

    private TableRow? Row(int start, int end, int headFirst, int headEnd, bool list)
    {
        int first = text.TokenAt(start), last = Math.Min(text.TokenAt(end), first + LongestRow);
        while (first < last && text.Tokens[first].Kind != TokenKind.Word && text.Tokens[first].Kind != TokenKind.QuotationMark && !(text.Tokens[first].Kind == TokenKind.Number && !list))
        {
            first++;
        }

        // What leads to the sum is no part of the name: "…: rund", "… in Höhe von", "…, ".
        while (last > first && (text.Tokens[last - 1].Kind is TokenKind.Punctuation or TokenKind.LineBreak or TokenKind.ParagraphBreak && text.Word(last - 1) is not (")" or ".")
            || text.LowerWord(last - 1) is "rund" or "ca" or "von" or "höhe" or "in" or "mit" or "über" or "knapp" or "bis" or "zu" or "etwa" or "erhält" or "bekommt" or "je" or "rd"))
        {
            last--;
        }

        if (first >= last)
        {
            return null;
        }

        var total = text.LowerWord(first) is "summe" or "gesamt" or "gesamtsumme" or "insgesamt" or "zusammen" or "total" or "gesamtbetrag" or "gesamtförderung";
        var rounded = false;
        for (var i = headFirst; i >= 0 && i < headEnd && i < text.Tokens.Length; i++)
        {
            rounded |= text.LowerWord(i) is "gerundet" or "rund" or "ca" or "circa" or "rd" or "gerundete";
        }

        return new TableRow(first, last, headFirst, headEnd, total, rounded, list, first);
    }

    private bool HasLetters(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text.Text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
