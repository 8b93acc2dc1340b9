using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ExcelDataReader;

namespace ProgramTracker.Web.Tests.Lists;

/// <summary>Programmes, municipalities and releases as pages and files, and the views that are saved of them.</summary>
public sealed class OtherListPageTests(ListApp app) : IClassFixture<ListApp>
{
    [Theory]
    [InlineData("/programme", "rund 52.345 €", 1)]
    [InlineData("/programme?geld=mit&gruppe=ebene", "rund 52.345 €", 1)]
    [InlineData("/kommunen", "rund 51.345 €", 2)]
    [InlineData("/kommunen?bezirk=053&gruppe=kreis", "rund 17.345 €", 1)]
    public async Task Money_OnThePageAndInTheFile_IsTheSame(string address, string sum, int rowsWithMoney)
    {
        var page = await OpenAsync(address);
        Assert.Equal(sum, Plain(page.QuerySelector(".list-number")));
        Assert.Equal(sum, Plain(page.QuerySelector("tfoot td.number")));

        var parts = address.Split('?');
        var workbook = await WorkbookAsync(parts[0] + "/export.xlsx" + (parts.Length > 1 ? "?" + parts[1] : ""));
        var column = Array.FindIndex(workbook[0][0], header => header is string text && text.EndsWith(" (Euro)", StringComparison.Ordinal));
        var amounts = workbook[0].Skip(1).Select(row => row[column]).OfType<double>().ToList();
        Assert.Equal(rowsWithMoney, amounts.Count);
        Assert.Equal(workbook[1].Single(row => row[0] is "Summe")[1], amounts.Sum());
    }

    [Fact]
    public async Task Kreise_AreAListOfTheirOwn()
    {
        var page = await OpenAsync("/kommunen?art=kreise&bezirk=055&folge=name");
        Assert.Contains("Borken", page.QuerySelectorAll("tbody th").Select(Plain).First(), StringComparison.Ordinal);
        Assert.Equal("ascending", page.QuerySelectorAll("thead th")[0].GetAttribute("aria-sort"));
        Assert.Contains("Kreise", Plain(page.QuerySelector(".list-head")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Releases_AsAFile_SayWhereTheyCameFromAndWhatRestsOnThem()
    {
        var page = await OpenAsync("/pressemitteilungen?programm=komm-in&jahr=2011&kommune=05111000&gruppe=herausgeber");
        Assert.Equal("Ministerium für Arbeit, Integration und Soziales · 1 Pressemitteilung", Plain(page.QuerySelector(".list-group th")));
        var workbook = await WorkbookAsync("/pressemitteilungen/export.xlsx?spalten=zuwendungen");
        Assert.Equal(["Titel", "Zuwendungen", "Adresse im ProgramTracker"], workbook[0][0]);
        Assert.Equal(["Integrationskonferenz in Düsseldorf", 1.0], workbook[0][1][..2]);
    }

    [Fact]
    public async Task Events_FromViewToView_KeepTheirFilters()
    {
        var table = await OpenAsync("/veranstaltungen/tabelle?zeit=vergangen&art=workshop&jahr=2011&q=Jugend");
        Assert.Equal(["Interkulturelle Jugendarbeit"], table.QuerySelectorAll("tbody th").Select(Plain));
        Assert.Equal(
            ["/veranstaltungen?zeit=vergangen&q=Jugend&art=workshop&jahr=2011", "/veranstaltungen?zeit=vergangen&ansicht=monat&q=Jugend&art=workshop&jahr=2011", "/veranstaltungen/tabelle?zeit=vergangen&q=Jugend&art=workshop&jahr=2011"],
            table.QuerySelectorAll(".views a").Take(3).Select(link => link.GetAttribute("href")));
        Assert.Equal("Tabelle", table.QuerySelector(".views a[aria-current=page]")!.TextContent);
        foreach (var link in table.QuerySelectorAll(".views a").Take(2))
        {
            var other = await OpenAsync(link.GetAttribute("href")!);
            Assert.Equal(table.QuerySelectorAll(".views a").Take(3).Select(x => x.GetAttribute("href")!.Split('?')[0]), other.QuerySelectorAll(".views a").Take(3).Select(x => x.GetAttribute("href")!.Split('?')[0]));
            Assert.Equal("/veranstaltungen/tabelle?zeit=vergangen&q=Jugend&art=workshop&jahr=2011", other.QuerySelectorAll(".views a")[2].GetAttribute("href"));
        }

        Assert.Empty((await OpenAsync("/veranstaltungen/tabelle?zeit=kommend")).QuerySelectorAll("tbody th"));
    }

    [Fact]
    public async Task File_OfAPage_IsAskedForAtTheStateOfTheLedgerThatThePageShows()
    {
        var page = await OpenAsync("/programme?geld=mit");
        var address = page.QuerySelectorAll(".list-head a").Select(link => link.GetAttribute("href")!).Last();
        Assert.Matches("^/programme/export[.]xlsx[?]geld=mit&kopf=[0-9]+$", address);
        var head = double.Parse(address.Split('=')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(head, (await WorkbookAsync(address))[1].Single(row => row[0] is "Nummer der letzten Buchung im Stand")[1]);
        var nothing = await WorkbookAsync("/programme/export.xlsx?geld=mit&kopf=0");
        Assert.Single(nothing[0]);
        using var client = app.CreateClient();
        using var refused = await client.GetAsync(new Uri("/programme/export.csv?kopf=gestern", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task View_SavedChangedAndDeleted_IsThereUnderItsName()
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        const string Address = "/zuwendungen?programm=komm-in&jahr=2011&seite=1";
        var page = await PostAsync(client, Address, 0, ("name", "KOMM-IN 2011"));
        var link = page.QuerySelector(".saved-views > ul a")!;
        Assert.Equal(("KOMM-IN 2011", "/zuwendungen?programm=komm-in&jahr=2011", "page"), (link.TextContent, link.GetAttribute("href"), link.GetAttribute("aria-current")));

        page = await PostAsync(client, Address, 0, ("name", "komm-in 2011"));
        Assert.Contains("Sie haben schon eine Ansicht mit diesem Namen.", Plain(page.QuerySelector(".saved-views [role=alert]")), StringComparison.Ordinal);
        Assert.Equal("komm-in 2011", page.QuerySelector("#view-name")!.GetAttribute("value"));

        page = await PostAsync(client, Address, 1, ("name", "Düsseldorf und Köln"));
        Assert.Equal("Düsseldorf und Köln", page.QuerySelector(".saved-views > ul a")!.TextContent);
        page = await PostAsync(client, Address, 2);
        Assert.Null(page.QuerySelector(".saved-views > ul"));
    }

    private static async Task<IHtmlDocument> PostAsync(HttpClient client, string address, int form, params (string Name, string Value)[] typed)
    {
        var parser = new HtmlParser();
        var page = parser.ParseDocument(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
        var fields = page.QuerySelectorAll(".saved-views form")[form].QuerySelectorAll("input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))
            .Concat(typed.Select(x => KeyValuePair.Create(x.Name, x.Value)));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return parser.ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static string Plain(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split([' ', '\u00A0', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        return new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(address, UriKind.Relative)));
    }

    private async Task<List<List<object?[]>>> WorkbookAsync(string address)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative))));
        var sheets = new List<List<object?[]>>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(rows);
        }
        while (reader.NextResult());
        return sheets;
    }
}
