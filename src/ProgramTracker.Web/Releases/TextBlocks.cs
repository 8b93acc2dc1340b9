using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Web.Releases;

/// <summary>Cuts a text into paragraphs and these at the ends of marks, however marks overlap.</summary>
/// <remarks>
/// Linear in the text and in the marks but for their sorting. Marks outside the text are clipped to it, empty ones are left out. Lines that
/// follow each other without an empty one between them stay in one paragraph, so that tables and addresses keep their lines.
/// </remarks>
public static class TextBlocks
{
    public static ImmutableArray<TextBlock> Of(string text, IEnumerable<TextMark> marks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(marks);
        var sorted = marks
            .Select(mark => mark with { Span = Clip(mark.Span, text.Length) })
            .Where(mark => mark.Span.Length > 0)
            .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.Length).ThenBy(mark => mark.Id)
            .ToArray();
        var cuts = sorted.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Distinct().Order().ToArray();

        var blocks = ImmutableArray.CreateBuilder<TextBlock>();
        var anchored = new HashSet<long>();
        var active = new List<TextMark>();
        var (nextMark, nextCut) = (0, 0);
        foreach (var block in Paragraphs(text))
        {
            var pieces = ImmutableArray.CreateBuilder<TextPiece>();
            for (var at = block.Start; at < block.End;)
            {
                while (nextCut < cuts.Length && cuts[nextCut] <= at)
                {
                    nextCut++;
                }

                while (nextMark < sorted.Length && sorted[nextMark].Span.Start <= at)
                {
                    active.Add(sorted[nextMark++]);
                }

                var here = at;
                active.RemoveAll(mark => mark.Span.End <= here);
                var end = nextCut < cuts.Length ? Math.Min(cuts[nextCut], block.End) : block.End;
                pieces.Add(new TextPiece(text[at..end], Over(active, anchored)));
                at = end;
            }

            blocks.Add(new TextBlock(block.Start, pieces.ToImmutable()));
        }

        return blocks.ToImmutable();
    }

    private static ImmutableArray<PieceMark> Over(List<TextMark> active, HashSet<long> anchored) =>
    [
        .. active.OrderByDescending(mark => mark.Span.Length).ThenBy(mark => mark.Span.Start).ThenBy(mark => mark.Id)
            .Select(mark => new PieceMark(mark, !mark.IsContext && anchored.Add(mark.Id))),
    ];

    private static TextSpan Clip(TextSpan span, int length)
    {
        var start = Math.Min(span.Start, length);
        return TextSpan.FromBounds(start, Math.Clamp(span.End, start, length));
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = -1;
        var lineStart = 0;
        var end = 0;
        while (lineStart < text.Length)
        {
            var newLine = text.IndexOf('\n', lineStart);
            var lineEnd = newLine < 0 ? text.Length : newLine;
            if (text.AsSpan(lineStart, lineEnd - lineStart).IsWhiteSpace())
            {
                if (start >= 0)
                {
                    yield return TextSpan.FromBounds(start, end);
                    start = -1;
                }
            }
            else
            {
                start = start < 0 ? lineStart : start;
                end = lineEnd;
            }

            lineStart = lineEnd + 1;
        }

        if (start >= 0)
        {
            yield return TextSpan.FromBounds(start, end);
        }
    }
}
