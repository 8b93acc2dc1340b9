using System.Buffers;
using System.Globalization;
using System.Text;

namespace ProgramTracker.Core.Text;

/// <summary>Turns names into the form in which they are compared and searched, the same in memory and in every database.</summary>
/// <remarks>
/// Lower case; ä, ö, ü become a, o, u and so do ae, oe, ue (but not after a vowel or q: "Bauer", "neue", "Quelle" keep theirs, and "eue" stays); ß is ss; other
/// accents are dropped; hyphens, points and spaces count as one space. So "Düsseldorf", "Duesseldorf" and "DUSSELDORF" are one, and so are "Straße" and
/// "strasse". The price is that a few different words fold alike ("Poet", "Pot"): folded text is for finding, never for showing.
/// </remarks>
public static class Folding
{
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜß");

    /// <summary>The folded form of a name or a query.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var character in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(character))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }

            Append(folded, character);
        }

        return folded.ToString();
    }

    /// <summary>ä, ö, ü, ß spelt as ae, oe, ue, ss, letter case kept: how a name is written where umlauts are not to be had.</summary>
    public static string WithoutUmlauts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(Umlauts) < 0
            ? text
            : text.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal)
                .Replace("Ä", "Ae", StringComparison.Ordinal).Replace("Ö", "Oe", StringComparison.Ordinal).Replace("Ü", "Ue", StringComparison.Ordinal)
                .Replace("ß", "ss", StringComparison.Ordinal);
    }

    // Half a character outside the basic plane can't be decomposed; it is no letter anyway.
    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return string.Create(text.Length, text, static (span, source) =>
                {
                    source.CopyTo(span);
                    foreach (ref var character in span)
                    {
                        character = char.IsSurrogate(character) ? ' ' : character;
                    }
                });
            }
        }

        return text;
    }

    private static void Append(StringBuilder folded, char character)
    {
        switch (character)
        {
            case 'ß' or 'ẞ':
                folded.Append("ss");
                return;
            case 'æ' or 'Æ':
                folded.Append('a');
                return;
            case 'ø' or 'Ø':
                folded.Append('o');
                return;
        }

        var lower = char.ToLowerInvariant(character);
        if (lower == 'e' && folded.Length > 0 && folded[^1] is 'a' or 'o' or 'u' && !(folded.Length > 1 && folded[^2] is 'a' or 'e' or 'i' or 'o' or 'u' or 'q'))
        {
            return;
        }

        folded.Append(lower);
    }
}
