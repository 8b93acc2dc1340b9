using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Data.Totals;

/// <summary>Which places a total covers. Money is in exactly one of a programme's buckets, so that scopes of one kind add up and never overlap.</summary>
public abstract record PlaceScope
{
    private PlaceScope()
    {
    }

    /// <summary>What counts in one municipality or Kreis itself, and nothing below it.</summary>
    public sealed record Unit(string Ags) : PlaceScope;

    /// <summary>What counts in the Gemeinden and Städte of a Kreis.</summary>
    public sealed record WithinKreis(string KreisAgs) : PlaceScope;

    /// <summary>What counts in "mehrere Kommunen" and goes only to units of one Kreis (the Kreis itself may be one of them).</summary>
    public sealed record SharedWithinKreis(string KreisAgs) : PlaceScope;

    /// <summary>The three lines of a Kreis together: its own, that of its Gemeinden, and what is shared within it. None of the three overlaps another.</summary>
    public sealed record WholeKreis(string KreisAgs) : PlaceScope;

    /// <summary>All single municipalities, or one of the buckets beside them.</summary>
    public sealed record InBucket(PlaceBucket Bucket) : PlaceScope;
}
