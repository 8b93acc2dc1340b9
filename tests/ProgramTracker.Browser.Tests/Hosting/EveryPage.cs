namespace ProgramTracker.Browser.Tests.Hosting;

/// <summary>The pages of the samples that a person meets, with the name of the picture of each.</summary>
internal static class EveryPage
{
    public const string Missing = "/gibt-es-nicht";

    public static IReadOnlyList<(string Name, string Address)> OfTheSamples { get; } =
    [
        ("start", "/"),
        ("suche", "/suche?q=D%C3%BCsseldorf"),
        ("kommunen", "/kommunen"),
        ("kommune", "/kommunen/05111000"),
        ("karte", "/karte"),
        ("kommune-leer", "/kommunen/05166004"),
        ("kreis", "/kommunen/05566"),
        ("programme", "/programme"),
        ("programm", "/programme/komm-in"),
        ("zuwendungen", "/zuwendungen"),
        ("zuwendung", "/zuwendungen/1"),
        ("zuwendung-verlauf", "/zuwendungen/1/verlauf"),
        ("zuwendung-vorhaben", "/zuwendungen/1/vorhaben"),
        ("dubletten", "/zuwendungen/dubletten"),
        ("dublette", "/zuwendungen/dubletten/1/2"),
        ("offen", "/offen"),
        ("quelle", "/pressemitteilungen/8/quelle"),
        ("zuwendung-neu", "/zuwendungen/neu"),
        ("bescheid", "/zuwendungen/1/bescheid"),
        ("veranstaltungen", "/veranstaltungen"),
        ("veranstaltung", "/veranstaltungen/2"),
        ("pressemitteilungen", "/pressemitteilungen"),
        ("pressemitteilung", "/pressemitteilungen/8"),
        ("pressemitteilung-neu", "/pressemitteilungen/neu"),
        ("pruefen", "/pressemitteilungen/22/pruefen"),
        ("zurueckziehen", "/pressemitteilungen/8/zurueckziehen"),
        ("zu-pruefen", "/zu-pruefen"),
        ("buchungen", "/buchungen?kommune=05111000"),
        ("neue-fassung", "/pressemitteilungen/8/neue-fassung"),
        ("verwaltung", "/verwaltung"),
        ("verwaltung-programme", "/verwaltung/programme"),
        ("verwaltung-programm", "/verwaltung/programme/komm-in"),
        ("verwaltung-programm-neu", "/verwaltung/programme/neu"),
        ("verwaltung-organisationen", "/verwaltung/organisationen"),
        ("verwaltung-schreibweisen", "/verwaltung/schreibweisen"),
        ("verwaltung-schreibweisen-kommune", "/verwaltung/schreibweisen/05111000"),
        ("verwaltung-ministerien", "/verwaltung/ministerien"),
        ("verwaltung-ministerium", "/verwaltung/ministerien/1"),
        ("bestand", "/verwaltung/bestand"),
        ("verbindung", "/verbindung"),
        ("nicht-gefunden", Missing),
    ];
}
