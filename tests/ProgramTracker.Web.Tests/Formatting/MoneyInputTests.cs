using System.Globalization;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Tests.Formatting;

public sealed class MoneyInputTests
{
    [Theory]
    [InlineData("34.000", 3_400_000, 100_000)]
    [InlineData("34000", 3_400_000, 100_000)]
    [InlineData("34.000 €", 3_400_000, 100_000)]
    [InlineData(" 34 000 Euro ", 3_400_000, 100_000)]
    [InlineData("1.289.878", 128_987_800, 100)]
    [InlineData("23.434,69 EUR", 2_343_469, 1)]
    [InlineData("12,5", 1_250, 10)]
    [InlineData("2,3 Mio.", 230_000_000, 10_000_000)]
    [InlineData("2,3 Millionen Euro", 230_000_000, 10_000_000)]
    [InlineData("2 Mio. €", 200_000_000, 100_000_000)]
    [InlineData("1,25 Mrd.", 125_000_000_000, 1_000_000_000)]
    [InlineData("984 Tsd. €", 98_400_000, 100_000)]
    [InlineData("0", 0, 100)]
    public void German_ThatIsASum_IsReadInCents(string typed, long cents, long unit)
    {
        Assert.True(MoneyInput.TryParse(typed, CultureInfo.GetCultureInfo("de-DE"), out var money));
        Assert.Equal(new MoneyInput(cents, unit), money);
    }

    [Theory]
    [InlineData("€34,000", 3_400_000)]
    [InlineData("34,000.50", 3_400_050)]
    [InlineData("2.3 million", 230_000_000)]
    [InlineData("2 billion euro", 200_000_000_000)]
    public void English_ThatIsASum_IsReadInCents(string typed, long cents)
    {
        Assert.True(MoneyInput.TryParse(typed, CultureInfo.GetCultureInfo("en-GB"), out var money));
        Assert.Equal(cents, money.Cents);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("€")]
    [InlineData("viel")]
    [InlineData("34.00")] // cents after an English point, or a group too short
    [InlineData("34.50")]
    [InlineData("3.4000")]
    [InlineData("34,123")] // more than cents
    [InlineData("34,")]
    [InlineData("1,2,3")]
    [InlineData("-5")] // a reduction is entered as such
    [InlineData("12 bis 14")]
    [InlineData("2,3 Mio. 5")]
    [InlineData("999999999999999999")]
    public void German_ThatIsNoSum_IsRefused(string? typed) => Assert.False(MoneyInput.TryParse(typed, CultureInfo.GetCultureInfo("de-DE"), out _));

    [Theory]
    [InlineData("34.000")] // three decimals
    [InlineData("34,00")]
    public void English_ThatLooksGerman_IsRefused(string typed) => Assert.False(MoneyInput.TryParse(typed, CultureInfo.GetCultureInfo("en-GB"), out _));

    [Theory]
    [InlineData(3_400_000, "34.000")]
    [InlineData(2_343_469, "23.434,69")]
    [InlineData(5, "0,05")]
    public void Written_Sum_IsReadBack(long cents, string expected)
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        Assert.Equal(expected, MoneyInput.Write(cents, german));
        Assert.True(MoneyInput.TryParse(expected, german, out var money));
        Assert.Equal(cents, money.Cents);
    }
}
