using System.Collections.Immutable;

namespace ProgramTracker.Data.Releases;

/// <summary>What became of a release that was handed in.</summary>
public enum IntakeOutcome
{
    /// <summary>Nothing is stored yet: the text does not say its date or its issuer, and nobody else has. Neither is ever guessed.</summary>
    NeedsAnswers = 0,

    /// <summary>Would be stored; only a preview says so.</summary>
    Ready = 1,

    Stored = 2,

    /// <summary>The same file, or the same words of the same issuer, is there already.</summary>
    Known = 3,

    /// <summary>The same file was withdrawn; it comes back only on request.</summary>
    KnownWithdrawn = 4,

    /// <summary>Stored as a new version of the release.</summary>
    NewVersion = 5,
}

/// <summary>What was read from a release and what became of it.</summary>
/// <remarks>
/// <see cref="ReleaseId"/> is the stored or the known release. <see cref="Title"/>, <see cref="PublishedOn"/> and <see cref="Issuer"/> are what was given, else what the text
/// proposes. <see cref="CopyOfId"/> is the release of another issuer with the same words.
/// </remarks>
public sealed record IntakeResult(IntakeOutcome Outcome)
{
    public int? ReleaseId { get; init; }

    public string? Title { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? Issuer { get; init; }

    public bool NeedsDate => PublishedOn is null;

    public bool NeedsIssuer => string.IsNullOrWhiteSpace(Issuer);

    public DateTime? EmbargoUntil { get; init; }

    public bool EmbargoUnread { get; init; }

    public int Statements { get; init; }

    public int? CopyOfId { get; init; }

    public string? WithdrawalReason { get; init; }

    /// <summary>Known releases that come from the same address or are very much alike, best first.</summary>
    public ImmutableArray<SimilarRelease> Similar { get; init; } = [];

    /// <summary>A person has to say what the release is to those of <see cref="Similar"/>.</summary>
    public bool NeedsRelation { get; init; }

    /// <summary>What became of the former statements, where a new version was stored.</summary>
    public VersionChange? Change { get; init; }
}
