using System.Text.RegularExpressions;

namespace ProgramTracker.Web.Graphics;

/// <summary>The styles of drawings for a file of its own: the same sheet as on pages, with the light theme's colours written out, which programs that draw SVG all understand.</summary>
public sealed partial class GraphicStyles(IWebHostEnvironment environment)
{
    private readonly Lazy<string> _styles = new(() => Resolve(Read(environment, "css/graphics.css"), Read(environment, "css/tokens.css")));

    public string Sheet => _styles.Value;

    /// <summary>Puts the values of tokens in the place of their names; of two themes the light one. What is meant for screens only is left out.</summary>
    public static string Resolve(string sheet, string tokens)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(tokens);
        var values = Token().Matches(tokens).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["light"] is { Success: true } light ? light.Value : match.Groups["value"].Value, StringComparer.Ordinal);
        var own = sheet.Split("/* Screens only", 2)[0];
        return Use().Replace(own, match => values.TryGetValue(match.Groups["name"].Value, out var value) ? value : match.Value);
    }

    private static string Read(IWebHostEnvironment environment, string path)
    {
        using var stream = environment.WebRootFileProvider.GetFileInfo(path).CreateReadStream();
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+):\s*(?:light-dark\((?<light>[^,]+),[^)]*\)|(?<value>[^;]+));", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--(?<name>[a-z0-9-]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Use();
}
