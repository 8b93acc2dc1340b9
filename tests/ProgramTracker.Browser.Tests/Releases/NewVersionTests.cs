using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Releases;

/// <summary>A text changed at its source: what was accepted is lost, waits, and a person takes the new amount.</summary>
[Collection(EmptyAppCollection.Name)]
public sealed class NewVersionTests(EmptyApp app)
{
    [BrowserFact]
    public async Task NewVersion_WithAnotherAmount_WaitsAsLostAndIsTakenByAPerson()
    {
        const string town = "Remscheid", city = "/kommunen/05120000";
        var page = await app.NewPageAsync();
        await Intake.PasteAsync(page, Intake.TextOf(town, "48.000"));
        var statement = page.Locator(".statement", new() { HasText = "48.000" }).First;
        await statement.Locator(".statement-head").ClickAsync();
        await statement.GetByRole(AriaRole.Button, new() { Name = "Stimmt" }).ClickAsync();
        await Assertions.Expect(statement).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("state-accepted"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Zur Pressemitteilung" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Neue Fassung aufnehmen" }).ClickAsync();
        await Assertions.Expect(Intake.Submit(page, "Weiter")).ToBeEnabledAsync();
        await Intake.FillAsync(page, Intake.TextOf(town, "52.000"));
        await Intake.Submit(page, "Weiter").ClickAsync();
        await Intake.Submit(page, "Als neue Fassung aufnehmen").ClickAsync();
        await page.WaitForURLAsync("**/pruefen*");
        await Assertions.Expect(page.Locator(".review[data-keys=on]")).ToBeAttachedAsync();

        await Assertions.Expect(page.Locator(".lost")).ToContainTextAsync("48.000\u00A0€");
        await Accessibility.AssertNoViolationAsync(page);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/zu-pruefen");
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("neue Fassung: 1 Aussage verloren");
        await other.GotoAsync(city);
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("48.000\u00A0€");

        await page.Locator(".lost .link-button").First.ClickAsync();
        var changed = page.Locator(".statement.chosen-one");
        await Assertions.Expect(changed).ToContainTextAsync("Bisher angenommen (Fassung 1)");
        await changed.GetByRole(AriaRole.Button, new() { Name = "Stimmt" }).ClickAsync();
        await Assertions.Expect(page.Locator(".lost")).ToHaveCountAsync(0);
        await other.GotoAsync(city);
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("52.000\u00A0€");
        await Assertions.Expect(other.Locator("main")).Not.ToContainTextAsync("100.000");

        await page.GetByRole(AriaRole.Link, new() { Name = "Zur Pressemitteilung" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Was sich geändert hat" }).ClickAsync();
        await Assertions.Expect(page.Locator(".difference del")).ToContainTextAsync("48.000");
        await Assertions.Expect(page.Locator(".difference ins")).ToContainTextAsync("52.000");
        await Accessibility.AssertNoViolationAsync(page);
        await page.Context.DisposeAsync();
    }
}
