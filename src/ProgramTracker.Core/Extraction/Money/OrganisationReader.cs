using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds associations and institutions by the words that mark them. Reading is safe from several threads.</summary>
/// <remarks>A mark alone is nobody ("der Verein"): it takes a name before or behind it.</remarks>
internal sealed class OrganisationReader
{
    public const string File = "organisations";

    private const int LongestName = 14;

    // "Krankenhaus" and "Kreiskrankenhaus" name a kind; a longer compound names the house.
    private const int LongestKind = 11;

    private readonly PhraseTable<Mark> _marks = new();

    public OrganisationReader()
    {
        foreach (var entry in VocabularyFiles.Read(File))
        {
            if (!Enum.TryParse(entry.Meaning, out Mark mark))
            {
                throw new FormatException($"{File}, {entry.Id}: unknown meaning '{entry.Meaning}'.");
            }

            foreach (var phrase in entry.Phrases)
            {
                _marks.Add(phrase, mark);
            }
        }
    }

    private enum Mark
    {
        /// <summary>Ends a name: e.V., gGmbH.</summary>
        Suffix,

        /// <summary>A kind of body that a name follows or precedes: Heimatverein Ahlen, Ahlener Heimatverein.</summary>
        Head,

        /// <summary>Starts a name that must follow: SV, Haus, Schloss.</summary>
        Prefix,

        /// <summary>A name by itself where it is a compound: Marienkrankenhaus, St.-Anna-Hospital.</summary>
        Compound,
    }

    /// <summary>The names in a stretch of tokens, in reading order; each as its first token and its end.</summary>
    public List<(int First, int End)> Find(TokenisedText text, int first, int end)
    {
        List<(int First, int End)> found = [];
        var free = first;
        for (var i = first; i < end; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word || !_marks.TryMatch(text, i, out var mark, out var length) || i + length > end)
            {
                continue;
            }

            var (from, to) = mark switch
            {
                Mark.Suffix => (Left(text, free, i, crosses: true), i + length),
                Mark.Head => (Left(text, free, i, crosses: false), Right(text, i + length, end)),
                Mark.Compound => (Left(text, free, i, crosses: false), Right(text, i + length, end)),
                _ => (i, Right(text, i + length, end)),
            };
            if (mark != Mark.Suffix && !text.StartsUpper(i))
            {
                continue;
            }

            // the full stop of an abbreviated suffix belongs to it
            if (mark == Mark.Suffix && to < end && text.Is(to, ".") && text.Tokens[to].Start == text.Tokens[to - 1].End && text.Tokens[to - 1].Length == 1)
            {
                to++;
            }

            // "die Initiative „Tisch für alle“", "der Verein „Miteinander“"
            if (mark == Mark.Head && i + length < end && text.Tokens[i + length].Kind == TokenKind.QuotationMark && QuotedText.TryRead(text, i + length, out var inner, out var innerLast, out _) && innerLast < end && innerLast - inner < LongestName)
            {
                (from, to) = (inner, innerLast + 1);
            }

            var named = from > i || mark switch
            {
                Mark.Suffix => from < i,
                Mark.Compound => text.Tokens[i].Length > LongestKind || to > i + length,
                Mark.Head => to > i + length || (from < i && text.Tokens[i - 1].Kind == TokenKind.Word),
                _ => to > i + length && to - i > 1,
            };
            if (!named)
            {
                continue;
            }

            if (found.Count > 0 && found[^1].End >= from)
            {
                from = found[^1].First;
                found.RemoveAt(found.Count - 1);
            }

            found.Add((from, to));
            free = to;
            i = to - 1;
        }

        return found;
    }

    /// <summary>A word for a kind of body at a token, which a text that has named the body may use alone ("der Verein").</summary>
    public bool IsKind(TokenisedText text, int token) =>
        text.Tokens[token].Kind == TokenKind.Word && text.StartsUpper(token) && _marks.TryMatch(text, token, out var mark, out var length) && mark == Mark.Head && length == 1;

    // "Bauabschnitt am Bürgerzentrum", "Dach der Realschule": what lies at a house or belongs to it is no part of its name; only "e.V." closes a name that long.
    private static int Left(TokenisedText text, int free, int mark, bool crosses)
    {
        var first = mark;
        for (var i = mark - 1; i >= free && i >= mark - LongestName; i--)
        {
            var kind = text.Tokens[i].Kind;
            if (kind == TokenKind.Word)
            {
                if (text.StartsUpper(i) && !IsArticle(text.LowerWord(i)))
                {
                    first = i;
                    continue;
                }

                if (text.LowerWord(i) is "für" or "und" or "der" or "des" or "von" or "zur" or "im" or "am" or "in" && (crosses || text.LowerWord(i) is "für" or "und") && i - 1 >= free && text.Tokens[i - 1].Kind is TokenKind.Word or TokenKind.Punctuation
                    && (text.StartsUpper(i - 1) || text.Is(i - 1, "-")) && !IsArticle(text.LowerWord(i - 1)))
                {
                    continue;
                }

                break;
            }

            if (kind == TokenKind.Number && i > free)
            {
                // "1. FC Romonta Amsdorf 1921 e. V."
                first = i;
                continue;
            }

            if (kind == TokenKind.Punctuation && text.Word(i) is "-" or "/" or "&" || (kind == TokenKind.Punctuation && text.Is(i, ".") && i > free && (text.Tokens[i - 1].Kind == TokenKind.Number || IsTitle(text.LowerWord(i - 1)))))
            {
                continue;
            }

            break;
        }

        return first;
    }

    private static int Right(TokenisedText text, int from, int end)
    {
        var last = from;
        for (var i = from; i < end && i < from + LongestName; i++)
        {
            var kind = text.Tokens[i].Kind;
            if (kind == TokenKind.Word)
            {
                if (text.StartsUpper(i))
                {
                    last = i + 1;
                    continue;
                }

                if (text.LowerWord(i) is "an" or "am" && !(i > from && text.Is(i - 1, ".")) && i + 2 < end && (text.LowerWord(i + 1) is "der" or "dem" ? text.StartsUpper(i + 2) : text.StartsUpper(i + 1)))
                {
                    continue;
                }

                if (text.LowerWord(i) is "für" or "und" or "der" or "des" or "von" or "zur" or "e" or "v" && i + 1 < end && text.Tokens[i + 1].Kind is TokenKind.Word or TokenKind.Punctuation && (text.StartsUpper(i + 1) || text.Is(i + 1, ".")))
                {
                    if (text.LowerWord(i) is "und" or "für" or "von")
                    {
                        break;
                    }

                    last = text.Is(i, "e") ? i + 1 : last;
                    continue;
                }

                break;
            }

            if (kind == TokenKind.Number && text.Tokens[i].Length is 2 or 4)
            {
                last = i + 1;
                continue;
            }

            if (kind == TokenKind.Punctuation && text.Word(i) is "-" or "/" or "&" or ".")
            {
                if (text.Is(i, ".") && !(i > from && (text.Tokens[i - 1].Length == 1 || IsTitle(text.LowerWord(i - 1)))))
                {
                    break;
                }

                last = text.Is(i, ".") ? i + 1 : last;
                continue;
            }

            break;
        }

        return last;
    }

    // "St. Antonius", "St.-Anna-Hospital", "Ev. Kirchengemeinde"
    private static bool IsTitle(ReadOnlySpan<char> word) => word is "st" or "ev" or "kath" or "dr" or "sankt";

    private static bool IsArticle(ReadOnlySpan<char> word) => word is "der" or "die" or "das" or "den" or "dem" or "ein" or "eine" or "einen" or "an" or "für" or "auch" or "insgesamt" or "mit" or "beim" or "im" or "in" or "von" or "euro" or "herr" or "frau";
}
