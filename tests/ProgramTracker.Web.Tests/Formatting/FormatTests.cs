using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Totals;
using ProgramTracker.Web.Formatting;

namespace ProgramTracker.Web.Tests.Formatting;

public sealed class FormatTests : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().AddSingleton<Format>().BuildServiceProvider();

    private Format Format => _services.GetRequiredService<Format>();

    public void Dispose()
    {
        CultureInfo.CurrentUICulture = _culture;
        _services.Dispose();
    }

    [Theory]
    [InlineData("de", null, "–")]
    [InlineData("de", 0L, "0 €")]
    [InlineData("de", 34_000_00L, "34.000 €")]
    [InlineData("de", 23_434_69L, "23.434,69 €")]
    [InlineData("de", -500_00L, "−500 €")]
    [InlineData("en", 34_000_00L, "€34,000")]
    [InlineData("en", 23_434_69L, "€23,434.69")]
    [InlineData("en", -500_00L, "−€500")]
    public void Money_InALanguage_IsWrittenItsWay(string language, long? cents, string expected) => Assert.Equal(expected, Spoken(language, f => f.Money(cents)));

    [Theory]
    [InlineData("de", 2_300_000_00L, "2,3 Mio. €")]
    [InlineData("de", 1_289_878_00L, "1,3 Mio. €")]
    [InlineData("de", 3_000_000_00L, "3 Mio. €")]
    [InlineData("de", 999_949_999_00L, "999,9 Mio. €")]
    [InlineData("de", 999_950_000_00L, "1 Mrd. €")]
    [InlineData("de", 34_000_50L, "34.000 €")]
    [InlineData("en", 2_300_000_00L, "€2.3 million")]
    public void MoneyShort_FromAMillionOn_IsRounded(string language, long cents, string expected) => Assert.Equal(expected, Spoken(language, f => f.MoneyShort(cents)));

    [Theory]
    [InlineData(34_000_00L, 611_258, "0,06 €")]
    [InlineData(null, 611_258, "–")]
    [InlineData(34_000_00L, null, "–")]
    [InlineData(34_000_00L, 0, "–")]
    public void MoneyPerHead_OfAPopulation_HasTwoDecimals(long? cents, int? population, string expected) => Assert.Equal(expected, Plain(Format.MoneyPerHead(cents, population)));

    [Fact]
    public void Money_BeforeItsUnit_HasANonBreakingSpace() => Assert.Equal("34.000\u00A0€", Format.Money(34_000_00));

    [Theory]
    [InlineData("de", AmountQualifier.Exact, "34.000 €")]
    [InlineData("de", AmountQualifier.About, "rund 34.000 €")]
    [InlineData("de", AmountQualifier.UpTo, "bis zu 34.000 €")]
    [InlineData("en", AmountQualifier.Almost, "almost €34,000")]
    public void Stated_WithAQualifier_SaysIt(string language, AmountQualifier qualifier, string expected) =>
        Assert.Equal(expected, Spoken(language, f => f.Stated(AmountBounds.Of(34_000_00, qualifier, 1_000_00))));

    [Fact]
    public void TotalOf_Nothing_IsADash() => Assert.Equal("–", Format.TotalOf(Total.Empty));

    [Fact]
    public void TotalOf_RoundedParts_SaysAbout() =>
        Assert.Equal("rund 35.000 €", Plain(Format.TotalOf(new Total { Amount = new EntryAmount(35_000_00, 1_000_00, 34_500_00, 35_500_00, 0, 2) })));

    [Theory]
    [InlineData("de", "2011-01-27", "27.01.2011")]
    [InlineData("de", "2019-03", "März 2019")]
    [InlineData("de", "2019", "2019")]
    [InlineData("en", "2011-01-27", "27 Jan 2011")]
    [InlineData("en", "2019-03", "March 2019")]
    public void Date_AsFarAsItIsKnown_IsWrittenSoFar(string language, string iso, string expected) =>
        Assert.Equal(expected, Spoken(language, f => f.Date(PartialDate.Parse(iso))));

    [Fact]
    public void Date_Missing_IsADash()
    {
        Assert.Equal("–", Format.Date((DateOnly?)null));
        Assert.Equal("–", Format.Date((PartialDate?)null));
        Assert.Equal("–", Format.LongDate(null));
    }

    [Theory]
    [InlineData("de", "27. Januar 2011")]
    [InlineData("en", "27 January 2011")]
    public void LongDate_InRunningText_NamesTheMonth(string language, string expected) =>
        Assert.Equal(expected, Spoken(language, f => f.LongDate(new DateOnly(2011, 1, 27))));

    [Theory]
    [InlineData(2005, 2012, "2005–2012")]
    [InlineData(2005, 2005, "2005")]
    [InlineData(2005, null, "seit 2005")]
    [InlineData(null, 2012, "bis 2012")]
    [InlineData(null, null, "–")]
    public void Years_OpenOrNot_SaySo(int? from, int? to, string expected) => Assert.Equal(expected, Format.Years(from, to));

    [Theory]
    [InlineData("2011-01-27T22:59:59Z", "27.01.2011, 23:59 Uhr")]
    [InlineData("2011-06-30T22:00:00Z", "01.07.2011, 00:00 Uhr")]
    public void Moment_InUtc_IsShownInGermanTime(string utc, string expected) =>
        Assert.Equal(expected, Plain(Format.Moment(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal))));

    [Fact]
    public void Name_OfAValue_IsTheInterfacesWord() => Assert.Equal("bis zu", Format.Name(AmountQualifier.UpTo));

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private string Spoken(string language, Func<Format, string> write)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return Plain(write(Format));
    }
}
