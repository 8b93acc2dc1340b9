using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>One version of a release with everything it states, in the order of its text.</summary>
public sealed record ReleaseReview(
    int ReleaseId,
    int ReleaseVersionId,
    int Number,
    bool IsCurrentVersion,
    string Title,
    string Issuer,
    DateOnly? PublishedOn,
    string? SourceUrl,
    ReleaseStatus Status,
    string Text,
    ImmutableArray<StatementReview> Statements)
{
    /// <summary>Accepted statements of former versions that today's does not have any longer and that nobody has decided on, in the order of their text.</summary>
    public ImmutableArray<LostStatement> Lost { get; init; } = [];

    public int Waiting => Statements.Count(statement => statement.State == StatementState.Proposed) + Lost.Length;

    public int WaitingAndSure => Statements.Count(statement => statement is { State: StatementState.Proposed, Content.IsSure: true, Former: null or { IsReplaced: false } });
}

/// <summary>A statement as the review shows it.</summary>
/// <remarks>
/// <see cref="Version"/> goes back with every decision on it. <see cref="Content"/> is the statement as decided, else as found; <see cref="Found"/> as found.
/// PartOf, SameFactAs and Parent name the <see cref="KindIndex"/> of another statement of the same kind in this release. <see cref="Plan"/> says what accepting will do or did.
/// </remarks>
public sealed record StatementReview(
    int Id,
    int Version,
    StatementKind Kind,
    int KindIndex,
    StatementState State,
    bool IsAddedByHand,
    ExtractedStatement Content,
    ExtractedStatement Found,
    TextSpan Sentence,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? Note,
    ReviewPreview Plan)
{
    /// <summary>What stands behind it in the version before; null where it is new.</summary>
    public FormerStatement? Former { get; init; }
}

/// <summary>A statement of a former version: taken over, or (<see cref="IsReplaced"/>) to be replaced by the one at hand when that is accepted.</summary>
public sealed record FormerStatement(int Id, int VersionNumber, ExtractedStatement Content, RelocationOutcome Relocation, bool IsReplaced);

/// <summary>An accepted statement whose words today's version does not have any longer, with the statement that is proposed in its place, if any.</summary>
public sealed record LostStatement(int Id, int Version, int VersionNumber, int LostInVersion, StatementKind Kind, ExtractedStatement Content, ReviewPreview Plan, int? InPlaceId);

/// <summary>The releases that wait for a person, oldest first.</summary>
public sealed record ReviewInbox(int ReleasesWaiting, int StatementsWaiting, ImmutableArray<ReviewInboxItem> Items);

/// <summary>A release that waits; <see cref="WaitingCents"/> is what its open counted statements add up to if all are new, never a total.</summary>
public sealed record ReviewInboxItem(
    int ReleaseId, string Title, string Issuer, DateOnly? PublishedOn, DateTime RecordedAt, int Waiting, int WaitingSure, int WaitingCounted, long WaitingCents)
{
    /// <summary>Today's version, where it is not the first.</summary>
    public int? NewVersion { get; init; }

    /// <summary>How many accepted statements it does not have any longer; they are not in <see cref="Waiting"/>.</summary>
    public int Lost { get; init; }
}
