using System.Globalization;

namespace ProgramTracker.Core.Text;

/// <summary>The words of a text as <see cref="Folding"/> parts them: letters and digits in a row, with the accents that stand on them.</summary>
public static class WordSpans
{
    /// <summary>The first word at or after a position; null where there is none.</summary>
    public static TextSpan? Next(string text, int position)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        var end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
        {
            end++;
        }

        return end > position ? TextSpan.FromBounds(position, end) : null;
    }
}
