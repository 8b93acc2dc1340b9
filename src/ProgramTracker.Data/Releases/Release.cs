using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Releases;

/// <summary>A published text (Pressemitteilung) with what is known about it; its words are in its versions.</summary>
/// <remarks>
/// A copy and a correction count as the same source as the release they name. Until <see cref="EmbargoUntil"/> (UTC) a release is internal, whatever
/// <see cref="Visibility"/> says. <see cref="EmbargoUnread"/>: the text holds a Sperrfrist whose moment could not be read; it is internal until a person says otherwise.
/// </remarks>
public sealed class Release : IVersioned, IRecorded
{
    public int Id { get; set; }

    public required string Title { get; set; }

    public required string Issuer { get; set; }

    public required string FoldedIssuer { get; set; }

    /// <summary>The abbreviation of the ministry, where the issuer is one that the reference table knows.</summary>
    public string? Ministry { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public string? SourceUrl { get; set; }

    public Visibility Visibility { get; set; }

    public DateTime? EmbargoUntil { get; set; }

    public bool EmbargoUnread { get; set; }

    public ReleaseStatus Status { get; set; }

    public string? WithdrawalReason { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawnBy { get; set; }

    public int? CopyOfId { get; set; }

    public Release? CopyOf { get; set; }

    public int? CorrectsId { get; set; }

    public Release? Corrects { get; set; }

    /// <summary>The number of the version that counts today; statements of older versions stay with theirs.</summary>
    public int CurrentVersion { get; set; } = 1;

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }

    public List<ReleaseVersion> Versions { get; } = [];
}
