using System.Runtime.InteropServices;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds the words that say what a sum is. Reading is safe from several threads.</summary>
internal sealed class FundingCueFinder
{
    public const string File = "funding-cues";

    private readonly PhraseTable<Entry> _table = new();

    public FundingCueFinder()
    {
        foreach (var entry in VocabularyFiles.Read(File))
        {
            var parts = entry.Meaning.Split(' ');
            var second = default(FundingCue);
            if (!Enum.TryParse(parts[0], out FundingCue cue) || (parts.Length == 2 && !Enum.TryParse(parts[1], out second)) || parts.Length > 2)
            {
                throw new FormatException($"{File}, {entry.Id}: unknown meaning '{entry.Meaning}'.");
            }

            foreach (var phrase in entry.Phrases)
            {
                _table.Add(phrase, new Entry(cue, parts.Length == 2 ? second : null, entry.Id));
            }
        }
    }

    /// <summary>The cues of a stretch of tokens, in reading order; they may overlap.</summary>
    public void Find(TokenisedText text, int first, int end, List<CueHit> hits)
    {
        for (var token = first; token < end; token++)
        {
            if (text.Tokens[token].Kind is TokenKind.Word or TokenKind.Punctuation && _table.TryMatch(text, token, out var entry, out var length))
            {
                // "im Jahr 2019" is a year, no rate
                if (entry.Cue == FundingCue.Annual && token + length < text.Tokens.Length && text.Is(token, "im") && text.Tokens[token + length].Kind == TokenKind.Number)
                {
                    continue;
                }

                // "auf dem Land", "Städte im Land", "hat dem Land überwiesen": no one who gives
                if (entry.Cue == FundingCue.State && text.Is(token, "land") && IsWhere(text, token))
                {
                    continue;
                }

                hits.Add(new CueHit(token, Math.Min(end, token + length), entry.Cue, entry.Id));
                if (entry.Second is { } second)
                {
                    hits.Add(new CueHit(token, Math.Min(end, token + length), second, entry.Id));
                }
            }
        }
    }

    private static bool IsWhere(TokenisedText text, int land) =>
        land > 0 && (text.LowerWord(land - 1) is "im" or "ins" or "ganzen" or "ganze" or "aufs" or "unserem" or "unser" or "jedem" or "einem" || (land > 1 && text.Is(land - 1, "dem") && !(text.LowerWord(land - 2) is "mit" or "neben" or "von" or "außer" or "dank" or "gegenüber" or "bei")));

    /// <summary>True where a sentence has a word of funding near a token, so that "2,3 Millionen" without a currency are euros.</summary>
    public bool SpeaksOfMoney(TokenisedText text, int sentence, int near)
    {
        if (sentence >= text.Sentences.Length)
        {
            return false;
        }

        var span = text.Sentences[sentence];
        var end = Math.Min(span.EndToken, near + 60);
        for (var token = Math.Max(span.FirstToken, near - 60); token < end; token++)
        {
            if (text.Tokens[token].Kind == TokenKind.Word && _table.TryMatch(text, token, out var entry, out _)
                && entry.Cue is FundingCue.Give or FundingCue.Receive or FundingCue.Flow or FundingCue.Notice or FundingCue.Funding or FundingCue.OwnShare or FundingCue.TotalCost or FundingCue.Volume)
            {
                return true;
            }

            if (text.Tokens[token].Kind == TokenKind.Word && text.LowerWord(token) is "euro" or "eur")
            {
                return true;
            }
        }

        return false;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(FundingCue Cue, FundingCue? Second, string Id);
}

/// <summary>A cue at the tokens first to end (not included). One that is shared stands behind a later sum of the same list and speaks of all of them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CueHit(int First, int End, FundingCue Cue, string Id, bool IsShared = false);
