using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Browser.Tests.Releases;

namespace ProgramTracker.Browser.Tests.Upkeep;

/// <summary>An editor adds a spelling that releases use; the next release is read with it.</summary>
[Collection(EmptyAppCollection.Name)]
public sealed class SpellingErrandTests(EmptyApp app)
{
    [BrowserFact]
    public async Task Spelling_ThatIsAdded_IsFoundInTheNextRelease()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/verwaltung");
        await page.GetByRole(AriaRole.Link, new() { Name = "Schreibweisen der Kommunen" }).ClickAsync();
        await page.GetByLabel("Name oder Schreibweise").FillAsync("Solingen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Anzeigen" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Solingen", Exact = true }).ClickAsync();
        var add = page.GetByRole(AriaRole.Button, new() { Name = "Schreibweise hinzufügen" });
        await Assertions.Expect(add).ToBeEnabledAsync();
        await add.ClickAsync();
        await Assertions.Expect(page.GetByText("Diese Angabe fehlt.")).ToBeVisibleAsync();
        await page.Locator("#schreibweise").FillAsync("Klingensolingen");
        await page.Locator("#schreibweise").BlurAsync();
        await add.ClickAsync();
        await Assertions.Expect(page.GetByText("Hinzugefügt. Die nächste Pressemitteilung wird damit gelesen.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#aenderungen")).ToContainTextAsync("Klingensolingen");
        await Accessibility.AssertNoViolationAsync(page);

        await Intake.PasteAsync(page, Intake.TextOf("Klingensolingen", "61.000"));

        await Assertions.Expect(page.Locator(".statement", new() { HasText = "61.000" }).First).ToContainTextAsync("Solingen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zur Pressemitteilung" }).ClickAsync();
        await Assertions.Expect(page.Locator("#genannt a[href='/kommunen/05122000']")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }
}
