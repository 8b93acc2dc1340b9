using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Tests.Formatting;

public sealed class DateInputTests
{
    [Theory]
    [InlineData("27.01.2011", "2011-01-27")]
    [InlineData("7.1.2011", "2011-01-07")]
    [InlineData("27/01/2011", "2011-01-27")]
    [InlineData("2011-01-27", "2011-01-27")]
    [InlineData("01.2011", "2011-01")]
    [InlineData("2011-01", "2011-01")]
    [InlineData(" 2011 ", "2011")]
    [InlineData("29.02.2012", "2012-02-29")]
    public void Date_AsExactAsTyped_IsRead(string typed, string expected)
    {
        Assert.True(DateInput.TryParse(typed, out var date));
        Assert.Equal(expected, date.ToString());
        Assert.True(DateInput.TryParse(DateInput.Write(date), out var again));
        Assert.Equal(date, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("heute")]
    [InlineData("27.01.11")]
    [InlineData("31.02.2011")]
    [InlineData("13.2011")]
    [InlineData("29.02.2011")]
    [InlineData("27.01.")]
    [InlineData("27.01.0011")]
    [InlineData("1.2.3.2011")]
    [InlineData("2011-00")]
    public void Date_ThatIsNone_IsRefused(string? typed) => Assert.False(DateInput.TryParse(typed, out _));
}
