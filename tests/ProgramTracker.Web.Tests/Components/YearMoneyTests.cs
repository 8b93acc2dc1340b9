using ProgramTracker.Data.Totals;
using ProgramTracker.Web.Components.Pages.Start;
using ProgramTracker.Web.Tests.Programmes;

namespace ProgramTracker.Web.Tests.Components;

public sealed class YearMoneyTests
{
    private static readonly TotalsTable Table = ProgrammeTables.Of(("komm-in", "KOMM-IN", [100, 200, 5]), ("soziale-stadt", "Soziale Stadt", [300, null, null]));

    [Theory]
    [InlineData(null, 2010, 2010)]
    [InlineData(null, 2026, 2010)]
    [InlineData(null, 2001, 2009)]
    [InlineData(2009, 2026, 2009)]
    [InlineData(2015, 2026, 2015)]
    public void Year_Shown_IsTheAskedOrTheLatestWithMoney(int? asked, int thisYear, int expected) => Assert.Equal(expected, YearMoney.Of(Table, asked, thisYear).Year);

    [Fact]
    public void Programmes_OfAYear_StandByMoneyAndOnlyWhereSomethingStands()
    {
        var year = YearMoney.Of(Table, 2009, 2026);
        Assert.Equal([("Soziale Stadt", 300L), ("KOMM-IN", 100L)], year.Rows.Select(x => (x.Row.Name!, x.OfYear.Cents!.Value)));
        Assert.Equal((400L, (int?)null, (int?)2010), (year.Sum!.Cents!.Value, year.Before, year.After));
        Assert.Equal("KOMM-IN", Assert.Single(YearMoney.Of(Table, 2010, 2026).Rows).Row.Name);
    }

    [Fact]
    public void Year_WithNothing_HasNoRowsAndLeadsBack()
    {
        var year = YearMoney.Of(Table, 2015, 2026);
        Assert.Empty(year.Rows);
        Assert.Equal((2010, null), (year.Before, year.After));
    }

    [Fact]
    public void Money_WithoutAnyYear_HasNone() => Assert.Null(YearMoney.Of(Table with { Columns = [], Rows = [] }, null, 2026).Year);
}
