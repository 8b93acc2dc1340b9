using System.Globalization;

namespace ProgramTracker.Core.Extraction;

/// <summary>A date as exactly as a text gives it: a day, a month ("im März 2019") or a year.</summary>
/// <remarks>Written and stored in the ISO form 2019, 2019-03 or 2019-03-07. Refused: a day without a month, and days that do not exist.</remarks>
public sealed record PartialDate
{
    public PartialDate(int year, int? month = null, int? day = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (day is not null && month is null)
        {
            throw new ArgumentException("A day needs a month.", nameof(month));
        }

        _ = new DateOnly(year, month ?? 1, day ?? 1);
        Year = year;
        Month = month;
        Day = day;
    }

    public PartialDate(DateOnly date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    public int Year { get; }

    public int? Month { get; }

    public int? Day { get; }

    public bool IsDay => Day is not null;

    /// <summary>The first day it can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    public DateOnly? AsDay => Day is null ? null : First;

    public static PartialDate Parse(string iso)
    {
        ArgumentNullException.ThrowIfNull(iso);
        var parts = iso.Split('-');
        int Part(int i) => int.Parse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture);
        return new PartialDate(Part(0), parts.Length > 1 ? Part(1) : null, parts.Length > 2 ? Part(2) : null);
    }

    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };
}
