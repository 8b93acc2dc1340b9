using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Extraction.Places;

public sealed class PlaceFinderTests
{
    [Theory]
    [InlineData("Düsseldorfs Ämter", "05111000")]
    [InlineData("aus Duesseldorf und Koeln", "05111000 05315000")]
    [InlineData("Die Kreise Unna, Soest und der Hochsauerlandkreis", "05978 05974 05958")]
    [InlineData("der Märkische Kreis und der Oberbergische Kreis", "05962 05374")]
    [InlineData("im Märkischen Kreis, im Kreis Höxter und in Höxter", "05962 05762 05762020")]
    [InlineData("Stadt und Kreis Düren", "05358008 05358")]
    [InlineData("Der Rhein-Kreis Neuss und die Städteregion Aachen", "05162 05334")]
    [InlineData("der frühere Kreis Neuss", "05162")]
    [InlineData("In Köln-Mülheim und in Duisburg-Marxloh", "05315000 05112000")]
    [InlineData("Mülheim an der Ruhr, Halle (Westf.) und Wetter (Ruhr)", "05117000 05754012 05954032")]
    [InlineData("Bochum, Essen und Hamm", "05911000 05113000 05915000")]
    [InlineData("Unna/Kamen/Bergkamen", "05978036 05978020 05978004")]
    [InlineData("Die Landeshauptstadt erhält 2 Millionen Euro.", "05111000")]
    [InlineData("im Viersener Kreishaus", "05166032")]
    [InlineData("Frank Mertens (Integrationsbeauftragter Stadt Gütersloh)", "05754008")]
    public void Names_OfTheRegister_AreFound(string text, string ags) => Assert.Equal(ags, string.Join(' ', Find(text).Select(place => place.Place.Ags)));

    [Theory]
    [InlineData("Die Bezirksregierung Köln und der Regierungsbezirk Münster")]
    [InlineData("Die Bezirksregierungen Arnsberg, Detmold und Münster")]
    [InlineData("vom Autobahnkreuz Essen-Nord bis zur Anschlussstelle Bottrop-Süd")]
    [InlineData("im Ortsteil Füchtorf und bei Borussia Dortmund")]
    [InlineData("Tecklenburger Str. 10, 48565 Steinfurt")]
    [InlineData("Kontakt\nKreis Paderborn\nAldegreverstraße 10 – 14\n33102 Paderborn")]
    [InlineData("Mit Geldern des Landes, beim Essen und in guter Lage")]
    [InlineData("Im Münsterland und im Ruhrgebiet")]
    [InlineData("Peter Hamm und Dr. Overath")]
    [InlineData("Die Stadtwerke Münster GmbH und die Bocholter Stadtbus GmbH")]
    [InlineData("An der Spitze liegt der Regierungsbezirk Arnsberg, dann folgen Köln (112) sowie Düsseldorf und Detmold.")]
    [InlineData("Das Konzept, mit dem die Stadt Migrantinnen und Migranten erreichen will, hat sich bewährt.")]
    [InlineData("Dafür hat die Gemeinde Vereinen und Initiativen gedankt.")]
    public void OtherThings_OfTheSameName_AreNotFound(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("die Stadt Kremmen (Landkreis Oberhavel)", "Kremmen|Landkreis Oberhavel")]
    [InlineData("in den Landkreisen Kronach und Neumarkt in der Oberpfalz", "Landkreis Kronach|Landkreis Neumarkt in der Oberpfalz")]
    [InlineData("Celle, Stadt |\n754.101 € |", "Celle")]
    [InlineData("München, 21.06.2018", "München")]
    [InlineData("Die Landeshauptstadt Stuttgart", "Stuttgart")]
    public void Names_OutsideTheRegister_AreFoundByTheirForm(string text, string names)
    {
        var found = Find(text);

        Assert.Equal(names, string.Join('|', found.Select(place => place.Place.Name)));
        Assert.All(found, place => Assert.True(place.Place.IsOutside));
    }

    [Fact]
    public void Name_OfSeveralTowns_IsAmbiguous()
    {
        var place = Assert.Single(Find("In Gladbach wird gebaut.")).Place;

        Assert.True(place.IsAmbiguous);
        Assert.Equal("05116000 05378004", string.Join(' ', place.Candidates));
    }

    [Fact]
    public void TwinInAnotherLand_IsOutside_WhereTheIssuerSitsThere()
    {
        var found = new PlaceFinder(Reader.Gazetteer).Find(TokenisedText.Of("In Lichtenau wird gebaut."), new ReadingContext(null, "Bayerisches Staatsministerium des Innern"));

        Assert.True(Assert.Single(found).Place.IsOutside);
    }

    [Fact]
    public void KreisAachen_BeforeItsEnd_KeepsItsName()
    {
        var found = new PlaceFinder(Reader.Gazetteer).Find(TokenisedText.Of("Der Kreis Aachen erhält Geld."), new ReadingContext(new DateOnly(2009, 3, 14)));

        Assert.Equal("Kreis Aachen", Assert.Single(found).Place.Name);
    }

    private static PlaceFinding[] Find(string text) => [.. new PlaceFinder(Reader.Gazetteer).Find(TokenisedText.Of(text), ReadingContext.None)];
}
