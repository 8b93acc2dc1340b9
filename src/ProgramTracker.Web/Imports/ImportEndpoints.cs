using System.Text;
using ProgramTracker.Data.Imports;
using ProgramTracker.Web.Access;
using ProgramTracker.Web.Addressing;

namespace ProgramTracker.Web.Imports;

/// <summary>Files of imports byte for byte as they came, and a list to start from. They are saved, never shown by the browser.</summary>
public static class ImportEndpoints
{
    private const string AnyBytes = "application/octet-stream";

    /// <summary>What the columns of a list may be headed, with two rows that show how they are filled.</summary>
    private const string Template =
        """
        Aktenzeichen;Zuwendungsgeber;Bewilligungsbehörde;Förderprogramm;Zuwendungsempfänger;AGS;Gemeinde;Projekt;Beantragt;Bewilligt;Ausgezahlt;Eigenanteil;Förderjahr;Bewilligungsdatum;Bewilligungszeitraum von;Bewilligungszeitraum bis;Status
        34-IV 7/2010;Land;Bezirksregierung Arnsberg;KOMM-IN NRW;Stadt Düsseldorf;05111000;Düsseldorf;Interkulturelle Öffnung der Verwaltung;40.000,00;34.000,00;34.000,00;6.000,00;2010;03.11.2010;01.12.2010;30.11.2011;abgeschlossen
        34-IV 8/2010;Land;Bezirksregierung Arnsberg;KOMM-IN NRW;Sprachwerkstatt e. V.;05315000;Köln;Sprache im Quartier;12.500,00;10.000,50;;;2010;03.11.2010;;;bewilligt
        """;

    public static void MapImportFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(Addresses.Imports + "/{id:int}/datei", async (int id, GrantImportQueries imports, CurrentActor current, CancellationToken aborted) =>
            await imports.FileAsync(current.Actor, id, aborted) is { } file ? Results.File(file.Content, AnyBytes, file.FileName ?? "liste") : Results.NotFound());
        app.MapGet(Addresses.ImportTemplate, () => Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Template)], "text/csv", "zuwendungsliste.csv"));
    }
}
