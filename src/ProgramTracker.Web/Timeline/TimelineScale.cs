namespace ProgramTracker.Web.Timeline;

/// <summary>Puts days on a horizontal axis of whole years.</summary>
/// <remarks><see cref="FirstYear"/> starts at <see cref="Left"/>, <see cref="LastYear"/> ends at <see cref="Right"/>. Days outside are put at the nearer end.</remarks>
public sealed record TimelineScale(int FirstYear, int LastYear, int Left, int Right)
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50];

    private int FirstDayNumber => new DateOnly(FirstYear, 1, 1).DayNumber;

    private int Days => new DateOnly(LastYear, 12, 31).DayNumber - FirstDayNumber + 1;

    public int At(DateOnly day) => Place(day.DayNumber - FirstDayNumber);

    /// <summary>Where a day ends: the next one's start.</summary>
    public int EndOf(DateOnly day) => Place(day.DayNumber - FirstDayNumber + 1);

    /// <summary>Years to write at the axis, so that labels keep at least <paramref name="room"/> pixels.</summary>
    public IEnumerable<int> Ticks(int room)
    {
        var years = LastYear - FirstYear + 1;
        var step = Array.Find(Steps, candidate => (Right - Left) * candidate >= room * years);
        step = step == 0 ? Steps[^1] : step;
        for (var year = (FirstYear + step - 1) / step * step; year <= LastYear; year += step)
        {
            yield return year;
        }
    }

    private int Place(int days) => Left + (int)Math.Clamp((long)(Right - Left) * days / Days, 0, Right - Left);
}
