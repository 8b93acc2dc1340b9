using System.Globalization;
using System.Text.RegularExpressions;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Design;

/// <summary>Text can be read on every ground it may stand on, in both themes.</summary>
public sealed partial class TokenTests
{
    private static readonly string Styles = RepositoryFolder.Web;
    private static readonly Dictionary<string, (string Light, string Dark)> Colours = ColourToken()
        .Matches(File.ReadAllText(Path.Combine(Styles, "wwwroot", "css", "tokens.css")))
        .ToDictionary(match => match.Groups["name"].Value, match => (match.Groups["light"].Value, match.Groups["dark"].Value));

    public static TheoryData<string, string> TextOnGround()
    {
        var pairs = new TheoryData<string, string>();
        string[] papers = ["paper", "paper-raised", "paper-sunk"];
        string[] inks = ["ink", "ink-quiet", "accent", "accent-strong", "money", "programme", "place", "event", "person", "confirmed", "rounded", "contradicted", "other-measure", "not-checkable", "fault"];
        string[] soft = ["accent-soft", "money-soft", "programme-soft", "place-soft", "event-soft", "person-soft", "notice-soft", "fault-soft"];
        foreach (var ink in inks)
        {
            foreach (var paper in papers)
            {
                pairs.Add(ink, paper);
            }
        }

        foreach (var ground in soft)
        {
            pairs.Add("ink", ground);
            pairs.Add("accent", ground);
        }

        foreach (var kind in new[] { "money", "programme", "place", "event", "person" })
        {
            pairs.Add(kind, kind + "-soft");
        }

        pairs.Add("on-accent", "accent");
        pairs.Add("on-accent", "accent-strong");
        return pairs;
    }

    [Theory]
    [MemberData(nameof(TextOnGround))]
    public void Text_OnItsGround_HasAContrastOfAtLeastFourAndAHalf(string text, string ground)
    {
        Assert.InRange(Contrast(Colours[text].Light, Colours[ground].Light), 4.5, 21);
        Assert.InRange(Contrast(Colours[text].Dark, Colours[ground].Dark), 4.5, 21);
    }

    [Theory]
    [InlineData("line-strong", "paper")]
    [InlineData("line-strong", "paper-raised")]
    [InlineData("focus", "paper")]
    [InlineData("series-a", "paper")]
    [InlineData("series-b", "paper")]
    [InlineData("series-c", "paper")]
    [InlineData("series-d", "paper")]
    [InlineData("series-e", "paper")]
    [InlineData("series-f", "paper")]
    public void Border_OnItsGround_CanBeSeen(string line, string ground)
    {
        Assert.InRange(Contrast(Colours[line].Light, Colours[ground].Light), 3, 21);
        Assert.InRange(Contrast(Colours[line].Dark, Colours[ground].Dark), 3, 21);
    }

    [Fact]
    public void Colours_OutsideTheTokenFile_AreNotWritten()
    {
        var files = Directory.EnumerateFiles(Styles, "*.css", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Where(file => Path.GetFileName(file) is not ("tokens.css" or "print.css"));
        Assert.DoesNotContain(files, file => ColourValue().IsMatch(File.ReadAllText(file)));
    }

    private static double Contrast(string a, string b)
    {
        var (one, two) = (Luminance(a), Luminance(b));
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex("""--(?<name>[a-z-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)""")]
    private static partial Regex ColourToken();

    [GeneratedRegex("""#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(""")]
    private static partial Regex ColourValue();
}
