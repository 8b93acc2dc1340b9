using System.Globalization;
using ProgramTracker.Web.Timeline;

namespace ProgramTracker.Web.Tests.Timeline;

public sealed class TimelineScaleTests
{
    [Fact]
    public void Scale_FirstAndLastDay_AreTheEnds()
    {
        var scale = new TimelineScale(TimeWindow.OfYears(2005, 2012), 150, 1120);
        Assert.Equal(150, scale.At(new DateOnly(2005, 1, 1)));
        Assert.Equal(1120, scale.EndOf(new DateOnly(2012, 12, 31)));
        Assert.Equal(150, scale.At(new DateOnly(1999, 1, 1)));
        Assert.Equal(1120, scale.At(new DateOnly(2030, 1, 1)));
    }

    [Theory]
    [InlineData("2011-01", "2011-06", "2011-01 2011-02 2011-03 2011-04 2011-05 2011-06")]
    [InlineData("2009", "2011", "2009-01 2009-04 2009-07 2009-10 2010-01 2010-04 2010-07 2010-10 2011-01 2011-04 2011-07 2011-10")]
    [InlineData("2005", "2012", "2005-01 2006-01 2007-01 2008-01 2009-01 2010-01 2011-01 2012-01")]
    [InlineData("1990", "2026", "1990-01 1992-01 1994-01 1996-01 1998-01 2000-01 2002-01 2004-01 2006-01 2008-01 2010-01 2012-01 2014-01 2016-01 2018-01 2020-01 2022-01 2024-01 2026-01")]
    [InlineData("1950", "2026", "1950-01 1955-01 1960-01 1965-01 1970-01 1975-01 1980-01 1985-01 1990-01 1995-01 2000-01 2005-01 2010-01 2015-01 2020-01 2025-01")]
    public void Ticks_BySpan_AreMonthsQuartersYearsOrMore(string first, string last, string ticks)
    {
        var scale = new TimelineScale(TimeWindow.Parse(first, last)!, 172, 1168);
        Assert.Equal(ticks, string.Join(' ', scale.Ticks().Select(tick => tick.Day.ToString("yyyy-MM", CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("1900", "2200")]
    [InlineData("2005", "2026")]
    [InlineData("2011-01", "2011-03")]
    [InlineData("2011-01-15", "2013-02-10")]
    public void Parts_OfAnyWindow_CoverItWithoutGapAndKeepTheirRoom(string first, string last)
    {
        var scale = new TimelineScale(TimeWindow.Parse(first, last)!, 172, 1168);
        var parts = scale.Parts(44).ToList();

        Assert.True(parts[0].First <= scale.Window.First && parts[^1].Last >= scale.Window.Last);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
        Assert.All(parts.Skip(1).SkipLast(1), part => Assert.InRange(scale.EndOf(part.Last) - scale.At(part.First), 38, 2000));
    }
}
