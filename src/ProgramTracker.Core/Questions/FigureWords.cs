using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Questions;

/// <summary>The words of a question beside names and years: what turns a year into a span, which measure is meant, that a sum is asked for, and what says nothing.</summary>
internal static class FigureWords
{
    private const string Table = "Questions.figure-words.csv";

    private static readonly Lazy<Dictionary<string, FigureWord>> Loaded = new(Load);

    public static int LongestPhrase { get; } = 3;

    public static ImmutableArray<VocabularyEntry> Read()
    {
        using var stream = typeof(FigureWords).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim, AllowComments = true });
        parser.Read();
        var entries = ImmutableArray.CreateBuilder<VocabularyEntry>();
        while (parser.Read())
        {
            var row = parser.Record!;
            entries.Add(new VocabularyEntry("figure-words", row[0], row[1], row[2], row[3], row[4]));
        }

        return entries.ToImmutable();
    }

    public static FigureWord WordOf(VocabularyEntry entry) => Enum.Parse<FigureWord>(entry.Meaning, ignoreCase: true);

    /// <summary>The longest phrase that starts at a word; 0 words where none does.</summary>
    public static int Match(AskedWords words, int first, out FigureWord word)
    {
        for (var count = Math.Min(LongestPhrase, words.Words.Length - first); count > 0; count--)
        {
            if (Loaded.Value.TryGetValue(words.Phrase(first, count), out word))
            {
                return count;
            }
        }

        word = default;
        return 0;
    }

    private static Dictionary<string, FigureWord> Load()
    {
        var words = new Dictionary<string, FigureWord>(StringComparer.Ordinal);
        foreach (var entry in Read())
        {
            foreach (var phrase in entry.Phrases)
            {
                words.Add(Folding.Fold(phrase), WordOf(entry));
            }
        }

        return words;
    }
}

internal enum FigureWord
{
    /// <summary>From the year behind it on.</summary>
    Since,

    /// <summary>Up to the year behind it; between two years, the span of both.</summary>
    Until,

    /// <summary>Up to the year before.</summary>
    Before,

    /// <summary>From the year after on.</summary>
    After,

    /// <summary>Between two years: the span of both.</summary>
    And,

    ThisYear,
    LastYear,
    Applied,
    Awarded,
    Disbursed,
    OwnShare,

    /// <summary>All places together.</summary>
    Everywhere,

    /// <summary>A sum is asked for.</summary>
    Asks,

    /// <summary>Says nothing.</summary>
    Filler,
}
