using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Text;

public sealed class TokenisedTextTests
{
    [Theory]
    [InlineData("Am 27. Januar kam Dr. Peter Muster. Er ging.", 2)]
    [InlineData("Zum 8. Integrationskongress kamen viele.", 1)]
    [InlineData("Die Zahl stieg auf 60. Damit ist viel erreicht.", 2)]
    [InlineData("Dem Verein e.V. gehört er an. Mitgebracht hatte sie Brot.", 2)]
    [InlineData("Der Reitverein e.V. Mitgebracht hatte sie Brot.", 2)]
    [InlineData("Rund 2,3 Mio. Euro u. a. für Köln.", 1)]
    [InlineData("Überschrift\n\nErster Satz.", 2)]
    [InlineData("Kreis Soest | 13,5 Millionen Euro |\nKreis Unna | 2 Millionen Euro |", 2)]
    public void Sentences_AreCut(string text, int sentences) => Assert.Equal(sentences, TokenisedText.Of(text).Sentences.Length);

    [Theory]
    [InlineData("Köln-Mülheim", "Köln-Mülheim")]
    [InlineData("Münster/Münsterland", "Münster / Münsterland")]
    [InlineData("Bürger/innen und Expert:innen", "Bürger/innen und Expert:innen")]
    [InlineData("1.289.878 und 984 000 Euro", "1.289.878 und 984 000 Euro")]
    [InlineData("x 😀 y", "x 😀 y")]
    public void Tokens_AreCut(string text, string tokens)
    {
        var cut = TokenisedText.Of(text);

        Assert.Equal(tokens, string.Join(' ', cut.Tokens.Select(token => token.Span.In(text))));
    }
}
