using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>A grant as lists show it, with its total in the measure asked for, which is empty where no amount is recorded.</summary>
public sealed record GrantRow
{
    public required int Id { get; init; }

    public string? Project { get; init; }

    public string? ReferenceNumber { get; init; }

    public Funder Funder { get; init; }

    public string? GrantingAuthority { get; init; }

    public int? ProgrammeId { get; init; }

    public string? ProgrammeKey { get; init; }

    public string? ProgrammeName { get; init; }

    public int? OrganisationId { get; init; }

    public string? Recipient { get; init; }

    public PlaceBucket Bucket { get; init; }

    public ImmutableArray<PlaceName> Places { get; init; } = [];

    public YearBucket YearBucket { get; init; }

    public int? Year { get; init; }

    public int? PeriodFrom { get; init; }

    public int? PeriodTo { get; init; }

    public DateOnly? AwardFrom { get; init; }

    public DateOnly? AwardTo { get; init; }

    public DateTime RecordedAt { get; init; }

    public Total Total { get; init; } = Total.Empty;
}

/// <summary>A municipality or Kreis by key and name.</summary>
public sealed record PlaceName(string Ags, string Name);
