using ProgramTracker.Core.Extraction;

namespace ProgramTracker.Core.Tests.Extraction.Events;

public sealed class EventFinderTests
{
    [Fact]
    public void ConferenceUnderTwoNouns_IsOneEventWithItsWorkshops()
    {
        var events = Find("""
            Das sagte die Staatssekretärin heute (27. Januar) auf der Integrationskonferenz der Stadt Herne.

            Die Themen des Integrationsgipfels zeigten viel. In den drei Workshops „Kultur“, „Jugend“ und „OpenCities: Strategien“ wurde diskutiert.
            """, "2011-01-27");

        Assert.Equal(4, events.Length);
        Assert.Equal((EventKind.Conference, "Integrationskonferenz der Stadt Herne", "2011-01-27", "Herne"), (events[0].Kind, events[0].Title, events[0].Date?.ToString(), events[0].Place));
        Assert.Contains("Integrationsgipfel", events[0].OtherNames);
        Assert.All(events[1..], workshop => Assert.Equal((EventKind.Workshop, 0, "2011-01-27"), (workshop.Kind, workshop.Parent!.Value, workshop.Date?.ToString())));
    }

    [Theory]
    [InlineData("Auf der Fachtagung „Starke Orte“ hat der Minister heute in Bochum geredet.", "Conference|Starke Orte|2010-09-24|Bochum")]
    [InlineData("Sie beginnen am kommenden Montag (27. September) ihre „Integrationstour 2010“.", "Other|Integrationstour 2010|2010-09-27|")]
    [InlineData("In Solingen kamen 700 Fachleute zum 8. Integrationskongress.", "Congress|8. Integrationskongress||Solingen")]
    [InlineData("Im März 2011 soll eine Konferenz bayerischer Museen stattfinden.", "Conference|Konferenz bayerischer Museen|2011-03|")]
    [InlineData("Regierungspräsidentin Anna Feld übergab gestern in Ahlen den Förderbescheid.", "Handover|Förderbescheid|2010-09-23|Ahlen")]
    [InlineData("14 Zuwendungsbescheide händigte Minister Anton Feld aus.", "Handover|14 Zuwendungsbescheide||")]
    public void Events_AreReadFromOneSentence(string text, string expected)
    {
        var found = Assert.Single(Find(text, "2010-09-24"));

        Assert.Equal(expected, $"{found.Kind}|{found.Title}|{found.Date}|{found.Place}");
    }

    [Fact]
    public void Visit_NeedsAnOfficial()
    {
        Assert.Equal(EventKind.Visit, Assert.Single(Find("Minister Anton Feld hat sich am Mittwoch, 22. September, in Bochum umgesehen.", "2010-09-24")).Kind);
        Assert.Empty(Find("Kinder, die eine Kita besuchen, lernen Deutsch.", "2010-09-24"));
    }

    [Fact]
    public void Invitation_GivesDayAndPlaceOnLinesOfTheirOwn()
    {
        var found = Assert.Single(Find("Der Landrat lädt zur 1. Integrationskonferenz ein. Termin und Ort:\n\nDienstag, 19. Februar 2008, 14 Uhr\n\nKreishaus in Detmold, Saal 2", "2008-02-15"));

        Assert.Equal(("2008-02-19", "Detmold"), (found.Date?.ToString(), found.Place));
    }

    [Theory]
    [InlineData("Minister Anton Feld besucht Herne\n\nAnton Feld, Minister für Heimat, hat heute die Heimatwerkstatt in Herne besucht.", "Visit|Minister Anton Feld besucht Herne|2018-05-04|Herne")]
    [InlineData("Anton Feld, Minister für Heimat, hat heute (4. Mai) die Heimatkonferenz der Stadt in Herne besucht.", "Conference|Heimatkonferenz der Stadt|2018-05-04|Herne")]
    [InlineData("Die Bürgermeister waren am 3. Mai 2018 zu Gast im Ministerium. Minister Anton Feld hatte sie zu einer Dialogveranstaltung eingeladen.", "Other|Dialogveranstaltung|2018-05-03|")]
    [InlineData("Die Bilanz zog Minister Anton Feld heute in Herne. Dort findet die Fachtagung „Starke Orte“ statt.", "Conference|Starke Orte|2018-05-04|Herne")]
    [InlineData("Ministerin Anna Feld hat bei einem Besuch in Marsberg dem Verein gedankt.", "Visit|Besuch in Marsberg||Marsberg")]
    [InlineData("Am Donnerstag (3. Mai 2018) trafen sich alle. Anlass war die Auftaktveranstaltung des Programms.", "Other|Auftaktveranstaltung des Programms|2018-05-03|")]
    [InlineData("Den Förderbescheid erhielt Landrat Anton Feld am 2. Mai in Ahlen. Überbracht hat ihn Ministerin Anna Feld.", "Handover|Förderbescheid|2018-05-02|Ahlen")]
    public void DayAndPlace_AreTakenFromTheSentenceThatAnEventGoesOnFrom(string text, string expected)
    {
        var found = Assert.Single(Find(text, "2018-05-04"));

        Assert.Equal((expected, null), ($"{found.Kind}|{found.Title}|{found.Date}|{found.Place}", found.Organiser is "Programms" ? found.Organiser : null));
    }

    [Theory]
    [InlineData("Anton Feld, Minister für Heimat und Kommunales, hat sich nach einem langen Tag noch die neue Werkstatt am Markt angeschaut.")]
    [InlineData("In seiner Sitzung am 3. Mai 2018 hat der Rat entschieden.")]
    [InlineData("Auf der Pressekonferenz sprach der Minister.")]
    [InlineData("Die Bescheide sind verschickt.")]
    [InlineData("Es gibt Workshops und Vorträge.")]
    public void Others_AreNoEvents(string text) => Assert.Empty(Find(text, "2018-05-04"));

    private static EventStatement[] Find(string text, string publishedOn) => [.. Reader.Extract(text, publishedOn).Events];
}
