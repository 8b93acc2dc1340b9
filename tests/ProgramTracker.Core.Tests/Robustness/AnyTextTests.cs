using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProgramTracker.Core.Releases;
using ProgramTracker.Core.Tests.Metamorphic;

namespace ProgramTracker.Core.Tests.Robustness;

/// <summary>No text makes the extraction fail: made-up ones from the pieces that rules look for, and the corpus cut, doubled, shuffled and damaged.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "34.000 Euro", "2,3 Mio. €", "eine knappe halbe Million", "T€", "1.289.878", "23.434,69 Euro", "je", "jeweils", "davon", "beziehungsweise", "bis zu", "über", "rund", "von 455 auf 700 Millionen Euro",
        "Stadt Köln", "Kreis Gütersloh", "die Kreise Soest, Unna und", "Essen", "Düsseldorfer", "Landkreis", "Bezirksregierung Münster", "KOMM-IN NRW", "Programm „", "Landesprogramm", "förderung", "“", "„", "‚", "’", "\"", "?",
        "heute", "gestern", "(27. Januar)", "am kommenden Montag", "31. Februar 2019", "29.02.2020", "im Jahr 2018 1,1 Milliarden", "Sperrfrist: 24. Dezember, 14 Uhr", "Konferenz", "Workshops:", "Minister Dr. Hans-Peter Müller",
        "Staatssekretärin", "|", "\t", "\n", "\n\n", "- ", "• ", "(", ")", "[", ".", ",", ":", ";", "–", "-", "\u00AD", "\u00A0", "\uFEFF", "\u200B", "¬", "\uD83D", "\uDE00", "😀", "ﬀ", "İ", "ß", "١٢٣", "０１", "½", "\u0301", "\0", "999999999999999999999 Millionen Euro",
        "0 Euro", "00,00", "e. V.", "Nr.", "§ 14c", "0211 855-3118", "50 Prozent", "17 Städte und Kreise", "drei Projekte", "Förderbescheid", "Eigenanteil", "Bund", "Land", "erhält", "fördert", "mit", "und", "der", "in",
    ];

    [Fact]
    public void TextsOfThePiecesThatRulesLookFor()
    {
        var texts = Gen.OneOf(Gen.Elements(Pieces), Gen.Elements(" ", " ", "")).ListOf().Select(pieces => string.Concat(pieces)).Resize(120);
        Prop.ForAll(texts.ToArbitrary(), text => SoundRelease.Check(text) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void TextsOfAnyCharacters() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<char>().ArrayOf().Resize(200).ToArbitrary(), text => SoundRelease.Check(new string(text)) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void RandomBytesThroughTheDecoder() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte>().ArrayOf().Resize(400).ToArbitrary(), bytes => ReleaseDecoder.Decode(bytes).Text is not { } text || SoundRelease.Check(text) is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void TheCorpusAsItIs() => Assert.All(GoldRelease.All, release => SoundRelease.Check(release.Text));

    [Theory]
    [InlineData("cut")]
    [InlineData("doubled")]
    [InlineData("words shuffled")]
    [InlineData("lines shuffled")]
    [InlineData("characters lost")]
    [InlineData("characters changed")]
    [InlineData("two mixed")]
    [InlineData("without spaces")]
    [InlineData("without line breaks")]
    [InlineData("upper case")]
    [InlineData("lower case")]
    [InlineData("backwards")]
    [InlineData("read in the wrong encoding")]
    [InlineData("other script")]
    public void TheCorpusDamaged(string how)
    {
        var random = new Random(how.Length);
        Assert.All(GoldRelease.All, release => SoundRelease.Check(Damage(release.Text, how, random)));
    }

    private static string Damage(string text, string how, Random random)
    {
        switch (how)
        {
            case "cut":
                var start = random.Next(text.Length / 2);
                return text.Substring(start, random.Next(text.Length - start));
            case "doubled":
                return text + text + "\n" + text;
            case "words shuffled":
                return Shuffled(text, ' ', random);
            case "lines shuffled":
                return Shuffled(text, '\n', random);
            case "characters lost":
                return string.Concat(text.Where(_ => random.Next(20) > 0));
            case "characters changed":
                return string.Concat(text.Select(c => random.Next(20) > 0 ? c : (char)random.Next(1, 0xFFFF)));
            case "two mixed":
                var other = GoldRelease.All[random.Next(GoldRelease.All.Count)].Text.Split('\n');
                return string.Join('\n', text.Split('\n').Zip(other, (a, b) => a + " " + b));
            case "without spaces":
                return text.Replace(" ", "", StringComparison.Ordinal);
            case "without line breaks":
                return text.Replace('\n', ' ');
            case "upper case":
                return text.ToUpperInvariant();
            case "lower case":
                return text.ToLowerInvariant();
            case "backwards":
                return string.Concat(text.Reverse());
            case "read in the wrong encoding":
                return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
            default:
                return string.Concat(text.Select(c => c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'а') : c is >= 'A' and <= 'Z' ? (char)(c - 'A' + '\u4E00') : c));
        }
    }

    private static string Shuffled(string text, char separator, Random random)
    {
        var parts = text.Split(separator);
        random.Shuffle(parts);
        return string.Join(separator, parts);
    }
}
