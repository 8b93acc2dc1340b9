using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Browser.Tests.Releases;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Browser.Tests.Review;

/// <summary>The whole road once: a release comes in, is confirmed, counts for its city, shows its sentence; its decision replaces the announcement.</summary>
[Collection(EmptyAppCollection.Name)]
public sealed class FoundingErrandTests(EmptyApp app)
{
    private const string City = "/kommunen/05111000";

    [BrowserFact]
    public async Task Release_ThatIsConfirmed_CountsForItsCityOnceAndShowsItsSentence()
    {
        var page = await app.NewPageAsync();
        await TakeFoundingReleaseInAsync(page);
        await AcceptEverythingAsync(page);

        await page.GotoAsync(City);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("34.000\u00A0€");
        await page.GetByText("Woher?").First.ClickAsync();
        await page.Locator("details.where a[href*='#aussage-']").First.ClickAsync();
        await Assertions.Expect(page.Locator("mark:target")).ToHaveTextAsync("34.000 Euro");

        await EnterDecisionAsync(page);
        await page.GotoAsync(City);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("34.000\u00A0€");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("68.000");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Staff_FromTheStartPage_FindWhatWaitsAndDecideOnIt()
    {
        var page = await app.NewPageAsync();
        await Intake.PasteAsync(page, Intake.TextOf("Minden", "25.000"));
        await page.GotoAsync("/");
        await page.Locator("#zu-pruefen a[href='/zu-pruefen']").ClickAsync();
        await page.WaitForURLAsync("**/zu-pruefen");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Land fördert Integration in Minden" }).ClickAsync();
        await Assertions.Expect(page.Locator(".review[data-keys=on]")).ToBeAttachedAsync();
        await AcceptEverythingAsync(page);

        await page.GotoAsync("/zu-pruefen");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Minden");
        await page.GotoAsync("/");
        await page.Locator("#nach-programm").GetByRole(AriaRole.Link, new() { Name = "KOMM-IN NRW" }).ClickAsync();
        await page.Locator("#nach-kommune").GetByRole(AriaRole.Link, new() { Name = "Minden" }).ClickAsync();
        await Assertions.Expect(page.Locator(".total-number")).ToHaveTextAsync("25.000\u00A0€");
        await page.Context.DisposeAsync();
    }

    private static async Task TakeFoundingReleaseInAsync(IPage page)
    {
        var sample = SampleFiles.Read().Single(file => file.Name.StartsWith("008-", StringComparison.Ordinal));
        await Intake.OpenAsync(page);
        await Intake.FillAsync(page, System.Text.Encoding.UTF8.GetString(sample.Content.Span));
        await Intake.Submit(page, "Weiter").ClickAsync();
        await page.GetByLabel("Datum der Pressemitteilung").FillAsync("2011-01-27");
        await page.GetByLabel("Herausgeber").FillAsync(Intake.Issuer);
        await Intake.Submit(page, "Aufnehmen").ClickAsync();
        await page.WaitForURLAsync("**/pruefen*");
        await Assertions.Expect(page.Locator(".review[data-keys=on]")).ToBeAttachedAsync();
    }

    // One key a statement, as a person does; every decision is waited for before the next.
    private static async Task AcceptEverythingAsync(IPage page)
    {
        var waiting = page.Locator(".statement.state-proposed");
        for (var left = await waiting.CountAsync(); left > 0; left--)
        {
            await waiting.First.Locator(".statement-head").ClickAsync();
            await waiting.First.GetByRole(AriaRole.Button, new() { Name = "Stimmt" }).ClickAsync();
            await Assertions.Expect(waiting).ToHaveCountAsync(left - 1);
        }

        await Assertions.Expect(page.Locator("#stand")).ToHaveTextAsync("Alles ist geprüft.");
    }

    private static async Task EnterDecisionAsync(IPage page)
    {
        await page.GotoAsync(City);
        await page.Locator("#zuwendungen a[href^='/zuwendungen/']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bescheid erfassen" }).ClickAsync();
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Bescheid eintragen" });
        await Assertions.Expect(save).ToBeEnabledAsync();
        await page.GetByLabel("Aktenzeichen").First.FillAsync("34.02-KI-2011/7");
        await page.GetByLabel("Bewilligungsbehörde").FillAsync("Bezirksregierung Arnsberg");
        await page.GetByLabel("Datum des Bescheids").FillAsync("2011-02-15");
        await page.GetByLabel("Betrag in Euro").First.FillAsync("34.000");
        await page.GetByLabel("Betrag in Euro").First.BlurAsync();
        await page.GetByLabel("Bescheid als Datei").SetInputFilesAsync(new FilePayload { Name = "bescheid.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        await Assertions.Expect(page.GetByText("Angehängt: bescheid.pdf")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#wirkung")).ToHaveTextAsync("Ersetzt die Ankündigung über 34.000\u00A0€; die Summe bleibt 34.000\u00A0€.");
        await save.ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith("/bescheid", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("34.02-KI-2011/7");
    }
}
