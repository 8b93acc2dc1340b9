using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Tests.Extraction.Money;

public sealed class TableTests
{
    [Theory]
    [InlineData("Zuwendungsempfänger | Fördersumme |\n---|---|\nBocholt | 250.000 Euro |\nRhede | 2 Bescheide über rd. 120.000 Euro |\n")]
    [InlineData("Stadt\tZuschuss\nBocholt\t250.000 €\nRhede\t120.000 €\n")]
    [InlineData("So wird verteilt:\nBocholt, Stadt |\n250.000 € |\n|\nRhede, Stadt |\n120.000 € |\n|\n")]
    [InlineData("Zuwendungsempfänger sind:\n- Stadt Bocholt: 250.000 Euro (Quartiersmanagement)\n- Stadt Rhede: 120.000 Euro (Jugendhaus)\n")]
    [InlineData("Fördersumme in Euro:\n\nBocholt\n250.000\nRhede\n120.000\n")]
    [InlineData("Kommune          Zuwendung\nBocholt          250.000 Euro\nRhede            120.000 Euro\n")]
    public void Rows_OfAnyForm_NameTheirRecipients(string table)
    {
        var statements = Reading.Of(table);
        Assert.Equal([("Bocholt", 250_000_00L), ("Rhede", 120_000_00L)], statements.Select(s => (s.Names(), s.Amount.Cents)));
        Assert.All(statements, s => Assert.Equal(FundingRole.Grant, s.Role));
    }

    [Fact]
    public void Columns_OfCostAndOwnShare_AreNoGrants()
    {
        var statements = Reading.Of("Kommune\tGesamtkosten\tZuwendung\nBocholt\t500.000 Euro\t250.000 Euro\nRhede\t240.000 Euro\t120.000 Euro\n");
        Assert.Equal([FundingRole.NotFunding, FundingRole.Grant, FundingRole.NotFunding, FundingRole.Grant], statements.Select(s => s.Role));
        Assert.Equal(370_000_00, statements.Where(s => s.IsCounted).Sum(s => s.Amount.Cents));
    }

    [Fact]
    public void AlignedColumns_TakeTheirHeads()
    {
        var statements = Reading.Of("Kommune          Gesamtkosten      Zuwendung\nBocholt          500.000 Euro      250.000 Euro\nRhede            240.000 Euro      120.000 Euro\n");
        Assert.Equal(370_000_00, statements.Where(s => s.IsCounted).Sum(s => s.Amount.Cents));
    }

    [Fact]
    public void RowOfTotals_IsATotal()
    {
        var statements = Reading.Of("Stadt\tZuschuss\nBocholt\t250.000 €\nRhede\t120.000 €\nGesamt\t370.000 €\n");
        Assert.Equal([false, false, true], statements.Select(s => s.IsTotal));
    }

    [Fact]
    public void RunOnList_PartsAtItsGaps() =>
        Assert.Equal(
            ["SV Blau-Weiß Dahlen", "Haldensleber SC"],
            Reading.Of("Wer wie viel bekommt:   SV Blau-Weiß Dahlen, 23.434,69 Euro, Kegelbahn saniert   Haldensleber SC, 21.025,50 Euro, Heizung und Fassade").Select(s => s.Names()));

    [Fact]
    public void Head_ThatSaysRounded_QualifiesItsColumn() =>
        Assert.All(
            Reading.Of("Empfänger | Fördersumme (gerundet) |\n---|---|\nBocholt | 3,6 Millionen Euro |\nRhede | 1,2 Millionen Euro |\n"),
            s => Assert.Equal(AmountQualifier.About, s.Amount.Qualifier));
}
