using Microsoft.Playwright;
using ProgramTracker.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>The app on an empty real database, for errands that put something in; tests take towns of their own, so that none meets the rows of another.</summary>
public sealed class EmptyApp : IAsyncLifetime
{
    private readonly AppFactory _factory = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null && !Chromium.IsRequired)
        {
            return;
        }

        // A circuit that starts on a busy machine takes longer than the usual five seconds.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    /// <summary>A page of somebody with a browser of their own: no cookies, no storage, German.</summary>
    public async Task<IPage> NewPageAsync(int width = 1440, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _factory.ClientOptions.BaseAddress.ToString(),
            Locale = "de-DE",
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _factory.DisposeAsync();
    }
}
