using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Tests.Extraction.Money;

/// <summary>What must not become a grant: an envelope, money for the whole country behind a grant, a place where somebody spoke.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("Für das laufende Jahr stehen dafür drei Millionen Euro zur Verfügung, wie Minister Anton Feld heute (14. März 2009) in Düsseldorf mitteilte.")]
    [InlineData("Für Radwege gibt es 4 Millionen Euro, erklärte Ministerin Anna Feld am Montag in Münster.")]
    [InlineData("Das Land fördert den Sport mit 4 Millionen Euro, berichtete Minister Anton Feld in Köln.")]
    [InlineData("Das Land fördert den Sport mit 4 Millionen Euro, wie Minister Anton Feld in Köln bekannt gab.")]
    [InlineData("In Hamm sagte Ministerin Anna Feld, das Land stelle für Feuerwehren 4 Millionen Euro bereit.")]
    public void PlaceOfSpeaking_IsNoRecipient(string text)
    {
        var sum = Assert.Single(Reader.Extract(text, "2009-03-14").Funding);

        Assert.Equal((FundingRole.ProgrammeVolume, false, 0), (sum.Role, sum.IsCounted, sum.Recipients.Length));
    }

    [Theory]
    [InlineData("In ganz Nordrhein-Westfalen fördern Land und Bund 243 Projekte. Dafür stehen zusammen 325 Millionen Euro bereit.")]
    [InlineData("Landesweit hat das Land 243 Projekte ausgewählt. Es fördert sie mit 325 Millionen Euro.")]
    [InlineData("Damit sind 185 Städte und Gemeinden im Programm. Das Land gibt dafür 150 Millionen Euro.")]
    [InlineData("Bundesweit sind 400 Orte dabei. Der Zuschuss beträgt 30 Millionen Euro.")]
    public void SumBehindATurnToTheWholeCountry_DoesNotGoToTheTownBefore(string text)
    {
        var funding = Reader.Extract("Die Stadt Duisburg erhält knapp 11,4 Millionen Euro für Hochfeld. " + text, "2017-04-13").Funding;

        Assert.Equal(2, funding.Length);
        Assert.Equal("Duisburg", Assert.Single(funding[0].Recipients).Name);
        Assert.Equal((false, 0), (funding[1].IsCounted, funding[1].Recipients.Length));
    }

    [Theory]
    [InlineData("Die Stadt Herten saniert ihr Bad. Das Land fördert das Projekt mit 900.000 Euro.")]
    [InlineData("Die Städte Herne und Hagen sanieren Bäder. Das Land fördert sie mit 900.000 Euro.")]
    [InlineData("Herten saniert das Bad. Der Zuschuss beträgt 900.000 Euro.")]
    public void RecipientOfAnEarlierSentence_IsNeverSure(string text)
    {
        var sum = Assert.Single(Reader.Extract(text, "2017-04-13").Funding);

        Assert.NotEmpty(sum.Recipients);
        Assert.False(sum.IsSure, string.Join(' ', sum.Reasons));
    }

    [Theory]
    [InlineData("Nach dem Hochwasser 2021 erhält Herten 5 Millionen Euro.", null)]
    [InlineData("Herten erhält 5 Millionen Euro für den Wiederaufbau nach der Flut vom Sommer 2021.", null)]
    [InlineData("Herten erhält 2021 dafür 5 Millionen Euro.", "2021-2021")]
    [InlineData("Herten erhält für die Jahre 2021 bis 2023 5 Millionen Euro.", "2021-2023")]
    public void YearOfAnotherHappening_IsNoFundingYear(string text, string? years)
    {
        var period = Assert.Single(Reader.Extract(text, "2025-02-19").Funding).Period;

        Assert.Equal(years, period is { } known ? $"{known.From}-{known.To}" : null);
    }

    [Theory]
    [InlineData("Vor fünf Jahren, im April 2005, ist KOMM-IN NRW gestartet. Im März 2009 zählte es 86 Kommunen. Insgesamt hat das Land bislang rund 12,2 Millionen Euro ausgegeben.", "2005-2010")]
    [InlineData("Im März 2009 zählte das Programm 86 Kommunen. Insgesamt hat das Land bislang rund 12,2 Millionen Euro ausgegeben.", "-2010")]
    public void RunningTotal_StartsWhereTheTextSaysSoOrIsOpen(string text, string years)
    {
        var sum = Assert.Single(Reader.Extract(text, "2010-04-15").Funding);

        Assert.Equal((FundingRole.Cumulative, years), (sum.Role, $"{sum.Period!.From}-{sum.Period.To}"));
    }

    [Theory]
    [InlineData("Die Stadt Herten erhält 900.000 Euro, die ab Mai zur Verfügung stehen.", null)]
    [InlineData("Für das Landesprogramm „Starke Orte“ gibt das Land 50 Millionen Euro aus.", null)]
    [InlineData("Das Land stellt der Stadt Herten 900.000 Euro für das laufende Jahr zur Verfügung.", null)]
    [InlineData("Die Stadt Herten erhält 900.000 Euro für den Umbau des Bades.", "Umbau des Bades")]
    [InlineData("Im Vordergrund steht die Pflege der Höfe. Mit 30.000 Euro unterstützt das Land dieses Projekt in Herten.", "Pflege der Höfe")]
    public void Project_IsWhatTheMoneyIsFor(string text, string? project) => Assert.Equal(project, Assert.Single(Reader.Extract(text, "2025-02-19").Funding).Project);

    [Fact]
    public void Body_IsNamedWithoutWhatIsBuiltAtIt()
    {
        var sum = Assert.Single(Reader.Extract("Für den dritten Bauabschnitt am Bürgerzentrum Alte Feuerwache gibt es rund drei Millionen Euro.", "2020-07-03").Funding);

        Assert.Equal("Bürgerzentrum Alte Feuerwache", Assert.Single(sum.Recipients).Name);
    }

    [Theory]
    [InlineData("Der Umbau der Halle in Herten kostet viel. Den Rest, rund 1,1 Millionen Euro, zahlt die Stadt.", FundingRole.OwnShare)]
    [InlineData("In Herten wird die Mauer gesichert; die Stadt selbst legt 70.000 Euro dazu.", FundingRole.OwnShare)]
    [InlineData("Die Stadt Herten beteiligt sich mit 90.000 Euro.", FundingRole.OwnShare)]
    [InlineData("An den Kosten der Stadt Herten beteiligt sich das Land mit 90.000 Euro.", FundingRole.Grant)]
    [InlineData("Damit unterstützt das Land seit 2008 den Umbau in Herten mit nunmehr 48 Millionen Euro.", FundingRole.Cumulative)]
    public void WhoPaysHimself_GetsNothing(string text, FundingRole role) => Assert.Equal(role, Assert.Single(Reader.Extract(text, "2021-12-07").Funding).Role);

    [Theory]
    [InlineData("Gesundheitsminister Anton Feld hat dem Klinikum Gütersloh einen Bescheid über 34,8 Millionen Euro überreicht.", "Klinikum Gütersloh")]
    [InlineData("Die Stadt Herten will mit den 175.000 Euro das Becken der Grundschule Nord ersetzen und erhält den Bescheid.", "Herten")]
    [InlineData("„Der Markt Talheim erhält 3,1 Millionen Euro für die Erweiterung der Schule.“ Auch Herten freut sich.", "Markt Talheim")]
    [InlineData("Ein Antrag der Verkehrsgesellschaft Kreis Unna über 3,3 Millionen Euro wird noch geprüft.", "Verkehrsgesellschaft Kreis Unna")]
    public void Recipient_IsWhoTheSentenceNames(string text, string recipient) => Assert.Equal(recipient, Assert.Single(Assert.Single(Reader.Extract(text, "2021-12-07").Funding).Recipients).Name);

    [Fact]
    public void Issuer_ThatGives_IsNeitherRecipientNorThirdParty()
    {
        var funding = Reader.Extract(
            "Der Landschaftsverband Westfalen-Lippe (LWL) hat Zuschüsse von rund 480.000 Euro an 21 Museen vergeben. Mit 15.500 Euro fördert der LWL das Heimatmuseum Telgte.",
            "2023-08-31",
            "Landschaftsverband Westfalen-Lippe").Funding;

        Assert.Equal((FundingRole.ProgrammeVolume, 0), (funding[0].Role, funding[0].Recipients.Length));
        Assert.Equal((FundingRole.Grant, "Heimatmuseum Telgte"), (funding[1].Role, Assert.Single(funding[1].Recipients).Name));
    }

    [Fact]
    public void Share_OfASumForSeveral_IsItsPart()
    {
        var funding = Reader.Extract("Wesel, Xanten und Rees teilen sich 6,6 Millionen Euro; den größten Anteil daran hat mit 4 Millionen Euro Wesel.", "2021-12-07").Funding;

        Assert.Equal(0, funding[1].PartOf);
    }

    [Fact]
    public void Reservation_BehindTheSum_MakesItConditional() =>
        Assert.False(Assert.Single(Reader.Extract("Die Stadt Herten erhält 250.000 Euro, vorbehaltlich der Zustimmung des Landtags.", "2018-10-12").Funding).IsCounted);
}
