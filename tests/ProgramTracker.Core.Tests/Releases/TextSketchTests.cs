using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Tests.Metamorphic;

namespace ProgramTracker.Core.Tests.Releases;

public sealed class TextSketchTests
{
    [Fact]
    public void Likeness_OfTheSameWordsOtherwiseWritten_IsOne() =>
        Assert.Equal(1, Likeness("Die Stadt Köln erhält 34.000 Euro.", "DIE STADT KOELN\nERHÄLT 34.000 EURO"));

    [Fact]
    public void Likeness_OfOtherWords_IsNothing() => Assert.Equal(0, Likeness("Die Stadt Köln erhält 34.000 Euro.", "Ein ganz anderer Satz steht in diesem Text."));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("Köln", "Köln", 1)]
    [InlineData("", "Köln", 0)]
    public void Likeness_OfAlmostNothing_IsSaid(string one, string other, double expected) => Assert.Equal(expected, Likeness(one, other));

    [Fact]
    public void Of_StoredHashes_StayWhatTheyAre() => Assert.Equal(-7289176556341308973L, Assert.Single(TextSketch.Of("Die Stadt Köln")));

    [Fact]
    public void Likeness_OfReleasesOfTheCorpus_TellsVersionsFromNeighbours()
    {
        var releases = GoldRelease.All.Where(release => release.Text.Length > 1500).Take(40).ToList();
        Assert.All(releases, release => Assert.InRange(Likeness(release.Text, "Korrektur. " + release.Text.Replace("Euro", "EUR", StringComparison.Ordinal)), TextSketch.VeryAlike, 1));
        var sketches = releases.ConvertAll(release => TextSketch.Of(release.Text));
        Assert.All(sketches.Zip(sketches.Skip(1)), pair => Assert.InRange(TextSketch.Likeness(pair.First, pair.Second), 0, 0.49));
    }

    private static double Likeness(string one, string other) => TextSketch.Likeness(TextSketch.Of(one), TextSketch.Of(other));
}
