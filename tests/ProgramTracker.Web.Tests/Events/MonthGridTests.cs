using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Events;
using ProgramTracker.Web.Events;

namespace ProgramTracker.Web.Tests.Events;

public sealed class MonthGridTests
{
    [Theory]
    [InlineData(2011, 1, 6, 5)]
    [InlineData(2010, 2, 4, 0)]
    [InlineData(2026, 8, 6, 5)]
    [InlineData(2026, 3, 6, 6)]
    [InlineData(2026, 6, 5, 0)]
    public void Of_AMonth_BeginsOnMondayAndHasEveryDayOnce(int year, int month, int weeks, int emptyBefore)
    {
        var grid = MonthGrid.Of(new DateOnly(year, month, 1), []);

        Assert.Equal(weeks, grid.Length);
        Assert.All(grid, week => Assert.Equal(7, week.Length));
        Assert.Equal(emptyBefore, grid[0].TakeWhile(day => day is null).Count());
        Assert.Equal(Enumerable.Range(1, DateTime.DaysInMonth(year, month)), grid.SelectMany(week => week).OfType<MonthDay>().Select(day => day.Day.Day));
    }

    [Fact]
    public void Of_AnEventOfSeveralDays_StandsOnEachOfThem()
    {
        var grid = MonthGrid.Of(new DateOnly(2011, 1, 1), [Event(1, "2010-12-30", "2011-01-02"), Event(2, "2011-01-27", null), Event(3, "2011-01-27", "2011-01-26")]);

        var days = grid.SelectMany(week => week).OfType<MonthDay>().Where(day => day.Events.Length > 0).Select(day => (day.Day.Day, string.Join(' ', day.Events.Select(x => x.Id))));
        Assert.Equal([(1, "1"), (2, "1"), (27, "2 3")], days);
    }

    private static EventRow Event(int id, string from, string? to) =>
        new(id, EventKind.Conference, "Konferenz", PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to), null, null, null, null);
}
