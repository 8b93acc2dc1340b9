using System.Globalization;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Tests.Metamorphic;
using Xunit.Abstractions;

namespace ProgramTracker.Core.Tests.Certainty;

/// <summary>What is called sure is right: on every release as it is and after swapping its towns, sums, people and dates.</summary>
public sealed class SureStatementsTests(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["towns", "sums", "people", "dates", "all"];

    // Floors only go up.
    [Theory]
    [InlineData("dev", 0.99)]
    [InlineData("own", 0.99)]
    [InlineData("read", 0.99)]
    public void SureStatementsAreRight(string corpus, double floor)
    {
        int sure = 0, right = 0, judged = 0;
        var wrong = new List<string>();
        foreach (var release in GoldRelease.Folder(corpus))
        {
            var original = release.Extract();
            Judge(release, null, original);
            foreach (var kind in Kinds)
            {
                if (SwappedRelease.Of(release, original, kind, 0) is { } swapped)
                {
                    Judge(release, swapped, swapped.Extract());
                }
            }
        }

        var share = (double)right / Math.Max(1, sure);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{corpus}: {judged} statements judged, {sure} called sure ({(double)sure / judged:P1}), {right} of them right ({share:P2})"));
        wrong.ForEach(output.WriteLine);
        Assert.True(share >= floor, $"only {right} of {sure} sure statements are right");

        void Judge(GoldRelease release, SwappedRelease? swapped, ExtractedRelease found)
        {
            var judge = new GoldJudge(release, swapped);
            foreach (var statement in (ExtractedStatement[])[.. found.Funding, .. found.Events, .. found.People, .. found.Counts])
            {
                if (judge.Fault(statement) is not { } fault)
                {
                    judged++;
                    sure += statement.IsSure ? 1 : 0;
                    right += statement.IsSure ? 1 : 0;
                }
                else if (fault.Length > 0)
                {
                    judged++;
                    if (statement.IsSure)
                    {
                        sure++;
                        wrong.Add($"  {release.Id} {(swapped is null ? "" : "swapped ")}{statement.GetType().Name} {statement.RuleId} [{string.Join(' ', statement.Reasons)}] {statement.Quote.Exact}: {fault}");
                    }
                }
            }
        }
    }
}
