using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Tests.Metamorphic;
using ProgramTracker.Core.Vocabulary;
using Xunit.Abstractions;

namespace ProgramTracker.Core.Tests.Certainty;

/// <summary>In how many releases each rule finds something. A rule for one release alone may be a rule for that release: it is named here.</summary>
public sealed class RuleCoverageTests(ITestOutputHelper output)
{
    // Ceilings only go down.
    private const double LargestShareOfLoneRules = 0.32;

    [Fact]
    public void FewRulesFindSomethingInOneReleaseOnly()
    {
        var releases = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var release in GoldRelease.All)
        {
            foreach (var rule in Rules(release.Extract()))
            {
                if (!releases.TryGetValue(rule, out var found))
                {
                    releases[rule] = found = new SortedSet<string>(StringComparer.Ordinal);
                }

                found.Add(release.Id);
            }
        }

        var alone = releases.Where(rule => rule.Value.Count == 1).ToList();
        var silent = VocabularyFiles.Names.SelectMany(name => VocabularyFiles.Read(name)).Select(entry => entry.Id).Where(id => !releases.ContainsKey(id)).Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"{releases.Count} rules found something; {alone.Count} in one release only; {silent.Count} vocabulary entries are not named by any statement (they decide, or found nothing)");
        foreach (var (rule, found) in releases)
        {
            output.WriteLine($"  {rule,-34}{found.Count,4}{(found.Count == 1 ? "  only " + found.First() : "")}");
        }

        Assert.True(alone.Count <= releases.Count * LargestShareOfLoneRules, $"{alone.Count} of {releases.Count} rules find something in one release only");
    }

    private static IEnumerable<string> Rules(ExtractedRelease release) =>
    [
        .. release.Funding.Select(statement => statement.RuleId),
        .. release.Events.Select(statement => statement.RuleId),
        .. release.People.Select(statement => statement.RuleId),
        .. release.Counts.Select(statement => statement.RuleId),
        .. release.Participations.Select(statement => statement.RuleId),
        .. release.Municipalities.Select(mention => mention.RuleId),
        .. release.Programmes.Select(mention => mention.RuleId),
    ];
}
