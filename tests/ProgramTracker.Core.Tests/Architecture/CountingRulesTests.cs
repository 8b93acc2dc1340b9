using System.Globalization;
using System.Text.RegularExpressions;

namespace ProgramTracker.Core.Tests.Architecture;

/// <summary>Every counting rule is held by tests that carry its number: <c>Rule07_…</c>.</summary>
public sealed partial class CountingRulesTests
{
    public static TheoryData<int> Rules => new(Enumerable.Range(1, 15));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_OfTheFifteen_HasTestsWithItsNumber(int number) => Assert.Contains(Names(), name => name.StartsWith(string.Create(CultureInfo.InvariantCulture, $"Rule{number:D2}_"), StringComparison.Ordinal));

    [Fact]
    public void Numbers_InTheNamesOfTests_AreWrittenAlike() => Assert.DoesNotContain(Names(), name => !WellWritten().IsMatch(name));

    private static HashSet<string> Names() =>
    [
        .. Directory.EnumerateFiles(Tests(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .SelectMany(file => Numbered().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)),
    ];

    private static string Tests()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ProgramTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests don't run inside the repository.");
        }

        return Path.Combine(folder, "tests");
    }

    [GeneratedRegex(@"\[(?:Fact|Theory|BrowserFact|BrowserTheory)\b[^\]]*\](?:\s*\[[^\n]*\])*\s*public (?:static )?(?:async Task|void) (?<name>[Rr]ule\d\w*)", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^Rule(?:0[1-9]|1[0-5])_\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex WellWritten();
}
