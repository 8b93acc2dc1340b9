using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Tests.Reading;
using ProgramTracker.Tests.Hosting;
using ProgramTracker.Web.Embedding;

namespace ProgramTracker.Web.Tests.Embedding;

/// <summary>Graphics for frames on other sites: alone, with their source, and only of what is published.</summary>
public sealed class EmbeddedPagesTests(EmbeddedPagesTests.InternalApp app) : IClassFixture<EmbeddedPagesTests.InternalApp>
{
    [Theory]
    [InlineData("/embed/zeitachse?kommune=05111000")]
    [InlineData("/embed/karte?programm=komm-in")]
    [InlineData("/embed/diagramme/jahre")]
    [InlineData("/embed/diagramme/kommunen?programm=komm-in")]
    public async Task Graphic_OfWhatIsInternal_ShowsNothingOfIt(string address)
    {
        using var answer = await GetAsync(address);
        var page = await ReadAsync(answer);

        Assert.DoesNotContain("34.000", page.DocumentElement.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Integrationskonferenz", page.DocumentElement.TextContent, StringComparison.Ordinal);
        using var own = await GetAsync(address.Replace("/embed", "", StringComparison.Ordinal));
        Assert.Contains("34.000", (await ReadAsync(own)).DocumentElement.TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/zeitachse?kommune=05111000")]
    [InlineData("/embed/karte")]
    [InlineData("/embed/diagramme/jahre")]
    public async Task Graphic_Alone_HasItsSourceAndLeadsToItsPage(string address)
    {
        using var answer = await GetAsync(address);
        var page = await ReadAsync(answer);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("header, nav, [data-svg]"));
        Assert.NotNull(page.QuerySelector($"main a[href='{address.Replace("/embed", "", StringComparison.Ordinal)}']"));
        Assert.Equal("_blank", page.QuerySelector("base")!.GetAttribute("target"));
        Assert.Equal("frame-ancestors https://intranet.example.org", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("/embed/zeitachse")]
    [InlineData("/embed/zeitachse?kommune=99999999")]
    [InlineData("/embed/zeitachse/ausschnitt?kommune=99999999")]
    [InlineData("/embed/karte?programm=gibt-es-nicht")]
    [InlineData("/embed/diagramme/torte")]
    public async Task Graphic_OfNothing_IsNotFound(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_ThatIsNotEmbedded_IsFramedByNobodyElse()
    {
        using var answer = await GetAsync("/kommunen/05111000");
        Assert.Equal("frame-ancestors 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var client = app.CreateClient();
        return await client.GetAsync(new Uri(address, UriKind.Relative));
    }

    /// <summary>The whole program with one release that is internal.</summary>
    public sealed class InternalApp : AppFactory, IAsyncLifetime
    {
        public async Task InitializeAsync()
        {
            await using var scope = Services.CreateAsyncScope();
            await FoundingRelease.RecordAsync(scope.ServiceProvider.GetRequiredService<CommandRunner>(), Core.Access.Visibility.Internal);
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(EmbeddingOptions.HostsKey, "https://intranet.example.org");
        }
    }
}
