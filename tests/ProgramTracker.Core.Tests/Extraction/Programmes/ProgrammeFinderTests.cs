using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Extraction.Programmes;

public sealed class ProgrammeFinderTests
{
    [Theory]
    [InlineData("Das Landesprogramm KOMM-IN NRW läuft.", "komm-in")]
    [InlineData("KOMM-AN läuft.", "komm-an")]
    [InlineData("„„KOMM-IN““ macht Städte fit.", "komm-in")]
    [InlineData("Das Programm „Kommunales Integrationsmanagement“ (KIM) läuft. KIM wächst.", "kim kim kim")]
    public void KnownProgrammes_AreFoundByTheirSpellings(string text, string keys) => Assert.Equal(keys, string.Join(' ', Find(text).Select(found => found.Programme.Key)));

    [Theory]
    [InlineData("Im Förderaufruf „Gemeinsam stark“ kamen 31 Projekte zum Zug.", "Gemeinsam stark")]
    [InlineData("In den Regelprogrammen „Grüne Höfe“, „Kurze Wege“ sowie „Neue Plätze“", "Grüne Höfe|Kurze Wege|Neue Plätze")]
    [InlineData("Das „Sofortprogramm zur Stärkung der Ortskerne“ läuft.", "Sofortprogramm zur Stärkung der Ortskerne")]
    [InlineData("aus dem Förderprogramm Digitale Dörfer und Höfe", "Digitale Dörfer und Höfe")]
    [InlineData("aus dem INTERREG-Programm Bayern-Tschechien EU-Fördermittel", "INTERREG-Programm Bayern-Tschechien")]
    [InlineData("aus dem Städtebauförderprogramm 2020", "Städtebauförderprogramm 2020")]
    [InlineData("der Integrationsfonds und die Investitionspauschale", "Integrationsfonds|Investitionspauschale")]
    [InlineData("das Programm zur Förderung der Nahmobilität", "Programm zur Förderung der Nahmobilität")]
    [InlineData("im Rahmen der Regionalen Kulturförderung", "Regionalen Kulturförderung")]
    public void UnknownProgrammes_AreFoundByTheirForm(string text, string mentions) => Assert.Equal(mentions, string.Join('|', Find(text).Select(found => found.Mention)));

    [Theory]
    [InlineData("Künstliche Intelligenz, kurz KI, und Kim Meyer")]
    [InlineData("Das Rahmenprogramm bot Musik, der Fonds blieb leer.")]
    [InlineData("Die Jahrespauschale von 5.784 Euro")]
    [InlineData("mit dem Programm Kommunen unterstützen")]
    [InlineData("Das Teilhabe- und Integrationsgesetz gilt.")]
    public void OtherWords_AreNoProgrammes(string text) => Assert.Empty(Find(text));

    [Fact]
    public void TwoForms_OfOneUnknownProgramme_AreOneProgramme()
    {
        var found = Find("Dorferneuerung 2019: Das „Dorferneuerungsprogramm 2019“ steht.");

        Assert.Equal(2, found.Length);
        Assert.Equal(found[0].Programme, found[1].Programme);
    }

    private static ProgrammeFinding[] Find(string text) => [.. new ProgrammeFinder(Reader.Gazetteer).Find(TokenisedText.Of(text))];
}
