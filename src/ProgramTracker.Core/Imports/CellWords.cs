using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Imports;

/// <summary>Knows the words in cells that mean something else than a name, by the vocabulary file import-words.</summary>
public static class CellWords
{
    public const string VocabularyFile = "import-words";

    private static readonly List<(string Phrase, bool IsPrefix, string Meaning)> Words =
    [
        .. VocabularyFiles.Read(VocabularyFile).SelectMany(entry => entry.Phrases.Select(phrase => (Folding.Fold(phrase), phrase.EndsWith('*'), entry.Meaning))),
    ];

    /// <summary>Null for a word that is none of a grant's states.</summary>
    public static ListedStatus? Status(string text) => Meaning<ListedStatus>(text, "Status.");

    public static Funder? Funder(string text) => Meaning<Funder>(text, "Funder.");

    /// <summary>A place that is no single municipality: several, the Land, outside.</summary>
    public static PlaceBucket? Place(string text) => Meaning<PlaceBucket>(text, "Place.");

    /// <summary>The row adds up others: "Summe", "Gesamt".</summary>
    public static bool IsTotal(string text)
    {
        var folded = Folding.Fold(text);
        return Words.Exists(word => word.Meaning == "Total" && word.Phrase == folded);
    }

    private static T? Meaning<T>(string text, string group)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text);
        foreach (var (phrase, isPrefix, meaning) in Words)
        {
            if (meaning.StartsWith(group, StringComparison.Ordinal) && (folded == phrase || (isPrefix && folded.StartsWith(phrase, StringComparison.Ordinal))))
            {
                return Enum.Parse<T>(meaning[group.Length..]);
            }
        }

        return null;
    }
}

/// <summary>What a list says about where a grant stands.</summary>
public enum ListedStatus
{
    Granted = 1,
    Pending = 2,
    Rejected = 3,
    Withdrawn = 4,
    Revoked = 5,
}
