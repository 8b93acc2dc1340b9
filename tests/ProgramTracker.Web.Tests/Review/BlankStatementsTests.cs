using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Text;
using ProgramTracker.Data.Releases;
using ProgramTracker.Web.Review;

namespace ProgramTracker.Web.Tests.Review;

public sealed class BlankStatementsTests
{
    private const string Text = "Das Land gibt 5.000 Euro. Die Stadt gibt 5.000 Euro dazu.";

    [Theory]
    [InlineData("5.000 Euro", null, 14)]
    [InlineData("5.000 Euro", 41, 41)] // the second was marked
    [InlineData(" Die Stadt ", 25, 26)]
    [InlineData("Das Land", 40, 0)] // retyped after another place was marked
    public void Words_OfTheText_AreFoundWhereTheyWereMarked(string words, int? markedAt, int expected) =>
        Assert.Equal(expected, BlankStatements.Find(Text, words, markedAt)!.Value.Start);

    [Theory]
    [InlineData("6.000 Euro")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Words_ThatAreNotInTheText_AreNotFound(string? words) => Assert.Null(BlankStatements.Find(Text, words, null));

    [Fact]
    public void Funding_FromWordsThatNameASum_BeginsWithIt()
    {
        var statement = (FundingStatement)BlankStatements.Of(StatementKind.Funding, Text, new TextSpan(41, 10));
        Assert.Equal(500_000, statement.Amount.Cents);
        Assert.Equal("Die Stadt gibt 5.000 Euro dazu.", statement.Sentence.In(Text));
    }

    [Theory]
    [InlineData(StatementKind.Funding)]
    [InlineData(StatementKind.Event)]
    [InlineData(StatementKind.Count)]
    [InlineData(StatementKind.Person)]
    [InlineData(StatementKind.Participation)]
    public void Statement_OfAnyKind_HasTheWordsAsItsQuote(StatementKind kind)
    {
        var statement = BlankStatements.Of(kind, Text, new TextSpan(0, 8));
        Assert.Equal("Das Land", statement.Quote.Exact);
        Assert.Equal(kind, StatementPayload.KindOf(statement));
    }
}
