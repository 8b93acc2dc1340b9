using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProgramTracker.Web.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Resources;

/// <summary>Every text is there in both languages, and none is left over.</summary>
public sealed partial class TextsTests
{
    private static readonly string Web = RepositoryFolder.Web;
    private static readonly Dictionary<string, string> German = Read("Texts.resx");
    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");

    [Fact]
    public void Texts_OfOneLanguage_AreThereInTheOther()
    {
        Assert.Empty(German.Keys.Except(English.Keys));
        Assert.Empty(English.Keys.Except(German.Keys));
    }

    [Fact]
    public void Texts_InBothLanguages_SayTheSameArguments() =>
        Assert.Empty(German.Where(text => !Arguments(text.Value).SetEquals(Arguments(English[text.Key]))).Select(text => text.Key));

    [Fact]
    public void Texts_Always_SaySomething() => Assert.Empty(German.Concat(English).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));

    [Fact]
    public void Keys_InTheirFile_AreSorted()
    {
        Assert.Equal(German.Keys.Order(StringComparer.Ordinal), German.Keys);
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), English.Keys);
    }

    [Fact]
    public void Texts_ThatPagesAskFor_AreThere()
    {
        var missing = Sources().SelectMany(source => AskedFor().Matches(source).Select(match => match.Groups["key"].Value)).Where(key => !German.ContainsKey(key));
        var missingPlurals = Sources().SelectMany(source => AskedForPlural().Matches(source).Select(match => match.Groups["key"].Value))
            .Where(key => !German.ContainsKey(key + ".One") || !German.ContainsKey(key + ".Many"));
        Assert.Empty(missing.Concat(missingPlurals).Distinct());
    }

    [Fact]
    public void Texts_InTheFiles_AreAskedForSomewhere()
    {
        var named = Sources().SelectMany(source => Key().Matches(source).Select(match => match.Groups["key"].Value)).ToHashSet();
        var families = EnumFamilies();
        Assert.DoesNotContain(German.Keys, key => !named.Contains(key)
            && !named.Contains(WithoutPlural(key))
            && !(families.TryGetValue(key.Split('.')[0], out var values) && values.Contains(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..])));
    }

    [Fact]
    public void Texts_OfAnEnumeration_NameEveryValue()
    {
        var families = EnumFamilies();
        var used = German.Keys.Select(key => key.Split('.')[0]).Where(families.ContainsKey).Distinct();
        Assert.DoesNotContain(used.SelectMany(family => families[family].Select(value => $"{family}.{value}")), key => !German.ContainsKey(key));
    }

    private static string WithoutPlural(string key) =>
        key.EndsWith(".One", StringComparison.Ordinal) ? key[..^4] : key.EndsWith(".Many", StringComparison.Ordinal) ? key[..^5] : key;

    private static HashSet<string> Arguments(string text) => [.. Argument().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, HashSet<string>> EnumFamilies() => new[] { typeof(Program).Assembly, typeof(Core.Ledger.Measure).Assembly, typeof(Data.Access.FailureReason).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsEnum: true, IsPublic: true })
        .GroupBy(type => type.Name)
        .ToDictionary(group => group.Key, group => group.SelectMany(Enum.GetNames).ToHashSet());

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".razor" or ".cs")
        .Where(file => !Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
        .Select(File.ReadAllText);

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Web, "Resources", file)).Root!
        .Elements("data")
        .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    [GeneratedRegex("""\{\d""")]
    private static partial Regex Argument();

    [GeneratedRegex(@"(?:\bT|\btexts|\bTexts)\[""(?<key>[A-Za-z0-9.]+)""[\],]")]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"\bPlural\(""(?<key>[A-Za-z0-9.]+)"",")]
    private static partial Regex AskedForPlural();

    [GeneratedRegex(@"""(?<key>[A-Z][A-Za-z]*(?:\.[A-Za-z0-9]+)+)""")]
    private static partial Regex Key();
}
