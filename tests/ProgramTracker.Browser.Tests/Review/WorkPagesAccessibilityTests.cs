using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Browser.Tests.Releases;

namespace ProgramTracker.Browser.Tests.Review;

/// <summary>The pages where one works have no violation in any of their states, in both themes.</summary>
[Collection(EmptyAppCollection.Name)]
public sealed class WorkPagesAccessibilityTests(EmptyApp app)
{
    [BrowserFact]
    public async Task Intake_BeforeAndAfterATextIsRead_HasNoViolation()
    {
        var page = await app.NewPageAsync();
        await Intake.OpenAsync(page);
        await Accessibility.AssertNoViolationAsync(page);

        await Intake.FillAsync(page, Intake.TextOf("Detmold", "21.000"));
        await Intake.Submit(page, "Weiter").ClickAsync();
        await Assertions.Expect(Intake.Submit(page, "Aufnehmen")).ToBeVisibleAsync();
        await Accessibility.AssertNoViolationAsync(page);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Review_WhileReadingChangingAndAdding_HasNoViolation()
    {
        var page = await app.NewPageAsync();
        await Intake.PasteAsync(page, Intake.TextOf("Lemgo", "22.000"));
        await ReviewTests.ChooseAsync(page, ReviewTests.Statement(page, "22.000 €"));
        await Accessibility.AssertNoViolationAsync(page);

        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.GetByLabel("Betrag in Euro")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Suchen und hinzufügen" }).PressSequentiallyAsync("Bad");
        await Assertions.Expect(page.Locator(".search-field [role=option]").First).ToBeVisibleAsync();
        await Accessibility.AssertNoViolationAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Abbrechen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Aussage hinzufügen" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Wortlaut im Text")).ToBeFocusedAsync();
        await Accessibility.AssertNoViolationAsync(page);
        await page.Context.DisposeAsync();
    }

    [BrowserTheory]
    [InlineData("/zu-pruefen")]
    [InlineData("/verwaltung/bestand")]
    public async Task Page_AsItOpens_HasNoViolation(string address)
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync(address);
        await Accessibility.AssertNoViolationAsync(page);
        await page.Context.DisposeAsync();
    }
}
