using ProgramTracker.Core.Text;

namespace ProgramTracker.Web.Releases;

/// <summary>A stretch of a release's text to mark, and what stands there.</summary>
/// <remarks>
/// Several marks may share an <see cref="Id"/>: the quote and its restatements. A <see cref="IsContext"/> mark is the sentence around a quote: it is
/// shown only while its statement is the chosen one, and carries no anchor.
/// </remarks>
public sealed record TextMark(long Id, TextSpan Span, MarkKind Kind, bool IsContext = false);

/// <summary>What a mark stands for; decides its colour and the shape of its line.</summary>
public enum MarkKind
{
    Funding = 0,
    Event = 1,
    Count = 2,
    Person = 3,
    Participation = 4,
    Programme = 5,
    Municipality = 6,
}
