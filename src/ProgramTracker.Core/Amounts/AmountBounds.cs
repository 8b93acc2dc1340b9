using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProgramTracker.Core.Amounts;

/// <summary>Turns a stated value, its qualifier and its last stated digit into bounds, by the table in amount-bounds.csv.</summary>
/// <remarks>
/// The unit is the place value in cents of the last digit that the text states: "2,3 Millionen" 10,000,000 (0.1 million euro), "34.000 Euro" 100,000
/// (trailing zeros of a round number are not stated digits), "1.289.878 Euro" 100. The table has one row a qualifier; a qualifier without one, or a word that it
/// does not know, throws when it is first used.
/// </remarks>
public static class AmountBounds
{
    private const string Table = "Amounts.amount-bounds.csv";

    private static readonly FrozenDictionary<AmountQualifier, (Bound Lower, Bound Upper)> Bounds = Read();

    private enum Bound
    {
        Value,
        LessUnit,
        MoreUnit,
        LessHalf,
        MoreHalf,
        Zero,
        Open,
    }

    public static Amount Of(long cents, AmountQualifier qualifier, long unitCents, bool convertedFromDeutscheMark = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unitCents);
        var (lower, upper) = Bounds[qualifier];
        return new Amount(cents, qualifier, Apply(lower, cents, unitCents), Apply(upper, cents, unitCents), convertedFromDeutscheMark);
    }

    private static long? Apply(Bound bound, long cents, long unit) => bound switch
    {
        Bound.Value => cents,
        Bound.LessUnit => Math.Max(0, cents - unit),
        Bound.LessHalf => Math.Max(0, cents - (unit / 2)),
        Bound.MoreUnit => Above(cents, unit),
        Bound.MoreHalf => Above(cents, unit / 2),
        Bound.Zero => 0,
        _ => null,
    };

    private static long Above(long cents, long by) => cents > long.MaxValue - by ? long.MaxValue : cents + by;

    private static FrozenDictionary<AmountQualifier, (Bound Lower, Bound Upper)> Read()
    {
        using var stream = typeof(AmountBounds).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, AllowComments = true });
        parser.Read();
        var rows = new Dictionary<AmountQualifier, (Bound, Bound)>();
        while (parser.Read())
        {
            var row = parser.Record!;
            rows.Add(Enum.Parse<AmountQualifier>(row[0], ignoreCase: true), (Parse(row[1]), Parse(row[2])));
        }

        return Enum.GetValues<AmountQualifier>().ToFrozenDictionary(qualifier => qualifier, qualifier => rows[qualifier]);
    }

    private static Bound Parse(string word) => word switch
    {
        "value" => Bound.Value,
        "-unit" => Bound.LessUnit,
        "+unit" => Bound.MoreUnit,
        "-half" => Bound.LessHalf,
        "+half" => Bound.MoreHalf,
        "zero" => Bound.Zero,
        "open" => Bound.Open,
        _ => throw new FormatException($"{Table}: unknown bound '{word}'."),
    };
}
