using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Verdicts;

/// <summary>A stated or recorded number with its bounds: whole cents for money, a plain number for counts.</summary>
/// <remarks>
/// Both bounds are included; null is open. A sum of a million and more that is written with few digits ("2,6 Millionen Euro") is shorthand even without "rund": its
/// shorthand reaches half a unit of the last stated digit, and at most a fortieth of the value, to both sides, so that it agrees with what rounds to it and is never a contradiction for that alone.
/// </remarks>
public sealed record FigureValue(long Value, AmountQualifier Qualifier, long? Lower, long? Upper)
{
    private const long ShorthandFrom = 100_000_000;
    private const long ShorthandUnit = 1_000_000;
    private const long LargestShorthandShare = 20;

    public bool IsExact => Qualifier == AmountQualifier.Exact && Lower == Value && Upper == Value;

    private long Shorthand { get; init; }

    public static FigureValue Of(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        var unit = Math.Min(LastDigit(amount.Cents), amount.Cents / LargestShorthandShare);
        return new FigureValue(amount.Cents, amount.Qualifier, amount.LowerCents, amount.UpperCents)
        {
            Shorthand = amount is { Qualifier: AmountQualifier.Exact, Cents: >= ShorthandFrom } && LastDigit(amount.Cents) >= ShorthandUnit ? unit / 2 : 0,
        };
    }

    /// <summary>A count; a qualifier moves it by the place of its last digit that is not zero ("rund 140" by five).</summary>
    public static FigureValue Count(long value, AmountQualifier qualifier = AmountQualifier.Exact)
    {
        var amount = AmountBounds.Of(value, qualifier, LastDigit(value));
        return new FigureValue(value, qualifier, amount.LowerCents, amount.UpperCents);
    }

    /// <summary>What entries add up to.</summary>
    public static FigureValue Of(EntryAmount amount) => new(
        amount.Cents,
        amount.RoundedCents == 0 ? AmountQualifier.Exact : AmountQualifier.About,
        Math.Min(amount.LowerCents, amount.Cents),
        amount.OpenUpper > 0 ? null : Math.Max(amount.UpperCents, amount.Cents));

    /// <summary>What several stated sums add up to; qualified ones make a qualified sum (counting rule 9).</summary>
    public static FigureValue Sum(IEnumerable<FigureValue> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var (sum, lower, upper, shorthand, qualified) = (0L, (long?)0, (long?)0, 0L, false);
        foreach (var part in parts)
        {
            sum = checked(sum + part.Value);
            lower += part.Lower ?? 0;
            upper += part.Upper;
            shorthand += part.Shorthand;
            qualified |= part.Qualifier != AmountQualifier.Exact;
        }

        return new FigureValue(sum, qualified ? AmountQualifier.About : AmountQualifier.Exact, lower, upper) { Shorthand = shorthand };
    }

    /// <summary>True where this must be less than the other, whatever both mean exactly.</summary>
    public bool IsBelow(FigureValue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Upper is { } upper && other.Lower is { } lower && upper + Shorthand < lower - other.Shorthand;
    }

    public FigureAgreement CompareTo(FigureValue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Value == other.Value && Qualifier == other.Qualifier ? FigureAgreement.Same
            : IsBelow(other) || other.IsBelow(this) ? FigureAgreement.Apart
            : FigureAgreement.Within;
    }

    private static long LastDigit(long value)
    {
        var unit = 1L;
        while (value != 0 && value % 10 == 0)
        {
            value /= 10;
            unit *= 10;
        }

        return unit;
    }
}

/// <summary>How two values stand to each other.</summary>
public enum FigureAgreement
{
    /// <summary>The same number, qualified alike.</summary>
    Same = 0,

    /// <summary>Their bounds share a value.</summary>
    Within = 1,

    Apart = 2,
}
