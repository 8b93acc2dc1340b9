using System.Globalization;
using Xunit.Abstractions;

namespace ProgramTracker.Core.Tests.Metamorphic;

/// <summary>A release with other towns, sums, programmes, people or dates must give the same facts with the other values: rules read language, not files.</summary>
public sealed class MetamorphicTests(ITestOutputHelper output)
{
    private const int Variants = 3;

    // Floors only go up.
    private const double Floor = 0.98;

    public static TheoryData<string> Kinds => ["towns", "sums", "programmes", "people", "dates", "all"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void FactsFollowASwap(string kind)
    {
        var tallies = new SortedDictionary<string, (int Followed, int All)>(StringComparer.Ordinal);
        var misses = new List<string>();
        var swapped = 0;
        foreach (var release in GoldRelease.All)
        {
            var original = release.Extract();
            for (var variant = 0; variant < Variants; variant++)
            {
                if (SwappedRelease.Of(release, original, kind, variant) is not { } other)
                {
                    continue;
                }

                swapped++;
                var expected = new ReleaseFacts(original, other.Edits, other.Swap).All().ToList();
                var found = new ReleaseFacts(other.Extract()).All().ToList();
                Count(tallies, expected, found);
                misses.AddRange(Missing(expected, found).Select(fact => $"{release.Id}/{variant} {fact.Facet} missing: {fact.Value}"));
                misses.AddRange(Missing(found, expected).Select(fact => $"{release.Id}/{variant} {fact.Facet} instead: {fact.Value}"));
            }
        }

        var followed = tallies.Values.Sum(tally => tally.Followed);
        var all = tallies.Values.Sum(tally => tally.All);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {swapped} swapped releases, {followed} of {all} facts follow ({(double)followed / Math.Max(1, all):P2})"));
        foreach (var (facet, tally) in tallies)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {facet,-18}{(double)tally.Followed / tally.All,8:F4}{tally.Followed,7} of {tally.All}"));
        }

        misses.ForEach(output.WriteLine);
        Assert.True(swapped >= 20, $"only {swapped} releases could be swapped");
        Assert.True((double)followed / all >= Floor, $"{kind}: only {followed} of {all} facts follow");
    }

    private static void Count(SortedDictionary<string, (int Followed, int All)> tallies, List<Fact> expected, List<Fact> found)
    {
        foreach (var facet in expected.Concat(found).Select(fact => fact.Facet).Distinct())
        {
            var want = expected.Where(fact => fact.Facet == facet).ToList();
            var have = found.Where(fact => fact.Facet == facet).ToList();
            var both = want.Count - Missing(want, have).Count();
            var tally = tallies.GetValueOrDefault(facet);
            tallies[facet] = (tally.Followed + both, tally.All + want.Count + have.Count - both);
        }
    }

    private static IEnumerable<Fact> Missing(List<Fact> wanted, List<Fact> found)
    {
        var left = found.GroupBy(fact => fact).ToDictionary(group => group.Key, group => group.Count());
        foreach (var fact in wanted)
        {
            if (left.TryGetValue(fact, out var count) && count > 0)
            {
                left[fact] = count - 1;
            }
            else
            {
                yield return fact;
            }
        }
    }
}
