namespace ProgramTracker.Web.Timeline;

/// <summary>Puts days on a horizontal axis: the window's first day begins at <see cref="Left"/>, its last ends at <see cref="Right"/>. Days outside are put at the nearer end.</summary>
public sealed record TimelineScale(TimeWindow Window, int Left, int Right)
{
    public const int YearRoom = 46;
    public const int MonthRoom = 44;

    private const int MonthsOfAYear = 12;

    // Months between two ticks, from the finest.
    private static readonly int[] Steps = [1, 3, 12, 24, 60, 120, 240, 600, 1200];

    public int At(DateOnly day) => Place(day.DayNumber - Window.First.DayNumber);

    /// <summary>Where a day ends: the next one's start.</summary>
    public int EndOf(DateOnly day) => Place(day.DayNumber - Window.First.DayNumber + 1);

    /// <summary>The beginnings of months or years, as fine as labels of a tick have room; the first of January is a year's tick.</summary>
    public IEnumerable<TimelineTick> Ticks()
    {
        foreach (var part in Parts(step => step < MonthsOfAYear ? MonthRoom : YearRoom))
        {
            if (part.First >= Window.First)
            {
                yield return new TimelineTick(part.First, At(part.First), part.First.Month == 1);
            }
        }
    }

    /// <summary>The stretches of the calendar (month, quarter, year, decade …) that cover the window, the finest that are at least so wide; the first and the last may reach beyond it.</summary>
    public IEnumerable<TimeWindow> Parts(int room) => Parts(_ => room);

    private IEnumerable<TimeWindow> Parts(Func<int, int> room)
    {
        var months = Math.Max(1, Window.Days / 30.44);
        var step = Array.Find(Steps, candidate => (Right - Left) * candidate / months >= room(candidate));
        step = step == 0 ? Steps[^1] : step;
        var last = MonthNumber(Window.Last);
        for (var month = MonthNumber(Window.First) / step * step; month <= last; month += step)
        {
            yield return new TimeWindow(FirstOf(month), FirstOf(month + step).AddDays(-1));
        }
    }

    private static int MonthNumber(DateOnly day) => (day.Year * MonthsOfAYear) + day.Month - 1;

    private static DateOnly FirstOf(int month) => new(month / MonthsOfAYear, (month % MonthsOfAYear) + 1, 1);

    private int Place(int days) => Left + (int)Math.Clamp((long)(Right - Left) * days / Window.Days, 0, Right - Left);
}

/// <summary>A line of the axis.</summary>
public readonly record struct TimelineTick(DateOnly Day, int X, bool IsYear);
