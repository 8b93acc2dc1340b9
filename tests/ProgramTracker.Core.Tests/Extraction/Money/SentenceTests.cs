using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Extraction.Money;

/// <summary>Hundreds of sentences as press offices write them, each with every sum that it states: euros, role, qualifier, recipients. Nothing else may be found in them.</summary>
/// <remarks>In the table ¶ is a line break, and a text that starts with "[…]" says who issued it. A sum that must not be counted although it is a grant says so.</remarks>
public sealed class SentenceTests
{
    private const string NotCounted = " (not counted)";

    public static TheoryData<string, string> Sentences()
    {
        TheoryData<string, string> sentences = [];
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Extraction", "Money", "sentences.csv"));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        Assert.True(csv.Read() && csv.Record is ["text", "sums"]);
        while (csv.Read())
        {
            sentences.Add(csv.Record![0], csv.Record[1]);
        }

        return sentences;
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentence_ThatStatesSums_IsReadAsWritten(string text, string sums)
    {
        var expected = sums.Split("; ").Order(StringComparer.Ordinal);
        var awaited = expected.Where(sum => sum.EndsWith(NotCounted, StringComparison.Ordinal)).Select(sum => sum[..^NotCounted.Length]).ToHashSet(StringComparer.Ordinal);
        var found = Reading.OfIssued(text).Select(sum => (Text: Describe(sum), sum.IsCounted)).ToList();

        Assert.Equal(expected.Select(sum => sum.Replace(NotCounted, "", StringComparison.Ordinal)), found.Select(sum => sum.Text).Order(StringComparer.Ordinal));
        Assert.All(found.Where(sum => awaited.Contains(sum.Text)), sum => Assert.False(sum.IsCounted));
    }

    private static string Describe(FundingStatement sum) =>
        string.Create(CultureInfo.InvariantCulture, $"{sum.Amount.Cents / 100m:0.##} {Camel(sum.Role.ToString())} {Camel(sum.Amount.Qualifier.ToString())} {string.Join(" + ", sum.Recipients.Select(recipient => recipient.Name))}").TrimEnd();

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
