using System.Globalization;
using CsvHelper;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Extraction.Sentences;

/// <summary>Sentences as press offices write them, and what is found in each; see the README beside the tables.</summary>
public sealed class SentenceTests
{
    private const string Day = "2017-11-16";
    private const string Issuer = "Ministerium für Integration des Landes Nordrhein-Westfalen";

    public static TheoryData<string, string> Rows(string table)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Extraction", "Sentences", table + ".csv"));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        TheoryData<string, string> rows = [];
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            rows.Add(csv.GetField("finds")!, csv.GetField("text")!);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows), "programmes")]
    public void Programmes_AreThoseThatTheTextNames(string finds, string text) =>
        Assert.Equal(finds, Found(text, release => release.Programmes.Select(mention => mention.Programme.Name)));

    [Theory]
    [MemberData(nameof(Rows), "places")]
    public void Places_AreTheMunicipalitiesThatTheTextNames(string finds, string text) =>
        Assert.Equal(finds, Found(text, release => release.Municipalities.Select(mention => mention.Place.Name + (mention.Place.IsOutside ? "*" : ""))));

    [Theory]
    [MemberData(nameof(Rows), "roles")]
    public void Roles_AreTheStrongestThatTheTextGives(string finds, string text) =>
        Assert.Equal(finds, Found(text, release => release.Municipalities.Select(mention => $"{mention.Place.Name}:{mention.Role.ToString()[0]}")));

    [Theory]
    [MemberData(nameof(Rows), "events")]
    public void Events_AreThoseThatTheTextTells(string finds, string text) =>
        Assert.Equal(finds, Found(text, release => release.Events.Select(statement => $"{statement.Kind}|{statement.Title}|{statement.Date}|{statement.Place}")));

    [Theory]
    [MemberData(nameof(Rows), "aliases")]
    public void Aliases_AreNamesInTheNominative(string finds, string text) =>
        Assert.Equal(finds, Found(text, release => release.Events.Select(statement => $"{statement.Title}={string.Join('/', statement.OtherNames)}")));

    [Theory]
    [MemberData(nameof(Rows), "aliases")]
    public void Quotes_OfEventsWithAliases_StayAsTheTextHasThem(string finds, string text)
    {
        Assert.NotEmpty(finds);
        Assert.All(Reader.Extract(text, Day, Issuer).Events, statement => Assert.Contains(statement.Quote.Exact, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rows), "people")]
    public void People_AreThoseWithAnOffice(string finds, string text) =>
        Assert.Equal(finds, Found(text, release => release.People.Select(person => $"{person.Name}:{person.Office}")));

    [Theory]
    [MemberData(nameof(Rows), "counts")]
    public void Counts_AreThoseOfMunicipalitiesAndProjects(string finds, string text) =>
        Assert.Equal(finds, Found(text, release => release.Counts.Where(count => count.Unit != CountUnit.Other).Select(count => $"{count.Value}{count.Unit.ToString()[0]}")));

    private static string Found(string text, Func<ExtractedRelease, IEnumerable<string>> things)
    {
        var found = string.Join("; ", things(Reader.Extract(text.Replace('¶', '\n'), Day, Issuer)).Order(StringComparer.Ordinal));
        return found.Length > 0 ? found : "-";
    }
}
