using System.Net;
using ProgramTracker.Tests.Hosting;

namespace ProgramTracker.Web.Tests.Hosting;

/// <summary>Everything a page needs comes from the app itself.</summary>
public sealed class StaticAssetTests(AppFactory factory) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("/_framework/blazor.web.js", "text/javascript")]
    [InlineData("/_content/Radzen.Blazor/Radzen.Blazor.min.js", "text/javascript")]
    [InlineData("/_content/Radzen.Blazor/css/material-base.css", "text/css")]
    [InlineData("/ProgramTracker.Web.styles.css", "text/css")]
    public async Task Asset_Always_IsServedAndNotEmpty(string address, string type)
    {
        using var client = factory.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Page_ThatIsNot_IsNotFoundInGerman()
    {
        using var client = factory.CreateClient();
        using var answer = await client.GetAsync(new Uri("/gibt-es-nicht", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>Nicht gefunden</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
