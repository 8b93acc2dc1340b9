using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Counts;

/// <summary>Finds how many municipalities, projects, notices, recipients or participants a release states.</summary>
/// <remarks>The same number of the same unit is one count, however often it stands there. Sums of money, shares, ordinals, years, time spans and upper limits are none.</remarks>
public sealed class CountFinder
{
    private static readonly Lazy<CompoundTable<(CountUnit Unit, string Id)>> Nouns = new(LoadNouns);

    public ImmutableArray<CountStatement> Find(TokenisedText text, ImmutableArray<ProgrammeFinding> programmes, ImmutableArray<DateFinding> dates)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CountReading(text, Nouns.Value, programmes, dates).Read();
    }

    private static CompoundTable<(CountUnit Unit, string Id)> LoadNouns()
    {
        var nouns = new CompoundTable<(CountUnit, string)>();
        foreach (var entry in VocabularyFiles.Read("counts"))
        {
            foreach (var phrase in entry.Phrases)
            {
                nouns.Add(phrase, (Enum.Parse<CountUnit>(entry.Meaning, ignoreCase: true), entry.Id));
            }
        }

        return nouns;
    }
}
