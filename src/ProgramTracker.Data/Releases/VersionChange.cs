namespace ProgramTracker.Data.Releases;

/// <summary>What a new version did to the statements of the one before: how many decisions went over, and what a person has to look at.</summary>
/// <remarks><see cref="Changed"/> are accepted statements in whose place a new one is proposed, <see cref="Lost"/> those without one. <see cref="New"/> are proposals that nothing stood for before.</remarks>
public sealed record VersionChange(int Number, int FoundAgain, int Moved, int Changed, int Lost, int New);

/// <summary>A release that the one at hand could be a version, a copy or a correction of.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Title">Its title.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="PublishedOn">Its date.</param>
/// <param name="HasSameAddress">It was taken in from the same address.</param>
/// <param name="Likeness">How much the texts have in common, from 0 to 1.</param>
public sealed record SimilarRelease(int ReleaseId, string Title, string Issuer, DateOnly? PublishedOn, bool HasSameAddress, double Likeness);

/// <summary>What a person says a release is to one that is known.</summary>
public sealed record ReleaseRelation
{
    /// <summary>A release of its own, whatever it is like.</summary>
    public static readonly ReleaseRelation None = new() { Kind = ReleaseRelationKind.None };

    public ReleaseRelationKind Kind { get; private init; }

    public int ReleaseId { get; private init; }

    public static ReleaseRelation VersionOf(int releaseId) => new() { Kind = ReleaseRelationKind.VersionOf, ReleaseId = releaseId };

    public static ReleaseRelation CopyOf(int releaseId) => new() { Kind = ReleaseRelationKind.CopyOf, ReleaseId = releaseId };

    public static ReleaseRelation Corrects(int releaseId) => new() { Kind = ReleaseRelationKind.Corrects, ReleaseId = releaseId };

    public static ReleaseRelation Of(ReleaseRelationKind kind, int releaseId) => kind == ReleaseRelationKind.None ? None : new() { Kind = kind, ReleaseId = releaseId };
}

public enum ReleaseRelationKind
{
    None = 0,

    /// <summary>The text of that release changed at its source.</summary>
    VersionOf = 1,

    /// <summary>Somebody else published that release's text.</summary>
    CopyOf = 2,

    /// <summary>A release of its own that puts that one right.</summary>
    Corrects = 3,
}
