using ProgramTracker.Data.Totals;

namespace ProgramTracker.Data.Grants;

/// <summary>Which grants a list shows. Null is "all of them"; <see cref="Ags"/> of a Kreis takes in its towns.</summary>
public sealed record GrantFilter
{
    /// <summary>What counted at a past state of the ledger; null is today.</summary>
    public LedgerStand? Past { get; init; }

    public string? ProgrammeKey { get; init; }

    public string? Ags { get; init; }

    public int? Year { get; init; }

    /// <summary>A word in the project, recipient or Aktenzeichen, compared folded.</summary>
    public string? Words { get; init; }
}
