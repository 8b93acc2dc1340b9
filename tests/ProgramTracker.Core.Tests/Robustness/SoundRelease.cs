using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Robustness;

/// <summary>What must hold of every extraction, whatever the text: it ends, its places lie in the text and hold the words they are said to hold, and it is the same the second time.</summary>
internal static class SoundRelease
{
    public static ExtractedRelease Check(string text) => Check(new ReleaseSource(text, new DateOnly(2020, 2, 29)));

    public static ExtractedRelease Check(ReleaseSource source)
    {
        var release = Metamorphic.Extraction.Extractor.Extract(source);
        var text = release.Text.Text;
        foreach (var statement in Statements(release))
        {
            Quote(text, statement.Quote);
            Assert.False(string.IsNullOrEmpty(statement.RuleId), $"no rule for {statement.Quote.Exact}");
        }

        foreach (var sum in release.Funding)
        {
            Within(text, sum.Sentence);
            Assert.True(sum.Amount.Cents >= 0);
            Each(sum.Restatements, quote => Quote(text, quote));
            Assert.True(sum.PartOf is null || (sum.PartOf >= 0 && sum.PartOf < release.Funding.Length));
            Assert.True(sum.SameFactAs is null || (sum.SameFactAs >= 0 && sum.SameFactAs < release.Funding.Length));
        }

        foreach (var statement in release.Events)
        {
            Within(text, statement.Sentence);
            Assert.False(string.IsNullOrWhiteSpace(statement.Title));
            Assert.True(statement.Parent is null || (statement.Parent >= 0 && statement.Parent < release.Events.Length));
        }

        Each(release.Counts, count => Within(text, count.Sentence));
        Each(release.Participations, participation => Within(text, participation.Sentence));
        Each(release.Municipalities, mention => Each(mention.Spans, span => Within(text, span)));
        Each(release.Programmes, mention => Each(mention.Spans, span => Within(text, span)));
        Each(release.Text.Repairs, repair => Within(text, repair.Span));
        if (release.Header.Embargo is { } embargo)
        {
            Within(text, embargo.Span);
        }

        var again = Metamorphic.Extraction.Extractor.Extract(source);
        Assert.True(Trace(release).SequenceEqual(Trace(again), StringComparer.Ordinal), "the second time gives something else");
        return release;
    }

    private static IEnumerable<ExtractedStatement> Statements(ExtractedRelease release) =>
        [.. release.Funding, .. release.Events, .. release.Counts, .. release.People, .. release.Participations];

    // Everything but the sentences, which the places say already: one of many sums would be written once for each.
    private static IEnumerable<string> Trace(ExtractedRelease release) =>
    [
        .. Statements(release).Select(statement => $"{statement.Quote.Span.Start} {statement.Quote.Exact} {statement.RuleId} {statement.Reasons.Sum(reason => (int)reason)}"),
        .. release.Funding.Select(sum => $"{sum.Amount.Cents} {sum.Amount.Qualifier} {sum.Role} {sum.Programme?.Name} {string.Join('|', sum.Recipients.Select(recipient => recipient.Name))} {sum.Period?.From} {sum.IsCounted} {sum.PartOf} {sum.SameFactAs}"),
        .. release.Events.Select(statement => $"{statement.Kind} {statement.Title} {statement.Date} {statement.Place} {statement.Organiser} {statement.Parent}"),
        .. release.People.Select(person => $"{person.Name} {person.Office}"),
        .. release.Counts.Select(count => $"{count.Value} {count.Unit} {count.Noun}"),
        .. release.Municipalities.Select(mention => $"{mention.Place.Name} {mention.Place.Ags} {mention.Role} {mention.RuleId} {mention.Spans.Sum(span => (long)span.Start)}"),
        .. release.Programmes.Select(mention => $"{mention.Programme.Name} {mention.RuleId} {string.Join('|', mention.Mentions)}"),
    ];

    private static void Each<T>(IEnumerable<T> items, Action<T> check)
    {
        foreach (var item in items)
        {
            check(item);
        }
    }

    private static void Quote(string text, Quote quote)
    {
        Within(text, quote.Span);
        Assert.True(quote.Span.Length > 0, "an empty quote");
        Assert.Equal(quote.Exact, quote.Span.In(text));
        if (!text.AsSpan(0, quote.Span.Start).EndsWith(quote.Prefix, StringComparison.Ordinal) || !text.AsSpan(quote.Span.End).StartsWith(quote.Suffix, StringComparison.Ordinal))
        {
            Assert.Fail($"{quote.Exact} does not stand between {quote.Prefix} and {quote.Suffix}");
        }
    }

    private static void Within(string text, TextSpan span)
    {
        if (span.End > text.Length)
        {
            Assert.Fail($"{span.Start}..{span.End} is outside a text of {text.Length}");
        }
    }
}
