using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;
using CsvHelper.Configuration;
using ExcelDataReader;

namespace ProgramTracker.Web.Tests.Lists;

/// <summary>The list of grants as a page and as its files: what one says the others say.</summary>
public sealed class GrantListPageTests(ListApp app) : IClassFixture<ListApp>
{
    private const string KommIn2011 = "?programm=komm-in&jahr=2011";

    [Fact]
    public async Task Sum_OfAFilteredList_NamesMeasureBasisBoundsAndCounts()
    {
        var page = await OpenAsync("/zuwendungen" + KommIn2011);
        Assert.Equal("rund 18.345 €", Plain(page.QuerySelector(".list-number")));
        var total = Plain(page.QuerySelector(".list-total"));
        Assert.Contains("bewilligt · KOMM-IN NRW · 2011", total, StringComparison.Ordinal);
        Assert.Contains("davon 12.345,67 € laut Bescheid, 6.000 € laut Pressemitteilung · zwischen 17.845,67 € und 18.845,67 €", total, StringComparison.Ordinal);
        Assert.Contains("3 von 3 Zuwendungen mit Betrag", total, StringComparison.Ordinal);
        Assert.Equal("/buchungen?programm=komm-in&jahr=2011", page.QuerySelector(".where-from a")!.GetAttribute("href"));
        Assert.Equal("rund 18.345 €", Plain(page.QuerySelector("tfoot td.number")));
    }

    [Fact]
    public async Task Town_WithASharedGrant_NamesItBesideTheSum()
    {
        var page = await OpenAsync("/zuwendungen?kommune=05315000&gruppe=kommune");
        Assert.Equal("rund 17.345 €", Plain(page.QuerySelector(".list-number")));
        Assert.Contains("Dazu 1.000 €: für mehrere Kommunen; zählt in keiner einzelnen.", Plain(page.QuerySelector(".list-total")), StringComparison.Ordinal);
        Assert.Equal(["Köln · 3 Zuwendungen", "mehrere Kommunen · 1 Zuwendung"], page.QuerySelectorAll(".list-group th").Select(Plain));
        Assert.Equal(["rund 17.345 €", "1.000 €"], page.QuerySelectorAll(".list-group .number").Select(Plain));
    }

    [Fact]
    public async Task Headers_OrderByTheirColumn_AndSaySo()
    {
        var page = await OpenAsync("/zuwendungen" + KommIn2011);
        Assert.Equal("descending", Header(page, "Förderjahr").GetAttribute("aria-sort"));
        var amount = Header(page, "bewilligt");
        Assert.Null(amount.GetAttribute("aria-sort"));

        var sorted = await OpenAsync(amount.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("descending", Header(sorted, "bewilligt").GetAttribute("aria-sort"));
        Assert.Equal(["12.345,67 €", "rund 5.000 €", "1.000 €"], sorted.QuerySelectorAll("tbody td.number").Select(Plain));
        var back = await OpenAsync(Header(sorted, "bewilligt").QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("ascending", Header(back, "bewilligt").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task Filters_ThatAreSet_CanBeTakenAwayOneByOne()
    {
        var page = await OpenAsync("/zuwendungen?q=Rhein&programm=komm-in&stand=2026-01-31&jahr=zwanzig");
        Assert.Equal(["Vorhaben, Empfänger oder Aktenzeichen: Rhein×", "Programm: KOMM-IN NRW×", "Stand: 31.01.2026×", "Alle Filter entfernen"], page.QuerySelectorAll(".chips > li").Select(Plain));
        Assert.Equal("/zuwendungen?q=Rhein&stand=2026-01-31", page.QuerySelectorAll(".chip a")[1].GetAttribute("href"));
        Assert.Contains("Nicht verstanden und nicht angewendet: jahr=zwanzig.", Plain(page.QuerySelector("main .section .notice")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithoutRows_SaysWhichFilterToLoosen()
    {
        var page = await OpenAsync("/zuwendungen?programm=komm-in&jahr=2012");
        Assert.Equal("Auf diese Filter passt nichts.", page.QuerySelector(".empty")!.TextContent);
        Assert.Equal(
            [("Ohne „Programm: KOMM-IN NRW“: 1 Zuwendung", "/zuwendungen?jahr=2012"), ("Ohne „Förderjahr: 2012“: 4 Zuwendungen", "/zuwendungen?programm=komm-in")],
            page.QuerySelectorAll("main .section ul:not(.chips) a").Select(link => (Plain(link), link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Columns_Chosen_AreShownOnPageAndInFiles()
    {
        const string Query = "?programm=komm-in&jahr=2011&spalten=ab&spalten=betrag&folge=-betrag";
        var page = await OpenAsync("/zuwendungen" + Query);
        Assert.Equal(["Vorhaben", "Bewilligt ab", "bewilligt ↓"], page.QuerySelectorAll("thead th").Select(Plain));

        var csv = await CsvAsync(Query);
        Assert.Equal(["Vorhaben", "Bewilligt ab", "bewilligt (Euro)", "bewilligt: Genauigkeit", "Adresse im ProgramTracker"], csv[0]);
        Assert.Equal(["'" + ListApp.Formula, "31.01.2011", "12345,67", "genau"], csv[1][..4]);
        Assert.Equal(["Sprache verbindet", "31.01.2011", "5000,00", "rund"], csv[2][..4]);
        Assert.Equal(["Netzwerk am Rhein", "31.01.2011", "1000,00", "genau"], csv[3][..4]);
        Assert.StartsWith("http://localhost/zuwendungen/", csv[1][4], StringComparison.Ordinal);

        var sheet = (await WorkbookAsync(Query))[0];
        Assert.Equal(csv[0], sheet[0].Cast<string>());
        Assert.Equal(["'" + ListApp.Formula, new DateTime(2011, 1, 31), 12345.67, "genau"], sheet[1][..4]);
        Assert.Equal(["Sprache verbindet", new DateTime(2011, 1, 31), 5000.0, "rund"], sheet[2][..4]);
        Assert.Equal(csv.Skip(1).Select(row => row[4]), sheet.Skip(1).Select(row => (string)row[4]!));
    }

    [Theory]
    [InlineData("")]
    [InlineData(KommIn2011)]
    [InlineData("?kommune=05315000")]
    [InlineData("?kommune=05111000&gruppe=programm")]
    [InlineData("?betrag=ohne")]
    [InlineData("?beleg=bescheid&folge=vorhaben")]
    [InlineData("?messgroesse=ausgezahlt")]
    public async Task Files_OfAList_AddUpToTheSumOfItsPage(string query)
    {
        var page = await OpenAsync("/zuwendungen" + query);
        var workbook = await WorkbookAsync(query);
        var (data, about) = (workbook[0], workbook[1]);
        var column = Array.FindIndex(data[0], header => header is string text && text.EndsWith(" (Euro)", StringComparison.Ordinal));
        var cents = data.Skip(1).Sum(row => (long)Math.Round((row[column] as double? ?? 0) * 100));
        var csv = await CsvAsync(query);
        var csvCents = csv.Skip(1).Sum(row => row[column].Length == 0 ? 0 : (long)(decimal.Parse(row[column], CultureInfo.GetCultureInfo("de-DE")) * 100));
        var stated = about.Where(row => row[0] is "Summe" or "für mehrere Kommunen; zählt in keiner einzelnen").Sum(row => (long)Math.Round((row[1] as double? ?? 0) * 100));
        Assert.Equal(stated, cents);
        Assert.Equal(stated, csvCents);
        Assert.Equal(page.QuerySelectorAll("tbody tr:not(.list-group)").Length, data.Count - 1);
        Assert.Equal((double)(data.Count - 1), about.Single(row => row[0] is "Zeilen")[1]);
        Assert.Equal(page.QuerySelectorAll("tbody th[scope=row]").Select(Plain).Order(), data.Skip(1).Select(row => ((string)row[query.Contains("gruppe", StringComparison.Ordinal) ? 1 : 0]!).TrimStart('\'')).Order());
    }

    [Fact]
    public async Task Workbook_OnItsSecondSheet_SaysQuestionRulesAndSources()
    {
        var about = (await WorkbookAsync("?kommune=05111000"))[1];
        object? Fact(string name) => about.First(row => row[0] as string == name)[1];
        Assert.Equal("Zuwendungen, Für: Düsseldorf", Fact("Frage"));
        Assert.Equal("bewilligt", Fact("Messgröße"));
        Assert.Equal(34000.0, Fact("Summe"));
        Assert.Equal(1000.0, Fact("für mehrere Kommunen; zählt in keiner einzelnen"));
        Assert.NotNull(Fact("Stand der Daten"));
        Assert.Contains(about, row => row[1] is string text && text.StartsWith("Eine Zuwendung für mehrere Kommunen zählt in keiner einzelnen", StringComparison.Ordinal));
        var source = about.Single(row => row[1] as string == "Integrationskonferenz in Düsseldorf");
        Assert.Equal("Interkulturelle Öffnung", source[0]);
        Assert.Equal(new DateTime(2011, 1, 27), source[2]);
        Assert.StartsWith("http://localhost/pressemitteilungen/", (string)source[3]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAnAddressThatCannotBeRead_IsRefused()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri("/zuwendungen/export.csv?jahr=zwanzig", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Csv_InEnglish_HasPointsAndCommas()
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var text = await client.GetStringAsync(new Uri("/zuwendungen/export.csv?beleg=bescheid&spalten=ab,betrag", UriKind.Relative));
        Assert.Contains(",2011-01-31,12345.67,exact,", text, StringComparison.Ordinal);
    }

    private static IElement Header(IHtmlDocument page, string text) => page.QuerySelectorAll("thead th").Single(header => Plain(header).TrimEnd('↓', '↑', ' ') == text);

    private static string Plain(INode? node) => string.Join(' ', (node?.TextContent ?? "").Split([' ', '\u00A0', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private async Task<byte[]> FileAsync(string ending, string query)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        using var answer = await client.GetAsync(new Uri($"/zuwendungen/export.{ending}{query}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<List<string[]>> CsvAsync(string query)
    {
        var bytes = await FileAsync("csv", query);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        using var csv = new CsvParser(new StreamReader(new MemoryStream(bytes)), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";" });
        var rows = new List<string[]>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    private async Task<List<List<object?[]>>> WorkbookAsync(string query)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(await FileAsync("xlsx", query)));
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
