using System.Globalization;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Imports;

/// <summary>Reads the funding year that a cell states: 2010, "2010-2012", "2010/2011", "2010/11", "2010 bis 2012", "HJ 2010".</summary>
/// <remarks>Only what is stated: a date is no funding year (counting rule 10). Refused: anything else, and years before 1946 or more than 30 ahead.</remarks>
public static class YearCells
{
    private static readonly string[] Separators = ["bis", "–", "-", "/"];
    private static readonly string[] Prefixes = ["hj", "haushaltsjahr", "förderjahr", "jahr", "fy"];

    public static CellReading<YearRange> Read(SourceCell cell, DateOnly today)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return CellReading<YearRange>.Nothing;
            case CellKind.Number:
                return cell.Number == decimal.Truncate(cell.Number) && Math.Abs(cell.Number) < 100_000
                    ? Checked((int)cell.Number, (int)cell.Number, today)
                    : RowFaultReason.YearUnreadable;
            case CellKind.Date or CellKind.Broken:
                return RowFaultReason.YearUnreadable;
        }

        var text = cell.Text!.ToLowerInvariant();
        if (text is "-" or "–")
        {
            return CellReading<YearRange>.Nothing;
        }

        foreach (var prefix in Prefixes)
        {
            text = text.StartsWith(prefix + " ", StringComparison.Ordinal) ? text[prefix.Length..].Trim() : text;
        }

        var parts = text.Split(Separators, StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var only] when Number(only) is { } year => Checked(year, year, today),
            [var first, var last] when Number(first) is { } from && Number(last.Length == 2 && first.Length == 4 ? first[..2] + last : last) is { } to => Checked(from, to, today),
            _ => RowFaultReason.YearUnreadable,
        };
    }

    private static int? Number(string text) => text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static CellReading<YearRange> Checked(int from, int to, DateOnly today)
    {
        if (from > to)
        {
            return RowFaultReason.PeriodBackwards;
        }

        return from < DateCells.EarliestYear || to > today.Year + DateCells.YearsAhead ? RowFaultReason.YearOutOfRange : new YearRange(from, to);
    }
}
