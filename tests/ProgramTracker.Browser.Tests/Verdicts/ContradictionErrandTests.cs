using Microsoft.Playwright;
using ProgramTracker.Browser.Tests.Hosting;

namespace ProgramTracker.Browser.Tests.Verdicts;

/// <summary>From the start page to the contradiction that the samples hold, 212 against 213 projects, and to a decision on it.</summary>
[Collection(RunningAppCollection.Name)]
public sealed class ContradictionErrandTests(RunningApp app)
{
    private const string Reason = "Tippfehler, dem Herausgeber gemeldet.";

    [BrowserFact]
    public async Task Contradiction_FoundFromTheStartPage_IsDecidedAndCanBeOpenedAgain()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("#widersprueche a[href='/widersprueche']").ClickAsync();
        var found = page.Locator("article.contradiction").Filter(new LocatorFilterOptions { HasText = "212" });
        await Assertions.Expect(found.Locator("mark")).ToContainTextAsync(["212 Projekte", "213 Projekte"]);
        await Assertions.Expect(found).ToContainTextAsync("213 + 74 = 287");

        await found.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Entscheiden" }).ClickAsync();
        await page.WaitForURLAsync("**/widersprueche/*");
        await DecideAsync(page);

        await page.GotoAsync("/widersprueche");
        await Assertions.Expect(page.Locator("article.contradiction").Filter(new LocatorFilterOptions { HasText = "212" })).ToHaveCountAsync(0);
        await page.GotoAsync("/widersprueche?status=entschieden");
        await Assertions.Expect(page.Locator("article.contradiction")).ToContainTextAsync([Reason]);

        await page.Locator("article.contradiction").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Ansehen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Wieder öffnen" }).ClickAsync();
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Status)).ToContainTextAsync("wieder offen");
        await page.Context.DisposeAsync();
    }

    [BrowserFact]
    public async Task Figure_OfTheRelease_ShowsItsVerdictAndTheWayToTheOther()
    {
        var page = await app.NewPageAsync();
        await page.GotoAsync("/pressemitteilungen/4");
        var statement = page.Locator("aside li").Filter(new LocatorFilterOptions { HasText = "212" });
        await Assertions.Expect(statement.Locator(".verdict")).ToContainTextAsync("Widerspruch");

        await statement.Locator("summary").ClickAsync();
        await statement.Locator("details a[href*='#aussage-']").First.ClickAsync();

        await Assertions.Expect(page.Locator("mark:target")).ToHaveTextAsync("213 Projekte");
        await page.Context.DisposeAsync();
    }

    private static async Task DecideAsync(IPage page)
    {
        var save = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Entscheidung speichern" });
        await Assertions.Expect(save).ToBeEnabledAsync();
        await page.GetByLabel("Entscheidung", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync("berichtigt");
        await page.GetByLabel("Begründung").FillAsync(Reason);
        await page.GetByLabel("Begründung").BlurAsync();
        await save.ClickAsync();
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Status)).ToContainTextAsync("gespeichert");
    }
}
