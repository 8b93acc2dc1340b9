using ProgramTracker.Core.Extraction.Money;
using ProgramTracker.Core.Tests.Extraction.Money;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Tests.Vocabulary;

/// <summary>Every row of the vocabulary of money, tried on its own two sentences by the recogniser that reads its file.</summary>
public sealed class MoneyVocabularyTests
{
    private static readonly AmountFinder Amounts = new();
    private static readonly FundingCueFinder Cues = new();
    private static readonly RecipientGroupReader Groups = new();
    private static readonly OrganisationReader Organisations = new();

    public static TheoryData<string, string> Rows()
    {
        TheoryData<string, string> rows = [];
        foreach (var file in (string[])[QualifierReader.File, FundingCueFinder.File, RecipientGroupReader.File, OrganisationReader.File, AnaphorReader.File])
        {
            foreach (var entry in VocabularyFiles.Read(file))
            {
                rows.Add(file, entry.Id);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_FindsItsSentence_AndNotTheOther(string file, string id)
    {
        var entry = VocabularyFiles.Read(file).Single(row => row.Id == id);
        Assert.True(Fires(entry, entry.Finds), $"{id} does not find: {entry.Finds}");
        Assert.False(Fires(entry, entry.FindsNot), $"{id} must not find: {entry.FindsNot}");
    }

    [Fact]
    public void Rows_OfAllFiles_HaveIdsOfTheirOwnAndBothSentences()
    {
        var all = VocabularyFiles.Names.SelectMany(name => VocabularyFiles.Read(name)).ToList();
        Assert.Empty(all.GroupBy(row => row.Id).Where(rows => rows.Count() > 1).Select(rows => rows.Key));
        Assert.All(all, row => Assert.NotEqual(row.Finds, row.FindsNot));
    }

    private static bool Fires(VocabularyEntry entry, string sentence)
    {
        var text = TokenisedText.Of(sentence);
        return entry.File switch
        {
            QualifierReader.File => Amounts.Find(text).Any(found => found.RuleId == (entry.Meaning == "forTheAmountOf" ? "qualifier.amountOf" : entry.Id)),
            FundingCueFinder.File => Hits(text).Exists(hit => hit.Id == entry.Id),
            RecipientGroupReader.File => Groups.Find(text, 0, text.Tokens.Length)?.Id == entry.Id,
            OrganisationReader.File => Organisations.Find(text, 0, text.Tokens.Length).Count > 0,
            AnaphorReader.File => Reading.Of("Ahlen und der Kreis Soest planen viel.\n\nDie Stadt Ahlen und der Kreis Soest wollen bauen. " + sentence).Any(found => found.RuleId == entry.Id),
            _ => throw new ArgumentException(entry.File, nameof(entry)),
        };
    }

    private static List<CueHit> Hits(TokenisedText text)
    {
        List<CueHit> hits = [];
        Cues.Find(text, 0, text.Tokens.Length, hits);
        return hits;
    }
}
