using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Data.Totals;

/// <summary>What a total is asked for: one measure (counting rule 1), and optionally a programme, a place, funding years, and the head number of a past moment.</summary>
/// <remarks>With <see cref="FromYear"/> or <see cref="ToYear"/> only entries with a stated year in that range count; unknown and several years are then left out, and a page says so.</remarks>
public sealed record TotalQuestion
{
    public static readonly TotalQuestion Everything = new();

    public Measure Measure { get; init; } = Measure.Awarded;

    public int? ProgrammeId { get; init; }

    /// <summary>Only what rests on releases, or only what was decided; null is both.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Only what has no programme.</summary>
    public bool IsWithoutProgramme { get; init; }

    public PlaceScope? Place { get; init; }

    public int? GrantId { get; init; }

    /// <summary>Only grants to this organisation and to those that were merged into it, by what is known of recipients today.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>Only grants that an accepted statement of this release speaks of.</summary>
    public int? ReleaseId { get; init; }

    /// <summary>Only grants that an accepted statement in a release of this ministry speaks of; its abbreviation.</summary>
    public string? Ministry { get; init; }

    /// <summary>One column of a table: a stated year, the unknown or several.</summary>
    public FundingYear? Year { get; init; }

    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    public long? AsOf { get; init; }
}
