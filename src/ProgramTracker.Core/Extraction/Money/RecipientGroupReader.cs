using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds recipients that a text counts or names by kind only. Reading is safe from several threads.</summary>
internal sealed class RecipientGroupReader
{
    public const string File = "recipient-groups";

    private readonly PhraseTable<(Kind Kind, string Id)> _nouns = new();

    public RecipientGroupReader()
    {
        foreach (var entry in VocabularyFiles.Read(File))
        {
            if (!Enum.TryParse(entry.Meaning, out Kind kind))
            {
                throw new FormatException($"{File}, {entry.Id}: unknown meaning '{entry.Meaning}'.");
            }

            foreach (var phrase in entry.Phrases)
            {
                _nouns.Add(phrase, (kind, entry.Id));
            }
        }
    }

    private enum Kind
    {
        /// <summary>Kommunen, Städte, Kreise.</summary>
        Municipalities,

        /// <summary>Vereine, Träger, Schulen.</summary>
        Bodies,

        /// <summary>Projekte, Vorhaben.</summary>
        Projects,

        /// <summary>One of many without a name: "jede Gemeinde", "ein Verein".</summary>
        Single,

        /// <summary>landesweit, in Nordrhein-Westfalen.</summary>
        Everywhere,
    }

    /// <summary>The first group in a stretch of tokens that can be a recipient; strong ones before others.</summary>
    public RecipientGroup? Find(TokenisedText text, int first, int end)
    {
        RecipientGroup? found = null;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !_nouns.TryMatch(text, i, out var noun, out var length) || (noun.Kind is not (Kind.Everywhere or Kind.Single) && !text.StartsUpper(i)))
            {
                continue;
            }

            var group = Read(text, first, i, Math.Min(end, i + length), noun.Kind, noun.Id);
            if (group.IsStrong)
            {
                return group;
            }

            found ??= group;
            i += length - 1;
        }

        return found;
    }

    /// <summary>The stretch speaks of the whole country, or of a number of municipalities without their names.</summary>
    public bool WidensScope(TokenisedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !_nouns.TryMatch(text, i, out var entry, out var length) || entry.Kind is not (Kind.Everywhere or Kind.Municipalities))
            {
                continue;
            }

            if (entry.Kind == Kind.Everywhere || (text.StartsUpper(i) && Read(text, first, i, Math.Min(end, i + length), entry.Kind, entry.Id) is { Number: > 1, IsAnaphor: false }))
            {
                return true;
            }
        }

        return false;
    }

    private static RecipientGroup Read(TokenisedText text, int zone, int noun, int end, Kind kind, string id)
    {
        int? number = null;
        bool anaphor = false, definite = false, each = kind == Kind.Single, strong = kind is Kind.Everywhere or Kind.Single;
        var first = noun;
        for (var i = noun - 1; i >= zone && i >= noun - 6; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Number)
            {
                if (!NumberWords.TryDigits(text.Word(i), out var digits) || digits is not { Decimals: 0, Mantissa: < 10_000_000 })
                {
                    break;
                }

                number = (int)digits.Mantissa;
                strong = true;
                first = i;
                continue;
            }

            var word = text.LowerWord(i);
            switch (word)
            {
                case "beide" or "beiden":
                    number = 2;
                    anaphor = true;
                    first = i;
                    continue;
                case "diese" or "diesen" or "dieser" or "genannten":
                    anaphor = true;
                    first = i;
                    continue;
                case "jede" or "jeder" or "jedes" or "jedem" or "jeden":
                    each = true;
                    strong = true;
                    anaphor |= number is not null;
                    first = i;
                    continue;
                case "an" or "für" or "auf" or "unter":
                    strong = true;
                    first = i;
                    break;
                case "alle" or "allen" or "sämtliche" or "sämtlichen" or "zahlreiche" or "viele" or "mehrere" or "einzelne" or "weitere" or "weiteren":
                    strong = true;
                    first = i;
                    continue;
                case "den" or "die" or "der" or "ihre" or "ihren" or "und" or "seine" or "seinen" or "deren":
                    first = word is "den" ? i : first;
                    strong |= word is "den";
                    definite |= word is "den" or "die" or "der" && number is not null;
                    continue;
                default:
                    if (NumberWords.TryWord(word, out var numeral) && numeral.Decimals == 0 && numeral.Mantissa > 1)
                    {
                        number = (int)numeral.Mantissa;
                        strong = true;
                        first = i;
                        continue;
                    }

                    // an adjective between number and noun
                    if (char.IsLower(text.Text[text.Tokens[i].Start]) && (word.EndsWith("en") || word.EndsWith("e") || word.EndsWith("er")) && word.Length > 4 && i > noun - 4)
                    {
                        continue;
                    }

                    break;
            }

            break;
        }

        return new RecipientGroup(first, end, number, anaphor, each, kind == Kind.Projects, strong || first == zone, id, definite);
    }
}
