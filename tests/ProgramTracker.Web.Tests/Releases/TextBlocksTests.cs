using ProgramTracker.Core.Text;
using ProgramTracker.Web.Releases;

namespace ProgramTracker.Web.Tests.Releases;

public sealed class TextBlocksTests
{
    [Fact]
    public void Text_WithoutMarks_IsOnePieceAParagraph()
    {
        var blocks = TextBlocks.Of("Eins\nzwei\n\n \nDrei\n", []);
        Assert.Equal(["Eins\nzwei", "Drei"], blocks.Select(block => Assert.Single(block.Pieces).Text));
        Assert.Equal([0, 13], blocks.Select(block => block.Start));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\n\t\n", 0)]
    [InlineData("\n\nx", 1)]
    public void Text_ThatIsMostlyEmpty_HasOnlyParagraphsWithWords(string text, int expected) => Assert.Equal(expected, TextBlocks.Of(text, []).Length);

    [Fact]
    public void Marks_ThatOverlap_ShareThePieceBetween()
    {
        // 0123456789
        var pieces = Pieces("abcdefghij", Mark(1, 2, 6), Mark(2, 4, 8));
        Assert.Equal(["ab:", "cd:1", "ef:1,2", "gh:2", "ij:"], pieces);
    }

    [Fact]
    public void Marks_OneInTheOther_HaveTheOuterFirst()
    {
        var pieces = Pieces("abcdefghij", Mark(1, 4, 6), Mark(2, 2, 8));
        Assert.Equal(["ab:", "cd:2", "ef:2,1", "gh:2", "ij:"], pieces);
    }

    [Fact]
    public void Marks_OverTheSameWords_BothStand() => Assert.Equal(["ab:1,2", "c:"], Pieces("abc", Mark(1, 0, 2), Mark(2, 0, 2)));

    [Fact]
    public void Mark_OverAParagraphsEnd_GoesOnInTheNext()
    {
        var blocks = TextBlocks.Of("ab\n\ncd", [Mark(7, 1, 5)]);
        Assert.Equal(["a:", "b:7"], Written(blocks[0]));
        Assert.Equal(["c:7", "d:"], Written(blocks[1]));
        Assert.Equal([true, false], blocks.SelectMany(block => block.Pieces).SelectMany(piece => piece.Marks).Select(mark => mark.IsFirst));
    }

    [Fact]
    public void Mark_BeyondTheText_EndsWithIt() => Assert.Equal(["a:", "b:3"], Pieces("ab", Mark(3, 1, 40), Mark(4, 30, 35), Mark(5, 1, 1)));

    [Fact]
    public void Anchor_OfAStatementWithSentenceAndRestatement_StandsOnceAtTheQuote()
    {
        var blocks = TextBlocks.Of("abcdef", [new TextMark(1, new TextSpan(0, 4), MarkKind.Funding, IsContext: true), Mark(1, 1, 2), Mark(1, 4, 5)]);
        var first = Assert.Single(blocks.Single().Pieces, piece => piece.Marks.Any(mark => mark.IsFirst));
        Assert.Equal("b", first.Text);
    }

    [Fact]
    public void Pieces_OfAnyMarks_AreTheTextAgain()
    {
        const string Text = "Das Land gibt 34.000 Euro.\nUnd mehr.\n\nZweiter Absatz – mit „Zeichen“ 🙂 darin.\n";
        for (var start = 0; start < Text.Length; start += 3)
        {
            var blocks = TextBlocks.Of(Text, [Mark(1, start, start + 9), Mark(2, start / 2, start + 2), Mark(3, 0, Text.Length)]);
            Assert.All(blocks, block => Assert.Equal(Text.Substring(block.Start, block.Pieces.Sum(piece => piece.Text.Length)), string.Concat(block.Pieces.Select(piece => piece.Text))));
        }
    }

    private static TextMark Mark(long id, int start, int end) => new(id, TextSpan.FromBounds(start, end), MarkKind.Funding);

    private static IEnumerable<string> Pieces(string text, params TextMark[] marks) => Written(Assert.Single(TextBlocks.Of(text, marks)));

    private static IEnumerable<string> Written(TextBlock block) =>
        block.Pieces.Select(piece => $"{piece.Text}:{string.Join(',', piece.Marks.Select(mark => mark.Mark.Id))}");
}
