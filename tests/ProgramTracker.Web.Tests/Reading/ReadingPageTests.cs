using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ProgramTracker.Data.Tests.Reading;

namespace ProgramTracker.Web.Tests.Reading;

/// <summary>Pages that are read, from the address to the finished document, against a real database and without scripts.</summary>
public sealed class ReadingPageTests(FoundingApp app) : IClassFixture<FoundingApp>
{
    private const int MostPages = 320;
    private static readonly string[] WorkPages = ["/neu", "/pruefen", "/bescheid", "/reihe", "/vorhaben", "/quelle", "/zu-pruefen", "/vollstaendig", "/verwaltung/bestand", "/neue-fassung"];

    [Theory]
    [InlineData("/")]
    [InlineData("/kommunen")]
    [InlineData("/kommunen?art=kreise&bezirk=055&folge=name")]
    [InlineData("/kommunen/05111000")]
    [InlineData("/kommunen/05111000?messgroesse=ausgezahlt")]
    [InlineData("/kommunen/05566")]
    [InlineData("/kommunen/05354")]
    [InlineData("/diagramme")]
    [InlineData("/diagramme?programm=komm-in&messgroesse=ausgezahlt&stand=2001-01-01")]
    [InlineData("/diagramme/jahre?kommune=05111000")]
    [InlineData("/diagramme/kommunen?programm=komm-in")]
    [InlineData("/diagramme/messgroessen?programm=komm-in")]
    [InlineData("/diagramme/geldgeber?kommune=05566")]
    [InlineData("/diagramme/erstmals")]
    [InlineData("/kommunen/05111000/jahr/2011")]
    [InlineData("/kommunen/05566/jahr/1999")]
    [InlineData("/programme/komm-in/jahr/2011")]
    [InlineData("/programme/komm-in/jahr/2011?stand=2020-01-01")]
    [InlineData("/zeitachse")]
    [InlineData("/zeitachse?kommune=05111000&kommune=05566&programm=komm-in&von=2009&bis=2011-06")]
    [InlineData("/zeitachse?kommune=05111000&spur=undatiert")]
    [InlineData("/zeitachse?kommune=05111000&stand=2001-01-01")]
    [InlineData("/programme")]
    [InlineData("/programme/komm-in")]
    [InlineData("/programme/ki")]
    [InlineData("/zuwendungen")]
    [InlineData("/zuwendungen?programm=komm-in&kommune=05111000&jahr=2011")]
    [InlineData("/veranstaltungen")]
    [InlineData("/veranstaltungen?art=workshop&jahr=2011&programm=komm-in&zeit=vergangen&seite=2")]
    [InlineData("/veranstaltungen?ansicht=monat&monat=2011-01&kommune=05111000")]
    [InlineData("/veranstaltungen?ansicht=monat&monat=9999-12")]
    [InlineData("/veranstaltungen?kommune=Atlantis&reihe=999")]
    [InlineData("/pressemitteilungen")]
    [InlineData("/pressemitteilungen?programm=komm-in&jahr=2011&kommune=05111000")]
    [InlineData("/buchungen")]
    [InlineData("/buchungen?kommune=05566&teil=kommunen&programm=ohne&jahr=mehrere&messgroesse=beantragt&seite=3")]
    [InlineData("/widersprueche")]
    [InlineData("/widersprueche?status=alle&programm=komm-in&seite=2")]
    [InlineData("/verwaltung")]
    [InlineData("/verwaltung/programme")]
    [InlineData("/verwaltung/programme?q=komm&herkunft=eigene&seite=2")]
    [InlineData("/verwaltung/organisationen")]
    [InlineData("/verwaltung/organisationen?q=verein&art=2")]
    [InlineData("/verwaltung/schreibweisen")]
    [InlineData("/verwaltung/schreibweisen?q=d%C3%BCssel&herkunft=eigene")]
    [InlineData("/verwaltung/ministerien")]
    [InlineData("/ministerien")]
    [InlineData("/ministerien/MAIS")]
    [InlineData("/organisationen")]
    [InlineData("/organisationen?seite=3")]
    [InlineData("/buchungen?kommune=05566&teil=gesamt")]
    [InlineData("/buchungen?ministerium=MAIS&stand=2020-01-01")]
    [InlineData("/programme/komm-in?orte=alle&messgroesse=ausgezahlt")]
    [InlineData("/?jahr=2010")]
    [InlineData("/?stand=2020-01-01")]
    [InlineData("/kommunen?stand=2020-01-01")]
    [InlineData("/programme?stand=2020-01-01")]
    [InlineData("/zuwendungen?stand=2020-01-01")]
    [InlineData("/kommunen/05566?stand=2020-01-01")]
    [InlineData("/zuwendungen/1")]
    [InlineData("/zuwendungen/1/verlauf")]
    [InlineData("/zuwendungen/dubletten")]
    [InlineData("/offen")]
    [InlineData("/offen?kommune=05566&programm=komm-in&messgroesse=eigenanteil")]
    [InlineData("/suche")]
    [InlineData("/suche?q=d%C3%BCsseldorf")]
    [InlineData("/suche?q=kreis&gruppe=kommunen&seite=2")]
    [InlineData("/suche?q=konferenz&folge=neu")]
    [InlineData("/suche?q=D%C3%BCren+KOMM-IN+seit+2009")]
    public async Task Page_Always_IsCompleteAndOpensNoConnection(string address)
    {
        var page = await OpenAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith(" – ProgramTracker", page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script[src*='blazor'], script[src*='Radzen'], link[href*='Radzen']"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), main select"), control => Assert.NotNull(page.QuerySelector($"label[for='{control.Id}']")));
    }

    [Fact]
    public async Task Links_FromTheStartPage_AllLeadSomewhere()
    {
        using var client = app.CreateClient();
        var seen = new HashSet<string> { "/" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{address} answers {answer.StatusCode}.");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                // The same rows in another order are no other page.
                if (seen.Count < MostPages && !link.Contains("folge=", StringComparison.Ordinal) && !Array.Exists(WorkPages, link.Split('?')[0].EndsWith) && seen.Add(link))
                {
                    open.Enqueue(link);
                }
            }
        }

        Assert.Contains("/programme/komm-in", seen);
        Assert.Contains($"/pressemitteilungen/{app.Release.ReleaseId}/original", seen);
    }

    [Fact]
    public async Task Number_OfACity_LeadsToItsEntryAndThisToTheMarkedSentence()
    {
        var city = await OpenAsync("/kommunen/" + FoundingRelease.Ags);
        Assert.Equal("34.000 €", Plain(city.QuerySelector(".total-number")));
        Assert.Contains("laut Pressemitteilung", city.QuerySelector(".total-meaning")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 von 1 Zuwendung mit Betrag", Plain(city.QuerySelector(".total-meaning")), StringComparison.Ordinal);
        Assert.Contains("0,06 € je Einw. (Zensus 2022)", Plain(city.QuerySelector(".total-meaning")), StringComparison.Ordinal);

        var cell = city.QuerySelector("#nach-programm tbody td a")!;
        Assert.Equal("34.000 €", Plain(cell));
        Assert.Equal("ohne Jahr", city.QuerySelectorAll("#nach-programm thead th")[1].TextContent);

        var entries = await OpenAsync(cell.GetAttribute("href")!);
        Assert.Equal("34.000 €", Plain(entries.QuerySelector(".sum-number")));
        var quote = entries.QuerySelector(".quote")!;
        Assert.Equal("Das Land unterstützt das Vorhaben mit 34.000 Euro.", quote.QuerySelector("blockquote")!.TextContent);

        var way = quote.QuerySelector("figcaption a")!.GetAttribute("href")!.Split('#');
        var release = await OpenAsync(way[0]);
        Assert.Equal("34.000 Euro", release.GetElementById(way[1])!.TextContent);
    }

    [Fact]
    public async Task City_AsOfAPastMoment_SaysSoAndCountsNothingLater()
    {
        var city = await OpenAsync("/kommunen/05111000?stand=2001-01-01");
        Assert.Equal("–", Plain(city.QuerySelector(".total-number")));
        Assert.Contains("Stand vom 01.01.2001", Plain(city.QuerySelector("[role=note]")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/kommunen")]
    [InlineData("/kommunen/05111000")]
    [InlineData("/kommunen/05566")]
    [InlineData("/programme")]
    [InlineData("/programme/komm-in")]
    [InlineData("/zuwendungen")]
    [InlineData("/buchungen")]
    public async Task Page_WithMoney_AsOfAPastDay_SaysSoInItsHeadAndLeadsBackToToday(string address)
    {
        var page = await OpenAsync(address + "?stand=2001-01-01");

        var notice = page.QuerySelector(".page-head [role=note]");
        Assert.Contains("Stand vom 01.01.2001", Plain(notice), StringComparison.Ordinal);
        Assert.Equal(address, notice!.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("34.000", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2001-01-01", page.QuerySelector("form[method=get] input[type=date]#stand")!.GetAttribute("value"));
        Assert.Null((await OpenAsync(address)).QuerySelector(".page-head [role=note]"));
    }

    [Theory]
    [InlineData("de", "Lokale Nutzerin hat 34.000 € bewilligt")]
    [InlineData("en", "Lokale Nutzerin recorded €34,000 awarded")]
    public async Task History_OfAGrant_IsToldInSentencesWithItsEvidence(string language, string sentence)
    {
        var history = await OpenAsync($"/zuwendungen/{app.Release.GrantId}/verlauf", language);

        Assert.Contains(sentence, Plain(history.QuerySelector(".history")), StringComparison.Ordinal);
        Assert.Contains("34.000 Euro", Plain(history.QuerySelector(".history .quote")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_AsAFile_IsAWholeDrawingWhoseLinksLeadHome()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri("/zeitachse.svg?kommune=05111000", UriKind.Relative));
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("zeitachse-05111000.svg", answer.Content.Headers.ContentDisposition?.FileName);

        var drawing = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        var text = drawing.Root!.Value;
        Assert.Contains("Zeitachse: Düsseldorf", text, StringComparison.Ordinal);
        Assert.Contains("/zeitachse?kommune=05111000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.Contains($"http://localhost/veranstaltungen/{app.Release.ConferenceId}", drawing.Descendants(XName.Get("a", "http://www.w3.org/2000/svg")).Select(link => link.Attribute("href")!.Value));
    }

    [Fact]
    public async Task Timeline_AsATable_HasEveryEntryOnce()
    {
        using var client = app.CreateClient();
        var lines = (await client.GetStringAsync(new Uri("/zeitachse.csv?kommune=05111000", UriKind.Relative))).TrimEnd().Split("\r\n");
        Assert.Equal("Zu;Art;Wann;von;bis;Was;Näheres;Betrag in Euro;Adresse", lines[0].TrimStart('\uFEFF'));
        Assert.Equal(["Teilnahmen", "Veranstaltungen", "Pressemitteilungen", "Zuwendungen"], lines.Skip(1).Select(line => line.Split(';')[1]));
        Assert.Contains("34000,00", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_PartOfIt_IsTheDrawingAlone()
    {
        using var client = app.CreateClient();
        var part = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/zeitachse/ausschnitt?kommune=05111000&von=2010&bis=2012", UriKind.Relative)));
        var svg = part.QuerySelector("svg")!;
        Assert.Equal(("2010-01-01", "2012-12-31"), (svg.GetAttribute("data-first"), svg.GetAttribute("data-last")));
        Assert.Contains("Integrationskonferenz", svg.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/diagramme/jahre", "/diagramme")]
    [InlineData("/diagramme/jahre?kommune=05111000", "/kommunen/05111000")]
    [InlineData("/diagramme/kommunen?programm=komm-in", "/programme/komm-in")]
    [InlineData("/diagramme/geldgeber?programm=komm-in", "/programme/komm-in")]
    public async Task Chart_AndThePageOfItsSubject_SayTheSameSum(string chart, string subject)
    {
        var drawn = await OpenAsync(chart);
        Assert.Contains("34.000 €", Plain(drawn.QuerySelector("figure.chart table")), StringComparison.Ordinal);
        Assert.Contains("laut Pressemitteilung", drawn.QuerySelector("svg.wide a, svg.wide [role=img]")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("34.000 €", Plain((await OpenAsync(subject)).QuerySelector("main")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_AsAFile_IsAWholeDrawingWithItsSentenceAndSource()
    {
        using var client = app.CreateClient();
        var text = XDocument.Parse(await client.GetStringAsync(new Uri("/diagramme/kommunen.svg?programm=komm-in", UriKind.Relative))).Root!.Value;
        Assert.Contains("KOMM-IN NRW: Nur Düsseldorf hat einen Betrag für sich,", text, StringComparison.Ordinal);
        Assert.Contains("Schraffiert: laut Pressemitteilung", text, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        var csv = await client.GetStringAsync(new Uri("/diagramme/kommunen.csv?programm=komm-in", UriKind.Relative));
        Assert.StartsWith("Kommune;bewilligt;bewilligt, laut Pressemitteilung\r\nDüsseldorf;34000,00;34000,00\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programme_WithABudget_ShowsItBesideTheTotal()
    {
        var programme = await OpenAsync("/programme/komm-in");
        Assert.Equal("34.000 €", Plain(programme.QuerySelector(".total-number")));
        Assert.Contains("bis zu 2.850.000 €", Plain(programme.QuerySelector("#kontrollzahlen")), StringComparison.Ordinal);
        Assert.Contains("Erreicht: 1 von 396 Gemeinden, 0 von 31 Kreisen.", Plain(programme.QuerySelector(".page-head")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pressemitteilungen/{0}", "/buchungen?mitteilung={0}")]
    [InlineData("/ministerien/MAIS", "/buchungen?ministerium=MAIS")]
    [InlineData("/kommunen/05111000", "/buchungen?kommune=05111000")]
    [InlineData("/programme/komm-in", "/buchungen?programm=komm-in")]
    [InlineData("/", "/buchungen")]
    public async Task Number_OfAHead_ExplainsItselfAndLeadsToAsMuch(string pattern, string entriesPattern)
    {
        var id = app.Release.ReleaseId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var page = await OpenAsync(pattern.Replace("{0}", id, StringComparison.Ordinal));

        Assert.Equal("34.000 €", Plain(page.QuerySelector(".total-number")));
        var where = page.QuerySelector("details.where")!;
        Assert.Contains("Das Land unterstützt das Vorhaben mit 34.000 Euro.", Plain(where), StringComparison.Ordinal);
        var entries = where.QuerySelectorAll("a")[^1].GetAttribute("href")!;
        Assert.Equal(entriesPattern.Replace("{0}", id, StringComparison.Ordinal), entries);
        Assert.Equal("34.000 €", Plain((await OpenAsync(entries)).QuerySelector(".sum-number")));
    }

    [Fact]
    public async Task Sections_OfAPage_AreWhereItsHeadLeads()
    {
        foreach (var address in (string[])["/kommunen/05111000", "/kommunen/05566", "/programme/komm-in", "/zuwendungen/1", "/veranstaltungen/1", "/ministerien/MAIS"])
        {
            var page = await OpenAsync(address);
            var parts = page.QuerySelectorAll(".page-parts a");
            Assert.NotEmpty(parts);
            Assert.All(parts, part => Assert.NotNull(page.GetElementById(part.GetAttribute("href")!.Split('#')[1])));
            Assert.All(parts, part => Assert.StartsWith(address + "#", part.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Event_WithWorkshops_NamesThem()
    {
        var conference = await OpenAsync($"/veranstaltungen/{app.Release.ConferenceId}");
        Assert.Equal(3, conference.QuerySelectorAll("#programmpunkte .events > li").Length);
        Assert.Contains("Integrationsgipfel", conference.QuerySelector("#angaben")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Grant_HistoryInSentences_SaysWhatWasRecorded()
    {
        var grant = await OpenAsync($"/zuwendungen/{app.Release.GrantId}");
        Assert.Contains(
            "34.000 € bewilligt laut Pressemitteilung vom 27.01.2011. Düsseldorf, ohne Jahr. Grund: Aussage angenommen.",
            Plain(grant.QuerySelector(".history")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task City_InEnglish_WritesMoneyTheEnglishWay()
    {
        var city = await OpenAsync("/kommunen/05111000", "en");
        Assert.Equal("€34,000", Plain(city.QuerySelector(".total-number")));
        Assert.StartsWith("awarded", city.QuerySelector(".total-meaning .strong")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/kommunen/99999999")]
    [InlineData("/kommunen/05")]
    [InlineData("/programme/gibt-es-nicht")]
    [InlineData("/zeitachse?kommune=05111000&programm=gibt-es-nicht")]
    [InlineData("/kommunen/99999999/jahr/2011")]
    [InlineData("/programme/komm-in/jahr/20111")]
    [InlineData("/programme/gibt-es-nicht/jahr/2011")]
    [InlineData("/zeitachse.svg")]
    [InlineData("/diagramme/torte")]
    [InlineData("/diagramme/jahre?programm=gibt-es-nicht")]
    [InlineData("/diagramme/messgroessen")]
    [InlineData("/diagramme/torte.svg")]
    [InlineData("/diagramme/jahre.csv?kommune=99999999")]
    [InlineData("/zeitachse.csv?kommune=99999999")]
    [InlineData("/zeitachse/ausschnitt?kommune=99999999")]
    [InlineData("/ministerien/GIBTESNICHT")]
    [InlineData("/organisationen/999999")]
    [InlineData("/organisationen/keine-zahl")]
    [InlineData("/buchungen?organisation=999999")]
    [InlineData("/buchungen?mitteilung=999999")]
    [InlineData("/buchungen?ministerium=GIBTESNICHT")]
    [InlineData("/zuwendungen/999999")]
    [InlineData("/zuwendungen/1?stand=2001-01-01")]
    [InlineData("/zuwendungen/999999/verlauf")]
    [InlineData("/zuwendungen/999999/trennen")]
    [InlineData("/zuwendungen/999999/vorhaben")]
    [InlineData("/zuwendungen/dubletten/1/999999")]
    [InlineData("/buchungen/999999/berichtigen")]
    [InlineData("/pressemitteilungen/999999/quelle")]
    [InlineData("/offen?kommune=99999999")]
    [InlineData("/zuwendungen/keine-zahl")]
    [InlineData("/veranstaltungen/999999")]
    [InlineData("/veranstaltungen/999999/kalender.ics")]
    [InlineData("/veranstaltungen/kalender.ics?kommune=99999999")]
    [InlineData("/veranstaltungen/kalender.ics?programm=gibt-es-nicht")]
    [InlineData("/pressemitteilungen/999999")]
    [InlineData("/pressemitteilungen/999999/original")]
    [InlineData("/pressemitteilungen/1?fassung=9")]
    [InlineData("/buchungen?kommune=99999999")]
    [InlineData("/bescheide/999999/datei")]
    public async Task Page_OfNothing_IsNotFoundAndOffersTheSearch(string address)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal("Nicht gefunden", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/suche']"));
    }

    [Fact]
    public async Task Original_OfARelease_IsSavedByteForByteAndNotShown()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri($"/pressemitteilungen/{app.Release.ReleaseId}/original", UriKind.Relative));
        Assert.Equal([1, 2, 3], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
    }

    private static string Plain(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split([' ', '\u00A0', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private async Task<IHtmlDocument> OpenAsync(string address, string language = "de")
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
