using ProgramTracker.Web.Graphics;

namespace ProgramTracker.Web.Tests.Graphics;

public sealed class TextMeasureTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("illl", 16)]
    [InlineData("MWMW", 47)]
    [InlineData("14 Zuwendungen, 1,2 Mio. €", 167)]
    public void Width_OfAText_IsThatOfItsLetters(string text, int pixels) => Assert.InRange(TextMeasure.Of(text), pixels - 8, pixels + 8);

    [Theory]
    [InlineData("Düsseldorf", 400, "Düsseldorf")]
    [InlineData("Düsseldorf", 50, "Düsse…")]
    [InlineData("Düsseldorf", 2, "")]
    [InlineData("Stadt Düsseldorf", 95, "Stadt…")]
    [InlineData("Land, Stadt und Kreis", 60, "Land…")]
    public void Shorten_ToItsRoom_KeepsWholeWordsBeforeAnEllipsis(string text, int room, string shortened)
    {
        Assert.Equal(shortened, TextMeasure.Shorten(text, room));
        Assert.True(TextMeasure.Of(TextMeasure.Shorten(text, room)) <= room);
    }
}
