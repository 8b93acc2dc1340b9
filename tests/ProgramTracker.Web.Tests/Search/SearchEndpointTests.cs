using System.Text.Json;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Web.Addressing;
using ProgramTracker.Web.Search;
using ProgramTracker.Web.Tests.Reading;

namespace ProgramTracker.Web.Tests.Search;

public sealed class SearchEndpointTests(FoundingApp app) : IClassFixture<FoundingApp>
{
    [Fact]
    public async Task Suggest_BeginningOfATown_OffersItFirstAndTheWholeSearchLast()
    {
        var items = await SuggestAsync("Düsseld");

        Assert.Equal(("Kommunen", "Düsseldorf", "/kommunen/05111000"), items[0]);
        Assert.Equal(("", "Alle Treffer für „Düsseld“ zeigen", "/suche?q=D%C3%BCsseld"), items[^1]);
    }

    [Fact]
    public async Task Suggest_QuestionForAFigure_OffersTheFigureFirst()
    {
        var items = await SuggestAsync("Düsseldorf KOMM-IN seit 2005");

        Assert.Equal(("Zahl", "34.000 €", "/buchungen?kommune=05111000&programm=komm-in"), items[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("D")]
    [InlineData(" – ")]
    public async Task Suggest_TooLittle_OffersNoThing(string text) => Assert.DoesNotContain(await SuggestAsync(text), item => item.Group.Length > 0);

    [Fact]
    public async Task Suggest_TooMuch_OffersNothing() => Assert.Empty(await SuggestAsync(new string('x', 101)));

    [Fact]
    public void Suggest_Always_IsBoundedInRate()
    {
        var endpoint = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Single(x => "/" + x.RoutePattern.RawText?.TrimStart('/') == Addresses.SearchSuggestions);

        Assert.Equal(SearchEndpoints.Limit, endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName);
    }

    [Fact]
    public async Task Page_QuestionForAFigure_ShowsItFirstWithItsWayToTheProof()
    {
        using var client = app.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(Addresses.SearchFor("seit 2005 KOMM-IN Düsseldorf"), UriKind.Relative)));

        var figure = page.QuerySelector("main .section")!;
        Assert.Equal("zahl", figure.Id);
        Assert.Equal("34.000 €", figure.QuerySelector(".figure-number")!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal("bewilligt · Düsseldorf · KOMM-IN NRW · seit 2005", figure.QuerySelector("h3")!.TextContent.Replace('\u00A0', ' '));
        Assert.NotNull(figure.QuerySelector("a[href='/buchungen?kommune=05111000&programm=komm-in']"));
    }

    [Fact]
    public async Task Page_YearsOfAProgramme_SayWhatTheyLeaveOut()
    {
        using var client = app.CreateClient();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(Addresses.SearchFor("Düsseldorf KOMM-IN 2010 bis 2012"), UriKind.Relative)));

        Assert.Equal("–", page.QuerySelector(".figure-number")!.TextContent);
        Assert.Contains("Nicht enthalten: 34.000 € ohne genanntes Förderjahr.", page.QuerySelector("#zahl")!.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        var entries = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(page.QuerySelector("#zahl a[href*='von=2010']")!.GetAttribute("href")!, UriKind.Relative)));
        Assert.Contains("2010–2012", entries.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("–", entries.QuerySelector(".sum-number")!.TextContent);
    }

    private async Task<List<(string Group, string Text, string Address)>> SuggestAsync(string text)
    {
        using var client = app.CreateClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri(Addresses.SearchSuggestions + "?q=" + Uri.EscapeDataString(text), UriKind.Relative)));
        Assert.NotEqual(0, answer.RootElement.GetProperty("status").GetString()!.Length);
        return [.. answer.RootElement.GetProperty("items").EnumerateArray().Select(x => (x.GetProperty("group").GetString()!, x.GetProperty("text").GetString()!.Replace('\u00A0', ' '), x.GetProperty("address").GetString()!))];
    }
}
