using ProgramTracker.Data.Lists;

namespace ProgramTracker.Data.Events;

/// <summary>Events in the order in which one looks for them: what comes, soonest first, and what was, newest first; those without any date by themselves.</summary>
/// <remarks>An event that goes on today is yet to come, and one of which only month or year is known as long as that has not passed. Beyond the first page only past events are shown.</remarks>
public sealed record EventAgenda(ListPage<EventRow> Upcoming, ListPage<EventRow> Past, ListPage<EventRow> Undated)
{
    public int Total => Upcoming.Total + Past.Total + Undated.Total;
}

/// <summary>Which part of an agenda is asked for.</summary>
public enum EventTime
{
    All,
    Upcoming,
    Past,
}

/// <summary>A month's events by their days, those of which only the month is known, and the nearest months on either side in which something is.</summary>
public sealed record EventMonth(DateOnly First, IReadOnlyList<EventRow> OnDays, IReadOnlyList<EventRow> WithoutDay, DateOnly? Earlier, DateOnly? Later);
