using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Screenshots;

/// <summary>Pictures of every page of the samples, wide and on a phone, light and dark, German and English: to be looked at, and for the README.</summary>
[Collection(RunningAppCollection.Name)]
public sealed class ScreenshotTests(RunningApp app)
{
    [ScreenshotFact]
    public async Task Pictures_OfEveryPage_AreTaken()
    {
        var folder = ScreenshotFactAttribute.Folder!;
        foreach (var (name, address) in EveryPage.OfTheSamples)
        {
            foreach (var (suffix, width, scheme, locale) in new[]
            {
                ("1440", 1440, ColorScheme.Light, "de-DE"),
                ("390", 390, ColorScheme.Light, "de-DE"),
                ("1440-dunkel", 1440, ColorScheme.Dark, "de-DE"),
                ("1440-en", 1440, ColorScheme.Light, "en-GB"),
                ("druck", 720, ColorScheme.Light, "de-DE"),
            })
            {
                var page = await app.NewPageAsync(locale);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, Media = suffix == "druck" ? Media.Print : Media.Screen });
                await page.SetViewportSizeAsync(width, 900);
                await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{suffix}.png"), FullPage = true });
                await page.Context.DisposeAsync();
            }
        }
    }
}
