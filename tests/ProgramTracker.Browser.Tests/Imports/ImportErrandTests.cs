using System.Text;
using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Browser.Tests.Releases;
using ProgramTracker.Browser.Tests.Review;

namespace ProgramTracker.Browser.Tests.Imports;

/// <summary>The ministry hands its list in: what was announced is replaced, what is new is added, and every sum leads back to its row.</summary>
[Collection(EmptyAppCollection.Name)]
public sealed class ImportErrandTests(EmptyApp app)
{
    private const string Unna = "/kommunen/05978036";

    private const string List =
        """
        Aktenzeichen;Förderprogramm;Zuwendungsempfänger;Gemeinde;Projekt;Bewilligt;Förderjahr;Bescheid vom
        U 1/2011;KOMM-IN NRW;Stadt Unna;Stadt Unna;Offene Verwaltung Unna;24.000,00;;15.03.2011
        U 2/2011;KOMM-IN NRW;Sprachwerkstatt Unna e. V.;Stadt Unna;Sprache im Quartier;5.500,50;2011;
        U 3/2011;KOMM-IN NRW;Verein;Entenhausen;Ente;1.000,00;2011;

        """;

    [BrowserFact]
    public async Task List_WithAnAnnouncedGrant_ReplacesItAddsTheOtherAndNamesTheError()
    {
        var page = await app.NewPageAsync();
        await Intake.PasteAsync(page, Intake.TextOf("Unna", "24.000"));
        await ReviewTests.ChooseAsync(page, ReviewTests.Statement(page, "24.000 €"));
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator(".statement.state-accepted").First).ToBeVisibleAsync();
        await page.GotoAsync(Unna);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("24.000\u00A0€");

        await UploadAsync(page, List);
        await Accessibility.AssertNoViolationAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vorschau ansehen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Was der Import tun wird" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#zeile-2")).ToContainTextAsync("Ersetzt 24.000\u00A0€ laut Pressemitteilung.");
        await Assertions.Expect(page.Locator("#zeile-3")).ToContainTextAsync("neu");
        await Assertions.Expect(page.Locator("#zeile-4")).ToContainTextAsync("„Entenhausen“: Diese Kommune ist nicht bekannt.");
        await Assertions.Expect(Button(page, "Importieren")).ToBeDisabledAsync();
        await Accessibility.AssertNoViolationAsync(page);

        await page.GetByLabel("Zeilen mit Fehlern oder offenen Fragen weglassen").CheckAsync();
        await Button(page, "Vorschau neu berechnen").ClickAsync();
        await Assertions.Expect(Button(page, "Importieren")).ToBeEnabledAsync();
        await Button(page, "Importieren").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Was der Import getan hat" })).ToBeVisibleAsync();

        await page.GotoAsync(Unna);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("29.500,50\u00A0€");
        await page.GotoAsync("/buchungen?kommune=05978036");
        await page.GetByText("Beleg: liste.csv, Zeile 3").ClickAsync();
        await Assertions.Expect(page.Locator("details[open]")).ToContainTextAsync("5.500,50");
        await page.Locator("details[open]").GetByRole(AriaRole.Link, new() { Name = "Zur Zeile im Import" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Zeile 3" })).ToBeVisibleAsync();
        await Accessibility.AssertNoViolationAsync(page);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task List_WithoutKnownHeaders_AsksWhatTheColumnsAre()
    {
        var page = await app.NewPageAsync();
        await UploadAsync(page, "Wer;Wieviel\nStadt Kamen;1.000\nStadt Lünen;2.000\n");

        await Assertions.Expect(page.Locator("#spalten-offen")).ToContainTextAsync("Keine Spalte nennt einen Betrag.");
        await Assertions.Expect(Button(page, "Vorschau ansehen")).ToBeDisabledAsync();
        await page.GetByLabel("Bedeutung der Spalte „Wer“").SelectOptionAsync("Recipient");
        await page.GetByLabel("Bedeutung der Spalte „Wieviel“").SelectOptionAsync("Awarded");
        await Assertions.Expect(page.Locator("#spalten-offen")).ToContainTextAsync("tausend oder eins");
        await page.GetByLabel("Schreibweise der Zahlen in „Wieviel“").SelectOptionAsync("German");
        await Button(page, "Vorschau ansehen").ClickAsync();

        await Assertions.Expect(page.Locator("#wirkung")).ToContainTextAsync("3.000\u00A0€");
        await page.Context.DisposeAsync();
    }

    private static async Task UploadAsync(IPage page, string text)
    {
        await page.GotoAsync("/importe/neu");
        await Assertions.Expect(page.GetByLabel("Datei der Liste")).ToBeEnabledAsync();
        await page.GetByLabel("Datei der Liste").SetInputFilesAsync(new FilePayload { Name = "liste.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Spalten", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Entwurf verwerfen" })).ToBeEnabledAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
