using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace ProgramTracker.Browser.Tests.Reading;

/// <summary>What a coordinator and a press officer come for, from the start page to the answer and its proof.</summary>
[Collection(RunningAppCollection.Name)]
public sealed class MainErrandTests(RunningApp app)
{
    [BrowserFact]
    public async Task Coordinator_FromTheStartPage_FindsTheirCityItsSumAndTheSentenceBehind()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Verzeichnisse" }).GetByRole(AriaRole.Link, new() { Name = "Kommunen" }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Düsseldorf", Exact = true }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/kommunen/05111000$"));

        await Expect(page.Locator(".total-number")).ToHaveTextAsync("34.000\u00A0€");
        await page.GetByText("Woher?").ClickAsync();
        await Expect(page.Locator("details.where")).ToContainTextAsync("Genauigkeit");
        await Accessibility.AssertNoViolationAsync(page);
        await Expect(page.Locator("details.where blockquote mark").First).ToHaveTextAsync("34.000 Euro");
        await page.Locator("details.where a[href*='#aussage-']").First.ClickAsync();
        await Expect(page.Locator("mark:target")).ToContainTextAsync("34.000");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Coordinator_OnTheirPage_GoesToItsSectionsAndBackUp()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/kommunen/05111000");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Abschnitte dieser Seite" }).GetByRole(AriaRole.Link, new() { Name = "Veranstaltungen" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/kommunen/05111000#veranstaltungen$"));
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Sie sind hier" }).GetByRole(AriaRole.Link, new() { Name = "Regierungsbezirk Düsseldorf" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/kommunen\\?bezirk=051$"));
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task PressOfficer_FromTheStartPage_FindsTheFigureAndEveryEntryBehindIt()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("#site-search-field").FillAsync("Düsseldorf KOMM-IN seit 2005");
        await page.Locator("#site-search-field").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/suche"));
        var figure = page.Locator("article").First;
        await Expect(figure).ToContainTextAsync("34.000\u00A0€");
        await figure.GetByRole(AriaRole.Link, new() { Name = "Woher?" }).First.ClickAsync();

        await Expect(page.Locator(".sum-number")).ToHaveTextAsync("34.000\u00A0€");
        await Expect(page.Locator("main")).ToContainTextAsync("Stand der Daten");
        await page.Locator(".entries a[href*='#aussage-']").First.ClickAsync();
        await Expect(page.Locator("mark:target")).ToContainTextAsync("34.000");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task PressOfficer_FromTheStartPage_SeesWhatContradictsAndBothSides()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("#widersprueche li a").First.ClickAsync();

        await Expect(page.Locator("h2.contradiction-values, .contradiction-values").First).ToContainTextAsync("212");
        await Expect(page.Locator("main")).ToContainTextAsync("213");
        await page.Context.DisposeAsync();
    }
}
