using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Ledger;

/// <summary>The signed figures of one ledger entry, made so that plain sums over entries give the right total and the right bounds.</summary>
/// <remarks>
/// All members are additive. A reversal is the negative of every member, so that an entry and its reversal vanish from totals, bounds and counts alike;
/// interval arithmetic would not cancel. <see cref="OpenUpper"/> counts entries without an upper bound: while its sum is above zero the total's upper bound is open.
/// <see cref="RoundedCents"/> is the part of <see cref="Cents"/> that rests on a qualified amount (counting rule 9). <see cref="Effect"/> is +1 for an entry and -1 for
/// a reversal: a grant has an amount in a measure where its sum is above zero. <see cref="ConvertedCents"/> is the part of <see cref="Cents"/> that was stated in DM
/// (counting rule 15).
/// </remarks>
public readonly record struct EntryAmount(long Cents, long RoundedCents, long LowerCents, long UpperCents, int OpenUpper, int Effect)
{
    public long ConvertedCents { get; init; }

    public static EntryAmount Of(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        return new EntryAmount(
            amount.Cents,
            amount.Qualifier == AmountQualifier.Exact ? 0 : amount.Cents,
            amount.LowerCents ?? 0,
            amount.UpperCents ?? 0,
            amount.UpperCents is null ? 1 : 0,
            1)
        {
            ConvertedCents = amount.ConvertedFromDeutscheMark ? amount.Cents : 0,
        };
    }

    /// <summary>A Teilwiderruf, Kürzung or Rückzahlung: lowers a measure by an exact sum (counting rule 11). Refused: zero and less.</summary>
    public static EntryAmount Reduction(long cents)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cents);
        return new EntryAmount(-cents, 0, -cents, -cents, 0, 1);
    }

    public static EntryAmount operator -(EntryAmount a) => a.Negate();

    public static EntryAmount operator +(EntryAmount a, EntryAmount b) => a.Add(b);

    public EntryAmount Negate() => new(-Cents, -RoundedCents, -LowerCents, -UpperCents, -OpenUpper, -Effect) { ConvertedCents = -ConvertedCents };

    public EntryAmount Add(EntryAmount other) => checked(new EntryAmount(
        Cents + other.Cents,
        RoundedCents + other.RoundedCents,
        LowerCents + other.LowerCents,
        UpperCents + other.UpperCents,
        OpenUpper + other.OpenUpper,
        Effect + other.Effect)
    {
        ConvertedCents = ConvertedCents + other.ConvertedCents,
    });
}
