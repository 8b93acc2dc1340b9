using ProgramTracker.Browser.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Reading;

/// <summary>Every page of the samples: nothing that axe calls a violation, in both themes, and nothing wider than a phone.</summary>
[Collection(RunningAppCollection.Name)]
public sealed class EveryPageTests(RunningApp app)
{
    public static TheoryData<string> Addresses => new(EveryPage.OfTheSamples.Select(page => page.Address));

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task Page_AsItOpens_HasNoViolation(string address)
    {
        var page = await app.NewPageAsync();
        var answer = await page.GotoAsync(address);

        Assert.Equal(address == EveryPage.Missing ? 404 : 200, answer!.Status);
        await Accessibility.AssertNoViolationAsync(page);
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task Page_OnAPhone_IsNotWiderThanTheScreen(string address)
    {
        var page = await app.NewPageAsync();
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync(address);

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.DisposeAsync();
    }
}
