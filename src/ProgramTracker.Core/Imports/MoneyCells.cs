using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Imports;

/// <summary>Reads the sum that a cell states, in whole cents, in the style its column was found or told to have.</summary>
/// <remarks>
/// A sum in thousands or millions is "rund" by half a unit of its last digit. Refused, with the reason: what is no number in that style, a negative sum (a list says what
/// is granted, a reduction has a decision), more than two decimals of a euro, another currency, and sums beyond 100 billion euros. A dash is no sum, zero is one.
/// </remarks>
public static class MoneyCells
{
    /// <summary>Above every real grant, and far from where sums of cents overflow.</summary>
    public const long MostCents = 10_000_000_000_000;

    private static readonly string[] Nothing = ["-", "–", "—", "./.", "k.a.", "k. a.", "n/a"];

    private static readonly string[] OtherCurrencies = ["$", "usd", "dm", "£", "gbp", "chf"];

    /// <summary>Null where the cell states no sum.</summary>
    public static CellReading<Amount> Read(SourceCell cell, NumberStyle? style, MoneyUnit columnUnit)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return CellReading<Amount>.Nothing;
            case CellKind.Number:
                return Of(cell.Number, columnUnit, FractionDigits(cell.Number));
            case CellKind.Date or CellKind.Broken:
                return RowFaultReason.NumberUnreadable;
        }

        var text = cell.Text!;
        if (Array.Exists(Nothing, word => text.Equals(word, StringComparison.OrdinalIgnoreCase)))
        {
            return CellReading<Amount>.Nothing;
        }

        if (Array.Exists(OtherCurrencies, word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || text.EndsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            return RowFaultReason.OtherCurrency;
        }

        var parts = MoneyText.Read(text);
        if (!parts.Digits.All(character => char.IsAsciiDigit(character) || character is '.' or ','))
        {
            return RowFaultReason.NumberUnreadable;
        }

        var needsStyle = parts.Digits.AsSpan().IndexOfAny('.', ',') >= 0;
        if (needsStyle && style is null)
        {
            return RowFaultReason.NumberStyleOpen;
        }

        if (!MoneyText.TryNumber(parts.Digits, style ?? NumberStyle.German, out var value, out var fractionDigits))
        {
            return RowFaultReason.NumberUnreadable;
        }

        return Of(parts.IsNegative ? -value : value, parts.Unit ?? columnUnit, fractionDigits);
    }

    private static CellReading<Amount> Of(decimal value, MoneyUnit unit, int fractionDigits)
    {
        var factor = unit switch
        {
            MoneyUnit.ThousandEuro => 100_000m,
            MoneyUnit.MillionEuro => 100_000_000m,
            _ => 100m,
        };
        if (value < 0)
        {
            return RowFaultReason.NegativeAmount;
        }

        if (value > MostCents / factor)
        {
            return RowFaultReason.AmountTooLarge;
        }

        var cents = value * factor;
        if (cents != decimal.Truncate(cents))
        {
            return RowFaultReason.MoreThanCents;
        }

        if (unit == MoneyUnit.Euro || cents == 0)
        {
            return Amount.Exactly((long)cents);
        }

        var lastDigit = factor;
        for (var i = 0; i < fractionDigits; i++)
        {
            lastDigit /= 10;
        }

        return AmountBounds.Of((long)cents, AmountQualifier.About, Math.Max(1, (long)lastDigit));
    }

    private static int FractionDigits(decimal number)
    {
        var digits = 0;
        for (var rest = Math.Abs(number); rest != decimal.Truncate(rest) && digits < 28; digits++)
        {
            rest *= 10;
        }

        return digits;
    }
}
