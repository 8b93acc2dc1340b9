using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Browser.Tests.Releases;

namespace ProgramTracker.Browser.Tests.Review;

[Collection(EmptyAppCollection.Name)]
public sealed class ReviewTests(EmptyApp app)
{
    [BrowserFact]
    public async Task Review_WithKeysAlone_AcceptsRejectsAndTakesBack()
    {
        var page = await app.NewPageAsync();
        await Intake.PasteAsync(page, Intake.TextOf("Hagen", "14.000"));
        var money = Statement(page, "14.000 €");
        await ChooseAsync(page, money);

        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(money).ToContainTextAsync("angenommen");
        await Assertions.Expect(page.Locator("#ansage")).ToContainTextAsync("Angenommen.");

        await ChooseAsync(page, money);
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.GetByLabel("Warum zurücknehmen?").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#ansage")).ToContainTextAsync("Zurückgenommen.");
        await Assertions.Expect(money).Not.ToContainTextAsync("angenommen");

        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(page.GetByLabel("Warum verwerfen?").Last).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(money).ToContainTextAsync("verworfen");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Statement_ThatTwoPeopleAccept_IsAcceptedOnceAndTheOtherIsToldWho()
    {
        var (one, other) = (await app.NewPageAsync(), await app.NewPageAsync());
        await Intake.PasteAsync(one, Intake.TextOf("Hamm", "15.000"));
        await other.GotoAsync(one.Url);
        foreach (var page in new[] { one, other })
        {
            await ChooseAsync(page, Statement(page, "15.000 €"));
        }

        await one.Keyboard.PressAsync("a");
        await Assertions.Expect(Statement(one, "15.000 €")).ToContainTextAsync("angenommen");
        await other.Keyboard.PressAsync("a");

        await Assertions.Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Lokale Nutzerin war schneller und hat sie angenommen");
        await other.GetByRole(AriaRole.Button, new() { Name = "Stand neu laden" }).ClickAsync();
        await Assertions.Expect(Statement(other, "15.000 €")).ToContainTextAsync("angenommen");
        await one.Context.DisposeAsync();
        await other.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Statement_ThatIsChanged_IsKeptAsTypedAndAccepted()
    {
        var page = await app.NewPageAsync();
        await Intake.PasteAsync(page, Intake.TextOf("Herne", "16.000"));
        await ChooseAsync(page, Statement(page, "16.000 €"));

        await page.Keyboard.PressAsync("e");
        await page.GetByLabel("Betrag in Euro").FillAsync("viel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ändern und annehmen" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Betrag in Euro")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByText("Diese Summe ist nicht zu lesen.")).ToBeVisibleAsync();

        await page.GetByLabel("Betrag in Euro").FillAsync("17.000");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Suchen und hinzufügen" }).PressSequentiallyAsync("Bochum");
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "Bochum" }).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chosen-list")).ToContainTextAsync("Bochum");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ändern und annehmen" }).ClickAsync();

        await Assertions.Expect(Statement(page, "17.000 €")).ToContainTextAsync("geändert angenommen");
        await Assertions.Expect(Statement(page, "17.000 €")).ToContainTextAsync("an Herne und Bochum");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Words_ThatAreMarked_BecomeAStatement()
    {
        var page = await app.NewPageAsync();
        await Intake.PasteAsync(page, Intake.TextOf("Kerpen", "18.000") + "\n\nFatma Beispiel, Leiterin des Amtes für Vielfalt, dankte allen.");

        await MarkAsync(page, "Fatma Beispiel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Markierte Stelle hinzufügen" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Wortlaut im Text")).ToHaveValueAsync("Fatma Beispiel");
        await page.GetByLabel("Was steht da?").SelectOptionAsync("Person");
        await page.Locator("#feld-office").FillAsync("Leiterin des Amtes für Vielfalt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hinzufügen und annehmen" }).ClickAsync();

        await Assertions.Expect(page.Locator("#ansage")).ToContainTextAsync("Hinzugefügt.");
        await Assertions.Expect(page.Locator(".marked-text .mark-chosen")).ToHaveTextAsync("Fatma Beispiel");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Review_OnAPhone_HasTextAboveAndOneStatementBelow()
    {
        var page = await app.NewPageAsync(390, 844);
        await Intake.PasteAsync(page, Intake.TextOf("Soest", "19.000"));

        await Assertions.Expect(page.Locator(".statement:visible")).ToHaveCountAsync(1);
        var text = await page.Locator(".review-text").BoundingBoxAsync();
        var statement = await page.Locator(".statement:visible").BoundingBoxAsync();
        Assert.True(text!.Y + text.Height <= statement!.Y);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.DisposeAsync();
    }

    internal static ILocator Statement(IPage page, string words) => page.Locator(".statement", new() { HasText = words }).First;

    internal static async Task ChooseAsync(IPage page, ILocator statement)
    {
        await statement.Locator(".statement-head").ClickAsync();
        await Assertions.Expect(statement.Locator(".statement-head")).ToHaveAttributeAsync("aria-expanded", "true");
    }

    // As a person does with the mouse: a selection, and the button let go over the text.
    private static Task MarkAsync(IPage page, string words) => page.EvaluateAsync(
        """
        words => {
          const walker = document.createTreeWalker(document.querySelector(".marked-text"), NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.textContent.indexOf(words);
            if (at >= 0) {
              getSelection().setBaseAndExtent(node, at, node, at + words.length);
              node.parentElement.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
              return;
            }
          }
        }
        """,
        words);
}
