using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Which grants a list shows, and which of their money. Null is "all of them"; <see cref="Ags"/> of a Kreis takes in its towns.</summary>
/// <remarks>
/// Measure, programme, place and years choose entries, as in a <see cref="TotalQuestion"/>: a grant with shares for two years is listed under each of them with the
/// share of that year. The others choose whole grants.
/// </remarks>
public sealed record GrantFilter
{
    /// <summary>What counted at a past state of the ledger; null is today.</summary>
    public LedgerStand? Past { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    public string? ProgrammeKey { get; init; }

    /// <summary>Only what has no programme.</summary>
    public bool IsWithoutProgramme { get; init; }

    public string? Ags { get; init; }

    /// <summary>All single municipalities, or one of the buckets beside them.</summary>
    public PlaceBucket? Place { get; init; }

    /// <summary>A stated year, the unknown or several.</summary>
    public FundingYear? Year { get; init; }

    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    public Funder? Funder { get; init; }

    /// <summary>Announced: rests on releases alone. Decided: rests on a decision or a list at least in part.</summary>
    public Basis? Basis { get; init; }

    public bool? HasAmount { get; init; }

    /// <summary>A word in the project, recipient or Aktenzeichen, compared folded.</summary>
    public string? Words { get; init; }
}

/// <summary>What a list of grants is ordered by.</summary>
public enum GrantSort
{
    Year = 0,
    Project = 1,
    Recipient = 2,
    Place = 3,
    Programme = 4,
    Amount = 5,
    ReferenceNumber = 6,
    Funder = 7,
    AwardFrom = 8,
    RecordedAt = 9,
}

/// <summary>What a list of grants is grouped by: what the grant is for, also where only a part of its money is listed.</summary>
public enum GrantGroup
{
    Programme = 0,
    Year = 1,
    Place = 2,
    Recipient = 3,
    Funder = 4,
}
