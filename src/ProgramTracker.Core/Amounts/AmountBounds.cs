namespace ProgramTracker.Core.Amounts;

/// <summary>Turns a stated value, its qualifier and its last stated digit into bounds, by the table of DESIGN, "Amount".</summary>
/// <remarks>
/// The unit is the place value in cents of the last digit that the text states: "2,3 Millionen" 10,000,000 (0.1 million euro), "34.000 Euro" 100,000
/// (trailing zeros of a round number are not stated digits), "1.289.878 Euro" 100. rund: half a unit to both sides. knapp: one unit below, the value itself above.
/// über: the value below, one unit above. mindestens: open above. bis zu: from zero. Exact: the value.
/// </remarks>
public static class AmountBounds
{
    public static Amount Of(long cents, AmountQualifier qualifier, long unitCents, bool convertedFromDeutscheMark = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unitCents);
        var half = unitCents / 2;
        (long? lower, long? upper) = qualifier switch
        {
            AmountQualifier.Exact => (cents, cents),
            AmountQualifier.About => (Math.Max(0, cents - half), Above(cents, half)),
            AmountQualifier.Almost => (Math.Max(0, cents - unitCents), cents),
            AmountQualifier.MoreThan => (cents, Above(cents, unitCents)),
            AmountQualifier.AtLeast => (cents, (long?)null),
            AmountQualifier.UpTo => (0L, cents),
            _ => throw new ArgumentOutOfRangeException(nameof(qualifier)),
        };
        return new Amount(cents, qualifier, lower, upper, convertedFromDeutscheMark);
    }

    private static long Above(long cents, long by) => cents > long.MaxValue - by ? long.MaxValue : cents + by;
}
