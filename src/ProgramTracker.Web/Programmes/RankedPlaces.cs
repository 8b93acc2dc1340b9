using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Totals;

namespace ProgramTracker.Web.Programmes;

/// <summary>The municipalities and Kreise of a table by the money they have, most first; equal sums share a rank.</summary>
/// <remarks>What counts in no single municipality ("mehrere Kommunen", "Land") has no rank and stands below. <see cref="Hidden"/> rows are left out of the rows, never out of the sum.</remarks>
public sealed record RankedPlaces(TotalsTable Table, IReadOnlyList<int?> Ranks, int Hidden)
{
    /// <summary>What stands in an address for "all rows".</summary>
    public const string All = "alle";

    public const int Shown = 25;

    public static RankedPlaces Of(TotalsTable table, bool showsAll)
    {
        ArgumentNullException.ThrowIfNull(table);
        var places = table.Rows.Where(x => x.Key is not null).OrderByDescending(x => x.Sum.Cents).ThenBy(x => x.Name, StringComparer.Ordinal).ToList();
        var others = table.Rows.Where(x => x.Key is null).OrderBy(x => x.Bucket ?? PlaceBucket.Unlocated).ToList();
        var shown = showsAll || places.Count <= Shown ? places : places[..Shown];
        var ranks = shown.Select(x => (int?)(places.Count(y => y.Sum.Cents > x.Sum.Cents) + 1)).Concat(others.Select(_ => (int?)null)).ToList();
        return new RankedPlaces(table with { Rows = [.. shown, .. others] }, ranks, places.Count - shown.Count);
    }
}
