using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Tests.Extraction.Money;

public sealed class FundingRoleTests
{
    [Theory]
    [InlineData("Die Stadt Ahlen erhält 1,2 Millionen Euro für den Umbau des Bahnhofs.", "Ahlen")]
    [InlineData("Kreis Soest bekommt 350.000 Euro für Radwege.", "Kreis Soest")]
    [InlineData("Für die Stadtbibliothek hat die Bezirksregierung Arnsberg der Stadt Hagen 480.000 Euro bewilligt.", "Hagen")]
    [InlineData("Das Land fördert den Ausbau der Kita in Lippstadt mit rund 250.000 Euro.", "Lippstadt")]
    [InlineData("Ministerin Scharrenbach übergab am Montag in Münster dem Bürgermeister der Gemeinde Ascheberg einen Förderbescheid in Höhe von 95.000 Euro.", "Ascheberg")]
    [InlineData("Insgesamt 4,5 Millionen Euro fließen nach Gelsenkirchen, Herne und Bottrop.", "Gelsenkirchen; Herne; Bottrop")]
    [InlineData("Mit 34.000 Euro unterstützt das Integrationsministerium Düsseldorf bei der interkulturellen Öffnung.", "Düsseldorf")]
    [InlineData("In Kleve nahm Landrat Wolfgang Spreen den Bescheid über 760.000 Euro für den Kreis Kleve entgegen.", "Kreis Kleve")]
    [InlineData("Der Heimatverein Ostbevern e.V. erhält 15.000 Euro für eine neue Remise.", "Heimatverein Ostbevern e.V.")]
    [InlineData("An den TuS Ascheberg gehen 45.000 Euro für einen Kunstrasenplatz.", "TuS Ascheberg")]
    [InlineData("Die Gemeinde Heek baut eine neue Halle. Dafür bekommt die Gemeinde 800.000 Euro vom Land.", "Heek")]
    [InlineData("Als Erste machen Bielefeld und der Kreis Unna mit. Dafür erhalten sie vom Land jeweils 290.000 Euro.", "Bielefeld; Kreis Unna")]
    public void Grant_ToSomebodyNamed_GivesTheRecipients(string text, string recipients)
    {
        var statement = Assert.Single(Reading.Of(text));
        Assert.Equal(FundingRole.Grant, statement.Role);
        Assert.Equal(recipients, statement.Names());
        Assert.True(statement.IsCounted);
    }

    [Theory]
    [InlineData("71 Städte und Gemeinden bekommen insgesamt knapp 2,6 Millionen Euro.", FundingRole.ProgrammeVolume)]
    [InlineData("Landesweit stehen rund 416,3 Millionen Euro bereit.", FundingRole.ProgrammeVolume)]
    [InlineData("Im Haushalt sind dafür 6,5 Millionen Euro eingeplant.", FundingRole.ProgrammeVolume)]
    [InlineData("Am Programm haben 110 Kommunen teilgenommen. Rund 12,2 Millionen Euro hat das Land seither aufgewendet.", FundingRole.Cumulative)]
    [InlineData("Seit 2017 hat das Land die Innenstadt von Herford mit 12 Millionen Euro gefördert.", FundingRole.Cumulative)]
    [InlineData("Die Gemeinde Heek bringt 11.000 Euro als Eigenanteil auf.", FundingRole.OwnShare)]
    [InlineData("Den Rest in Höhe von 21.600 Euro steuern Stadt und Förderverein bei.", FundingRole.OwnShare)]
    [InlineData("Rund 145 Millionen Euro legt der Bund dazu.", FundingRole.OtherFunding)]
    [InlineData("Weitere 5.000 Euro kommen von der Bürgerstiftung.", FundingRole.OtherFunding)]
    [InlineData("Vereine erhalten maximal 80.000 Euro pro Projekt.", FundingRole.PerUnit)]
    [InlineData("Jede Gemeinde bekommt 5.000 Euro.", FundingRole.PerUnit)]
    [InlineData("Die Kita erhält eine Jahrespauschale von 5.784 Euro.", FundingRole.PerUnit)]
    [InlineData("Vereine können bis zu 40.000 Euro beantragen.", FundingRole.PerUnit)]
    [InlineData("Die Gesamtkosten belaufen sich auf 5,4 Millionen Euro.", FundingRole.NotFunding)]
    [InlineData("Das Vorhaben kostet 1,1 Millionen Euro.", FundingRole.NotFunding)]
    [InlineData("Gegenüber dem Vorjahr ist das ein Plus von rund 17,1 Millionen Euro.", FundingRole.NotFunding)]
    [InlineData("Das löst Investitionen von über 37 Millionen Euro aus.", FundingRole.NotFunding)]
    public void Sum_ThatIsNoGrant_HasItsRoleAndIsNotCounted(string text, FundingRole role)
    {
        var statement = Assert.Single(Reading.Of(text));
        Assert.Equal(role, statement.Role);
        Assert.False(statement.IsCounted);
    }

    [Fact]
    public void Chain_OfBundLandAndOwnShare_TellsThemApart()
    {
        var statements = Reading.Of("Von den Gesamtkosten in Höhe von 2,4 Millionen Euro übernimmt das Land 1,8 Millionen Euro, die Stadt Unna zahlt 600.000 Euro.");
        Assert.Equal([FundingRole.NotFunding, FundingRole.Grant, FundingRole.OwnShare], statements.Select(s => s.Role));
        Assert.Equal("Unna", statements[1].Names());
        Assert.Equal("Unna", statements[2].Names());
    }

    [Fact]
    public void Sums_JoinedAsTheirRecipients_BelongToEachOther()
    {
        var statements = Reading.Of("Herne und Bottrop erhalten 480.000 beziehungsweise 270.000 Euro.");
        Assert.Equal([("Herne", 480_000_00L), ("Bottrop", 270_000_00L)], statements.Select(s => (s.Names(), s.Amount.Cents)));
    }

    [Fact]
    public void Each_OfSeveral_IsForEach()
    {
        var statement = Assert.Single(Reading.Of("Gelsenkirchen, Herne und Bottrop erhalten jeweils 1,5 Millionen Euro."));
        Assert.True(statement.IsForEach);
        Assert.Equal(3, statement.Recipients.Length);
    }

    [Fact]
    public void Conditional_Sum_IsNoAward()
    {
        var statement = Assert.Single(Reading.Of("Die Stadt Minden hofft auf 900.000 Euro vom Land."));
        Assert.True(statement.IsConditional);
        Assert.False(statement.IsCounted);
    }

    [Fact]
    public void Annual_Sum_SaysSo() =>
        Assert.True(Assert.Single(Reading.Of("Für die Jahre 2019 bis 2021 erhält die Stadt Duisburg jährlich 1,5 Millionen Euro.")).IsAnnual);

    [Fact]
    public void Period_NotStated_IsNeverTheYearOfTheRelease() =>
        Assert.Null(Assert.Single(Reading.Of("Die Stadt Ahlen erhält heute 50.000 Euro.")).Period);

    [Fact]
    public void ReferenceNumber_Stated_IsRead() =>
        Assert.Equal("33.12-4711/21", Assert.Single(Reading.Of("Die Stadt Ahlen erhält einen Bescheid über 50.000 Euro (Aktenzeichen 33.12-4711/21).")).ReferenceNumber);
}
