using System.Diagnostics;
using System.Text;
using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Extraction.Money;

/// <summary>Any text ends, without exception, in time that grows with its length, and every quote equals the text at its place.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "34.000 Euro", "2,3 Mio. €", "eine", "halbe", "Million", "zwei Millionen", "von", "bis", "auf", "und", ",", ";", ":", "|", "\t", "   ", "\n", "\n\n", "Die Stadt Ahlen", "Köln", "Kreis Soest", "erhält", "davon",
        "je", "jeweils", "über", "Bescheid", "„", "“", "\"", "(", ")", "insgesamt", "e. V.", "SC", "DM", "€", "Euro", "1.2.3", "9999999999999999999", "Mio.", "in Euro", "38.500,00", "beide Städte", "sie", "das Projekt", "KOMM-IN",
        "bzw.", "-", "–", "0", "-Euro-", "Millionen-Euro-Programm", "Eigenanteil", "Gesamtkosten", "seit 2005", "pro Jahr", "71 Städte", "Kreise", "\u00ad", "\ud83d", "Ж", "٣", "Summe", "…",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Extract_RandomPieces_EndsAndQuotesWhatStandsThere(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 120); i > 0; i--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(4) == 0 ? "" : " ");
            }

            Check(text.ToString());
        }
    }

    [Fact]
    public void Extract_MutatedCorpus_EndsAndQuotesWhatStandsThere()
    {
        var random = new Random(11);
        foreach (var id in CorpusFolder.Ids("dev"))
        {
            var text = CorpusFolder.Text("dev", id);
            var cut = random.Next(text.Length);
            Check(text[..cut]);
            Check(text[cut..] + text[..cut]);
            Check(text + text);
            Check(string.Join(' ', text.Split(' ').OrderBy(_ => random.Next())));
            Check(text.ReplaceLineEndings(" "));
        }
    }

    [Fact]
    public void Extract_SameTextTwice_GivesTheSame() =>
        Assert.All(CorpusFolder.Ids("dev"), id => Assert.Equal(
            ExtractionJson.Write(CorpusFolder.Extractor.Extract(CorpusFolder.Source("dev", id)), id),
            ExtractionJson.Write(CorpusFolder.Extractor.Extract(CorpusFolder.Source("dev", id)), id)));

    [Theory]
    [InlineData("34.000 Euro ")]
    [InlineData("480.000 und 270.000 Euro, ")]
    [InlineData("Die Stadt Ahlen erhält 34.000 Euro. ")]
    [InlineData("Ahlen | 34.000 Euro |\n")]
    [InlineData("Ahlen, 34.000 Euro, Halle   ")]
    [InlineData("Ahlen: 34.000 Euro\n")]
    [InlineData("Ahlen, Köln, Hagen und ")]
    [InlineData("34.000Euro")]
    public void Extract_ManySums_TakesTimeThatGrowsWithTheirNumber(string piece)
    {
        Extract(piece, 200);
        var small = Extract(piece, 2_000);
        var large = Extract(piece, 20_000);
        Assert.True(large < (small * 40) + TimeSpan.FromSeconds(1), $"{small} for 2,000 but {large} for 20,000");
    }

    private static TimeSpan Extract(string piece, int times)
    {
        var text = new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
        var watch = Stopwatch.StartNew();
        CorpusFolder.Extractor.Extract(new ReleaseSource(text, new DateOnly(2021, 5, 4)));
        return watch.Elapsed;
    }

    private static void Check(string text)
    {
        var release = CorpusFolder.Extractor.Extract(new ReleaseSource(text, new DateOnly(2021, 5, 4)));
        Assert.All(release.Funding, statement =>
        {
            Assert.Equal(statement.Quote.Span.In(release.Text.Text), statement.Quote.Exact);
            Assert.True(statement.Sentence.Contains(statement.Quote.Span) || statement.Sentence.Overlaps(statement.Quote.Span));
            Assert.True(statement.PartOf is null || statement.PartOf < release.Funding.Length);
            Assert.True(statement.SameFactAs is null || statement.SameFactAs < release.Funding.Length);
        });
    }
}
