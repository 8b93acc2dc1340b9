namespace ProgramTracker.Core.Amounts;

/// <summary>A stated sum of money in whole euro cents, with its qualifier and the bounds that follow from it.</summary>
/// <remarks>
/// Both bounds are included; null is an open bound and stays open in every sum. An exact amount has both bounds equal to <see cref="Cents"/>.
/// Bounds come from <see cref="AmountBounds"/>, never from a caller's judgement. Amounts stated in DM arrive converted at 1.95583
/// (<see cref="ConvertedFromDeutscheMark"/>, counting rule 15). Refused: negative cents, and bounds that do not enclose the value.
/// </remarks>
public sealed record Amount
{
    public Amount(long cents, AmountQualifier qualifier, long? lowerCents, long? upperCents, bool convertedFromDeutscheMark = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cents);
        if (lowerCents > cents || upperCents < cents)
        {
            throw new ArgumentException($"Bounds {lowerCents}..{upperCents} do not enclose {cents}.", nameof(lowerCents));
        }

        Cents = cents;
        Qualifier = qualifier;
        LowerCents = lowerCents;
        UpperCents = upperCents;
        ConvertedFromDeutscheMark = convertedFromDeutscheMark;
    }

    public long Cents { get; }

    public AmountQualifier Qualifier { get; }

    public long? LowerCents { get; }

    public long? UpperCents { get; }

    public bool ConvertedFromDeutscheMark { get; }

    public static Amount Exactly(long cents) => new(cents, AmountQualifier.Exact, cents, cents);

    /// <summary>True where both could be the same sum: their bounds share a value.</summary>
    public bool IsCompatibleWith(Amount other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (LowerCents is not { } lower || other.UpperCents is not { } otherUpper || lower <= otherUpper)
            && (other.LowerCents is not { } otherLower || UpperCents is not { } upper || otherLower <= upper);
    }
}
