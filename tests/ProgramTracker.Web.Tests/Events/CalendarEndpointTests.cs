using System.Net;
using ProgramTracker.Core.Tests.Calendars;
using ProgramTracker.Web.Tests.Reading;

namespace ProgramTracker.Web.Tests.Events;

/// <summary>Calendars as a calendar program gets them, read back by the rules of RFC 5545.</summary>
public sealed class CalendarEndpointTests(FoundingApp app) : IClassFixture<FoundingApp>
{
    [Theory]
    [InlineData("", "Veranstaltungen")]
    [InlineData("?kommune=05111000", "Veranstaltungen, Düsseldorf")]
    [InlineData("?kommune=05111000&jahr=2011", "Veranstaltungen, Düsseldorf")]
    public async Task Feed_OfTheConference_HasItAndItsWorkshops(string query, string name)
    {
        var calendar = await ReadAsync("/veranstaltungen/kalender.ics" + query);

        Assert.Equal(name, calendar.Text("X-WR-CALNAME"));
        Assert.Equal(4, calendar.Events.Count);
        var conference = calendar.Events.Single(x => x.Text("SUMMARY") == "Integrationskonferenz der Stadt Düsseldorf");
        Assert.Equal((new DateOnly(2011, 1, 27), new DateOnly(2011, 1, 28)), (conference.Day("DTSTART"), conference.Day("DTEND")));
        Assert.Equal(("Düsseldorf", "Konferenz", "CONFIRMED"), (conference.Text("LOCATION"), conference.Text("CATEGORIES"), conference["STATUS"]));
        Assert.Equal($"http://localhost/veranstaltungen/{app.Release.ConferenceId}", conference["URL"]);
        Assert.Equal(3, calendar.Events.Count(x => x.Has("RELATED-TO") && x["RELATED-TO"] == conference["UID"]));
        Assert.Equal(4, calendar.Events.Select(x => x["UID"]).Distinct().Count());
    }

    [Theory]
    [InlineData("?art=workshop", 3)]
    [InlineData("?art=besuch", 0)]
    [InlineData("?kommune=05315000", 0)]
    [InlineData("?jahr=2012", 0)]
    public async Task Feed_WithFilters_HasWhatTheyLeave(string query, int count) => Assert.Equal(count, (await ReadAsync("/veranstaltungen/kalender.ics" + query)).Events.Count);

    [Fact]
    public async Task Feed_ThatHasNotChanged_IsNotSentAgain()
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync(new Uri("/veranstaltungen/kalender.ics", UriKind.Relative));
        Assert.Equal("text/calendar", first.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", first.Content.Headers.ContentType?.CharSet);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/veranstaltungen/kalender.ics");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Calendar_OfOneEvent_HasOnlyIt()
    {
        var calendar = await ReadAsync($"/veranstaltungen/{app.Release.ConferenceId}/kalender.ics");

        Assert.Equal("Integrationskonferenz der Stadt Düsseldorf", Assert.Single(calendar.Events).Text("SUMMARY"));
        Assert.Equal(calendar.Events[0]["UID"], (await ReadAsync("/veranstaltungen/kalender.ics")).Events.Single(x => !x.Has("RELATED-TO"))["UID"]);
    }

    private async Task<ReadCalendar> ReadAsync(string address)
    {
        using var client = app.CreateClient();
        return ReadCalendar.Of(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
    }
}
