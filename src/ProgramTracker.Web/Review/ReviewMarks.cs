using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Releases;
using ProgramTracker.Data.Review;
using ProgramTracker.Web.Releases;

namespace ProgramTracker.Web.Review;

/// <summary>The marks of a release under review: every quote with its restatements, and the sentence around each.</summary>
public static class ReviewMarks
{
    public static IReadOnlyList<TextMark> Of(ReleaseReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return [.. review.Statements.Where(statement => statement.State != StatementState.Rejected).SelectMany(Of)];
    }

    public static MarkKind KindOf(StatementKind kind) => kind switch
    {
        StatementKind.Funding => MarkKind.Funding,
        StatementKind.Event => MarkKind.Event,
        StatementKind.Count => MarkKind.Count,
        StatementKind.Person => MarkKind.Person,
        StatementKind.Participation => MarkKind.Participation,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static IEnumerable<TextMark> Of(StatementReview statement)
    {
        var kind = KindOf(statement.Kind);
        yield return new TextMark(statement.Id, statement.Content.Quote.Span, kind);
        foreach (var quote in statement.Content is FundingStatement funding ? funding.Restatements : [])
        {
            yield return new TextMark(statement.Id, quote.Span, kind);
        }

        if (statement.Sentence != default(TextSpan))
        {
            yield return new TextMark(statement.Id, statement.Sentence, kind, IsContext: true);
        }
    }
}
