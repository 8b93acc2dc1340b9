using ProgramTracker.Core.Text;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Tests.Verdicts;

public class FigureCueTests
{
    public static TheoryData<string> Ids => [.. FigureCues.Read().Select(x => x.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Cue_IsFoundInItsSentenceAndNotInTheOther(string id)
    {
        var entry = FigureCues.Read().Single(x => x.Id == id);

        Assert.True(Has(entry, entry.Finds), $"not found: {entry.Finds}");
        Assert.False(Has(entry, entry.FindsNot), $"found: {entry.FindsNot}");
    }

    [Theory]
    [InlineData("86 Kommunen und Kreise", FigureUnit.Municipalities)]
    [InlineData("71 Städten und Kreisen", FigureUnit.Municipalities)]
    [InlineData("185 Städten und Gemeinden", FigureUnit.Towns)]
    [InlineData("20 Städte", FigureUnit.Towns)]
    [InlineData("129 Gemeinden", FigureUnit.Gemeinden)]
    [InlineData("19 Kreise", FigureUnit.Kreise)]
    [InlineData("54 Kreise und kreisfreien Städte", FigureUnit.KreisLevel)]
    [InlineData("74 Projekte", FigureUnit.Projects)]
    [InlineData("33 Bescheide", FigureUnit.Other)]
    public void Unit_OfWhatIsCounted(string counted, FigureUnit unit) =>
        Assert.Equal(unit, Told.Text("2010-01-01", $"In KOMM-IN NRW sind es {counted}.").Single().Question.Unit);

    [Theory]
    [InlineData("rund 60 Projekte", 55, 65)]
    [InlineData("mehr als 60 Projekte", 60, 70)]
    [InlineData("knapp 60 Projekte", 50, 60)]
    [InlineData("60 Projekte", 60, 60)]
    [InlineData("61 Projekte", 61, 61)]
    public void Bounds_OfACount_FollowWhatStandsBefore(string counted, long lower, long upper)
    {
        var value = Told.Text("2010-01-01", $"In KOMM-IN NRW sind es {counted}.").Single().Value;

        Assert.Equal((lower, upper), (value.Lower, value.Upper));
    }

    private static bool Has(VocabularyEntry entry, string sentence)
    {
        var text = TokenisedText.Of(sentence);
        return (FigureCues.Of(text, text.Tokens.Length) & FigureCues.CueOf(entry)) != FigureCue.None;
    }
}
