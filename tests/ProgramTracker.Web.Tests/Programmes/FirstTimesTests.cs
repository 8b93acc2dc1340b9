using ProgramTracker.Web.Programmes;

namespace ProgramTracker.Web.Tests.Programmes;

public sealed class FirstTimesTests
{
    [Fact]
    public void Recipients_WithSeveralYears_StandInTheirFirst()
    {
        var years = FirstTimes.Of(ProgrammeTables.Of(
            ("05111000", "Düsseldorf", [100, 200, null]),
            ("05315000", "Köln", [null, 300, null]),
            ("05566", "Kreis Steinfurt", [50, null, null])));

        Assert.Equal([2009, 2010], years.Select(x => x.Year));
        Assert.Equal(["Düsseldorf", "Kreis Steinfurt"], years[0].Recipients.Select(x => x.Name));
        Assert.Equal((1, 1), (years[0].Municipalities, years[0].Kreise));
        Assert.Equal((1, 0), (years[1].Municipalities, years[1].Kreise));
        Assert.DoesNotContain(years.SelectMany(x => x.Recipients), x => x.IsUncertain);
    }

    [Fact]
    public void Recipient_WithMoneyOfNoYearBeside_IsUncertain() =>
        Assert.True(FirstTimes.Of(ProgrammeTables.Of(("05111000", "Düsseldorf", [null, 200, 100])))[0].Recipients[0].IsUncertain);

    [Fact]
    public void Recipient_WithoutAnyStatedYear_StandsUnderNone()
    {
        var years = FirstTimes.Of(ProgrammeTables.Of(("05111000", "Düsseldorf", [null, null, 100]), ("05315000", "Köln", [1, null, null])));

        Assert.Equal([2009, null], years.Select(x => x.Year));
        Assert.False(years[1].Recipients[0].IsUncertain);
    }

    [Fact]
    public void Year_InWhichOnlyAReductionStands_IsNotTheFirst() =>
        Assert.Equal(2010, FirstTimes.Of(ProgrammeTables.Of(("05111000", "Düsseldorf", [-10, 200, null])))[0].Year);

    [Fact]
    public void Money_OfNoSingleMunicipality_HasNoRecipient() => Assert.Empty(FirstTimes.Of(ProgrammeTables.Of((null, "mehrere Kommunen", [100, null, null]))));
}
