using ProgramTracker.Core.Imports;

namespace ProgramTracker.Core.Tests.Imports;

public sealed class ColumnHeadersTests
{
    [Theory]
    [InlineData("Bewilligte Zuwendung", GrantField.Awarded, MoneyUnit.Euro, null)]
    [InlineData("BEWILLIGT (in EUR)", GrantField.Awarded, MoneyUnit.Euro, null)]
    [InlineData("bewilligt in T€", GrantField.Awarded, MoneyUnit.ThousandEuro, null)]
    [InlineData("Bewilligt 2010 [TEUR]", GrantField.Awarded, MoneyUnit.ThousandEuro, 2010)]
    [InlineData("Ausgezahlt in Mio. €", GrantField.Disbursed, MoneyUnit.MillionEuro, null)]
    [InlineData("Auszahlung 2011", GrantField.Disbursed, MoneyUnit.Euro, 2011)]
    [InlineData("Zuwendungsempfaenger", GrantField.Recipient, MoneyUnit.Euro, null)]
    [InlineData("Amount Awarded", GrantField.Awarded, MoneyUnit.Euro, null)]
    [InlineData("grantProgramme:title", GrantField.Programme, MoneyUnit.Euro, null)]
    [InlineData("Award date", GrantField.AwardDate, MoneyUnit.Euro, null)]
    [InlineData("Stadt / Gemeinde", GrantField.Place, MoneyUnit.Euro, null)]
    [InlineData("Förderjahr", GrantField.Year, MoneyUnit.Euro, null)]
    public void Header_Known_IsRecognised(string header, GrantField field, MoneyUnit unit, int? year)
    {
        var column = ColumnHeaders.Recognise(4, header);

        Assert.Equal((4, header, (GrantField?)field, unit, year), (column.Index, column.Header, column.Field, column.Unit, column.Year));
    }

    [Theory]
    [InlineData("Betrag", "says not which measure")]
    [InlineData("Summe", "says not which measure")]
    [InlineData("Lfd. Nr.", "changes with every new row")]
    [InlineData("Bewilligungsjahr", "the year of the decision is no funding year")]
    [InlineData("Bewilligungszeitraum", "one cell for two days")]
    [InlineData("", "no header")]
    [InlineData("2010", "a year alone")]
    public void Header_ThatSaysTooLittle_IsLeftToAPerson(string header, string why)
    {
        Assert.True(ColumnHeaders.Recognise(0, header).Field is null, why);
    }

    [Fact]
    public void Signature_DoesNotDependOnSpellingButOnOrder()
    {
        Assert.Equal(HeaderSignature.Of(["Empfänger", "Bewilligt"]), HeaderSignature.Of(["EMPFAENGER ", "bewilligt"]));
        Assert.NotEqual(HeaderSignature.Of(["Empfänger", "Bewilligt"]), HeaderSignature.Of(["Bewilligt", "Empfänger"]));
    }
}
