using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Tests.Timeline;

public sealed class TimelineQuestionTests
{
    [Theory]
    [InlineData("/zeitachse")]
    [InlineData("/zeitachse?kommune=05111000&kommune=05315000&programm=komm-in&von=2009-03&bis=2011-12&spur=zuwendungen&messgroesse=ausgezahlt&stand=2026-01-31T12%3A00%3A00Z")]
    [InlineData("/zeitachse?programm=komm-in&von=2009&bis=2011&spur=undatiert")]
    public void Question_ReadFromItsAddress_IsTheSame(string address) => Assert.Equal(address, Addresses.TimelineOf(Read(address)));

    [Fact]
    public void Question_WithTooManySubjectsOrOneTwice_KeepsSix() => Assert.Equal(
        "/zeitachse?kommune=1&kommune=2&kommune=3&kommune=4&kommune=5&kommune=6",
        Addresses.TimelineOf(Read("/zeitachse?kommune=1&kommune=1&kommune=2&kommune=3&kommune=4&kommune=&kommune=5&kommune=6&kommune=7&programm=komm-in")));

    [Fact]
    public void Question_ThatCannotBeRead_IsAllOfIt() => Assert.Equal("/zeitachse?kommune=05111000", Addresses.TimelineOf(Read("/zeitachse?kommune=05111000&von=gestern&bis=heute&spur=links&stand=nie")));

    private static TimelineQuestion Read(string address) => TimelineQuestion.Read(new QueryCollection(QueryHelpers.ParseQuery(new Uri(new Uri("http://x"), address).Query)));
}
