using ProgramTracker.Core.Imports;

namespace ProgramTracker.Core.Tests.Imports;

public sealed class RowPairingTests
{
    [Fact]
    public void SameContent_IsTheSameRowWhereverItStands()
    {
        var paired = Pair(["1 a 2010 100", "2 b 2011 200"], ["0 b 2011 200", "1 a 2010 100"]);

        Assert.Equal((2, 1), (paired.Continued[0], paired.Continued[1]));
        Assert.Empty(paired.New);
        Assert.Empty(paired.Missing);
    }

    [Fact]
    public void Rule13_EqualRows_AreAsManyAsBefore()
    {
        var paired = Pair(["1 a 2010 100", "2 a 2010 100"], ["0 a 2010 100", "1 a 2010 100", "2 a 2010 100"]);

        Assert.Equal([1, 2], paired.Continued.Values.Order());
        Assert.Single(paired.New);
    }

    [Fact]
    public void OtherSumInTheSamePlaceAndYear_IsTheSameRowChanged()
    {
        var paired = Pair(["1 a 2010 100", "2 b 2011 200"], ["0 a' 2010 150", "1 b 2011 200"]);

        Assert.Equal(1, paired.Continued[0]);
        Assert.Empty(paired.Missing);
    }

    [Fact]
    public void FurtherYear_IsANewRow()
    {
        var paired = Pair(["1 a 2010 100"], ["0 a 2010 100", "1 b 2011 100"]);

        Assert.Equal([1], paired.New.ToArray());
        Assert.Empty(paired.Open);
    }

    [Fact]
    public void OtherYearWhereOneVanished_IsForAPersonToSay()
    {
        var paired = Pair(["1 a 2010 100"], ["0 b 2011 100"]);

        Assert.Equal([0], paired.Open.ToArray());
        Assert.Equal([1], paired.Missing.ToArray());
    }

    [Fact]
    public void FewerRowsThanBeforeInOnePlaceAndYear_LeaveOpenWhichIsWhich()
    {
        var paired = Pair(["1 a 2010 100", "2 b 2010 200"], ["0 c 2010 150"]);

        Assert.Equal([0], paired.Open.ToArray());
        Assert.Equal([1, 2], paired.Missing.Order());
    }

    [Fact]
    public void VanishedRow_IsMissing()
    {
        Assert.Equal([2], Pair(["1 a 2010 100", "2 b 2011 200"], ["0 a 2010 100"]).Missing.ToArray());
    }

    private static PairedRows Pair(string[] earlier, string[] later) => RowPairing.Pair(
        earlier.Select(row => row.Split(' ')).Select(row => new EarlierRow(Number(row[0]), row[1], row[2], Number(row[3]))),
        later.Select(row => row.Split(' ')).Select(row => new LaterRow(Number(row[0]), row[1], row[2], Number(row[3]))));

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
