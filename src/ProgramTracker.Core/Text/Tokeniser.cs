using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ProgramTracker.Core.Text;

/// <summary>Cuts a normalised text into tokens and sentences in one pass.</summary>
internal static class Tokeniser
{
    // What has no end in sight is no sentence. Rules look at a sentence as a whole for each thing in it, so its length must have a bound for the time to be linear.
    private const int LongSentence = 600;

    private const int LongestSentence = 800;

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "dr", "prof", "dipl", "ing", "med", "phil", "jur", "rer", "nat", "pol", "h", "c", "st", "str", "nr", "mio", "mrd", "tsd", "tel", "ca", "rd", "bzw", "usw", "etc", "evtl", "ggf", "inkl",
        "z", "b", "d", "u", "a", "o", "i", "e", "v", "s", "abs", "art", "vgl", "sog", "gem", "stellv", "stv", "max", "min", "mind", "jan", "feb", "mrz", "apr", "jun", "jul", "aug", "sep", "sept",
        "okt", "nov", "dez", "li", "re", "hl", "geb", "westf", "rhld", "oldb", "rr", "westfl", "bez", "reg", "gez", "hrsg", "bd", "kap", "ziff", "lfd", "einschl", "zzgl", "abzgl", "insb", "allg",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TokenisedText Tokenise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.ToLowerInvariant();
        var tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 5) + 8);
        var sentences = ImmutableArray.CreateBuilder<Sentence>((text.Length / 80) + 4);
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        int position = 0, lineStart = 0, firstToken = 0, paragraph = 0;
        var sentenceStart = -1;

        void EndSentence(int end)
        {
            if (sentenceStart >= 0 && tokens.Count > firstToken)
            {
                sentences.Add(new Sentence(TextSpan.FromBounds(sentenceStart, end), firstToken, tokens.Count, paragraph));
            }

            firstToken = tokens.Count;
            sentenceStart = -1;
        }

        void Add(int start, int end, TokenKind kind)
        {
            if (sentenceStart < 0 && kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak))
            {
                sentenceStart = start;
                firstToken = tokens.Count;
            }

            tokens.Add(new Token(start, end, kind, sentences.Count));
            var length = tokens.Count - firstToken;
            if (length >= LongestSentence || (length >= LongSentence && kind == TokenKind.Punctuation))
            {
                EndSentence(end);
            }
        }

        while (position < text.Length)
        {
            var character = text[position];
            if (character == '\n')
            {
                var start = position;
                var breaks = 0;
                while (position < text.Length && char.IsWhiteSpace(text[position]))
                {
                    if (text[position] == '\n')
                    {
                        lines.Add(TextSpan.FromBounds(lineStart, position));
                        lineStart = position + 1;
                        breaks++;
                    }

                    position++;
                }

                if (breaks > 1 || position >= text.Length || LineEndsSentence(text, tokens, firstToken, position))
                {
                    EndSentence(tokens.Count > 0 ? tokens[^1].End : start);
                }

                if (breaks > 1)
                {
                    paragraph++;
                }

                tokens.Add(new Token(start, position, breaks > 1 ? TokenKind.ParagraphBreak : TokenKind.LineBreak, Math.Min(sentences.Count, Math.Max(0, sentences.Count - (sentenceStart < 0 ? 1 : 0)))));
                if (sentenceStart < 0)
                {
                    firstToken = tokens.Count;
                }

                continue;
            }

            if (char.IsWhiteSpace(character))
            {
                position++;
                continue;
            }

            if (char.IsAsciiDigit(character))
            {
                var end = NumberEnd(text, position);
                Add(position, end, TokenKind.Number);
                position = end;
                continue;
            }

            if (char.IsLetter(character))
            {
                var end = WordEnd(text, position);
                Add(position, end, TokenKind.Word);
                position = end;
                continue;
            }

            // A character outside the basic plane is two code units and stays one token.
            var width = char.IsHighSurrogate(character) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;
            Add(position, position + width, IsQuotationMark(character) ? TokenKind.QuotationMark : TokenKind.Punctuation);
            position += width;
            if (character is '.' or '!' or '?' && EndsSentence(text, lower, tokens, position))
            {
                while (position < text.Length && (IsQuotationMark(text[position]) || text[position] is ')' or ']'))
                {
                    if (IsQuotationMark(text[position]) && !ClosesQuotation(text, position))
                    {
                        break;
                    }

                    Add(position, position + 1, IsQuotationMark(text[position]) ? TokenKind.QuotationMark : TokenKind.Punctuation);
                    position++;
                }

                if (position >= text.Length || char.IsWhiteSpace(text[position]))
                {
                    EndSentence(position);
                }
            }
        }

        lines.Add(TextSpan.FromBounds(lineStart, text.Length));
        EndSentence(tokens.Count > 0 ? tokens[^1].End : 0);
        return new TokenisedText(text, lower, tokens.ToImmutable(), sentences.ToImmutable(), lines.ToImmutable());
    }

    public static bool IsQuotationMark(char c) => c is '"' or '„' or '“' or '”' or '‚' or '‘' or '’' or '«' or '»' or '›' or '‹' or '‟';

    private static bool ClosesQuotation(string text, int position) =>
        text[position] is not ('„' or '‚') && (position + 1 >= text.Length || !char.IsLetterOrDigit(text[position + 1]));

    private static int WordEnd(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                position++;
            }
            else if (c is '-' or '‑' or '\'' or '’' or '*' or '_' or '&' && position + 1 < text.Length && char.IsLetterOrDigit(text[position + 1]) && (c is not '’' || char.IsLower(text[position + 1])))
            {
                position += 2;
            }
            else if (c is ':' or '/' && text.AsSpan(position + 1).StartsWith("innen", StringComparison.Ordinal))
            {
                position += 6;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    private static int NumberEnd(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length)
        {
            var c = text[position];
            if (char.IsAsciiDigit(c))
            {
                position++;
            }
            else if (c is '.' or ',' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))
            {
                position += 2;
            }
            else if (c is ' ' or '\u00A0' or '\u202F' && IsSpacedThousand(text, start, position))
            {
                position += 4;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    // "984 000" is one number: at most three digits before the space, exactly three after it, and zero-filled or followed by a further such group or money.
    private static bool IsSpacedThousand(string text, int start, int space)
    {
        if (space + 3 >= text.Length || !char.IsAsciiDigit(text[space + 1]) || !char.IsAsciiDigit(text[space + 2]) || !char.IsAsciiDigit(text[space + 3])
            || (space + 4 < text.Length && (char.IsAsciiLetterOrDigit(text[space + 4]) || text[space + 4] is '-' or '/')))
        {
            return false;
        }

        var digits = 0;
        for (var i = space - 1; i >= start && char.IsAsciiDigit(text[i]); i--)
        {
            digits++;
        }

        if (digits is 0 or > 3 || text[start] == '0')
        {
            return false;
        }

        var rest = text.AsSpan(space + 4).TrimStart(" \u00A0\u202F");
        return text.AsSpan(space + 1, 3) is "000" || rest.StartsWith("€") || rest.StartsWith("Euro", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("EUR", StringComparison.OrdinalIgnoreCase)
            || (rest.Length >= 3 && text[space] != ' ' && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && char.IsAsciiDigit(rest[2]));
    }

    private static bool EndsSentence(string text, string lower, ImmutableArray<Token>.Builder tokens, int position)
    {
        if (position < text.Length && !char.IsWhiteSpace(text[position]) && !IsQuotationMark(text[position]) && text[position] is not (')' or ']'))
        {
            return false;
        }

        if (tokens.Count < 2 || tokens[^2].End != tokens[^1].Start || text[tokens[^1].Start] != '.')
        {
            return true;
        }

        var before = tokens[^2];
        if (before.Kind == TokenKind.Number)
        {
            // An ordinal is followed by a noun or a month; a number at the end of a sentence is long, a year, or followed by a paragraph break.
            var next = NextVisible(text, position);
            return next < 0 || before.Length > 2 || text.AsSpan(before.End, next - before.End).Contains('\n') || (StartsNewSentence(text, next) && !FollowsDayWord(lower, tokens));
        }

        if (before.Kind != TokenKind.Word)
        {
            return true;
        }

        var word = lower.AsSpan(before.Start, before.Length);
        if (word.Length == 1 || AbbreviationLookup.Contains(word))
        {
            var next = NextVisible(text, position);
            return next < 0 || text.AsSpan(position, next - position).Contains("\n\n", StringComparison.Ordinal)
                || (word is "v" && char.IsUpper(text[next]) && (StartsNewSentence(text, next) || SecondWordIsLower(text, next)));
        }

        return true;
    }

    // After "e. V." or "e.V." a sentence may end; it does where an article or pronoun follows.
    private static bool StartsNewSentence(string text, int next)
    {
        var rest = text.AsSpan(next);
        foreach (var opener in (ReadOnlySpan<string>)["Der ", "Die ", "Das ", "Ein ", "Eine ", "Damit ", "Dafür ", "Es ", "Er ", "Sie ", "Mit ", "Im ", "In ", "Für ", "Auch ", "Zum ", "Wir "])
        {
            if (rest.StartsWith(opener, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "am 8. Die": never; "auf 60. Die": the sentence ends.
    private static bool FollowsDayWord(string lower, ImmutableArray<Token>.Builder tokens) =>
        tokens.Count > 2 && lower.AsSpan(tokens[^3].Start, tokens[^3].Length) is "am" or "vom" or "zum" or "der" or "die" or "das" or "dem" or "den";

    private static bool SecondWordIsLower(string text, int next)
    {
        var end = next;
        while (end < text.Length && end - next < 30 && char.IsLetter(text[end]))
        {
            end++;
        }

        return end + 1 < text.Length && text[end] == ' ' && char.IsLower(text[end + 1]);
    }

    private static int NextVisible(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < text.Length ? position : -1;
    }

    // A single line break ends a sentence unless the line reads on: it ends without a stop, was long enough to be wrapped, and the next line starts in lower case or the line ends in a word that needs another.
    private static bool LineEndsSentence(string text, ImmutableArray<Token>.Builder tokens, int firstToken, int next)
    {
        if (tokens.Count <= firstToken || next >= text.Length)
        {
            return true;
        }

        var last = text[tokens[^1].Start];
        if (last is '.' or '!' or '?' or ':' or '|' or ';')
        {
            return true;
        }

        if (char.IsLower(text[next]))
        {
            return false;
        }

        var lineStart = text.LastIndexOf('\n', tokens[^1].Start) + 1;
        var lineLength = tokens[^1].End - lineStart;
        return lineLength < 45 || text[next] is '|' or '•' or '-' or '–' or '*';
    }
}
