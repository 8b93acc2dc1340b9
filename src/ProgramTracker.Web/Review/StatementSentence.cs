using System.Collections.Immutable;

namespace ProgramTracker.Web.Review;

/// <summary>A statement as a sentence a person can agree with: what it is about, then what is said of it, in the page's language.</summary>
public sealed record StatementSentence(string Lead, ImmutableArray<string> Parts)
{
    public override string ToString() => Parts.IsEmpty ? Lead : Lead + " " + string.Join(" · ", Parts);
}
