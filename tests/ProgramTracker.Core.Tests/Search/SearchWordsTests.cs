using ProgramTracker.Core.Search;

namespace ProgramTracker.Core.Tests.Search;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Düsseldorf Straße", "dusseldorf strasse", "")]
    [InlineData("KOMM-IN Köln", "koln", "komm in")]
    [InlineData("- Köln -", "koln", "")]
    [InlineData("Köln - Bonn und/oder St.Augustin", "koln bonn und oder st augustin", "")]
    [InlineData("\"interkulturelle Öffnung\" Düsseldorf", "dusseldorf", "interkulturelle offnung")]
    [InlineData("Düsseldorf „Öffnung der Verwaltung“ 2011", "dusseldorf 2011", "offnung der verwaltung")]
    [InlineData("»erste Reihe« «zweite Reihe»", "", "erste reihe|zweite reihe")]
    [InlineData("\"Konferenz\"", "konferenz", "")]
    [InlineData("Konferenz \"Öffnung der", "konferenz offnung der", "")]
    [InlineData("Köln Köln", "koln", "")]
    [InlineData("a b c d e f g h i j", "a b c d e f g h", "")]
    [InlineData(" – \"\" ", "", "")]
    public void Of_WordsAndQuotations_PartsThem(string text, string words, string phrases)
    {
        var found = SearchWords.Of(text);

        Assert.Equal((words, phrases), (string.Join(' ', found.Words), string.Join('|', found.Phrases)));
        Assert.Equal(words.Length + phrases.Length == 0, found.IsEmpty);
    }

    [Fact]
    public void Whole_OfSomeWords_IsTheNameTheyMake() => Assert.Equal("mulheim an der ruhr", SearchWords.Of("Mülheim an der Ruhr").Whole);
}
