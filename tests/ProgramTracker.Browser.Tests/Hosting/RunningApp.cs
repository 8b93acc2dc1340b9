using Microsoft.Playwright;
using ProgramTracker.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>The app on a real port of this machine, and one browser; shared by every test of the collection.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly SampleAppFactory _factory = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _factory.ClientOptions.BaseAddress;

    public async Task InitializeAsync()
    {
        // Without a browser every test is skipped: nothing to start. If one is required, launching it fails and says why.
        if (Chromium.Path is null && !Chromium.IsRequired)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    /// <summary>A page in a context of its own: no cookies, no storage, German unless told. Disposing the context closes it.</summary>
    public async Task<IPage> NewPageAsync(string locale = "de-DE")
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address.ToString(), Locale = locale });
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
