using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using ProgramTracker.Browser.Tests.Hosting;
using Xunit.Abstractions;

namespace ProgramTracker.Web.Tests.Reading;

/// <summary>Every page of the samples: how much it asks the database, and whether each of its sums leads to what it is made of.</summary>
public sealed partial class EveryPageTests(SampleApp app, ITestOutputHelper output) : IClassFixture<SampleApp>
{
    private const int MostStatements = 50;

    // Two grants with all that is known of each, and what joining them either way would do.
    private const string Pair = "/zuwendungen/dubletten/1/2";
    private const int MostOfThePair = 90;

    private const string Proof =
        "a[href^='/buchungen'], a[href^='/zuwendungen/'], a[href*='#aussage-'], a[href*='fassung='], a[href$='/pruefen'], a[href^='/importe/'], a[href^='/offen'], a[rel=noreferrer], details.where, details.where-from";

    // The samples have no imported list, no organisation as a recipient, no decision, no joined grant and no second version of a release; errands of their own reach these.
    private static readonly string[] NotInTheSamples =
    [
        "/buchungen/{EntryId:long}/berichtigen",
        "/importe/{Id:int}",
        "/organisationen/{Id:int}",
        "/pressemitteilungen/{Id:int}/fassungen/{Number:int}",
        "/verwaltung/organisationen/{Id:int}",
        "/zuwendungen/{Id:int}/trennen",
        "/fehler",
        "/nicht-gefunden",
    ];

    public static TheoryData<string> Addresses => new(EveryPage.OfTheSamples.Select(page => page.Address).Where(address => address != EveryPage.Missing));

    // Upkeep shows what a person typed into the register, with its source in words.
    public static TheoryData<string> PagesOfSums => new(EveryPage.OfTheSamples.Select(page => page.Address).Where(address => address != EveryPage.Missing && !address.StartsWith("/verwaltung", StringComparison.Ordinal)));

    public static TheoryData<string> Routes => new(typeof(Program).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
        .Select(route => route.Template)
        .Except(NotInTheSamples));

    [Theory]
    [MemberData(nameof(Routes))]
    public void Page_ThatIsThere_IsOneOfTheSamples(string route)
    {
        var pattern = "^" + Parameter().Replace(Regex.Escape(route).Replace("\\{", "{", StringComparison.Ordinal), "[^/?]+") + "(\\?.*)?$";
        Assert.Contains(EveryPage.OfTheSamples, page => Regex.IsMatch(page.Address, pattern, RegexOptions.NonBacktracking));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_OfTheSamples_AsksABoundedNumberOfStatements(string address)
    {
        await OpenAsync(address);
        app.Statements.Taken();

        await OpenAsync(address);

        var statements = app.Statements.Taken();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{statements.Count} {address}"));
        Assert.InRange(statements.Count, 1, address == Pair ? MostOfThePair : MostStatements);
    }

    [Theory]
    [MemberData(nameof(PagesOfSums))]
    public async Task Sum_OnAnyPage_LeadsToWhatItIsMadeOf(string address)
    {
        var page = await OpenAsync(address);
        var sums = page.QuerySelectorAll("main *").SelectMany(element => element.ChildNodes.OfType<IText>()).Where(text => Sum().IsMatch(text.Data) && !IsSaid(text.ParentElement!));

        Assert.Empty(sums.Where(sum => !IsProven(sum.ParentElement!)).Select(sum => sum.ParentElement!.OuterHtml));
    }

    // No sums of ours are the words of a source, a statement in review beside its words, an entry itself, what a field is called, and a picture beside its table.
    private static bool IsSaid(IElement element) => element.Closest("blockquote, .marked-text, .statement, [id^='buchung-'], svg, title, option, label, caption") is not null;

    // A sum is a link to its entries, or what it stands in holds one: a cell its row, a head its "Woher?", a stated figure the sentence that states it, a list's last row the sum above.
    private static bool IsProven(IElement element)
    {
        if (element.Closest("tfoot") is not null && element.Owner!.QuerySelector(".list-total details.where-from") is not null)
        {
            return true;
        }

        if (element.Closest(".sides section") is { } side)
        {
            return side.QuerySelector(Proof) is not null;
        }

        for (var at = element; at is not null && at.LocalName is not ("main" or "section" or "table"); at = at.ParentElement)
        {
            if (at.Matches(Proof) || at.QuerySelector(Proof) is not null)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\d\u00A0€", RegexOptions.NonBacktracking)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    private async Task<IDocument> OpenAsync(string address)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("de");
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
