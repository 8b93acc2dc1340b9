using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Data.Releases;

/// <summary>What statements say apart from where and how they say it: two readings that state the same facts may stand in for each other.</summary>
internal static class StatementFacts
{
    private static readonly Quote Nowhere = new(default, string.Empty, string.Empty, string.Empty);

    /// <summary>Without regard to quote, sentence, rule, doubts, and to which other statements they name.</summary>
    public static bool AreSame(ExtractedStatement one, ExtractedStatement other) =>
        one.GetType() == other.GetType() && StatementPayload.Write(Bare(one)) == StatementPayload.Write(Bare(other));

    /// <summary>Close enough to be proposed in its place: the same sum, recipients or project; the same event by title or kind and day; and so on.</summary>
    public static bool AreAlike(ExtractedStatement one, ExtractedStatement other) => (one, other) switch
    {
        (FundingStatement x, FundingStatement y) => x.Amount.Cents == y.Amount.Cents
            || (x.Project is not null && x.Project == y.Project)
            || (!x.Recipients.IsEmpty && x.Recipients.Select(recipient => recipient.Name).ToHashSet().SetEquals(y.Recipients.Select(recipient => recipient.Name))),
        (EventStatement x, EventStatement y) => x.Title == y.Title || (x.Kind == y.Kind && x.Date is not null && x.Date == y.Date),
        (CountStatement x, CountStatement y) => x.Noun == y.Noun || (x.Value == y.Value && x.Unit == y.Unit),
        (PersonStatement x, PersonStatement y) => x.Name == y.Name || (x.Office is not null && x.Office == y.Office),
        (ParticipationStatement x, ParticipationStatement y) => x.Municipality.Name == y.Municipality.Name || x.Programme.Name == y.Programme.Name,
        _ => false,
    };

    /// <summary>The statements of the same kind that one names, by index, in a fixed order.</summary>
    public static ImmutableArray<int?> References(ExtractedStatement statement) => statement switch
    {
        FundingStatement funding => [funding.PartOf, funding.SameFactAs],
        EventStatement happening => [happening.Parent],
        _ => [],
    };

    public static ExtractedStatement WithReferences(ExtractedStatement statement, ImmutableArray<int?> references) => statement switch
    {
        FundingStatement funding => funding with { PartOf = references[0], SameFactAs = references[1] },
        EventStatement happening => happening with { Parent = references[0] },
        _ => statement,
    };

    /// <summary>The same statement at other words of another text.</summary>
    public static ExtractedStatement At(ExtractedStatement statement, Quote quote, TextSpan sentence) => statement switch
    {
        FundingStatement x => x with { Quote = quote, Sentence = sentence, Restatements = [] },
        EventStatement x => x with { Quote = quote, Sentence = sentence },
        CountStatement x => x with { Quote = quote, Sentence = sentence },
        ParticipationStatement x => x with { Quote = quote, Sentence = sentence },
        _ => statement with { Quote = quote },
    };

    private static ExtractedStatement Bare(ExtractedStatement statement)
    {
        var placeless = At(statement, Nowhere, default) with { RuleId = string.Empty, Reasons = [] };
        return placeless switch
        {
            FundingStatement x => x with { PartOf = null, SameFactAs = null, FromTable = false, IsElliptical = false },
            EventStatement x => x with { Parent = null },
            _ => placeless,
        };
    }
}
