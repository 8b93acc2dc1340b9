using ProgramTracker.Core.Tests.Metamorphic;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Tests.Text;

public sealed class WordAlignmentTests
{
    [Theory]
    [InlineData("Köln erhält 34.000 Euro.", "Köln erhält 36.000 Euro.", "Köln erhält [-34.000 -][+36.000 +]Euro.")]
    [InlineData("Köln erhält 34.000 Euro.", "Köln erhält heute 34.000 Euro.", "Köln erhält [+heute +]34.000 Euro.")]
    [InlineData("Köln erhält heute 34.000 Euro.", "Köln erhält 34.000 Euro.", "Köln erhält [-heute -]34.000 Euro.")]
    [InlineData("Köln erhält\n34.000 Euro.", "Köln  erhält 34.000\n\nEuro.", "Köln  erhält 34.000\n\nEuro.")]
    [InlineData("", "Neu.", "[+Neu.+]")]
    [InlineData("Alt.", "", "[-Alt.-]")]
    [InlineData("", "", "")]
    [InlineData("Bonn und Köln ", "Köln und Bonn", "[-Bonn und -]Köln [+und Bonn+]")]
    public void Parts_OfTwoTexts_SayWhatWentAndWhatCame(string before, string after, string expected)
    {
        var parts = WordAlignment.Of(before, after).Parts().Select(part => part.Kind switch
        {
            DiffKind.Removed => $"[-{part.Old.In(before)}-]",
            DiffKind.Added => $"[+{part.New.In(after)}+]",
            _ => part.New.In(after),
        });
        Assert.Equal(expected, string.Concat(parts));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Parts_OfAnyTexts_PutBothTogetherAgain(int seed)
    {
        var random = new Random(seed);
        foreach (var release in GoldRelease.All.Take(60))
        {
            var before = release.Text;
            var after = Shuffled(before, random);
            var alignment = WordAlignment.Of(before, after);
            var parts = alignment.Parts();
            Assert.Equal(before, string.Concat(parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Old.In(before))));
            Assert.Equal(after, string.Concat(parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.New.In(after))));
            Assert.All(parts.Where(part => part.Kind == DiffKind.Same), part => Assert.Equal(Bare(part.Old.In(before)), Bare(part.New.In(after))));
            Assert.InRange(alignment.Share, 0, 1);
        }
    }

    [Fact]
    public void Share_OfTheSameText_IsAll() => Assert.Equal(1, WordAlignment.Of("Köln erhält Geld.", "Köln erhält\nGeld.").Share);

    private static string Shuffled(string text, Random random)
    {
        var sentences = text.Split(". ").ToList();
        for (var i = random.Next(4); i > 0 && sentences.Count > 1; i--)
        {
            var moved = sentences[random.Next(sentences.Count)];
            sentences.Remove(moved);
            if (random.Next(2) == 0)
            {
                sentences.Insert(random.Next(sentences.Count + 1), moved);
            }
        }

        return string.Join(". ", sentences);
    }

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
