using System.Globalization;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Web.Timeline;

/// <summary>A stretch of days on a time axis, both ends included, between 1900 and 2200.</summary>
/// <remarks>Written as short as it can be: 2009 to 2011 for whole years, 2009-03 to 2009-05 for whole months. A window is never zoomed in below <see cref="ShortestDays"/>.</remarks>
public sealed record TimeWindow
{
    public const int ShortestDays = 62;

    public static readonly DateOnly Earliest = new(1900, 1, 1);
    public static readonly DateOnly Latest = new(2200, 12, 31);

    public TimeWindow(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    public int Days => Last.DayNumber - First.DayNumber + 1;

    public string FirstWord => Word(isFirst: true);

    public string LastWord => Word(isFirst: false);

    private bool IsWholeYears => First is { Month: 1, Day: 1 } && Last is { Month: 12, Day: 31 };

    private bool IsWholeMonths => First.Day == 1 && Last.Day == DateTime.DaysInMonth(Last.Year, Last.Month);

    public static TimeWindow OfYears(int first, int last) => new(new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    /// <summary>Null where an end is missing, unreadable, out of bounds, or before the beginning.</summary>
    public static TimeWindow? Parse(string? first, string? last) =>
        Read(first) is { } from && Read(last) is { } to && from.First >= Earliest && LastOf(to) is var end && end <= Latest && end >= from.First ? new TimeWindow(from.First, end) : null;

    /// <summary>The last day that a date can mean.</summary>
    public static DateOnly LastOf(PartialDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        return (date.Month, date.Day) switch
        {
            (null, _) => new DateOnly(date.Year, 12, 31),
            ({ } month, null) => new DateOnly(date.Year, month, DateTime.DaysInMonth(date.Year, month)),
            _ => date.First,
        };
    }

    public bool Contains(TimeWindow other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First <= other.First && Last >= other.Last;
    }

    /// <summary>The middle half of it.</summary>
    public TimeWindow Nearer() => Around(Math.Max(Days / 2, Math.Min(Days, ShortestDays)));

    /// <summary>Twice as much, as far as a whole reaches.</summary>
    public TimeWindow Farther(TimeWindow whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return Days * 2 >= whole.Days ? whole : Around(Days * 2).Inside(whole);
    }

    /// <summary>Half a window earlier (-1) or later (1), as far as a whole reaches.</summary>
    public TimeWindow Moved(int direction, TimeWindow whole)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return Shifted(direction * Math.Max(1, Days / 2)).Inside(whole);
    }

    private static PartialDate? Read(string? word)
    {
        foreach (var form in (ReadOnlySpan<string>)["yyyy", "yyyy-MM", "yyyy-MM-dd"])
        {
            if (DateOnly.TryParseExact(word, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return form.Length switch { 4 => new PartialDate(day.Year), 7 => new PartialDate(day.Year, day.Month), _ => new PartialDate(day) };
            }
        }

        return null;
    }

    private TimeWindow Around(int days)
    {
        var first = First.DayNumber + ((Days - days) / 2);
        return Of(first, first + days - 1);
    }

    private TimeWindow Shifted(int days) => Of(First.DayNumber + days, Last.DayNumber + days);

    private TimeWindow Inside(TimeWindow whole) => First < whole.First
        ? Shifted(whole.First.DayNumber - First.DayNumber)
        : Last > whole.Last ? Shifted(whole.Last.DayNumber - Last.DayNumber) : this;

    private static TimeWindow Of(int first, int last) => new(DateOnly.FromDayNumber(Math.Max(first, Earliest.DayNumber)), DateOnly.FromDayNumber(Math.Min(last, Latest.DayNumber)));

    private string Word(bool isFirst) => (isFirst ? First : Last).ToString(IsWholeYears ? "yyyy" : IsWholeMonths ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
