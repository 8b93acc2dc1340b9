using System.Text.RegularExpressions;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Tests.Metamorphic;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Releases;

/// <summary>What holds for every text: the quotes of the corpus, carried through edits of it.</summary>
public sealed partial class QuoteRelocationLawTests
{
    private static readonly string[] Sentences = ["Das teilte das Ministerium heute mit. ", "Weitere Auskünfte erteilt die Pressestelle. ", "Dafür gibt es 12.345 Euro. "];

    [Fact]
    public void IdenticalText_SamePositions() => Assert.All(Texts(), text =>
    {
        var relocation = QuoteRelocation.Between(text, text);
        Assert.All(QuotesOf(text), quote => Assert.Equal(new RelocatedQuote(RelocationOutcome.FoundAgain, quote), relocation.Find(quote)));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SentenceAddedElsewhere_ShiftsWhatStandsBehindIt(int seed)
    {
        var random = new Random(seed);
        foreach (var text in Texts())
        {
            var at = Breaks(text)[random.Next(Breaks(text).Count)];
            var added = Sentences[random.Next(Sentences.Length)];
            var relocation = QuoteRelocation.Between(text, text.Insert(at, added));
            foreach (var quote in QuotesOf(text).Where(quote => !quote.Span.Contains(at - 1)))
            {
                var found = relocation.Find(quote);
                Assert.Equal(RelocationOutcome.FoundAgain, found.Outcome);
                Assert.Equal(quote.Span.Start < at ? quote.Span.Start : quote.Span.Start + added.Length, found.Quote!.Span.Start);
                Assert.Equal(quote.Exact, found.Quote.Exact);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SentenceTakenAwayElsewhere_ShiftsOrLoses_NeverElsewhere(int seed)
    {
        var random = new Random(seed);
        foreach (var text in Texts().Where(text => Breaks(text).Count > 2))
        {
            var breaks = Breaks(text);
            var first = random.Next(breaks.Count - 1);
            var gone = TextSpan.FromBounds(breaks[first], breaks[first + 1]);
            var relocation = QuoteRelocation.Between(text, text.Remove(gone.Start, gone.Length));
            foreach (var quote in QuotesOf(text).Where(quote => !quote.Span.Overlaps(gone)))
            {
                var found = relocation.Find(quote);
                if (found.IsFound)
                {
                    Assert.Equal(quote.Span.Start < gone.Start ? quote.Span.Start : quote.Span.Start - gone.Length, found.Quote.Span.Start);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnyEdit_NeverReturnsOtherFigures(int seed)
    {
        var random = new Random(seed);
        foreach (var text in Texts())
        {
            var edited = Edited(text, random);
            var relocation = QuoteRelocation.Between(text, edited);
            Assert.All(QuotesOf(text), quote =>
            {
                var found = relocation.Find(quote);
                Assert.Equal(found.IsFound, found.Outcome != RelocationOutcome.Lost);
                if (found.IsFound)
                {
                    Assert.Equal(Figures(quote.Exact), Figures(found.Quote.Exact));
                    Assert.Equal(found.Quote.Exact, found.Quote.Span.In(edited));
                }
            });
        }
    }

    [Theory]
    [InlineData("Die Stadt Köln erhält 34.000 Euro. ")]
    [InlineData("Köln ")]
    [InlineData("x")]
    public void MegabyteOfTheSameWords_CostsInProportion(string piece)
    {
        Cost(piece, 10_000);
        var (small, large) = (Cost(piece, 250_000), Cost(piece, 1_000_000));
        Assert.True(large < (small * 4 * 2) + 4_000_000, $"{small:N0} bytes for 250,000 characters, {large:N0} for a million");
    }

    [Fact]
    public void MegabyteOfReleases_WithAChange_FindsWhatStayed()
    {
        var text = string.Concat(Enumerable.Repeat(Texts().ToList(), 1000).SelectMany(x => x).TakeWhile((_, i) => i < 400));
        text = text[..Math.Min(text.Length, 1_000_000)];
        var relocation = QuoteRelocation.Between(text, "Korrigierte Fassung. " + text);
        Assert.All(QuotesOf(text).Take(2_000), quote => Assert.Equal(quote.Span.Start + 21, relocation.Find(quote).Quote?.Span.Start));
    }

    private static long Cost(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var relocation = QuoteRelocation.Between(text, "Neu: " + text + "Ende.");
        relocation.Find(Quote.Of(text, new TextSpan(text.Length / 2, Math.Min(12, piece.Length))));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<string> Texts() => GoldRelease.All.Select(release => TextNormaliser.Normalise(release.Text).Text).Where(text => text.Length > 400).Take(80);

    private static IEnumerable<Quote> QuotesOf(string text) => AmountsAndNames().Matches(text).Select(match => Quote.Of(text, new TextSpan(match.Index, match.Length)));

    // Where a sentence begins.
    private static List<int> Breaks(string text) => [.. SentenceEnds().Matches(text).Select(match => match.Index + match.Length)];

    private static string Edited(string text, Random random)
    {
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(text.Length);
            text = random.Next(5) switch
            {
                0 => text.Insert(at, random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture)),
                1 => text.Remove(at, Math.Min(random.Next(40), text.Length - at)),
                2 => text[at..] + " " + text[..at],
                3 => text.Insert(at, " " + Sentences[random.Next(Sentences.Length)]),
                _ => Digit().Replace(text, _ => random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture), 3, at),
            };
        }

        return text;
    }

    private static string Figures(string words) => string.Concat(words.Where(char.IsDigit));

    [GeneratedRegex(@"\d[\d.,]* (Euro|Millionen Euro|Projekte|Kommunen)|(Stadt|Kreis|Minister|Ministerin) \p{Lu}\p{L}+|\d{1,2}\. (Januar|März|Mai|Juni|November) \d{4}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AmountsAndNames();

    [GeneratedRegex(@"\p{Ll}\p{Ll}\. ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnds();

    [GeneratedRegex(@"\d", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Digit();
}
