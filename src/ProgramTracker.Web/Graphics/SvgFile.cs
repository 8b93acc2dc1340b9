namespace ProgramTracker.Web.Graphics;

/// <summary>A drawing as a file that stands alone: its sentence above it, source, date of data and address below, its styles inside.</summary>
public static class SvgFile
{
    public const string ContentType = "image/svg+xml; charset=utf-8";

    private const int Margin = 24;
    private const int TitleSize = 20;
    private const int LineHeight = 20;

    /// <summary>Draws into a frame; sizes are those of the drawing without it.</summary>
    public static string Write(GraphicStyles styles, int width, int height, string title, IReadOnlyList<string> foot, Action<SvgWriter> draw)
    {
        ArgumentNullException.ThrowIfNull(styles);
        ArgumentNullException.ThrowIfNull(foot);
        ArgumentNullException.ThrowIfNull(draw);
        var head = Wrap(title, width, TitleSize);
        var lines = foot.SelectMany(line => Wrap(line, width, TextMeasure.FontSize)).ToList();
        var top = Margin + (head.Count * (TitleSize + 6)) + 12;
        var (fullWidth, fullHeight) = (width + (2 * Margin), top + height + 12 + (lines.Count * LineHeight) + Margin);
        using var svg = new SvgWriter();
        svg.Open("svg", ("viewBox", $"0 0 {fullWidth} {fullHeight}"), ("width", fullWidth), ("height", fullHeight), ("class", "graphic"), ("role", "group"), ("aria-label", title));
        svg.TextElement("style", styles.Sheet);
        svg.Element("rect", ("class", "paper"), ("width", fullWidth), ("height", fullHeight));
        for (var i = 0; i < head.Count; i++)
        {
            svg.TextElement("text", head[i], ("class", "file-title"), ("x", Margin), ("y", Margin + TitleSize + (i * (TitleSize + 6))));
        }

        svg.Open("g", ("transform", $"translate({Margin} {top})"));
        draw(svg);
        svg.Close();
        for (var i = 0; i < lines.Count; i++)
        {
            svg.TextElement("text", lines[i], ("class", "file-foot"), ("x", Margin), ("y", top + height + 12 + ((i + 1) * LineHeight) - 4));
        }

        svg.Close();
        return """<?xml version="1.0" encoding="UTF-8"?>""" + "\n" + svg;
    }

    public static IResult Answer(HttpContext context, string svg, string fileName)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.CacheControl = "private, no-cache";
        // Asked for by the page's script it is drawn, asked for by a person it is saved.
        return Results.File(System.Text.Encoding.UTF8.GetBytes(svg), ContentType, fileName);
    }

    /// <summary>Breaks a text between words where it is wider than it may be.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width, double fontSize)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && TextMeasure.Of(longer, fontSize) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }
}
