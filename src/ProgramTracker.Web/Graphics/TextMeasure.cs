namespace ProgramTracker.Web.Graphics;

/// <summary>Estimates how wide a text is drawn, in pixels, from the advance widths of Source Sans 3; a little too wide rather than too narrow, for where another font stands in.</summary>
public static class TextMeasure
{
    public const double FontSize = 14;

    private const double Safety = 1.06;
    private const double Usual = 0.51;
    private const double Capital = 0.58;

    private static readonly Dictionary<char, double> Widths = new()
    {
        [' '] = 0.2, ['\u00A0'] = 0.2, ['.'] = 0.25, [','] = 0.25, [':'] = 0.25, [';'] = 0.25, ['·'] = 0.25, ['\''] = 0.25, ['|'] = 0.24, ['!'] = 0.29,
        ['-'] = 0.31, ['('] = 0.3, [')'] = 0.3, ['/'] = 0.35, ['f'] = 0.3, ['i'] = 0.25, ['j'] = 0.25, ['l'] = 0.26, ['r'] = 0.35, ['t'] = 0.34, ['s'] = 0.42,
        ['I'] = 0.27, ['m'] = 0.83, ['w'] = 0.72, ['M'] = 0.77, ['W'] = 0.79, ['…'] = 0.8, ['%'] = 0.82, ['@'] = 0.85,
    };

    public static int Of(string text, double fontSize = FontSize)
    {
        ArgumentNullException.ThrowIfNull(text);
        var width = 0d;
        foreach (var letter in text)
        {
            width += Widths.TryGetValue(letter, out var known) ? known : char.IsUpper(letter) ? Capital : char.IsAscii(letter) || char.IsLetter(letter) ? Usual : 0.6;
        }

        return (int)Math.Ceiling(width * fontSize * Safety);
    }

    /// <summary>The text, or as many whole words of it as fit with an ellipsis, or letters of a first word that is too long; empty where not even a letter fits.</summary>
    public static string Shorten(string text, int room, double fontSize = FontSize)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Of(text, fontSize) <= room)
        {
            return text;
        }

        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = Of(text[..middle].TrimEnd() + "…", fontSize) <= room ? (middle, tooLong) : (fits, middle);
        }

        // Whole words are what can be found again in the full name, by ear too.
        var words = fits < text.Length && !char.IsWhiteSpace(text[fits]) ? text.LastIndexOf(' ', Math.Max(0, fits - 1)) : fits;
        return fits == 0 ? "" : text[..(words > 0 ? words : fits)].TrimEnd(' ', ',', ':', '–', '-') + "…";
    }
}
