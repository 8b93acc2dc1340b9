using System.Globalization;

namespace ProgramTracker.Core.Imports;

/// <summary>Reads the day that a cell states: typed, 03.11.2010, 2010-11-03, 3. November 2010, 3 Nov 2010, 11/03/2010 in the order of its column.</summary>
/// <remarks>
/// A year of two digits means 1950 to 2049. Slashes say nothing about the order; it is decided for the column by a day above 12 (<see cref="DateEvidence"/>) or by a person.
/// Refused: anything else, and days before 1946 or more than 30 years ahead.
/// </remarks>
public static class DateCells
{
    public const int EarliestYear = 1946;
    public const int YearsAhead = 30;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly string[] DayFirstForms = ["d/M/yyyy", "d-M-yyyy", "d/M/yy"];
    private static readonly string[] MonthFirstForms = ["M/d/yyyy", "M-d-yyyy", "M/d/yy"];
    private static readonly string[] PlainForms = ["d.M.yyyy", "d.M.yy", "d. M. yyyy", "yyyy-MM-dd", "yyyy/MM/dd"];
    private static readonly string[] WordForms = ["d. MMMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d MMM yyyy", "d. MMM. yyyy", "MMMM d, yyyy"];

    public static CellReading<DateOnly?> Read(SourceCell cell, DateOrder? order, DateOnly today)
    {
        DateOnly? day;
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return CellReading<DateOnly?>.Nothing;
            case CellKind.Date:
                day = cell.Date;
                break;
            case CellKind.Text:
                if (cell.Text is "-" or "–")
                {
                    return CellReading<DateOnly?>.Nothing;
                }

                day = Parse(cell.Text!, order);
                break;
            default:
                return RowFaultReason.DateUnreadable;
        }

        return day switch
        {
            null => RowFaultReason.DateUnreadable,
            { Year: < EarliestYear } => RowFaultReason.DateOutOfRange,
            { Year: var year } when year > today.Year + YearsAhead => RowFaultReason.DateOutOfRange,
            _ => day,
        };
    }

    private static DateOnly? Parse(string text, DateOrder? order) =>
        TryExact(text, PlainForms, CultureInfo.InvariantCulture)
        ?? (order is { } known ? TryExact(text, known == DateOrder.DayFirst ? DayFirstForms : MonthFirstForms, CultureInfo.InvariantCulture) : null)
        ?? TryExact(text, WordForms, German)
        ?? TryExact(text, WordForms, English);

    private static DateOnly? TryExact(string text, string[] forms, CultureInfo culture) =>
        DateOnly.TryParseExact(text, forms, culture, DateTimeStyles.AllowInnerWhite, out var day) ? day : null;
}
