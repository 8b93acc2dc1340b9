using System.Runtime.InteropServices;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Reads what qualifies a sum: the words before it, or inside it ("eine knappe halbe Million"), or behind it ("oder mehr").</summary>
internal sealed class QualifierReader
{
    public const string File = "amount-qualifiers";

    // How far before the number a qualifier may stand, words that only fill counted.
    private const int Reach = 5;

    private readonly PhraseTable<Phrase> _before = new();
    private readonly PhraseTable<Phrase> _after = new();
    private readonly PhraseTable<Phrase> _governing = new();

    public QualifierReader()
    {
        foreach (var entry in VocabularyFiles.Read(File))
        {
            var (table, qualifier) = entry.Meaning switch
            {
                "about" => (_before, AmountQualifier.About),
                "almost" => (_before, AmountQualifier.Almost),
                "moreThan" => (_before, AmountQualifier.MoreThan),
                "atLeast" => (_before, AmountQualifier.AtLeast),
                "upTo" => (_before, AmountQualifier.UpTo),
                "afterAbout" => (_after, AmountQualifier.About),
                "afterMoreThan" => (_after, AmountQualifier.MoreThan),
                "afterAtLeast" => (_after, AmountQualifier.AtLeast),
                "afterUpTo" => (_after, AmountQualifier.UpTo),
                "forTheAmountOf" => (_governing, AmountQualifier.Exact),
                var other => throw new FormatException($"{File}, {entry.Id}: unknown meaning '{other}'."),
            };
            foreach (var phrase in entry.Phrases)
            {
                table.Add(phrase, new Phrase(qualifier, entry.Id));
            }
        }
    }

    /// <summary>The qualifier of the sum in the tokens first to last, the id of the phrase, and the token where the phrase starts.</summary>
    public (AmountQualifier Qualifier, string RuleId, int From, bool Doubtful) Read(TokenisedText text, int free, int first, int last)
    {
        var end = first;
        var reach = Math.Max(free, first - Reach);
        for (var start = reach; start < first; start++)
        {
            if (text.Tokens[start].Kind != TokenKind.Word || !_before.TryMatch(text, start, out var phrase, out var length) || !OnlyFillers(text, start + length, first))
            {
                continue;
            }

            end = start;
            if (phrase.Qualifier == AmountQualifier.MoreThan && length == 1 && text.Is(start, "über"))
            {
                var (means, doubtful) = Over(text, free, start, last);
                return means ? (AmountQualifier.MoreThan, phrase.Id, end, doubtful) : (AmountQualifier.Exact, "qualifier.amountOf", end, doubtful);
            }

            return (phrase.Qualifier, phrase.Id, end, false);
        }

        if (last + 1 < text.Tokens.Length && _after.TryMatch(text, last + 1, out var after, out _))
        {
            return (after.Qualifier, after.Id, first, false);
        }

        return (AmountQualifier.Exact, "qualifier.none", first, false);
    }

    private static bool OnlyFillers(TokenisedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.LineBreak)
            {
                continue;
            }

            if (text.LowerWord(i) is not ("insgesamt" or "zusammen" or "je" or "jeweils" or "noch" or "nochmals" or "weitere" or "weiteren" or "weiterer" or "jährlich" or "gleich" or "stolze" or "zusätzlich" or "zusätzliche"
                or "zusätzlichen" or "jeder" or "nun" or "eine" or "einer" or "einen" or "einem" or "." or "also" or "immerhin" or "stolzen" or "beachtliche" or "beachtlichen" or "jedoch" or "aber" or "allerdings" or "bei"))
            {
                return false;
            }
        }

        return from <= to;
    }

    // "über" is "for the amount of" after a notice, grant or similar and with verbs that govern it; else it is "more than".
    private (bool MoreThan, bool Doubtful) Over(TokenisedText text, int free, int over, int last)
    {
        var sentence = text.Tokens[over].Sentence;

        // "Investitionen von über 37 Millionen": a preposition before it leaves only "more than".
        if (over > 0 && text.LowerWord(over - 1) is "von" or "auf" or "mit" or "bei" or "um" or "für" or "insgesamt" or "zusammen" or "nach")
        {
            return (true, false);
        }

        for (var i = over - 1; i >= Math.Max(0, over - 14) && text.Tokens[i].Sentence == sentence; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation && text.Word(i) is "," or ";" or ":" or "|" or "–")
            {
                break;
            }

            if (text.Tokens[i].Kind is TokenKind.Word && _governing.TryMatch(text, i, out _, out var length) && i + length <= over)
            {
                // The noun must govern: right before it, or with its own complements between them and no verb.
                return (false, i < free || HasVerbLike(text, i + length, over));
            }

            if (i < free)
            {
                break;
            }
        }

        // "der andere über 30.000 Euro"
        if (over > 0 && text.LowerWord(over - 1) is "andere" or "anderer" or "zweite" or "zweiter" or "weitere" or "weiterer" or "dritte" or "dritter" or "eine" or "einer" or "ersten" or "zweiten" or "jeweils" or "letzte"
            && (over < 2 || text.LowerWord(over - 2) is "der" or "ein" or "die" or "den" or "und" or "," or "einen" or "einem"))
        {
            return (false, false);
        }

        // "Über 5,4 Millionen Euro lautet der Bescheid", "ist über 5.000 Euro ausgestellt", "freut sich … über"
        var end = Math.Min(text.Tokens.Length, last + 9);
        for (var i = last + 1; i < end && text.Tokens[i].Sentence == sentence; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation && text.Word(i) is "," or ";" or ":" or "|")
            {
                break;
            }

            if (text.LowerWord(i) is "lautet" or "lauten" or "lautete" or "lauteten" or "ausgestellt" or "freuen" or "freut" or "verfügen" or "verfügt")
            {
                return (false, false);
            }
        }

        return (true, false);
    }

    private static bool HasVerbLike(TokenisedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.LowerWord(i) is "mit" or "hat" or "haben" or "werden" or "wird" or "sind" or "ist" or "wurden" or "wurde")
            {
                return true;
            }
        }

        return false;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Phrase(AmountQualifier Qualifier, string Id);
}
