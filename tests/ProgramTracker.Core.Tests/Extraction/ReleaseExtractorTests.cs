using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Extraction;

public sealed class ReleaseExtractorTests
{
    [Fact]
    public void Participation_OfTheCityTheTextSpeaksOf_IsFoundWithItsBeginning()
    {
        var found = Reader.Extract("Grundlage ist das Landesprogramm zur Kommunalen Integrationsarbeit (KOMM-IN): „Die Stadt Düsseldorf ist von Anfang an mit dabei. Stadt und Land arbeiten seit dem Jahr 2005 zusammen“, sagte sie.").Participations;

        var participation = Assert.Single(found);
        Assert.Equal(("05111000", "komm-in", "2005"), (participation.Municipality.Ags, participation.Programme.Key, participation.Since?.ToString()));
    }

    [Fact]
    public void Participation_OfNobodyNamed_IsNone() => Assert.Empty(Reader.Extract("Am Programm KOMM-IN haben 110 Kommunen teilgenommen.").Participations);

    [Fact]
    public void GivenDateAndIssuer_WinOverTheText()
    {
        var release = Reader.Extract("Bezirksregierung Münster – Pressemitteilung\n10.08.2017\n\nRheine bekommt Geld für die Innenstadt", "2017-08-11", "Bezirksregierung Köln");

        Assert.Equal((new DateOnly(2017, 8, 11), "Bezirksregierung Köln"), (release.Header.PublishedOn!.Value, release.Header.Issuer));
    }

    [Fact]
    public void DateOfTheText_ResolvesHeute()
    {
        var release = Reader.Extract("Bezirksregierung Münster – Pressemitteilung\n10.08.2017\n\nNeue Bescheide für die Innenstadt\n\nRegierungspräsidentin Anna Feld übergab heute in Rheine den Bescheid.");

        Assert.Equal("2017-08-10", Assert.Single(release.Events).Date?.ToString());
    }

    [Fact]
    public void Municipality_HasItsStrongestRole()
    {
        var release = Reader.Extract("Das sagte der Minister heute in Düsseldorf auf der Fachtagung „Starke Orte“. Die Stadt Herne erhält 34.000 Euro.", "2011-01-27");

        Assert.Equal(
            [("Düsseldorf", MunicipalityRole.Venue), ("Herne", MunicipalityRole.Recipient)],
            release.Municipalities.Select(mention => (mention.Place.Name, mention.Role)));
    }
}
