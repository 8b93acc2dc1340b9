using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>The words by which releases name programmes that no table knows.</summary>
internal sealed class ProgrammeLexicon
{
    private static readonly Lazy<ProgrammeLexicon> Loaded = new(() => new ProgrammeLexicon());

    private ProgrammeLexicon()
    {
        foreach (var entry in VocabularyFiles.Read("programmes"))
        {
            foreach (var phrase in entry.Phrases)
            {
                if (entry.Meaning is "name" or "phrase" or "same")
                {
                    Names.Add(phrase, new ProperName(entry.Id, entry.Meaning == "phrase", entry.Meaning == "same" ? entry.Id : null));
                }
                else
                {
                    Words.Add(phrase, (Enum.Parse<ProgrammeWord>(entry.Meaning, ignoreCase: true), entry.Id));
                }
            }
        }
    }

    public static ProgrammeLexicon Shared => Loaded.Value;

    public CompoundTable<(ProgrammeWord Kind, string Id)> Words { get; } = new();

    public TokenTrie<ProperName> Names { get; } = new();
}

/// <summary>A programme's proper name; AnyCase where the words also count in lower case, and a group where several names are one programme.</summary>
internal sealed record ProperName(string Id, bool AnyCase, string? Group);

internal enum ProgrammeWord
{
    None,

    /// <summary>Names a programme by the quotation or name behind it, or by itself where it is a compound.</summary>
    Noun,

    /// <summary>As a noun, but by itself it names none.</summary>
    Bare,

    /// <summary>As a bare noun, where the sentence speaks of money.</summary>
    Weak,

    /// <summary>As a bare noun, where the paragraph speaks of money.</summary>
    Paid,

    /// <summary>Names a programme by itself.</summary>
    Compound,

    /// <summary>A task that names a programme by itself where the sentence hands out money for it ("Für die Migrationsberatung stellt das Land … bereit").</summary>
    Task,

    /// <summary>As a weak noun, where the quotation is what the money comes through ("mit der Initiative", "im Rahmen der Kampagne") and not who gets it.</summary>
    Framed,

    /// <summary>People whom a programme pays for: they name it where the text once says that they are paid for, or in the headline.</summary>
    People,

    Never,
}
