using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Releases;

public sealed class QuoteRelocationTests
{
    // The quote stands in brackets in both texts; without them in the new one it is lost.
    [Theory]
    [InlineData("Die Stadt erhält [34.000 Euro] vom Land.", "Die Stadt erhält [34.000 Euro] vom Land.")]
    [InlineData("Die Stadt erhält [34.000 Euro] vom Land.", "Heute gibt es Neues. Die Stadt erhält [34.000 Euro] vom Land.")]
    [InlineData("Erst das. Die Stadt erhält [34.000 Euro] vom Land.", "Die Stadt erhält [34.000 Euro] vom Land.")]
    [InlineData("Die Stadt erhält [34.000 Euro] vom Land.", "Vom Land kommen [34.000 Euro] für die Stadt.")]
    [InlineData("Die Stadt erhält vom Land [34.000 Euro] für den Umbau.", "Die Stadt erhält vom Land [34.000\nEuro] für den Umbau.")]
    [InlineData("Köln erhält heute [34.000 Euro] vom Land. Bonn erhält heute 34.000 Euro vom Land.", "Köln erhält heute [34.000 Euro] vom Land. Bonn erhält heute 34.000 Euro vom Land.")]
    [InlineData("Köln erhält heute 34.000 Euro vom Land. Bonn erhält heute [34.000 Euro] vom Land.", "Bonn erhält heute [34.000 Euro] vom Land.")]
    public void Find_SameWordsInTheirPassageOrOnlyOnce_AreFoundAgain(string before, string after) => Check(before, after, RelocationOutcome.FoundAgain);

    [Theory]
    [InlineData(
        "Köln bekommt dafür in diesem Jahr [34.000 Euro], so die Ministerin. Auch Hagen erhält jetzt 34.000 Euro für neue Schulen, Sportplätze, Wege und eine Halle.",
        "Auch Hagen erhält jetzt 34.000 Euro für neue Schulen, Sportplätze, Wege und eine Halle. Köln bekommt dafür in diesem Jahr [34.000 Euro], so die Ministerin.")]
    [InlineData("Die Stadt erhält vom Land [insgesamt 34.000 Euro für das Projekt] in diesem Jahr.", "Die Stadt erhält vom Land [insgesamt 34.000 Euro für dieses Projekt] in diesem Jahr.")]
    [InlineData("Das Land fördert damit [die Öffnung der Verwaltung in Düsseldorf] seit langem.", "Das Land fördert damit [die Öffnung jener Verwaltung in Düsseldorf] seit langem.")]
    [InlineData("Die Stadt erhält vom Land [den Betrag von 34.000 Euro] in diesem Jahr.", "Die Stadt erhält vom Land [den Betrag von 34 000 Euro] in diesem Jahr.")]
    public void Find_ToldByWhatStandsAround_IsMoved(string before, string after) => Check(before, after, RelocationOutcome.Moved);

    [Theory]
    [InlineData("Die Stadt erhält [34.000 Euro] vom Land.", "Die Stadt erhält 36.000 Euro vom Land.")]
    [InlineData("Die Stadt erhält [4.000 Euro] vom Land.", "Die Stadt erhält 34.000 Euro vom Land.")]
    [InlineData("Die Stadt erhält [500 Euro] vom Land.", "Die Stadt erhält 3 500 Euro vom Land.")]
    [InlineData("Die Stadt erhält [34.000 Euro] vom Land.", "Die Stadt erhält 34.000 Dollar vom Land.")]
    [InlineData("Die Stadt erhält vom Land [zwei Millionen Euro für das Projekt] in diesem Jahr.", "Die Stadt erhält vom Land drei Millionen Euro für das Projekt in diesem Jahr.")]
    [InlineData("Die Stadt erhält vom Land [rund 34.000 Euro für das Projekt] in diesem Jahr.", "Die Stadt erhält vom Land 34.000 Euro für das Projekt in diesem Jahr.")]
    [InlineData("Die Stadt erhält vom Land [insgesamt 34.000 Euro für das Projekt] in diesem Jahr.", "Die Stadt erhält vom Land bis zu 34.000 Euro für das Projekt in diesem Jahr.")]
    [InlineData("Das Land fördert damit [die Öffnung der Verwaltung in Düsseldorf] seit langem.", "Das Land fördert damit die Öffnung der Verwaltung in Duisburg seit langem.")]
    [InlineData("Die Konferenz beginnt [am 27. Januar 2011 um zehn] im Rathaus dort.", "Die Konferenz beginnt am 28. Januar 2011 um zehn im Rathaus dort.")]
    [InlineData("Köln erhält 34.000 Euro. Bonn erhält [34.000 Euro].", "Köln erhält 34.000 Euro.")]
    [InlineData("Die Stadt erhält [34.000 Euro] vom Land.", "Die Stadt geht leer aus.")]
    [InlineData("Die Stadt erhält [34.000 Euro] vom Land.", "")]
    [InlineData("Das Land gibt [das nicht] her, sagt die Stadt.", "Das Land gibt das her, sagt die Stadt.")]
    public void Find_OtherFiguresOrNoSurePlace_IsLost(string before, string after) => Check(before, after, RelocationOutcome.Lost);

    [Fact]
    public void Find_QuoteThatDoesNotStandAtItsPlace_IsLost() =>
        Assert.Equal(RelocatedQuote.Lost, QuoteRelocation.Between("Ein Text.", "Ein Text.").Find(new Quote(new TextSpan(0, 3), "Der", "", "")));

    [Theory]
    [InlineData("Die Stadt erhält Geld. [Das Land gibt 34.000 Euro.] Ende.", "Ende. Die Stadt erhält Geld. [Das Land gibt jetzt 36.000 Euro.] Ende.")]
    [InlineData("Erst. [Ganz anders war es.] Ende.", "Erst. Ende.")]
    public void Around_Sentence_LiesBetweenItsWords(string before, string after)
    {
        var (old, span) = Marked(before);
        var (@new, expected) = Marked(after);
        Assert.Equal(expected is { } place ? place.In(@new) : null, QuoteRelocation.Between(old, @new).Around(span!.Value) is { } found ? found.In(@new) : null);
    }

    private static void Check(string before, string after, RelocationOutcome outcome)
    {
        var (old, span) = Marked(before);
        var (@new, expected) = Marked(after);
        var found = QuoteRelocation.Between(old, @new).Find(Quote.Of(old, span!.Value));
        Assert.Equal(outcome, found.Outcome);
        Assert.Equal(expected, found.Quote?.Span);
        Assert.Equal(expected?.In(@new), found.Quote?.Exact);
    }

    private static (string Text, TextSpan? Span) Marked(string marked)
    {
        var (from, to) = (marked.IndexOf('['), marked.IndexOf(']') - 1);
        return (marked.Replace("[", "").Replace("]", ""), from < 0 ? null : TextSpan.FromBounds(from, to));
    }
}
