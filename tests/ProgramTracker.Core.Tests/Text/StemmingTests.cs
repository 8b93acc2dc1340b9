using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Text;

public sealed class StemmingTests
{
    [Theory]
    [InlineData("Konferenz", "Konferenzen")]
    [InlineData("Gemeinde", "Gemeinden")]
    [InlineData("Stadt", "Städte")]
    [InlineData("Programm", "Programms")]
    [InlineData("Zuwendung", "Zuwendungen")]
    [InlineData("Projekt", "Projektes")]
    [InlineData("Schülerin", "Schülerinnen")]
    public void Stem_InflectedForms_AreOne(string one, string other) =>
        Assert.Equal(Stemming.Stem(Folding.Fold(one)), Stemming.Stem(Folding.Fold(other)));

    [Theory]
    [InlineData("Hagen", "Haag")]
    [InlineData("Land", "Länge")]
    [InlineData("2009", "200")]
    public void Stem_OtherWords_StayApart(string one, string other) =>
        Assert.NotEqual(Stemming.Stem(Folding.Fold(one)), Stemming.Stem(Folding.Fold(other)));

    [Fact]
    public void Stem_ShortWord_IsLeftAlone() => Assert.Equal("ehe", Stemming.Stem("ehe"));
}
