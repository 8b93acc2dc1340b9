using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Web.Addressing;

/// <summary>Which ledger entries stand behind a number, as an address can say it.</summary>
/// <remarks>
/// Null is "all of them": no <see cref="Year"/> means every column, not the unknown year, which is <see cref="FundingYear.Unknown"/>. <see cref="Part"/> is one of the
/// three lines of a Kreis, or all of them, and goes with its AGS.
/// </remarks>
public sealed record EntryFilter
{
    public string? Ags { get; init; }

    public KreisPart? Part { get; init; }

    public string? ProgrammeKey { get; init; }

    /// <summary>Only entries that belong to no programme.</summary>
    public bool WithoutProgramme { get; init; }

    public FundingYear? Year { get; init; }

    /// <summary>The first stated funding year that counts; with it or <see cref="ToYear"/> unknown and several years are left out.</summary>
    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    /// <summary>Only what rests on releases, or only what was decided; null is both.</summary>
    public Basis? Basis { get; init; }

    public PlaceBucket? Place { get; init; }

    public long? GrantId { get; init; }

    /// <summary>Only grants to this organisation.</summary>
    public long? OrganisationId { get; init; }

    /// <summary>Only grants that this release speaks of.</summary>
    public long? ReleaseId { get; init; }

    /// <summary>Only grants that releases of this ministry speak of; its abbreviation.</summary>
    public string? Ministry { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    public DateTime? AsOf { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>The lines of a Kreis beside its own money, and all three lines together.</summary>
public enum KreisPart
{
    Towns,
    Shared,
    Whole,
}
