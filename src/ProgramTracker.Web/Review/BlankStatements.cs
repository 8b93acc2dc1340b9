using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Extraction.Money;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Web.Review;

/// <summary>Makes the beginning of a statement from words a person has marked: its quote, its sentence, and what the words themselves say.</summary>
public static class BlankStatements
{
    private static readonly PlaceRef NoPlace = new("", PlaceKind.Stadt, null, false, []);

    /// <summary>Where the words stand: at the place that was marked if they stand there, else where they first occur; null where the text does not have them.</summary>
    public static TextSpan? Find(string text, string? words, int? markedAt)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sought = words?.Trim() ?? "";
        if (sought.Length == 0)
        {
            return null;
        }

        var near = markedAt is { } at && at <= text.Length ? text.IndexOf(sought, at, StringComparison.Ordinal) : -1;
        var found = near >= 0 ? near : text.IndexOf(sought, StringComparison.Ordinal);
        return found < 0 ? null : new TextSpan(found, sought.Length);
    }

    public static ExtractedStatement Of(StatementKind kind, string text, TextSpan span)
    {
        var quote = Quote.Of(text, span);
        var sentence = SentenceAround(text, span);
        return kind switch
        {
            StatementKind.Funding => new FundingStatement { Quote = quote, RuleId = ReviewCommands.ByHandRule, Sentence = sentence, Role = FundingRole.Grant, Amount = AmountIn(quote.Exact) },
            StatementKind.Event => new EventStatement { Quote = quote, RuleId = ReviewCommands.ByHandRule, Sentence = sentence, Kind = EventKind.Other, Title = OneLine(quote.Exact) },
            StatementKind.Count => new CountStatement { Quote = quote, RuleId = ReviewCommands.ByHandRule, Sentence = sentence, Value = 0, Unit = CountUnit.Projects, Noun = OneLine(quote.Exact) },
            StatementKind.Person => new PersonStatement { Quote = quote, RuleId = ReviewCommands.ByHandRule, Name = OneLine(quote.Exact) },
            StatementKind.Participation => new ParticipationStatement { Quote = quote, RuleId = ReviewCommands.ByHandRule, Sentence = sentence, Municipality = NoPlace, Programme = new ProgrammeRef("", null) },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static Amount AmountIn(string words)
    {
        var found = new AmountFinder().Find(TokenisedText.Of(words));
        return found is [var only] ? only.ToAmount() : Amount.Exactly(0);
    }

    private static TextSpan SentenceAround(string text, TextSpan span)
    {
        var sentences = TokenisedText.Of(text).Sentences.Where(sentence => sentence.Span.Overlaps(span)).Select(sentence => sentence.Span).ToArray();
        return sentences.Length == 0 ? span : TextSpan.FromBounds(Math.Min(span.Start, sentences[0].Start), Math.Max(span.End, sentences[^1].End));
    }

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('„', '“', '"', '”');
}
