using System.Text;
using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Releases;

[Collection(EmptyAppCollection.Name)]
public sealed class IntakeTests(EmptyApp app)
{
    [BrowserFact]
    public async Task Text_ThatIsTakenInTwice_IsRecognised()
    {
        var page = await app.NewPageAsync();
        var text = Intake.TextOf("Aachen", "11.000");
        await Intake.PasteAsync(page, text);

        await Intake.OpenAsync(page);
        await Intake.FillAsync(page, text);
        await Intake.Submit(page, "Weiter").ClickAsync();

        await Assertions.Expect(page.GetByText("Diese Pressemitteilung ist schon da")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Text der Pressemitteilung")).ToHaveValueAsync(text);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Text_ThatIsEmpty_IsRefusedInWords()
    {
        var page = await app.NewPageAsync();
        await Intake.OpenAsync(page);
        await Intake.Submit(page, "Weiter").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Der Text ist leer.");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Button_ThatThePageMovesFromUnderThePointer_IsPressedAllTheSame()
    {
        var page = await app.NewPageAsync();
        await Intake.OpenAsync(page);
        await page.EvaluateAsync("""
            document.addEventListener("pointerdown", () => { document.querySelector("form.paste").style.marginTop = "150px"; });
            """);
        var button = (await Intake.Submit(page, "Weiter").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(button.X + (button.Width / 2), button.Y + (button.Height / 2));
        await page.Mouse.DownAsync();
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Der Text ist leer.");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Text_LargerThanAMessageOfTheConnection_ArrivesWhole()
    {
        var page = await app.NewPageAsync();
        var filling = string.Concat(Enumerable.Repeat("Dieser Satz über nichts macht die Mitteilung lang.\n\n", 4_000));
        await Intake.PasteAsync(page, filling + Intake.TextOf("Bocholt", "12.000"));
        await Assertions.Expect(page.Locator(".marked-text .mark").First).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator(".marked-text p")).ToHaveCountAsync(4_003);
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Files_OfEveryKind_HaveAResultEach()
    {
        var page = await app.NewPageAsync();
        await Intake.OpenAsync(page);
        var release = Encoding.UTF8.GetBytes(Intake.TextOf("Witten", "13.000"));

        await page.GetByLabel("Dateien hierher ziehen oder auswählen").SetInputFilesAsync(
        [
            File("ohne-datum.txt", release),
            File("leer.txt", []),
            File("bild.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 2, 3]),
        ]);

        var results = page.GetByRole(AriaRole.List, new() { Name = "Ergebnis je Datei" });
        await Assertions.Expect(results.GetByText("leer.txt – abgelehnt: Der Text ist leer.")).ToBeVisibleAsync();
        await Assertions.Expect(results.GetByText("bild.txt – abgelehnt: Die Datei ist kein Text.")).ToBeVisibleAsync();
        await results.GetByLabel("Datum der Pressemitteilung").FillAsync("2011-03-05");
        await results.GetByLabel("Herausgeber").FillAsync(Intake.Issuer);
        await results.GetByRole(AriaRole.Button, new() { Name = "Aufnehmen: ohne-datum.txt" }).ClickAsync();
        await Assertions.Expect(results.GetByText("ohne-datum.txt – aufgenommen")).ToBeVisibleAsync();

        await page.GetByLabel("Dateien hierher ziehen oder auswählen").SetInputFilesAsync([File("noch-einmal.txt", release)]);
        await Assertions.Expect(results.GetByText("noch-einmal.txt – schon vorhanden")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "text/plain", Buffer = content };
}
