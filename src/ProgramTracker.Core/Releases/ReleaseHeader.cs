using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>What the head and foot of a text say about the release itself. Everything is a proposal for a person; null is "the text does not say".</summary>
/// <remarks><see cref="PublishedOn"/> is a day the text states as its own date, never one that is guessed from a year or from today. <see cref="Embargo"/> is a Sperrfrist: until that moment (German local time) the release is internal.</remarks>
public sealed record ReleaseHeader(string? Title, DateOnly? PublishedOn, string? Issuer, EmbargoNotice? Embargo);

/// <summary>A Sperrfrist as the text states it; <see cref="Until"/> is German local time, midnight at the start of the day where no hour is given, null where no date could be read.</summary>
public sealed record EmbargoNotice(TextSpan Span, DateTime? Until);
