using System.Collections.Immutable;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Questions;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Questions;

public class AskedFigureReaderTests
{
    private const string Düsseldorf = "05111000";
    private const string Köln = "05315000";
    private const string Düren = "05358008";
    private const string KreisDüren = "05358";

    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly ImmutableArray<AskedName> Names =
    [
        Place("Düsseldorf", Düsseldorf),
        Place("Stadt Düsseldorf", Düsseldorf),
        Place("Landeshauptstadt", Düsseldorf),
        Place("Landeshauptstadt Düsseldorf", Düsseldorf),
        Place("Köln", Köln),
        Place("Essen", "05113000"),
        Place("Düren", Düren),
        Place("Stadt Düren", Düren),
        Place("Kreis Düren", KreisDüren),
        Place("Gladbach", "05116000"),
        Place("Gladbach", "05378004"),
        Place("Mülheim an der Ruhr", "05117000"),
        Programme("KOMM-IN", "komm-in"),
        Programme("KOMM-IN NRW", "komm-in"),
        Programme("KommIn", "komm-in"),
        Programme("KOMM-AN NRW", "komm-an"),
        Programme("Innovation in der kommunalen Integrationsarbeit", "komm-in"),
    ];

    [Theory]
    [InlineData("Düsseldorf KOMM-IN seit 2005", Düsseldorf, "komm-in", 2005, null, Measure.Awarded)]
    [InlineData("seit 2005 KOMM-IN Düsseldorf", Düsseldorf, "komm-in", 2005, null, Measure.Awarded)]
    [InlineData("kommin ab 2005 duesseldorf", Düsseldorf, "komm-in", 2005, null, Measure.Awarded)]
    [InlineData("KOMM-IN NRW Landeshauptstadt Düsseldorf", Düsseldorf, "komm-in", null, null, Measure.Awarded)]
    [InlineData("Düsseldorfs KOMM-IN-Förderung", Düsseldorf, "komm-in", null, null, Measure.Awarded)]
    [InlineData("Köln 2011", Köln, "", 2011, 2011, Measure.Awarded)]
    [InlineData("Köln im Jahr 2011", Köln, "", 2011, 2011, Measure.Awarded)]
    [InlineData("KOMM-IN 2010 bis 2012", "", "komm-in", 2010, 2012, Measure.Awarded)]
    [InlineData("KOMM-IN 2010–2012", "", "komm-in", 2010, 2012, Measure.Awarded)]
    [InlineData("KOMM-IN 2010 - 2012 Köln", Köln, "komm-in", 2010, 2012, Measure.Awarded)]
    [InlineData("KOMM-IN von 2010 bis 2012 in Köln", Köln, "komm-in", 2010, 2012, Measure.Awarded)]
    [InlineData("KOMM-IN zwischen 2010 und 2012", "", "komm-in", 2010, 2012, Measure.Awarded)]
    [InlineData("KOMM-IN bis 2012", "", "komm-in", null, 2012, Measure.Awarded)]
    [InlineData("KOMM-IN bis Ende 2012 seit 2009", "", "komm-in", 2009, 2012, Measure.Awarded)]
    [InlineData("KOMM-IN vor 2012", "", "komm-in", null, 2011, Measure.Awarded)]
    [InlineData("KOMM-IN nach 2010", "", "komm-in", 2011, null, Measure.Awarded)]
    [InlineData("Köln in diesem Jahr", Köln, "", 2026, 2026, Measure.Awarded)]
    [InlineData("Köln letztes Jahr", Köln, "", 2025, 2025, Measure.Awarded)]
    [InlineData("Köln ausgezahlt", Köln, "", null, null, Measure.Disbursed)]
    [InlineData("Eigenanteil Köln 2011", Köln, "", 2011, 2011, Measure.OwnShare)]
    [InlineData("Wie viel Geld bekam die Stadt Düsseldorf für KOMM-IN seit 2005?", Düsseldorf, "komm-in", 2005, null, Measure.Awarded)]
    [InlineData("Wie viel wurde für Mülheim an der Ruhr beantragt?", "05117000", "", null, null, Measure.Applied)]
    [InlineData("how much did Essen receive from KOMM-IN since 2009", "05113000", "komm-in", 2009, null, Measure.Awarded)]
    [InlineData("KOMM-AN NRW landesweit 2016", "", "komm-an", 2016, 2016, Measure.Awarded)]
    [InlineData("Innovation in der kommunalen Integrationsarbeit Köln", Köln, "komm-in", null, null, Measure.Awarded)]
    [InlineData("Kreis Düren KOMM-IN", KreisDüren, "komm-in", null, null, Measure.Awarded)]
    [InlineData("Stadt Düren KOMM-IN", Düren, "komm-in", null, null, Measure.Awarded)]
    public void Question_InAnyOrder_IsUnderstood(string words, string places, string programmes, int? from, int? to, Measure measure)
    {
        var asked = Read(words);

        Assert.Empty(asked.Unread);
        Assert.True(asked.IsQuestion);
        Assert.Equal((places, programmes), (string.Join(' ', asked.Places), string.Join(' ', asked.Programmes)));
        Assert.Equal((from, to), (asked.Years?.From, asked.Years?.To));
        Assert.Equal(measure, asked.Measure);
        Assert.False(asked.IsAmbiguousPlace);
    }

    [Theory]
    [InlineData("Gladbach KOMM-IN", "05116000 05378004")]
    [InlineData("Düren KOMM-IN seit 2009", "05358008 05358")]
    public void Place_ThatIsAmbiguous_GivesItsCandidates(string words, string candidates)
    {
        var asked = Read(words);

        Assert.True(asked.IsQuestion);
        Assert.True(asked.IsAmbiguousPlace);
        Assert.Equal(candidates, string.Join(' ', asked.Places));
    }

    [Fact]
    public void Places_ThatAreBothNamed_AreNotAmbiguous()
    {
        var asked = Read("Köln und Düsseldorf 2011");

        Assert.Equal($"{Köln} {Düsseldorf}", string.Join(' ', asked.Places));
        Assert.False(asked.IsAmbiguousPlace);
    }

    [Theory]
    [InlineData("Düsseldorf", "the town's page")]
    [InlineData("KOMM-IN NRW", "the programme's page")]
    [InlineData("2011", "no thing is named")]
    [InlineData("seit 2005 bewilligt", "no thing is named")]
    [InlineData("Integrationskonferenz Düsseldorf 2011", "a word is not understood")]
    [InlineData("Köln KOMM-IN seit April 2005", "ledgers know years, not months")]
    [InlineData("KOMM-IN 2009 2011", "two years that make no span")]
    [InlineData("KOMM-IN 2012 bis 2010", "ends before it starts")]
    [InlineData("Köln 20111", "no year")]
    [InlineData("Köln bewilligt ausgezahlt", "two measures")]
    [InlineData("", "nothing")]
    [InlineData("Köln 2011 und und und und und und und und und und und und und und und", "more words than are read")]
    public void Words_ThatAreNoQuestion_AreNone(string words, string because) => Assert.False(Read(words).IsQuestion, because);

    [Fact]
    public void Phrases_OfAQuestion_HoldEverySpellingToLookUp()
    {
        var phrases = AskedWords.Of("Düsseldorfs KOMM-IN").Phrases();

        Assert.Empty(((string[])["dusseldorfs", "dusseldorf", "komm in", "kreis dusseldorf"]).Except(phrases));
    }

    private static AskedName Place(string spelling, string ags) => new(Folding.Fold(spelling), AskedNameKind.Place, ags);

    private static AskedName Programme(string spelling, string key) => new(Folding.Fold(spelling), AskedNameKind.Programme, key);

    // As the tables answer: only the spellings that were asked for.
    private static AskedFigure Read(string text)
    {
        var words = AskedWords.Of(text);
        var phrases = words.Phrases();
        return AskedFigureReader.Read(words, Names.Where(name => phrases.Contains(name.Folded)), Today);
    }
}
