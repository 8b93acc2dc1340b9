using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Web.Addressing;

/// <summary>Which ledger entries stand behind a number, as an address can say it.</summary>
/// <remarks>Null is "all of them": no <see cref="Year"/> means every column, not the unknown year, which is <see cref="FundingYear.Unknown"/>.</remarks>
public sealed record EntryFilter
{
    public string? Ags { get; init; }

    public string? ProgrammeKey { get; init; }

    public FundingYear? Year { get; init; }

    public PlaceBucket? Place { get; init; }

    public long? GrantId { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    public DateTime? AsOf { get; init; }

    public int Page { get; init; } = 1;
}
