using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ProgramTracker.Browser.Tests.Search;

/// <summary>The search field of every page, by keyboard alone.</summary>
[Collection(RunningAppCollection.Name)]
public sealed class SuggestionTests(RunningApp app)
{
    [BrowserFact]
    public async Task BeginningOfATown_ChosenByKeyboard_LeadsToItsPage()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/programme");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Düsseld");
        var field = page.Locator("#site-search-field");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Vorschl" })).ToHaveCountAsync(1);
        await Accessibility.AssertNoViolationAsync(page);

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".suggestion[aria-selected=true]")).ToContainTextAsync("Düsseldorf");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/kommunen/05111000$"));
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task QuestionForAFigure_ByKeyboard_LeadsToThatFigure()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Düsseldorf KOMM-IN seit 2005");
        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("€");
        var figure = (await page.GetByRole(AriaRole.Option).First.Locator("span").First.TextContentAsync())!;
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".sum-number")).ToHaveTextAsync(figure);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Escape_ClosesTheListAndEnterSearches()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("Integration");
        var field = page.Locator("#site-search-field");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(field).ToHaveValueAsync("Integration");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/suche\\?q=Integration$"));
        await page.Context.DisposeAsync();
    }
}
