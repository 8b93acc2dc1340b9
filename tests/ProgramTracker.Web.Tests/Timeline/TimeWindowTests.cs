using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Tests.Timeline;

public sealed class TimeWindowTests
{
    private static readonly TimeWindow Whole = TimeWindow.OfYears(2005, 2012);

    [Theory]
    [InlineData("2009", "2011", "2009", "2011")]
    [InlineData("2009-01", "2011-12", "2009", "2011")]
    [InlineData("2009-03", "2009-05", "2009-03", "2009-05")]
    [InlineData("2009-03-02", "2009-05-31", "2009-03-02", "2009-05-31")]
    [InlineData("2009", "2009-05", "2009-01", "2009-05")]
    public void Window_Written_IsAsShortAsItCanBe(string first, string last, string firstWord, string lastWord)
    {
        var window = TimeWindow.Parse(first, last)!;
        Assert.Equal((firstWord, lastWord), (window.FirstWord, window.LastWord));
    }

    [Theory]
    [InlineData(null, "2011")]
    [InlineData("2011", "")]
    [InlineData("2011", "2010")]
    [InlineData("1899", "2010")]
    [InlineData("2010", "2201")]
    [InlineData("2010-13", "2011")]
    [InlineData("x", "y")]
    public void Window_ThatIsNone_IsNull(string? first, string? last) => Assert.Null(TimeWindow.Parse(first, last));

    [Fact]
    public void Nearer_IsTheMiddleHalf_AndEndsAtTwoMonths()
    {
        Assert.Equal(Whole.Days / 2, Whole.Nearer().Days);
        Assert.True(Whole.Contains(Whole.Nearer()));
        Assert.Equal(TimeWindow.ShortestDays, TimeWindow.Parse("2009-03", "2009-05")!.Nearer().Days);
        Assert.Equal(31, TimeWindow.Parse("2009-03", "2009-03")!.Nearer().Days);
    }

    [Fact]
    public void Farther_ReachesNoFurtherThanTheWhole()
    {
        Assert.Equal(Whole, TimeWindow.OfYears(2005, 2009).Farther(Whole));
        Assert.Equal(TimeWindow.OfYears(2005, 2006), TimeWindow.OfYears(2005, 2005).Farther(Whole));
    }

    [Fact]
    public void Moved_StopsAtTheEnds()
    {
        Assert.Equal(TimeWindow.OfYears(2005, 2006), TimeWindow.OfYears(2005, 2006).Moved(-1, Whole));
        Assert.Equal(new DateOnly(2012, 12, 31), TimeWindow.OfYears(2011, 2012).Moved(1, Whole).Last);
        Assert.Equal(new DateOnly(2008, 1, 1), TimeWindow.OfYears(2007, 2008).Moved(1, Whole).First);
    }
}
