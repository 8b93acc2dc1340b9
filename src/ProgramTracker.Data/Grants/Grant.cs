using ProgramTracker.Core.Access;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Grants;

/// <summary>A Zuwendung: whose money, for whom, for what. It holds no amount: its amounts are the sum of its ledger entries.</summary>
/// <remarks>
/// <see cref="ReferenceNumber"/> is the Aktenzeichen. The funding year is the stated one and never the release's. <see cref="AwardFrom"/> and <see cref="AwardTo"/>
/// are the Bewilligungszeitraum, both days included. Bund and Land money for one project are two grants. Folded columns are for matching and search.
/// </remarks>
public sealed class Grant : IVersioned, IRecorded
{
    public int Id { get; set; }

    public Funder Funder { get; set; }

    public string? GrantingAuthority { get; set; }

    public int? ProgrammeId { get; set; }

    public Programme? Programme { get; set; }

    public int? OrganisationId { get; set; }

    public Organisation? Organisation { get; set; }

    public string? Project { get; set; }

    public string? FoldedProject { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? FoldedReferenceNumber { get; set; }

    public YearBucket YearBucket { get; set; } = YearBucket.Unknown;

    public int? Year { get; set; }

    /// <summary>The years the source ties the money to, where it names several.</summary>
    public int? PeriodFrom { get; set; }

    public int? PeriodTo { get; set; }

    public DateOnly? AwardFrom { get; set; }

    public DateOnly? AwardTo { get; set; }

    /// <summary>Where the grant counts; with <see cref="PlaceBucket.Municipality"/> exactly one row in <see cref="Municipalities"/>.</summary>
    public PlaceBucket Bucket { get; set; } = PlaceBucket.Unlocated;

    public Visibility Visibility { get; set; }

    /// <summary>Internal until this moment, because all that is known of it is from a release under embargo.</summary>
    public DateTime? EmbargoUntil { get; set; }

    public GrantStatus Status { get; set; }

    /// <summary>When it stopped being active; a count as of an earlier moment still has it.</summary>
    public DateTime? ClosedAt { get; set; }

    public int? MergedIntoId { get; set; }

    public Grant? MergedInto { get; set; }

    public DateTime RecordedAt { get; set; }

    public required string RecordedById { get; set; }

    public required string RecordedBy { get; set; }

    public int Version { get; set; }

    public List<GrantMunicipality> Municipalities { get; } = [];

    public List<GrantDecision> Decisions { get; } = [];

    public List<GrantEvidence> Evidence { get; } = [];
}
