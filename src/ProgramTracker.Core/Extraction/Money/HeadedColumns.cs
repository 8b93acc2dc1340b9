using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds bare numbers in tables whose head names the unit ("Fördersumme in Euro"), one value a line or as the last cell of a row.</summary>
internal static class HeadedColumns
{
    private const int LongestLine = 300;

    // So many lines without a number end a table.
    private const int LongestGap = 4;

    private static readonly (string Words, long Scale)[] Heads =
    [
        ("in euro", 1), ("(euro)", 1), ("in €", 1), ("(€)", 1), ("in eur", 1), ("(eur)", 1), ("[euro]", 1), ("[€]", 1), ("in tsd. euro", 1000), ("in t€", 1000), ("in teur", 1000), ("(t€)", 1000),
        ("(in euro)", 1), ("in mio. euro", 1_000_000), ("in millionen euro", 1_000_000), ("in mio. €", 1_000_000),
    ];

    public static List<FoundAmount> Find(TokenisedText text)
    {
        List<FoundAmount> found = [];
        for (var i = 0; i < text.Lines.Length; i++)
        {
            if (!TryHead(text, text.Lines[i], out var scale))
            {
                continue;
            }

            var gap = 0;
            for (i++; i < text.Lines.Length && gap <= LongestGap; i++)
            {
                gap = TryRow(text, text.Lines[i], scale, found) ? 0 : gap + 1;
            }

            i--;
        }

        return found;
    }

    private static bool TryHead(TokenisedText text, TextSpan line, out long scale)
    {
        scale = 0;
        if (line.Length is < 4 or > LongestLine)
        {
            return false;
        }

        var content = text.Lower.AsSpan(line.Start, line.Length).Trim();
        if (content.Length > 0 && content[^1] is '.' or '!' or '?')
        {
            return false;
        }

        foreach (var (words, factor) in Heads)
        {
            var at = content.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0 && (at + words.Length == content.Length || !char.IsLetterOrDigit(content[at + words.Length])))
            {
                scale = factor;
                return true;
            }
        }

        return false;
    }

    private static bool TryRow(TokenisedText text, TextSpan line, long scale, List<FoundAmount> found)
    {
        if (line.Length is 0 or > LongestLine)
        {
            return false;
        }

        var start = line.Start;
        var end = line.End;
        while (end > start && (char.IsWhiteSpace(text.Text[end - 1]) || text.Text[end - 1] == '|'))
        {
            end--;
        }

        var cell = end;
        while (cell > start && text.Text[cell - 1] is not ('|' or '\t') && !(cell - 1 > start && text.Text[cell - 1] == ' ' && text.Text[cell - 2] == ' '))
        {
            cell--;
        }

        while (cell < end && char.IsWhiteSpace(text.Text[cell]))
        {
            cell++;
        }

        var token = text.TokenAt(cell);
        if (cell >= end || token >= text.Tokens.Length || text.Tokens[token].Start != cell || text.Tokens[token].End != end || text.Tokens[token].Kind != TokenKind.Number
            || !NumberWords.TryDigits(text.Word(token), out var numeral) || !numeral.TryCents(scale, out var cents, out var unitCents) || cents == 0)
        {
            return false;
        }

        found.Add(new FoundAmount(text.Tokens[token].Span, token, token, token, cents, unitCents, AmountQualifier.Exact, "money.headedColumn") { FromTable = true });
        return true;
    }
}
