namespace ProgramTracker.Data.Events;

/// <summary>Events before or after a day. One of which only the month or the year is known is to come until that is over.</summary>
public sealed record EventTense(EventTime Time, DateOnly Today);

internal static class EventTenses
{
    private const int YearOnly = 4;
    private const int MonthOnly = 7;

    public static IQueryable<Event> Upcoming(this IQueryable<Event> events, DateOnly today)
    {
        var (month, year) = (new DateOnly(today.Year, today.Month, 1), new DateOnly(today.Year, 1, 1));
        return events.Where(x => x.FirstDay >= today || x.LastDay >= today
            || (x.DateText!.Length == MonthOnly && x.FirstDay >= month) || (x.DateText.Length == YearOnly && x.FirstDay >= year));
    }

    public static IQueryable<Event> Past(this IQueryable<Event> events, DateOnly today)
    {
        var (month, year) = (new DateOnly(today.Year, today.Month, 1), new DateOnly(today.Year, 1, 1));
        return events.Where(x => x.FirstDay < today && (x.LastDay == null || x.LastDay < today)
            && (x.DateText!.Length != MonthOnly || x.FirstDay < month) && (x.DateText.Length != YearOnly || x.FirstDay < year));
    }
}
