using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Database;

/// <summary>From the samples to the empty real database and back, by the button.</summary>
public sealed class DatabaseChangeTests
{
    [BrowserFact]
    public async Task Change_ToRealAndBack_ShowsOneAtATime()
    {
        await using var app = new SampleAppFactory();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        app.UseKestrel(0);
        app.StartServer();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = app.ClientOptions.BaseAddress.ToString(), Locale = "de-DE" });
        var page = await context.NewPageAsync();

        await page.GotoAsync("/kommunen/05111000");
        await Assertions.Expect(page.GetByText("34.000 €").First).ToBeVisibleAsync();
        await Assertions.Expect(Banner(page)).ToBeVisibleAsync();

        await ChangeAsync(page, "Leeren eigenen Bestand beginnen");
        await Assertions.Expect(Banner(page)).ToHaveCountAsync(0);
        await page.GotoAsync("/kommunen/05111000");
        await Assertions.Expect(page.GetByText("34.000 €")).ToHaveCountAsync(0);

        await ChangeAsync(page, "Beispieldaten öffnen");
        await Assertions.Expect(Banner(page)).ToBeVisibleAsync();
        await page.GotoAsync("/kommunen/05111000");
        await Assertions.Expect(page.GetByText("34.000 €").First).ToBeVisibleAsync();
    }

    private static ILocator Banner(IPage page) => page.GetByRole(AriaRole.Link, new() { Name = "Eigene Datenbank beginnen" });

    private static async Task ChangeAsync(IPage page, string button)
    {
        await page.GotoAsync("/verwaltung/bestand");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = button })).ToBeEnabledAsync(new() { Timeout = 20_000 });
        await page.GetByLabel("Ja, für alle wechseln").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.WaitForURLAsync(address => new Uri(address).AbsolutePath == "/", new() { Timeout = 60_000 });
    }
}
