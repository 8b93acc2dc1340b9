using System.Globalization;
using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Tests.Hosting;
using Xunit.Abstractions;

namespace ProgramTracker.Browser.Tests.Connection;

/// <summary>What the server holds for each open working page, measured with real connections of a browser.</summary>
public sealed class CircuitMemoryTests(ITestOutputHelper output)
{
    private const int Connections = 20;
    private const long Most = 1024 * 1024;

    private static readonly string[] Pages =
    [
        "/pressemitteilungen/22/pruefen",
        "/pressemitteilungen/neu",
        "/pressemitteilungen/8/quelle",
        "/zuwendungen/neu",
        "/zuwendungen/1/bescheid",
        "/zuwendungen/1/vorhaben",
        "/importe/neu",
        "/programme/komm-in/vollstaendig",
        "/verwaltung/programme/komm-in",
        "/verwaltung/schreibweisen/05111000",
        "/verwaltung/ministerien/1",
        "/widersprueche/19-stated",
    ];

    [MeasureFact]
    public async Task WorkingPage_WithManyConnections_HoldsAtMostOneMegabyteEach()
    {
        await using var factory = new SampleAppFactory();
        factory.UseKestrel(0);
        factory.StartServer();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        foreach (var address in Pages)
        {
            await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = factory.ClientOptions.BaseAddress.ToString(), Locale = "de-DE" });

            // The first connection brings in what all share: compiled queries, the vocabulary, texts.
            await ConnectAsync(context, address);
            var before = Held();
            for (var i = 0; i < Connections; i++)
            {
                await ConnectAsync(context, address);
            }

            var each = (Held() - before) / Connections;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{each / 1024,6} KB a circuit  {address}"));
            Assert.InRange(each, 0, Most);
        }
    }

    private static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // Connected is a page once its circuit has answered: the first batch has been rendered when the socket has received its second message.
    private static async Task ConnectAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var socket = new TaskCompletionSource();
        var received = 0;
        page.WebSocket += (_, opened) => opened.FrameReceived += (_, _) =>
        {
            if (Interlocked.Increment(ref received) == 3)
            {
                socket.TrySetResult();
            }
        };
        await page.GotoAsync(address);
        await socket.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }
}
