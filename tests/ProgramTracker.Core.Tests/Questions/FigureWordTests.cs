using ProgramTracker.Core.Questions;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Tests.Questions;

public class FigureWordTests
{
    public static TheoryData<string> Ids => [.. FigureWords.Read().Select(x => x.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Word_IsFoundInItsQuestionAndNotInTheOther(string id)
    {
        var entry = FigureWords.Read().Single(x => x.Id == id);

        Assert.True(Has(entry, entry.Finds), $"not found: {entry.Finds}");
        Assert.False(Has(entry, entry.FindsNot), $"found: {entry.FindsNot}");
    }

    [Fact]
    public void Phrases_OfTheTable_AreNoLongerThanWhatIsReadAndStandThereOnce()
    {
        var phrases = FigureWords.Read().SelectMany(x => x.Phrases).Select(Folding.Fold).ToList();

        Assert.Empty(phrases.GroupBy(x => x).Where(x => x.Count() > 1).Select(x => x.Key));
        Assert.DoesNotContain(phrases, x => x.Split(' ').Length > FigureWords.LongestPhrase);
    }

    // The words of a row in the question: the matcher finds them at their place, and they mean what the row says.
    private static bool Has(VocabularyEntry entry, string question)
    {
        var words = AskedWords.Of(question);
        var own = entry.Phrases.Select(Folding.Fold).ToHashSet();
        for (var i = 0; i < words.Words.Length; i++)
        {
            var count = FigureWords.Match(words, i, out var word);
            if (count > 0 && own.Contains(words.Phrase(i, count)))
            {
                return word == FigureWords.WordOf(entry);
            }

            i += Math.Max(0, count - 1);
        }

        return false;
    }
}
