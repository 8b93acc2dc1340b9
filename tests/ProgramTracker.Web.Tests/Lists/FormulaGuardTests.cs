using ProgramTracker.Web.Lists.Exports;

namespace ProgramTracker.Web.Tests.Lists;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://a.example\")", "'=HYPERLINK(\"http://a.example\")")]
    [InlineData("+49 211 8618", "'+49 211 8618")]
    [InlineData("-3 Prozent", "'-3 Prozent")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "'\r=1+1")]
    [InlineData("\n=1+1", "'\n=1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("=", "'=")]
    public void Text_ThatBeginsAsAFormula_GetsAnApostrophe(string text, string expected) => Assert.Equal(expected, FormulaGuard.Defuse(text));

    [Theory]
    [InlineData("")]
    [InlineData("Interkulturelle Öffnung")]
    [InlineData("1 = 1")]
    [InlineData(" =1+1")]
    [InlineData("'=1+1")]
    [InlineData("– 5 Prozent")]
    [InlineData("−5")]
    public void Text_ThatIsNone_Stays(string text) => Assert.Equal(text, FormulaGuard.Defuse(text));
}
