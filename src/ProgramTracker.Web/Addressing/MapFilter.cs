using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Web.Addressing;

/// <summary>What a map shows, as an address can say it. With a year only entries with a stated funding year in the range count.</summary>
public sealed record MapFilter
{
    public string? ProgrammeKey { get; init; }

    public int? FromYear { get; init; }

    public int? ToYear { get; init; }

    public bool PerHead { get; init; }

    public Basis? Basis { get; init; }

    public Measure Measure { get; init; } = Measure.Awarded;

    public DateTime? AsOf { get; init; }
}
