using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>The words that name events, by their last part, and those that tell of handovers and visits.</summary>
internal sealed class EventLexicon
{
    private static readonly Lazy<EventLexicon> Loaded = new(() => new EventLexicon());

    private EventLexicon()
    {
        foreach (var entry in VocabularyFiles.Read("events"))
        {
            foreach (var phrase in entry.Phrases)
            {
                if (phrase.Contains(' ', StringComparison.Ordinal))
                {
                    Phrases.Add(phrase, entry.Id);
                    continue;
                }

                Nouns.Add(phrase, (Enum.Parse<EventWord>(entry.Meaning, ignoreCase: true), entry.Id));
            }
        }

        foreach (var entry in VocabularyFiles.Read("event-cues"))
        {
            foreach (var phrase in entry.Phrases)
            {
                Cues.Add(phrase, (Enum.Parse<EventCue>(entry.Meaning, ignoreCase: true), entry.Id));
            }
        }
    }

    public static EventLexicon Shared => Loaded.Value;

    public CompoundTable<(EventWord Word, string Id)> Nouns { get; } = new();

    /// <summary>Names of several words.</summary>
    public PhraseTable<string> Phrases { get; } = new();

    public CompoundTable<(EventCue Cue, string Id)> Cues { get; } = new();
}

internal enum EventWord
{
    None,
    Conference,
    Congress,
    Workshop,
    Other,

    /// <summary>An event inside another one.</summary>
    Sub,

    /// <summary>A bare noun, which means the event named before where there is one.</summary>
    Generic,

    /// <summary>An event where its sentence gives a day; else a thing that somebody plans or pays for.</summary>
    Dated,

    Never,
}

internal enum EventCue
{
    None,
    Notice,
    Handover,
    VisitNoun,
    VisitVerb,
}
