using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Releases;

public sealed class ReleaseHeaderReaderTests
{
    [Theory]
    [InlineData("KOMM-IN setzt neue Schwerpunkte\n\n14. März 2009\n\nDas Ministerium für Generationen teilt mit:", "2009-03-14", "Ministerium für Generationen", "KOMM-IN setzt neue Schwerpunkte")]
    [InlineData("Bezirksregierung Münster – Pressemitteilung\n10.08.2017\n\nRheine: Geld für die Innenstadt", "2017-08-10", "Bezirksregierung Münster", "Rheine: Geld für die Innenstadt")]
    [InlineData("Mehr Geld für die Feuerwehren\n\nStuttgart, August 9, 2024\n\nText", "2024-08-09", null, "Mehr Geld für die Feuerwehren")]
    [InlineData("12/19/2025 | News release\n\nLand fördert Integration auf dem Land", "2025-12-19", null, "Land fördert Integration auf dem Land")]
    [InlineData("Fonds läuft fünf Jahre länger\n\nFreitag 29. Mai 2020 - Hameln. Das Land verteilt Geld.", "2020-05-29", null, "Fonds läuft fünf Jahre länger")]
    [InlineData(": 37\nMagdeburg, den 07.06.2017\n\nSportförderung für Vereine und Kommunen", "2017-06-07", null, "Sportförderung für Vereine und Kommunen")]
    [InlineData("Neue Förderrunde in den Kommunen\n\nDas sagte er heute (9. Februar 2010) in Düsseldorf.", "2010-02-09", null, "Neue Förderrunde in den Kommunen")]
    [InlineData("Neue Förderrunde in den Kommunen\n\nDas sagte sie heute (27. Januar) in Düsseldorf.", null, null, "Neue Förderrunde in den Kommunen")]
    [InlineData("Einladung zur Konferenz der Stadt\n\nDienstag, 19. Februar 2008, 14 Uhr", null, null, "Einladung zur Konferenz der Stadt")]
    public void Head_IsProposed(string text, string? date, string? issuer, string title)
    {
        var header = Read(text);

        Assert.Equal((date, issuer, title), (header.PublishedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), header.Issuer, header.Title));
    }

    [Theory]
    [InlineData("Sperrfrist: Mittwoch, 3. März 2010, 10 Uhr\n\nText", "2010-03-03T10:00")]
    [InlineData("Sperrfrist 03.03.2010, 14:30 Uhr", "2010-03-03T14:30")]
    [InlineData("Sperrfrist: 3. März 2010", "2010-03-03T00:00")]
    [InlineData("Frei ab 3. März 2010, 10.30 Uhr", "2010-03-03T10:30")]
    [InlineData("Sperrfrist: Redebeginn", null)]
    public void Embargo_IsRead(string text, string? until)
    {
        var embargo = Read(text).Embargo;

        Assert.NotNull(embargo);
        Assert.Equal(until, embargo.Until?.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void OrdinaryText_HasNoEmbargo() => Assert.Null(Read("Der Platz ist wieder frei. Am 3. März 2010 wird gefeiert.").Embargo);

    private static ReleaseHeader Read(string text)
    {
        var tokens = TokenisedText.Of(text);
        return ReleaseHeaderReader.Read(tokens, new DateFinder().Find(tokens, null));
    }
}
