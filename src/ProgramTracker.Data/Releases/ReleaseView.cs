using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Releases;
using ProgramTracker.Data.Grants;

namespace ProgramTracker.Data.Releases;

/// <summary>A release as it is read: its text with the statements that were accepted, and where the text comes from.</summary>
/// <remarks><see cref="Text"/> is null once the release is withdrawn. <see cref="Waiting"/> is null for those who may not see what was not accepted.</remarks>
public sealed record ReleaseView
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string Issuer { get; init; }

    /// <summary>The abbreviation of the ministry, where the issuer is one.</summary>
    public string? Ministry { get; init; }

    public DateOnly? PublishedOn { get; init; }

    public string? SourceUrl { get; init; }

    public ReleaseStatus Status { get; init; }

    public string? WithdrawalReason { get; init; }

    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawnBy { get; init; }

    public bool IsInternal { get; init; }

    public DateTime? EmbargoUntil { get; init; }

    public bool EmbargoUnread { get; init; }

    public ReleaseRow? CopyOf { get; init; }

    public ReleaseRow? Corrects { get; init; }

    public int? Waiting { get; init; }

    /// <summary>The version of the row, which goes back with a command on the release; not that of its text.</summary>
    public int RowVersion { get; init; }

    public int VersionNumber { get; init; }

    public string? Text { get; init; }

    public ImmutableArray<TextRepair> Repairs { get; init; } = [];

    public ImmutableArray<ReleaseStatementRow> Statements { get; init; } = [];

    public ImmutableArray<PlaceName> Municipalities { get; init; } = [];

    public ImmutableArray<ProgrammeName> Programmes { get; init; } = [];

    public ImmutableArray<ReleaseVersionRow> Versions { get; init; } = [];

    public sealed record ProgrammeName(string Key, string Name);
}

/// <summary>An accepted statement with what it led to.</summary>
public sealed record ReleaseStatementRow(int Id, StatementKind Kind, int QuoteStart, int QuoteLength, string QuoteExact, ExtractedStatement Statement, bool IsCounted)
{
    public ImmutableArray<int> GrantIds { get; init; } = [];

    public ImmutableArray<int> EventIds { get; init; } = [];
}

public sealed record ReleaseVersionRow(int Number, string? FileName, string Encoding, string Sha256, DateTime RecordedAt, string RecordedBy, bool HasOriginal);

/// <summary>The original of a release, byte for byte as it came.</summary>
public sealed record ReleaseOriginal(string? FileName, string Encoding, byte[] Content);
