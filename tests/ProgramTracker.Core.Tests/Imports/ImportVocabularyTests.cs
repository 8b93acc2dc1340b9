using ProgramTracker.Core.Imports;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Tests.Imports;

/// <summary>Every row of the vocabulary of grant lists, by the header or word that it finds and the one that it leaves alone.</summary>
public sealed class ImportVocabularyTests
{
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var entry in new[] { ColumnHeaders.VocabularyFile, CellWords.VocabularyFile }.SelectMany(file => VocabularyFiles.Read(file)))
            {
                rows.Add(entry.File, entry.Id);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_FindsItsWords(string file, string id)
    {
        var entry = Entry(file, id);

        Assert.Equal(entry.Meaning, MeaningOf(entry, entry.Finds));
        Assert.All(entry.Phrases, phrase => Assert.Equal(entry.Meaning, MeaningOf(entry, phrase.TrimEnd('*'))));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_LeavesOtherWordsAlone(string file, string id)
    {
        var entry = Entry(file, id);

        Assert.NotEqual(entry.Meaning, MeaningOf(entry, entry.FindsNot));
    }

    [Fact]
    public void Ids_AreUnique()
    {
        var ids = VocabularyFiles.Names.SelectMany(file => VocabularyFiles.Read(file)).Select(entry => entry.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static VocabularyEntry Entry(string file, string id) => VocabularyFiles.Read(file).Single(entry => entry.Id == id);

    private static string? MeaningOf(VocabularyEntry entry, string words) => entry.File == ColumnHeaders.VocabularyFile
        ? ColumnHeaders.Recognise(0, words).Field?.ToString()
        : entry.Meaning.Split('.')[0] switch
        {
            "Status" => CellWords.Status(words) is { } status ? $"Status.{status}" : null,
            "Funder" => CellWords.Funder(words) is { } funder ? $"Funder.{funder}" : null,
            "Place" => CellWords.Place(words) is { } place ? $"Place.{place}" : null,
            _ => CellWords.IsTotal(words) ? "Total" : null,
        };
}
