using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Connection;

[Collection(RunningAppCollection.Name)]
public sealed class ConnectionTests(RunningApp app)
{
    [BrowserFact]
    public async Task Script_OnAPage_IsServedAndNotEmpty()
    {
        var page = await app.NewPageAsync();
        var script = await page.RunAndWaitForResponseAsync(
            () => page.GotoAsync("/verbindung"),
            response => response.Url.Contains("/_framework/blazor.web", StringComparison.Ordinal));

        Assert.Equal(200, script.Status);
        Assert.NotEmpty(await script.BodyAsync());
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Click_OnAnInteractivePage_ReachesTheServer()
    {
        var page = await OpenInteractiveAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Server fragen" }).ClickAsync();

        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Status)).ToHaveTextAsync("Der Server hat geantwortet, Antworten: 1.");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Connection_CutAfterAClick_ComesBackWithTheSameState()
    {
        var page = await app.NewPageAsync();
        var sockets = new List<IWebSocketRoute>();
        await page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await OpenInteractiveAsync(page);
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Server fragen" });
        var status = page.Locator("main").GetByRole(AriaRole.Status);
        await button.ClickAsync();
        await Assertions.Expect(status).ToHaveTextAsync("Der Server hat geantwortet, Antworten: 1.");

        var next = page.WaitForWebSocketAsync();
        await sockets[0].CloseAsync(new() { Code = 3001, Reason = "cut" });
        await next;
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync();
        await button.ClickAsync();

        await Assertions.Expect(status).ToHaveTextAsync("Der Server hat geantwortet, Antworten: 2.");
        Assert.Equal(2, sockets.Count);
        await page.Context.DisposeAsync();
    }

    private async Task<IPage> OpenInteractiveAsync()
    {
        var page = await app.NewPageAsync();
        await OpenInteractiveAsync(page);
        return page;
    }

    /// <summary>The page enables its button once the server has taken it over.</summary>
    private static async Task OpenInteractiveAsync(IPage page)
    {
        await page.GotoAsync("/verbindung");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Server fragen" })).ToBeEnabledAsync();
    }
}
