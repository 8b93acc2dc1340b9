using System.Collections.Immutable;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>Gathers the places that name the same programme, in the order in which a text first names each.</summary>
internal static class ProgrammeMentions
{
    public static ImmutableArray<ProgrammeMention> Of(ImmutableArray<ProgrammeFinding> findings)
    {
        var mentions = ImmutableArray.CreateBuilder<ProgrammeMention>();
        foreach (var group in findings.GroupBy(finding => finding.Programme.Key ?? finding.Programme.Name, StringComparer.Ordinal))
        {
            var first = group.First();
            mentions.Add(new ProgrammeMention(
                first.Programme,
                [.. group.Select(finding => finding.Mention.Replace('\n', ' ')).Distinct(StringComparer.Ordinal)],
                [.. group.Select(finding => finding.Span)],
                first.RuleId));
        }

        return mentions.ToImmutable();
    }
}
