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
                [.. group.SelectMany(finding => Names(finding)).Distinct(StringComparer.Ordinal)],
                [.. group.Select(finding => finding.Span)],
                first.RuleId));
        }

        return mentions.ToImmutable();
    }

    // An unknown programme's short name stands inside the long one: "LEADER-Programm", "Kinderstark – NRW schafft Chancen".
    private static IEnumerable<string> Names(ProgrammeFinding finding)
    {
        var mention = finding.Mention.Replace('\n', ' ');
        yield return mention;
        if (finding.Programme.Key is not null)
        {
            yield break;
        }

        var dash = mention.IndexOf(" – ", StringComparison.Ordinal);
        if (dash > 3)
        {
            yield return mention[..dash];
        }

        var hyphen = mention.IndexOf("-Programm", StringComparison.OrdinalIgnoreCase);
        if (hyphen > 2 && mention.AsSpan(0, hyphen).Count(' ') == 0 && char.IsUpper(mention[1]))
        {
            yield return mention[..hyphen];
        }
    }
}
