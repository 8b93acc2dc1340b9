using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Timeline;

/// <summary>What the script adds to a timeline that is complete without it.</summary>
[Collection(RunningAppCollection.Name)]
public sealed class TimelineScriptTests(RunningApp app)
{
    private const string Address = "/zeitachse?programm=komm-in";
    private const string Drawing = "figure[data-timeline] svg.wide";

    [BrowserFact]
    public async Task Zoom_ByButtonAndKey_DrawsThePartAnewAndKeepsItInTheAddress()
    {
        var page = await OpenAsync();
        await page.ClickAsync("[data-zoom=in]");
        await Assertions.Expect(page.Locator(Drawing)).ToHaveAttributeAsync("data-first", "2007-01-01");
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(app.Address, Address + "&von=2007-01-01&bis=2010-12-31").ToString());

        await page.Locator(Drawing + " .programme a").First.FocusAsync();
        await page.Keyboard.PressAsync("0");
        await Assertions.Expect(page.Locator(Drawing)).ToHaveAttributeAsync("data-first", "2005-01-01");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Arrows_FromEntryToEntry_MoveTheFocusAndTellTheDetails()
    {
        var page = await OpenAsync();
        await page.Locator(Drawing + " .programme a").First.FocusAsync();
        await Assertions.Expect(page.Locator(".timeline-detail")).ToContainTextAsync("KOMM-IN NRW");

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(Drawing + " a:focus")).ToHaveAttributeAsync("aria-label", "Düsseldorf, 2005–2012");
        await Assertions.Expect(page.Locator(".timeline-detail")).ToContainTextAsync("nimmt an KOMM-IN NRW teil");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".timeline-detail")).ToBeHiddenAsync();
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Png_OfATimeline_IsSaved()
    {
        var page = await OpenAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("[data-png]"));
        Assert.Equal("zeitachse.png", download.SuggestedFilename);
        await using var picture = await download.CreateReadStreamAsync();
        var head = new byte[4];
        await picture.ReadExactlyAsync(head);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], head);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Paper_HasTheNarrowDrawingAndNoControls()
    {
        var page = await OpenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(Drawing)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("figure[data-timeline] svg.narrow")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-zoom=in]")).ToBeHiddenAsync();
        await page.Context.DisposeAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await app.NewPageAsync();
        await page.SetViewportSizeAsync(1440, 900);
        await page.GotoAsync(Address);
        await Assertions.Expect(page.Locator(".timeline-live")).ToHaveCountAsync(1);
        return page;
    }
}
