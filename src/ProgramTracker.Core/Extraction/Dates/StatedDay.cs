namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>A day as it is written: the year may be missing, a weekday may stand before it, and several days of one month may be a range ("3. bis 5. Mai").</summary>
internal readonly record struct StatedDay(int FirstToken, int LastToken, int Day, int Month, int? Year, DayOfWeek? Weekday, int? FirstDay = null, int? FirstMonth = null)
{
    /// <summary>The day with the year nearest to a date that also fits the weekday; null where no year is stated and none is known.</summary>
    public DateOnly? Resolve(DateOnly? near, out bool inferred, out bool contradicts)
    {
        (inferred, contradicts) = (false, false);
        if (Year is { } year)
        {
            var stated = Of(year);
            contradicts = stated is { } day && Weekday is { } weekday && day.DayOfWeek != weekday;
            return stated;
        }

        if (near is not { } date)
        {
            return null;
        }

        inferred = true;
        DateOnly? best = null;
        for (var candidate = date.Year - 1; candidate <= date.Year + 1; candidate++)
        {
            if (Of(candidate) is { } day && (best is null || Math.Abs(day.DayNumber - date.DayNumber) < Math.Abs(best.Value.DayNumber - date.DayNumber)))
            {
                best = day;
            }
        }

        contradicts = best is { } found && Weekday is { } stated2 && found.DayOfWeek != stated2;
        return best;
    }

    public DateOnly? Of(int year) => year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
