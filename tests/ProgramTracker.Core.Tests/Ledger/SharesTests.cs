using ProgramTracker.Core.Ledger;

namespace ProgramTracker.Core.Tests.Ledger;

public sealed class SharesTests
{
    [Theory]
    [InlineData(100, new[] { 33_33, 33_33, 33_34 }, new[] { 34L, 33, 33 }, "what cannot be divided goes to the first")]
    [InlineData(5, new[] { 33_33, 33_33, 33_34 }, new[] { 2L, 2, 1 }, "two cents are left")]
    [InlineData(1, new[] { 50_00, 50_00 }, new[] { 1L, 0 }, "one cent has one owner")]
    [InlineData(3_400_000, new[] { 60_00, 40_00 }, new[] { 2_040_000L, 1_360_000 }, "divides")]
    [InlineData(100_000_000_000_000, new[] { 99_99, 1 }, new[] { 99_990_000_000_000L, 10_000_000_000 }, "the largest sum")]
    public void Rule07_Split_LosesNoCent(long cents, int[] shares, long[] parts, string because)
    {
        var split = Shares.Split(cents, shares);

        Assert.True(split.SequenceEqual(parts), because);
        Assert.Equal(cents, split.Sum());
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 60_00, 30_00 })]
    [InlineData(new[] { 60_00, 60_00, -20_00 })]
    [InlineData(new[] { 100_00, 0 })]
    [InlineData(new[] { int.MaxValue, int.MaxValue, 100_02 })]
    public void Rule07_Shares_ThatAreNotWhole_AreRefused(int[] shares)
    {
        Assert.False(Shares.AreWhole(shares));
        Assert.Throws<ArgumentException>(() => Shares.Split(100, shares));
    }
}
