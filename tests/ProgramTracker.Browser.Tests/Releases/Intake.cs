using Microsoft.Playwright;

namespace ProgramTracker.Browser.Tests.Releases;

/// <summary>Steps of somebody who takes a release in.</summary>
internal static class Intake
{
    public const string Issuer = "Ministerium für Arbeit, Integration und Soziales";

    /// <summary>A short release over one grant.</summary>
    public static string TextOf(string town, string amount) =>
        $"""
        Land fördert Integration in {town}

        Die Stadt {town} erhält aus dem Landesprogramm KOMM-IN NRW {amount} Euro für das Projekt „Offene Verwaltung {town}“.

        Zur Tagung „Integration in {town}“ kamen am 3. März 2011 viele Gäste nach {town}.
        """;

    public static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync("/pressemitteilungen/neu");
        await Assertions.Expect(Submit(page, "Weiter")).ToBeEnabledAsync();
    }

    /// <summary>Pastes a text and answers what it leaves open; ends on the review.</summary>
    public static async Task PasteAsync(IPage page, string text)
    {
        await OpenAsync(page);
        await FillAsync(page, text);
        await Submit(page, "Weiter").ClickAsync();
        await page.GetByLabel("Datum der Pressemitteilung").FillAsync("2011-03-04");
        await page.GetByLabel("Herausgeber").FillAsync(Issuer);
        await Submit(page, "Aufnehmen").ClickAsync();
        await page.WaitForURLAsync("**/pruefen*");
        await Assertions.Expect(page.Locator(".review[data-keys=on]")).ToBeAttachedAsync();
    }

    // At once, as a clipboard does; typing a long text would take the browser minutes.
    public static async Task FillAsync(IPage page, string text)
    {
        await page.GetByLabel("Text der Pressemitteilung").FocusAsync();
        await page.GetByLabel("Text der Pressemitteilung").EvaluateAsync("(field, text) => { field.value = text; }", text);
    }

    public static ILocator Submit(IPage page, string name) => page.Locator("form.paste").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
