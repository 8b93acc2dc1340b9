using System.Collections.Immutable;
using ProgramTracker.Core.Totals;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Grants;

/// <summary>One grant with its totals by measure, its evidence, its decisions and every entry that was ever written for it.</summary>
public sealed record GrantView
{
    public required GrantRow Row { get; init; }

    public string? GrantingAuthority { get; init; }

    public GrantStatus Status { get; init; }

    public int? MergedIntoId { get; init; }

    public bool IsInternal { get; init; }

    public DateTime RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>The version of the row, which goes back with a command on the grant.</summary>
    public int RowVersion { get; init; }

    /// <summary>The grants that were joined with this one and not separated again.</summary>
    public ImmutableArray<TakenInGrant> TookIn { get; init; } = [];

    /// <summary>Only measures that have an amount (counting rule 1).</summary>
    public ImmutableArray<Total> Totals { get; init; } = [];

    public ImmutableArray<GrantDecisionRow> Decisions { get; init; } = [];

    public ImmutableArray<EvidenceQuote> Evidence { get; init; } = [];

    public ImmutableArray<EntryRow> Entries { get; init; } = [];
}

/// <summary>A grant that a person found to be the same as another and joined with it.</summary>
public sealed record TakenInGrant(int MergeId, int GrantId, string Reason, DateTime At, string By);

/// <summary>A decision of the granting authority, without its file.</summary>
public sealed record GrantDecisionRow(int Id, GrantDecisionKind Kind, string? ReferenceNumber, string? Authority, DateOnly DecidedOn, long Cents, string? Note, string? FileName, DateTime RecordedAt, string RecordedBy);

public sealed record StoredFile(string? FileName, string? ContentType, byte[] Content);
