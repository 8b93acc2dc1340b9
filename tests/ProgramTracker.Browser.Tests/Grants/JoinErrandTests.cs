using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;
using ProgramTracker.Browser.Tests.Releases;
using ProgramTracker.Browser.Tests.Review;

namespace ProgramTracker.Browser.Tests.Grants;

/// <summary>Two grants that are one: found, compared, joined, separated again, and told in the history.</summary>
[Collection(EmptyAppCollection.Name)]
public sealed class JoinErrandTests(EmptyApp app)
{
    private const string City = "/kommunen/05970040";

    // The same money in other words, as another office tells it.
    private const string Again =
        """
        Siegen freut sich über Geld vom Land

        Aus dem Landesprogramm KOMM-IN NRW bekommt die Stadt Siegen 23.000 Euro. Damit wird das Projekt „Offene Verwaltung Siegen“ bezahlt, das im Herbst beginnt.
        """;

    [BrowserFact]
    public async Task Duplicates_Joined_CountOnce_AndSeparatedAgainCountAsBefore()
    {
        var page = await app.NewPageAsync();
        await AcceptAsync(page, Intake.TextOf("Siegen", "23.000"), isNew: false);
        await AcceptAsync(page, Again, isNew: true);
        await ExpectTotalAsync(page, "46.000\u00A0€");

        await page.GotoAsync("/zuwendungen/dubletten");
        await Accessibility.AssertNoViolationAsync(page);
        await page.Locator(".pairs > li", new() { HasText = "Siegen" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^Vergleichen") }).ClickAsync();
        await Assertions.Expect(page.Locator("#wirkung")).ToContainTextAsync("Danach zählt: 23.000\u00A0€ bewilligt");
        await Accessibility.AssertNoViolationAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Zusammenführen" })).ToBeEnabledAsync();
        await page.GetByLabel("Begründung").FillAsync("zweite Mitteilung über dieselbe Förderung");
        await page.GetByRole(AriaRole.Button, new() { Name = "Zusammenführen" }).ClickAsync();
        await Assertions.Expect(page.Locator("#zusammengefuehrt")).ToContainTextAsync("zweite Mitteilung über dieselbe Förderung");
        var grant = new Uri(page.Url).AbsolutePath;
        await ExpectTotalAsync(page, "23.000\u00A0€");

        await page.GotoAsync(grant);
        await page.Locator("#zusammengefuehrt").GetByRole(AriaRole.Link, new() { Name = "Wieder trennen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Trennen", Exact = true })).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Warum sind es doch zwei?" }).FillAsync("zwei Bescheide");
        await page.GetByRole(AriaRole.Button, new() { Name = "Trennen", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#geschichte")).ToContainTextAsync("wieder getrennt");
        await ExpectTotalAsync(page, "46.000\u00A0€");

        await page.GotoAsync(grant + "/verlauf");
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("Grund: zwei Bescheide");
        await page.Context.DisposeAsync();
    }

    private static async Task AcceptAsync(IPage page, string text, bool isNew)
    {
        await Intake.PasteAsync(page, text);
        var statement = ReviewTests.Statement(page, "23.000 €");
        await ReviewTests.ChooseAsync(page, statement);
        if (isNew)
        {
            await statement.GetByLabel("Keine davon: eine neue Zuwendung").CheckAsync();
        }

        await statement.GetByRole(AriaRole.Button, new() { Name = "Stimmt" }).ClickAsync();
        await Assertions.Expect(statement).ToContainTextAsync("angenommen");
    }

    private static async Task ExpectTotalAsync(IPage page, string total)
    {
        await page.GotoAsync(City);
        await Assertions.Expect(page.Locator(".total-number")).ToHaveTextAsync(total);
    }
}
