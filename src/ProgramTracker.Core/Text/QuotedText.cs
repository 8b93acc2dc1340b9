namespace ProgramTracker.Core.Text;

/// <summary>Reads a stretch in quotation marks: which tokens stand between an opening mark and the one that closes it.</summary>
/// <remarks>Doubled marks („„KOMM-IN““) count as one. A quotation ends within its paragraph and within <see cref="LongestInTokens"/> tokens, or it is none.</remarks>
public static class QuotedText
{
    public const int LongestInTokens = 60;

    private const int DeepestDoubling = 3;

    /// <summary>True where a quotation opens at <paramref name="open"/>; it holds the tokens first to last, and close is the last closing mark.</summary>
    public static bool TryRead(TokenisedText text, int open, out int first, out int last, out int close)
    {
        ArgumentNullException.ThrowIfNull(text);
        first = last = close = -1;
        if (open < 0 || open >= text.Tokens.Length)
        {
            return false;
        }

        var mark = text.Text[text.Tokens[open].Start];
        if (Closers(mark) is not { } closers || (mark is '"' or ',' && !OpensHere(text, open)))
        {
            return false;
        }

        var depth = 1;
        var start = open + 1;
        while (depth < DeepestDoubling && start < text.Tokens.Length && text.Text[text.Tokens[start].Start] == mark && mark is not ('"' or ','))
        {
            depth++;
            start++;
        }

        for (var i = start; i < text.Tokens.Length && i - start < LongestInTokens; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.ParagraphBreak)
            {
                return false;
            }

            if (text.Tokens[i].Kind == TokenKind.QuotationMark && closers.Contains(text.Text[text.Tokens[i].Start]))
            {
                if (i == start)
                {
                    return false;
                }

                first = start;
                last = i - 1;
                close = i;
                while (depth-- > 1 && close + 1 < text.Tokens.Length && closers.Contains(text.Text[text.Tokens[close + 1].Start]))
                {
                    close++;
                }

                return true;
            }
        }

        return false;
    }

    private static string? Closers(char mark) => mark switch
    {
        '„' or '‟' => "“”\"",
        '“' => "”\"",
        '"' => "\"”“",
        '‚' => "‘’'",
        ',' => "’‘",
        '‘' => "’",
        '»' => "«",
        '«' => "»",
        '›' => "‹",
        '‹' => "›",
        _ => null,
    };

    private static bool OpensHere(TokenisedText text, int open)
    {
        var start = text.Tokens[open].Start;
        return start + 1 < text.Text.Length && !char.IsWhiteSpace(text.Text[start + 1])
            && (start == 0 || char.IsWhiteSpace(text.Text[start - 1]) || text.Text[start - 1] is '(' or '[' or '/' or '-' or '–' or '|');
    }
}
