using System.Net;

namespace ProgramTracker.Web.Tests.Reading;

/// <summary>No page asks a statement for each row: with five times the data it asks as many as before.</summary>
public sealed class StatementGrowthTests(GrowingApp app) : IClassFixture<GrowingApp>
{
    private static readonly string[] Pages =
    [
        "/",
        "/kommunen",
        "/kommunen/05315000",
        "/kommunen/05566",
        "/programme",
        "/programme/komm-in",
        "/programme/komm-in?orte=alle",
        "/zuwendungen",
        "/zuwendungen?gruppe=programm",
        "/zuwendungen/1",
        "/zuwendungen/1/verlauf",
        "/zuwendungen/dubletten",
        "/organisationen",
        "/organisationen/1",
        "/ministerien",
        "/ministerien/MAIS",
        "/buchungen",
        "/buchungen?kommune=05566&teil=gesamt",
        "/importe",
        "/importe/1",
        "/karte",
        "/suche?q=Vorhaben",
        "/verwaltung/organisationen",
        "/verwaltung/organisationen/1",
        "/verwaltung/programme",
    ];

    [Fact]
    public async Task Pages_WithManyMoreRows_AskNoMoreStatements()
    {
        var before = await CountAsync();

        await app.ImportAsync(400, 2);

        var after = await CountAsync();
        Assert.Empty(Pages.Where(page => after[page] > before[page]).Select(page => $"{page}: {before[page]}, then {after[page]}"));
    }

    private async Task<Dictionary<string, int>> CountAsync()
    {
        var counts = new Dictionary<string, int>();
        using var client = app.CreateClient();
        foreach (var page in Pages)
        {
            for (var warm = 0; warm < 2; warm++)
            {
                app.Statements.Taken();
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }

            counts[page] = app.Statements.Taken().Count;
        }

        return counts;
    }
}
