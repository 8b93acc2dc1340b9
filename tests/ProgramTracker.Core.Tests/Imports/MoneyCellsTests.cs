using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Imports;

namespace ProgramTracker.Core.Tests.Imports;

public sealed class MoneyCellsTests
{
    [Theory]
    [InlineData("34.000,00", NumberStyle.German, 3_400_000)]
    [InlineData("34.000", NumberStyle.German, 3_400_000)]
    [InlineData("34.000 €", NumberStyle.German, 3_400_000)]
    [InlineData("€ 34.000,-", NumberStyle.German, 3_400_000)]
    [InlineData("1.234.567,8", NumberStyle.German, 123_456_780)]
    [InlineData("34,000.00", NumberStyle.English, 3_400_000)]
    [InlineData("EUR 1,234.56", NumberStyle.English, 123_456)]
    [InlineData("1.234", NumberStyle.German, 123_400)]
    [InlineData("1.23", NumberStyle.English, 123)]
    [InlineData("34000", null, 3_400_000)]
    [InlineData("34 000 Euro", null, 3_400_000)]
    [InlineData("1'234'567", null, 123_456_700)]
    [InlineData("0", null, 0)]
    [InlineData("0,00 €", NumberStyle.German, 0)]
    public void Text_ReadInItsStyle_IsExact(string text, NumberStyle? style, long cents)
    {
        Assert.Equal(Amount.Exactly(cents), MoneyCells.Read(SourceCell.Of(text), style, MoneyUnit.Euro).Value);
    }

    [Theory]
    [InlineData("34", MoneyUnit.ThousandEuro, 3_400_000, 3_350_000, 3_450_000)]
    [InlineData("34,5", MoneyUnit.ThousandEuro, 3_450_000, 3_445_000, 3_455_000)]
    [InlineData("2,3", MoneyUnit.MillionEuro, 230_000_000, 225_000_000, 235_000_000)]
    [InlineData("34 T€", MoneyUnit.Euro, 3_400_000, 3_350_000, 3_450_000)]
    [InlineData("2,3 Mio. €", MoneyUnit.Euro, 230_000_000, 225_000_000, 235_000_000)]
    public void Rule09_ThousandsAndMillions_AreRounded(string text, MoneyUnit unit, long cents, long lower, long upper)
    {
        Assert.Equal(new Amount(cents, AmountQualifier.About, lower, upper), MoneyCells.Read(SourceCell.Of(text), NumberStyle.German, unit).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("k. A.")]
    public void Rule01_CellWithoutASum_IsNoSum(string text)
    {
        var reading = MoneyCells.Read(SourceCell.Of(text), NumberStyle.German, MoneyUnit.Euro);

        Assert.Equal((null, null), (reading.Value, reading.Fault));
    }

    [Theory]
    [InlineData("34.50", NumberStyle.German, RowFaultReason.NumberUnreadable)]
    [InlineData("34,5", NumberStyle.English, RowFaultReason.NumberUnreadable)]
    [InlineData("1.23.456", NumberStyle.German, RowFaultReason.NumberUnreadable)]
    [InlineData("1.234", null, RowFaultReason.NumberStyleOpen)]
    [InlineData("rund 3000", NumberStyle.German, RowFaultReason.NumberUnreadable)]
    [InlineData("-5.000", NumberStyle.German, RowFaultReason.NegativeAmount)]
    [InlineData("(5.000)", NumberStyle.German, RowFaultReason.NegativeAmount)]
    [InlineData("33,333", NumberStyle.German, RowFaultReason.MoreThanCents)]
    [InlineData("500 DM", NumberStyle.German, RowFaultReason.OtherCurrency)]
    [InlineData("$500", NumberStyle.English, RowFaultReason.OtherCurrency)]
    [InlineData("100.000.000.001", NumberStyle.German, RowFaultReason.AmountTooLarge)]
    [InlineData("99999999999999999999999999999999", NumberStyle.German, RowFaultReason.NumberUnreadable)]
    [InlineData("12,", NumberStyle.German, RowFaultReason.NumberUnreadable)]
    public void Text_ThatIsNoSum_IsRefusedWithItsReason(string text, NumberStyle? style, RowFaultReason? reason)
    {
        Assert.Equal(reason, MoneyCells.Read(SourceCell.Of(text), style, MoneyUnit.Euro).Fault);
    }

    [Fact]
    public void TypedNumber_NeedsNoStyle()
    {
        Assert.Equal(Amount.Exactly(123_456), MoneyCells.Read(SourceCell.Of(1234.56m), null, MoneyUnit.Euro).Value);
        Assert.Equal(RowFaultReason.MoreThanCents, MoneyCells.Read(SourceCell.Of(33.3333m), null, MoneyUnit.Euro).Fault);
        Assert.Equal(new Amount(3_450_000, AmountQualifier.About, 3_445_000, 3_455_000), MoneyCells.Read(SourceCell.Of(34.5m), null, MoneyUnit.ThousandEuro).Value);
    }

    [Theory]
    [InlineData(NumberVerdict.German, "34.000", "1.234,5")]
    [InlineData(NumberVerdict.German, "1.234.567")]
    [InlineData(NumberVerdict.German, "0,123")]
    [InlineData(NumberVerdict.English, "1,234", "99.5")]
    [InlineData(NumberVerdict.English, "1234.567")]
    [InlineData(NumberVerdict.Open, "34.000", "1,234")]
    [InlineData(NumberVerdict.Open, "34.000 €")]
    [InlineData(NumberVerdict.NotNeeded, "34000", "1 234")]
    [InlineData(NumberVerdict.Mixed, "34,5", "34.5")]
    public void Column_TellsItsStyleByAllItsCells(NumberVerdict verdict, params string[] cells)
    {
        var evidence = new NumberEvidence();
        Array.ForEach(cells, evidence.Add);

        Assert.Equal(verdict, evidence.Verdict);
    }
}
