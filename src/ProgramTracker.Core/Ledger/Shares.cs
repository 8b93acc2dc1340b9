using System.Collections.Immutable;

namespace ProgramTracker.Core.Ledger;

/// <summary>Divides a sum by stated shares (counting rule 7): in whole cents, and no cent is lost.</summary>
/// <remarks>A share is in hundredths of a percent, above zero; all of them add up to 100 %. What cannot be divided into whole cents goes to the first parts, one cent each.</remarks>
public static class Shares
{
    /// <summary>100 %.</summary>
    public const int Whole = 100_00;

    public static bool AreWhole(IReadOnlyCollection<int> shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return shares.Count > 0 && shares.All(x => x > 0) && shares.Sum(x => (long)x) == Whole;
    }

    /// <summary>The cents of each part, in the order of the shares; they add up to <paramref name="cents"/>. Shares that are not whole are refused.</summary>
    public static ImmutableArray<long> Split(long cents, IReadOnlyList<int> shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        if (!AreWhole(shares))
        {
            throw new ArgumentException("Shares must be above zero and add up to 100 %.", nameof(shares));
        }

        var parts = shares.Select(share => (long)((Int128)cents * share / Whole)).ToArray();
        var left = cents - parts.Sum();
        for (var i = 0; i < left; i++)
        {
            parts[i]++;
        }

        return [.. parts];
    }
}
