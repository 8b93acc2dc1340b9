using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds the rows of tables and lists in which sums stand: cells parted by bars, tabs or wide gaps, one value a line, bullets, and run-on lists.</summary>
internal sealed class TableReader(TokenisedText text)
{
    private const int LongestRow = 30;

    // A longer line is running text; looking through it once for each of its sums would take quadratic time.
    private const int LongestLine = 2000;
    private const int LookBack = 4;

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
            else if (IsListRow(amounts, lines, i))
            {
                rows[i] = ListRow(amounts[i], line);
            }
        }

        return rows;
    }

    private ReadOnlySpan<char> In(TextSpan span) => text.Text.AsSpan(span.Start, span.Length);

    private static bool IsBar(char c) => c is '|' or '\t';

    private bool IsAlone(FoundAmount amount, TextSpan line)
    {
        var before = text.Text.AsSpan(line.Start, Math.Max(0, amount.Span.Start - line.Start)).Trim();
        var after = text.Text.AsSpan(amount.Span.End, Math.Max(0, line.End - amount.Span.End)).Trim();
        return before.IsEmpty && after.IsEmpty && line.Length > 0;
    }

    // The nearest line above the first row that has cells and no sum.
    private int? HeadLine(int line)
    {
        for (var i = line - 1; i >= 0 && i >= line - LookBack; i--)
        {
            var content = In(text.Lines[i]);
            if (content.Length <= LongestLine && (content.Contains('|') || content.Contains('\t')) && HasLetters(text.Lines[i].Start, text.Lines[i].End))
            {
                return i;
            }
        }

        return null;
    }

    private TableRow? CellRow(FoundAmount amount, int line, int? headLine)
    {
        var span = text.Lines[line];
        var column = 0;
        int nameStart = -1, nameEnd = -1;
        var cell = span.Start;
        for (var i = span.Start; i <= amount.Span.Start; i++)
        {
            if (i < amount.Span.Start && !IsBar(text.Text[i]))
            {
                continue;
            }

            if (i < amount.Span.Start)
            {
                if (nameStart < 0 && HasLetters(cell, i))
                {
                    (nameStart, nameEnd) = (cell, i);
                }

                column++;
                cell = i + 1;
            }
        }

        if (nameStart < 0)
        {
            // One value a line: the name stands above.
            for (var i = line - 1; i >= 0 && i >= line - LookBack && nameStart < 0; i--)
            {
                var above = text.Lines[i];
                if (headLine == i)
                {
                    headLine = null;
                }

                if (above.Length <= 120 && HasLetters(above.Start, above.End))
                {
                    (nameStart, nameEnd) = (above.Start, above.End);
                    if (LooksLikeSum(above))
                    {
                        (nameStart, nameEnd) = (-1, -1);
                        break;
                    }
                }
            }
        }

        if (nameStart < 0)
        {
            // "25.000 Euro | Verein"
            var after = amount.Span.End;
            while (after < span.End && !IsBar(text.Text[after]))
            {
                after++;
            }

            if (after + 1 >= span.End || !HasLetters(after, span.End))
            {
                return null;
            }

            var end = after + 1;
            while (end < span.End && !IsBar(text.Text[end]))
            {
                end++;
            }

            (nameStart, nameEnd) = (after + 1, end);
        }

        var (headFirst, headEnd) = headLine is { } h ? Cell(text.Lines[h], column) : (-1, -1);
        return Row(nameStart, nameEnd, headFirst, headEnd, false);
    }

    private bool LooksLikeSum(TextSpan line)
    {
        var content = In(line);
        return content.Contains('€') || content.Contains("Euro", StringComparison.Ordinal);
    }

    private (int First, int End) Cell(TextSpan line, int column)
    {
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (i == line.End || IsBar(text.Text[i]))
            {
                if (column == 0)
                {
                    return (text.TokenAt(start), text.TokenAt(i));
                }

                column--;
                start = i + 1;
            }
        }

        return (-1, -1);
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

    // Columns aligned with spaces: the head is the line above with as many cells and no sum.
    private TableRow? AlignedRow(FoundAmount amount, int line)
    {
        var span = text.Lines[line];
        if (span.Length > 200 || AlignedCells(span, amount.Span.Start) is not { Count: > 1 } cells || !HasLetters(cells[0].Start, cells[0].End) || cells[0].Contains(amount.Span.Start))
        {
            return null;
        }

        var column = cells.FindIndex(cell => cell.Contains(amount.Span.Start));
        if (HasLetters(cells[column].Start, text.Tokens[amount.QualifierToken].Start) || HasLetters(amount.Span.End, cells[column].End))
        {
            return null;
        }

        for (var i = line - 1; column > 0 && i >= 0 && i >= line - 40; i--)
        {
            if (text.Lines[i].Length is 0 or > 200)
            {
                break;
            }

            if (!LooksLikeSum(text.Lines[i]) && AlignedCells(text.Lines[i], -1) is { Count: > 1 } head && head.Count > column)
            {
                return Row(cells[0].Start, cells[0].End, text.TokenAt(head[column].Start), text.TokenAt(head[column].End), false);
            }
        }

        return Row(cells[0].Start, cells[0].End, -1, -1, false);
    }

    private List<TextSpan> AlignedCells(TextSpan line, int sum)
    {
        List<TextSpan> cells = [];
        var start = -1;
        for (var i = line.Start; i <= line.End; i++)
        {
            var gap = i == line.End || (text.Text[i] == ' ' && i + 1 < line.End && text.Text[i + 1] == ' ');
            if (!gap && start < 0 && text.Text[i] != ' ')
            {
                start = i;
            }
            else if (gap && start >= 0)
            {
                cells.Add(TextSpan.FromBounds(start, i));
                start = -1;
            }
        }

        return sum < 0 || cells.Exists(cell => cell.Contains(sum)) ? cells : [];
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

        return new TableRow(first, last, headFirst, headEnd, total, rounded, list);
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
