using ProgramTracker.Core.Releases;

namespace ProgramTracker.Core.Tests.Releases;

public sealed class TextNormaliserTests
{
    [Theory]
    [InlineData("Kaykin: ?Teilhabe fängt vor Ort an?", "Kaykin: „Teilhabe fängt vor Ort an“")]
    [InlineData("Stahlknecht: ?Was wir stecken, ist gut.? Zum ersten Mal", "Stahlknecht: „Was wir stecken, ist gut.“ Zum ersten Mal")]
    [InlineData("Zülfiye Kayk?n sprach. Kaykin dankte.", "Zülfiye Kaykin sprach. Kaykin dankte.")]
    [InlineData("86 Kommu¬nen", "86 Kommunen")]
    [InlineData("86 Kommu\u00ADnen", "86 Kommunen")]
    [InlineData("die Inte-grationsbeauftragten", "die Integrationsbeauftragten")]
    [InlineData("die Kommu-nen und alle Kommunen", "die Kommunen und alle Kommunen")]
    [InlineData("die Integra-\ntion", "die Integration")]
    [InlineData("die Kita-\nPlätze", "die Kita-Plätze")]
    [InlineData("fÃ¼r StÃ¤dte â€“ 5 â‚¬", "für Städte – 5 €")]
    [InlineData("10\u00A0Euro\r\nmehr\rText", "10 Euro\nmehr\nText")]
    [InlineData("\uFEFFText", "Text")]
    [InlineData("fu\u0308r", "für")]
    public void Damage_IsMended(string text, string mended) => Assert.Equal(mended, TextNormaliser.Normalise(text).Text);

    [Theory]
    [InlineData("Wer hilft? Das Land.")]
    [InlineData("Kayk?n sprach.")]
    [InlineData("Kayk?n, Kaykin und Kaykan")]
    [InlineData("Kita-Plätze, deutsch-türkisch, Nordrhein-westfälische, Kick-off, Wirtschafts- und Digitalminister")]
    [InlineData("Städte-\nund Kreise")]
    [InlineData("Was tun? Und wer? Niemand?")]
    public void Text_ThatMayBeMeantSo_StaysAsItCame(string text) => Assert.Equal(text, TextNormaliser.Normalise(text).Text);

    [Fact]
    public void Repairs_SayWhatStoodThere()
    {
        var normalised = TextNormaliser.Normalise("Kayk?n und Kaykin");

        var repair = Assert.Single(normalised.Repairs);
        Assert.Equal(("Kayk?n", RepairKind.DamagedWord, "Kaykin"), (repair.Was, repair.Kind, repair.Span.In(normalised.Text)));
    }

    [Fact]
    public void MendedText_StaysAsItIs()
    {
        var once = TextNormaliser.Normalise("?Chancen?, fÃ¼r Kommu¬nen\u00A0und Inte-grationsbeauftragte").Text;

        Assert.Equal(once, TextNormaliser.Normalise(once).Text);
    }
}
