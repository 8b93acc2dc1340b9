using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.People;

/// <summary>Words that name an office, by their last part, and academic titles.</summary>
internal sealed class OfficeWords
{
    private static readonly Lazy<OfficeWords> Loaded = new(() => new OfficeWords());

    private readonly CompoundTable<string> _offices = new();
    private readonly CompoundTable<string> _professions = new();

    private OfficeWords()
    {
        var titles = new List<string>();
        foreach (var entry in VocabularyFiles.Read("offices"))
        {
            foreach (var phrase in entry.Phrases)
            {
                if (entry.Meaning == "title")
                {
                    titles.Add(phrase);
                }
                else if (entry.Meaning == "profession")
                {
                    _professions.Add(phrase, entry.Id);
                }
                else
                {
                    _offices.Add(phrase, entry.Id);
                }
            }
        }

        Titles = new WordSet(titles);
    }

    public static OfficeWords Shared => Loaded.Value;

    /// <summary>Academic titles without their points ("dr", "prof").</summary>
    public WordSet Titles { get; }

    public bool IsOffice(ReadOnlySpan<char> lowerWord) => _offices.TryMatch(lowerWord, out _, out _);

    public bool IsOffice(ReadOnlySpan<char> lowerWord, out string ruleId) => _offices.TryMatch(lowerWord, out ruleId, out _);

    /// <summary>An office, or what somebody is by profession or in a project ("Migrationsforscher"): enough to name a person, not to act for a ministry or town.</summary>
    public bool IsPersonWord(ReadOnlySpan<char> lowerWord, out string ruleId) => _offices.TryMatch(lowerWord, out ruleId, out _) || _professions.TryMatch(lowerWord, out ruleId, out _);
}
