using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using ProgramTracker.Tests.Hosting;
using ProgramTracker.Web.Preferences;

namespace ProgramTracker.Web.Tests.Preferences;

public sealed partial class PreferenceEndpointTests(AppFactory factory) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("de-DE,de;q=0.9", "de")]
    [InlineData("en-US,en;q=0.9", "en")]
    [InlineData("fr", "de")]
    [InlineData(null, "de")]
    public async Task Language_NothingRemembered_IsTheBrowsersElseGerman(string? accepted, string expected)
    {
        using var client = Client();
        Assert.Contains($"<html lang=\"{expected}\"", await Page(client, accepted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_Switched_IsRemembered()
    {
        using var client = Client();
        using var answer = await Post(client, "/einstellungen/sprache", ("language", "en"), ("returnTo", "/verbindung"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/verbindung", answer.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"en\"", await Page(client, "de"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Theme_Switched_IsRemembered()
    {
        using var client = Client();
        Assert.DoesNotContain("data-theme=", await Page(client, null), StringComparison.Ordinal);
        using var answer = await Post(client, "/einstellungen/darstellung", ("theme", "dark"), ("returnTo", "/"));
        Assert.Contains("data-theme=\"dark\"", await Page(client, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switch_WithoutTheFormsToken_IsRefused()
    {
        using var client = Client();
        using var answer = await client.PostAsync(new Uri("/einstellungen/sprache", UriKind.Relative), new FormUrlEncodedContent([new("language", "en")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/kommunen/05111000?stand=2026-01-31", "/kommunen/05111000?stand=2026-01-31")]
    [InlineData("/", "/")]
    [InlineData("//example.org", "/")]
    [InlineData("/\\example.org", "/")]
    [InlineData("https://example.org", "/")]
    [InlineData("/a\nb", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void LocalOrHome_AddressOutside_IsHome(string? address, string expected) => Assert.Equal(expected, PreferenceEndpoints.LocalOrHome(address));

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""")]
    private static partial Regex Token();

    private static async Task<string> Page(HttpClient client, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/verbindung", UriKind.Relative));
        if (accepted is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(accepted);
        }

        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await Page(client, null)).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    private HttpClient Client() => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
}
