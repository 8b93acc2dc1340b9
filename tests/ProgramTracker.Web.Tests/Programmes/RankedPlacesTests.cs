using System.Globalization;
using ProgramTracker.Web.Programmes;

namespace ProgramTracker.Web.Tests.Programmes;

public sealed class RankedPlacesTests
{
    [Fact]
    public void Places_ByMoney_ShareARankWhereTheyAreEqual()
    {
        var ranked = RankedPlaces.Of(
            ProgrammeTables.Of((null, "mehrere Kommunen", [900, null, null]), ("05111000", "Düsseldorf", [100, null, null]), ("05315000", "Köln", [300, null, null]), ("05113000", "Essen", [100, null, null]), ("05913000", "Dortmund", [50, null, null])),
            showsAll: false);

        Assert.Equal(["Köln", "Düsseldorf", "Essen", "Dortmund", "mehrere Kommunen"], ranked.Table.Rows.Select(x => x.Name));
        Assert.Equal([1, 2, 2, 4, null], ranked.Ranks);
        Assert.Equal(0, ranked.Hidden);
    }

    [Fact]
    public void Places_BeyondTheShown_AreLeftOutOfTheRowsAndNotOfTheSum()
    {
        var many = ProgrammeTables.Of([.. Enumerable.Range(1, 30).Select(i => ((string?)string.Create(CultureInfo.InvariantCulture, $"05{i:D6}"), $"Ort {i:D2}", new long?[] { i, null, null }))]);

        var cut = RankedPlaces.Of(many, showsAll: false);
        Assert.Equal((25, 5), (cut.Table.Rows.Count, cut.Hidden));
        Assert.Equal("Ort 30", cut.Table.Rows[0].Name);
        Assert.Equal(465, cut.Table.Sum.Sum.Cents);
        Assert.Equal((30, 0), (RankedPlaces.Of(many, showsAll: true).Table.Rows.Count, RankedPlaces.Of(many, showsAll: true).Hidden));
    }
}
