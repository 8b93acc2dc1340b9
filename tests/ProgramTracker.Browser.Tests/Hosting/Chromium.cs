using Microsoft.Playwright;

namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>The machine's own Chromium; nothing is ever downloaded.</summary>
internal static class Chromium
{
    public const string Missing = "No Chromium: install it at /usr/bin/chromium or name its path in PROGRAMTRACKER_CHROMIUM.";

    private const string Usual = "/usr/bin/chromium";

    /// <summary>Null where there is none; a path that was named but isn't there counts as none.</summary>
    public static string? Path { get; } = Find();

    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("PROGRAMTRACKER_REQUIRE_BROWSER") == "1";

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path ?? throw new InvalidOperationException(Missing),
            Headless = true,
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PROGRAMTRACKER_CHROMIUM");
        var path = string.IsNullOrEmpty(named) ? Usual : named;
        return File.Exists(path) ? path : null;
    }
}
