using System.Collections.Immutable;
using ProgramTracker.Data.Events;

namespace ProgramTracker.Web.Events;

/// <summary>A month as a table: weeks from Monday to Sunday, each day with what happens on it; null is a day of the month before or after.</summary>
/// <remarks>An event of several days stands on each of them.</remarks>
public static class MonthGrid
{
    public const int DaysOfAWeek = 7;

    public static ImmutableArray<ImmutableArray<MonthDay?>> Of(DateOnly first, IReadOnlyList<EventRow> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var empty = ((int)first.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek;
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        var weeks = (empty + days + DaysOfAWeek - 1) / DaysOfAWeek;
        return
        [
            .. Enumerable.Range(0, weeks).Select(week => ImmutableArray.CreateRange(Enumerable.Range(0, DaysOfAWeek).Select(column =>
            {
                var day = (week * DaysOfAWeek) + column - empty;
                return day >= 0 && day < days ? On(first.AddDays(day), events) : null;
            }))),
        ];
    }

    private static MonthDay On(DateOnly day, IReadOnlyList<EventRow> events) => new(day, [.. events.Where(x => x.Date?.AsDay is { } from && day >= from && day <= (x.EndDate?.AsDay is { } to && to > from ? to : from))]);
}

public sealed record MonthDay(DateOnly Day, ImmutableArray<EventRow> Events);
