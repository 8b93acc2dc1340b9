using ProgramTracker.Core.Extraction.People;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Extraction.People;

public sealed class PersonFinderTests
{
    [Theory]
    [InlineData("Wirtschafts- und Digitalminister Prof. Dr. Anton Muster übergab ihn.", "Anton Muster|Wirtschafts- und Digitalminister")]
    [InlineData("Das sagte Dr. Jonas Feld, stellvertretender Ministerpräsident und Minister für Kinder, Familie und Integration.", "Jonas Feld|stellvertretender Ministerpräsident und Minister für Kinder, Familie und Integration")]
    [InlineData("Der Minister des Inneren, für Digitalisierung und Kommunen, Thomas Feld, kam.", "Thomas Feld|Minister des Inneren, für Digitalisierung und Kommunen")]
    [InlineData("Anna Feld, die für Integration zuständige Staatssekretärin, kam.", "Anna Feld|für Integration zuständige Staatssekretärin")]
    [InlineData("Dabei war Frank Feld (Integrationsbeauftragter Stadt Gütersloh).", "Frank Feld|Integrationsbeauftragter Stadt Gütersloh")]
    [InlineData("Thomas Feld und Sabine Hahn von der Abteilung Integration hoffen.", "Thomas Feld|Abteilung Integration;Sabine Hahn|Abteilung Integration")]
    [InlineData("Die Vorsitzende des Integrationsrates, Nurcan Berg, dankte.", "Nurcan Berg|Vorsitzende des Integrationsrates")]
    [InlineData("Landrat Dr. Christian Schulze Pellenfeld dankte.", "Christian Schulze Pellenfeld|Landrat")]
    [InlineData("Seine Staatssekretäre Uwe Feld und Dr. Markus Grün kamen.", "Uwe Feld|Staatssekretäre;Markus Grün|Staatssekretäre")]
    [InlineData("Ministerin Feldmann kam.", "Feldmann|Ministerin")]
    [InlineData("Minister Anton Muster kam. Muster lobte. Minister Muster ging.", "Anton Muster|Minister")]
    public void People_WithAnOffice_AreFound(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Find(text).Select(person => $"{person.Name}|{person.Office}")));

    [Theory]
    [InlineData("Ferdinand Freiherr von Korn nahm sie entgegen.")]
    [InlineData("Foto: Ingo Lamm (Foto)")]
    [InlineData("Die Ministerinnen und Minister, Senatorinnen und Senatoren kamen.")]
    [InlineData("Der Oberbürgermeister der Stadt Solingen kam.")]
    public void Others_AreNotFound(string text) => Assert.Empty(Find(text));

    private static Core.Extraction.PersonStatement[] Find(string text) => [.. new PersonFinder(Reader.Gazetteer).Find(TokenisedText.Of(text))];
}
