using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("Düsseldorf", "Duesseldorf")]
    [InlineData("Düsseldorf", "DUSSELDORF")]
    [InlineData("Köln-Mülheim", "koeln muelheim")]
    [InlineData("Özdemir", "oezdemir")]
    public void SameName_InAnotherSpelling_FoldsAlike(string one, string other) => Assert.Equal(Folding.Fold(one), Folding.Fold(other));

    [Theory]
    [InlineData("neue Bauer Quelle", "neue bauer quelle")]
    [InlineData("KOMM-IN NRW", "komm in nrw")]
    [InlineData("", "")]
    public void Fold_GivesLowerWordsAndSingleSpaces(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Fold_TakesHalvesOfCharactersToo() => Assert.Equal("a b", Folding.Fold("a\ud800b"));
}
