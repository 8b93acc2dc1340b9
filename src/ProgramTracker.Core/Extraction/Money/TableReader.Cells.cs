using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Rows whose cells are parted by bars, tabs or aligned spaces, with the heads of their columns.</content>
internal sealed partial class TableReader
{
    private const int MostColumns = 12;

    private static readonly string[] RecipientHeads = ["Zuwendungsempfänger", "Zuwendungsempfängerin", "Empfänger", "Empfängerin", "Antragsteller", "Antragstellerin", "Träger", "Verein", "Projektträger", "Maßnahmeträger"];

    private static readonly string[] PlaceHeads = ["Kommune", "Kommunen", "Stadt", "Städte", "Gemeinde", "Gemeinden", "Stadt/Gemeinde", "Stadt / Gemeinde", "Kreis/Stadt", "Kommune/Kreis", "Gebietskörperschaft"];

    private static bool IsBar(char c) => c is '|' or '\t';

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

        // The head says which column names the recipient, wherever it stands.
        if (headLine is { } heads && NameColumn(text.Lines[heads]) is { } names && names != column && CellSpan(span, names) is { } named && HasLetters(named.Start, named.End))
        {
            (nameStart, nameEnd) = (named.Start, named.End);
        }

        var rowStart = span.Start;
        if (nameStart < 0)
        {
            // One value a line: the name stands above, and the other cells of its row above that.
            for (var i = line - 1; i >= 0 && i >= line - LookBack; i--)
            {
                var above = text.Lines[i];
                if (headLine == i)
                {
                    headLine = null;
                }

                if (above.Length > 120 || LooksLikeSum(above) || (nameStart >= 0 && !HasLetters(above.Start, above.End)))
                {
                    break;
                }

                if (HasLetters(above.Start, above.End))
                {
                    (nameStart, nameEnd) = nameStart < 0 ? (above.Start, above.End) : (nameStart, nameEnd);
                    rowStart = above.Start;
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
        return Row(nameStart, nameEnd, headFirst, headEnd, false) is { } row ? row with { RowFirst = Math.Min(row.NameFirst, text.TokenAt(rowStart)) } : null;
    }

    private bool LooksLikeSum(TextSpan line)
    {
        var content = In(line);
        return content.Contains('€') || content.Contains("Euro", StringComparison.Ordinal);
    }

    private (int First, int End) Cell(TextSpan line, int column) =>
        CellSpan(line, column) is { } cell ? (text.TokenAt(cell.Start), text.TokenAt(cell.End)) : (-1, -1);

    private int? NameColumn(TextSpan head)
    {
        int? found = null;
        for (var column = 0; column < MostColumns && CellSpan(head, column) is { } cell; column++)
        {
            var title = In(cell).Trim();
            if (IsAny(title, RecipientHeads))
            {
                return column;
            }

            found ??= IsAny(title, PlaceHeads) ? column : null;
        }

        return found;
    }

    private static bool IsAny(ReadOnlySpan<char> title, string[] heads)
    {
        foreach (var head in heads)
        {
            if (title.Equals(head, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private TextSpan? CellSpan(TextSpan line, int column)
    {
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            if (i == line.End || IsBar(text.Text[i]))
            {
                if (column == 0)
                {
                    return TextSpan.FromBounds(start, i);
                }

                column--;
                start = i + 1;
            }
        }

        return null;
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
}
