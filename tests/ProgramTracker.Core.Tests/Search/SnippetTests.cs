using FsCheck;
using FsCheck.Fluent;
using ProgramTracker.Core.Search;

namespace ProgramTracker.Core.Tests.Search;

public class SnippetTests
{
    [Theory]
    [InlineData("Das Land fördert die Öffnung der Verwaltung.", "forderung verwaltung", "Das Land fördert die Öffnung der [Verwaltung].")]
    [InlineData("Viele Förderungen für die Straßen.", "Förderung strasse", "Viele [Förderungen] für die [Straßen].")]
    [InlineData("Die Öffnung der Verwaltung. Verwaltung der Öffnung.", "\"öffnung der verwaltung\"", "Die [Öffnung der Verwaltung]. Verwaltung der Öffnung.")]
    [InlineData("Mit KOMM-IN\nNRW in Köln.", "KOMM-IN köln", "Mit [KOMM-IN] NRW in [Köln].")]
    [InlineData("Insgesamt in Indien.", "in", "Insgesamt [in] Indien.")]
    [InlineData("Nichts davon.", "köln", "")]
    public void Of_ShortText_MarksWhatWasSearchedFor(string text, string words, string expected) =>
        Assert.Equal(expected, Shown(text, words));

    [Fact]
    public void Of_LongText_ShowsWhereMostWordsStandTogether()
    {
        var text = $"Die Verwaltung tagt. {string.Concat(Enumerable.Repeat("Es geschieht nichts weiter. ", 20))}Am Donnerstag begann in Köln die Öffnung der Verwaltung. {string.Concat(Enumerable.Repeat("Es geschieht nichts weiter. ", 20))}";

        var shown = Shown(text, "köln öffnung verwaltung");

        Assert.StartsWith("… Am Donnerstag begann in [Köln] die [Öffnung] der [Verwaltung].", shown, StringComparison.Ordinal);
        Assert.EndsWith(" …", shown, StringComparison.Ordinal);
        Assert.True(shown.Length <= Snippet.Length + 20, shown);
    }

    [Fact]
    public void Of_AnyText_IsThatTextsOwnWords()
    {
        var words = Gen.Elements("köln", "öffnung", "„", "“", "der", "Öffnungen", ".", "\n", " ", "Straße", "e\u0301t", "\ud83d\ude00", "…").ArrayOf().Select(string.Concat);
        Prop.ForAll(words.ArrayOf().Select(x => string.Join(' ', x)).ToArbitrary(), words.ToArbitrary(), (text, searched) =>
        {
            var shown = string.Concat(Snippet.Of(text, SearchWords.Of(searched)).Select(x => x.Text)).Trim('…', ' ');
            return text.Replace('\n', ' ').Contains(shown, StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    private static string Shown(string text, string words) => string.Concat(Snippet.Of(text, SearchWords.Of(words)).Select(x => x.IsMarked ? $"[{x.Text}]" : x.Text));
}
