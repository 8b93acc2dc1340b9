using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>The words around place names: what stands before them, which of them are words of the language too, and towns elsewhere.</summary>
internal sealed class PlaceLexicon
{
    private static readonly Lazy<PlaceLexicon> Loaded = new(() => new PlaceLexicon());

    private readonly Dictionary<string, PlaceWordKind> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlaceWordKind>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly CompoundTable<(PlaceCueWord Cue, string Id)> _cues = new();
    private readonly PhraseTable<string> _laender = new();

    private PlaceLexicon()
    {
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var entry in VocabularyFiles.Read("place-words"))
        {
            foreach (var phrase in entry.Phrases)
            {
                _words[phrase] = Enum.Parse<PlaceWordKind>(entry.Meaning, ignoreCase: true);
            }
        }

        foreach (var entry in VocabularyFiles.Read("place-cues"))
        {
            foreach (var phrase in entry.Phrases)
            {
                _cues.Add(phrase, (Enum.Parse<PlaceCueWord>(entry.Meaning, ignoreCase: true), entry.Id));
            }
        }

        foreach (var entry in VocabularyFiles.Read("outside-towns"))
        {
            foreach (var phrase in entry.Phrases)
            {
                Add(phrase, phrase, entry.Id);
                if (phrase[^1] is not ('s' or 'z' or 'ß' or ')'))
                {
                    Add(phrase + "s", phrase, entry.Id);
                }
            }
        }

        foreach (var entry in VocabularyFiles.Read("laender"))
        {
            foreach (var phrase in entry.Phrases)
            {
                _laender.Add(phrase, entry.Meaning);
            }
        }

        FirstNames = new WordSet(VocabularyFiles.Read("first-names").SelectMany(entry => entry.Phrases).Select(name => name.ToLowerInvariant()));
    }

    public static PlaceLexicon Shared => Loaded.Value;

    /// <summary>Towns in other Länder that releases name without saying Stadt.</summary>
    public TokenTrie<OutsideTown> Outside { get; } = new();

    public WordSet FirstNames { get; }

    public PlaceWordKind WordKind(ReadOnlySpan<char> lowerWord) => _wordLookup.TryGetValue(lowerWord, out var kind) ? kind : PlaceWordKind.None;

    public bool TryGetCue(ReadOnlySpan<char> lowerWord, out PlaceCueWord cue, out string id)
    {
        var found = _cues.TryMatch(lowerWord, out var entry, out _);
        (cue, id) = entry;
        return found;
    }

    /// <summary>The Land that an issuer, or else the text, names first and most; North Rhine-Westphalia where neither says.</summary>
    public string LandOf(TokenisedText text, string? issuer)
    {
        if (issuer is { Length: > 0 } && Count(TokenisedText.Of(issuer)) is { } land)
        {
            return land;
        }

        return Count(text) ?? "NW";
    }

    private string? Count(TokenisedText text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? best = null;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && _laender.TryMatch(text, i, out var land, out _))
            {
                if (land == "NW")
                {
                    return land;
                }

                var count = counts[land] = counts.GetValueOrDefault(land) + 1;
                best = best is null || count > counts[best] ? land : best;
            }
        }

        return best;
    }

    private void Add(string spelling, string name, string id) => Outside.Add(spelling, new OutsideTown(name, id));
}

internal sealed record OutsideTown(string Name, string RuleId);

internal enum PlaceWordKind
{
    None,

    /// <summary>A word of the language: a place only with a cue.</summary>
    Word,

    /// <summary>A plural or dative that also follows aus, bei, von: fewer cues count.</summary>
    Plural,

    /// <summary>A noun that releases hardly use: money goes to the town.</summary>
    Rare,

    /// <summary>A verb or an adjective: with a capital inside a sentence it is the town.</summary>
    Verb,

    /// <summary>A surname or given name: a place unless a person is named.</summary>
    Surname,
}

internal enum PlaceCueWord
{
    None,
    Blocks,

    /// <summary>Blocks as the name of an association or institution, shortly behind it: "der Caritasverband Dortmund".</summary>
    Body,
    ListKreise,
    Kreis,
    ListTowns,
    Town,
    Municipality,
}
