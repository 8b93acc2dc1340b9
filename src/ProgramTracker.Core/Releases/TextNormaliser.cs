using System.Collections.Immutable;
using System.Text;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Releases;

/// <summary>Mends what transport did to a text: encoding damage, invisible characters, hyphens of a line's end. Words stay what they are.</summary>
/// <remarks>
/// A damaged word is mended only where the same text has exactly one undamaged word that fits, and a hyphen inside a word is taken out only where the joined word
/// stands in the text too or the parts can be nothing else; all else stays as it came. Takes time linear in the text. Mending a mended text changes nothing.
/// </remarks>
public static class TextNormaliser
{
    public static NormalisedText Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Normalisation(text).Run();
    }

    private sealed class Normalisation(string source)
    {
        private const int LongestQuotation = 1500;
        private const int MostWordRepairs = 300;

        private static readonly WordSet HyphenPartners = WordSet.Of("kick start know make open non ex co e t ad do come check pay wi post anti semi pro contra line self follow one in out on off up by low high");
        private static readonly WordSet Suspended = WordSet.Of("und oder bzw sowie bis noch als");

        private readonly StringBuilder _out = new(source.Length);
        private readonly ImmutableArray<TextRepair>.Builder _repairs = ImmutableArray.CreateBuilder<TextRepair>();
        private HashSet<string>? _words;
        private Dictionary<(int Length, char First), List<string>>? _byShape;
        private int _wordRepairs;
        private int _closingQuote = -1;

        public NormalisedText Run()
        {
            for (var i = 0; i < source.Length; i++)
            {
                i = Take(i);
            }

            return new NormalisedText(_out.ToString(), _repairs.ToImmutable());
        }

        /// <summary>Takes over what stands at a position and returns the last position that is done with.</summary>
        private int Take(int i)
        {
            var c = source[i];
            switch (c)
            {
                case '\r':
                    if (At(i + 1) != '\n')
                    {
                        _out.Append('\n');
                    }

                    return i;
                case '\u2028' or '\u2029' or '\u0085' or '\f' or '\v':
                    _out.Append('\n');
                    return i;
                case '\u00A0' or '\u202F' or '\u2007':
                    return Put(" ", i, i, RepairKind.Invisible);
                case '\uFEFF' or '\u200B' or '\u2060' or '\u200E' or '\u200F':
                    return Put("", i, i, RepairKind.Invisible);
                case '\u00AD':
                    return TakeSoftHyphen(i);
                case '¬' when char.IsLetter(Last()) && (char.IsLetter(At(i + 1)) || At(i + 1) is '\n' or '\r'):
                    return TakeSoftHyphen(i);
                case '-' or '‐' or '\u2011' when char.IsLetter(Last()):
                    return TakeHyphen(i);
                case '?' or '\uFFFD':
                    return TakeQuestionMark(i);
                case '\u0308' when _out.Length > 0 && Composed(_out[^1]) is { } umlaut:
                    _out.Length--;
                    return Put(umlaut.ToString(), i, i, RepairKind.Mojibake);
                case >= '\u00C2' and <= '\u00F4' when MojibakeAt(i, out var mended, out var end):
                    return mended is "\u00A0" ? Put(" ", i, end, RepairKind.Mojibake) : mended is "\u00AD" ? Put("", i, end, RepairKind.SoftHyphen) : Put(mended, i, end, RepairKind.Mojibake);
            }

            if (c < ' ' && c is not ('\n' or '\t'))
            {
                return Put("", i, i, RepairKind.Invisible);
            }

            _out.Append(c);
            return i;
        }

        private int TakeSoftHyphen(int i)
        {
            var end = i;
            if (LineEndBehind(i, out var next) && char.IsLower(At(next)))
            {
                end = next - 1;
            }

            return Put("", i, end, RepairKind.SoftHyphen);
        }

        private int TakeHyphen(int i)
        {
            if (LineEndBehind(i, out var next))
            {
                var word = WordAt(next);
                if (char.IsLower(At(next)) && !Suspended.Contains(word))
                {
                    return Put("", i, next - 1, RepairKind.LineEndHyphen);
                }

                return char.IsUpper(At(next)) ? Put("-", i, next - 1, RepairKind.LineEndHyphen) : Copy(i);
            }

            if (!char.IsLower(At(i + 1)) || !char.IsLower(Last()))
            {
                return Copy(i);
            }

            var first = PrefixStart();
            var prefix = _out.ToString(first, _out.Length - first);
            var suffix = WordAt(i + 1);
            if (suffix.Length is < 3 or > 40 || prefix.Length is < 2 or > 30 || prefix.Contains('-') || HyphenPartners.Contains(prefix.ToLowerInvariant()))
            {
                return Copy(i);
            }

            var isSafe = char.IsUpper(prefix[0]) && prefix.Length <= 12 && suffix.Length >= 6 && !IsAdjective(suffix) && At(i + 1 + suffix.Length) != '-' && !HasWord(prefix);
            return isSafe || HasWord(string.Concat(prefix, suffix)) ? Put("", i, i, RepairKind.LineEndHyphen) : Copy(i);
        }

        private int TakeQuestionMark(int i)
        {
            if (i == _closingQuote)
            {
                return Put("“", i, i, RepairKind.QuotationMark);
            }

            var opens = (i == 0 || char.IsWhiteSpace(source[i - 1]) || source[i - 1] is '(' or ':') && char.IsLetterOrDigit(At(i + 1));
            if (opens && ClosingMark(i) is { } close)
            {
                _closingQuote = close;
                return Put("„", i, i, RepairKind.QuotationMark);
            }

            if (char.IsLetter(Last()) && char.IsLetter(At(i + 1)) && _wordRepairs < MostWordRepairs)
            {
                _wordRepairs++;
                var first = PrefixStart();
                var prefix = _out.ToString(first, _out.Length - first);
                var suffix = WordAt(i + 1).ToString();
                if (prefix.Length + suffix.Length < 60 && Undamaged(prefix, suffix) is { } whole)
                {
                    _out.Length = first;
                    var start = _out.Length;
                    _out.Append(whole);
                    _repairs.Add(new TextRepair(new TextSpan(start, whole.Length), prefix + source[i] + suffix, RepairKind.DamagedWord));
                    return i + suffix.Length;
                }
            }

            return Copy(i);
        }

        // The first mark that stands behind a character and before a space or sign, in the same paragraph.
        private int? ClosingMark(int open)
        {
            for (var i = open + 2; i < source.Length && i - open < LongestQuotation; i++)
            {
                if (source[i] == '\n' && At(i + 1) is '\n' or '\r')
                {
                    return null;
                }

                if (source[i] == source[open] && !char.IsWhiteSpace(source[i - 1]) && (i + 1 >= source.Length || !char.IsLetterOrDigit(source[i + 1])))
                {
                    return i;
                }
            }

            return null;
        }

        private string? Undamaged(string prefix, string suffix)
        {
            BuildWords();
            string? found = null;
            if (_byShape!.TryGetValue((prefix.Length + 1 + suffix.Length, prefix[0]), out var candidates))
            {
                foreach (var candidate in candidates)
                {
                    if (candidate.StartsWith(prefix, StringComparison.Ordinal) && candidate.EndsWith(suffix, StringComparison.Ordinal))
                    {
                        if (found is not null)
                        {
                            return null;
                        }

                        found = candidate;
                    }
                }
            }

            return found;
        }

        private bool HasWord(string word)
        {
            BuildWords();
            return _words!.Contains(word);
        }

        private void BuildWords()
        {
            if (_words is not null)
            {
                return;
            }

            _words = new HashSet<string>(StringComparer.Ordinal);
            _byShape = [];
            for (var i = 0; i < source.Length; i++)
            {
                if (!char.IsLetter(source[i]))
                {
                    continue;
                }

                var start = i;
                while (i < source.Length && char.IsLetter(source[i]))
                {
                    i++;
                }

                // Halves of broken words are no evidence.
                var isHalf = (start > 0 && source[start - 1] is '?' or '\uFFFD' or '-' or '¬' or '\u00AD') || At(i) is '\uFFFD' or '-' or '¬' or '\u00AD' || (At(i) == '?' && char.IsLetter(At(i + 1)));
                if (isHalf || i - start > 60 || !_words.Add(source[start..i]))
                {
                    continue;
                }

                var key = (i - start, source[start]);
                if (!_byShape.TryGetValue(key, out var list))
                {
                    _byShape[key] = list = [];
                }

                if (list.Count < 200)
                {
                    list.Add(source[start..i]);
                }
            }
        }

        private bool MojibakeAt(int i, out string mended, out int end)
        {
            mended = "";
            var length = source[i] < '\u00E0' ? 2 : source[i] < '\u00F0' ? 3 : 4;
            end = i + length - 1;
            if (end >= source.Length)
            {
                return false;
            }

            Span<byte> bytes = stackalloc byte[4];
            bytes[0] = (byte)source[i];
            for (var k = 1; k < length; k++)
            {
                if (ByteOf(source[i + k]) is not { } value)
                {
                    return false;
                }

                bytes[k] = value;
            }

            mended = Encoding.UTF8.GetString(bytes[..length]);
            return !mended.Contains('\uFFFD') && mended.Length > 0 && mended[0] is var first && (first is >= '\u00A0' and <= '\u017F' or >= '\u2010' and <= '\u203A' or '€' or '•' or '…');
        }

        // The byte that Windows-1252 shows as this character, where it is one that continues UTF-8.
        private static byte? ByteOf(char c) => c is >= '\u0080' and <= '\u00BF'
            ? (byte)c
            : "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ".IndexOf(c, StringComparison.Ordinal) is var index and >= 0 ? (byte)(0x80 + index) : null;

        private static char? Composed(char c) => c switch { 'a' => 'ä', 'o' => 'ö', 'u' => 'ü', 'A' => 'Ä', 'O' => 'Ö', 'U' => 'Ü', _ => null };

        private static bool IsAdjective(ReadOnlySpan<char> word) =>
            word.EndsWith("isch") || word.EndsWith("ische") || word.EndsWith("ischen") || word.EndsWith("ischer") || word.EndsWith("isches") || word.EndsWith("ischem") || word.EndsWith("liche") || word.EndsWith("lichen") || word.EndsWith("licher")
            || word.EndsWith("iert") || word.EndsWith("ierte") || word.EndsWith("ierten") || word.EndsWith("ende") || word.EndsWith("enden") || word.EndsWith("freie") || word.EndsWith("freien") || word.EndsWith("jährige") || word.EndsWith("jährigen");

        private bool LineEndBehind(int i, out int next)
        {
            next = i + 1;
            while (next < source.Length && source[next] is ' ' or '\t')
            {
                next++;
            }

            if (At(next) is not ('\n' or '\r'))
            {
                return false;
            }

            next += At(next) == '\r' && At(next + 1) == '\n' ? 2 : 1;
            while (next < source.Length && source[next] is ' ' or '\t')
            {
                next++;
            }

            return char.IsLetter(At(next));
        }

        private ReadOnlySpan<char> WordAt(int start)
        {
            var end = start;
            while (end < source.Length && end - start < 60 && char.IsLetter(source[end]))
            {
                end++;
            }

            return source.AsSpan(start, end - start);
        }

        private int PrefixStart()
        {
            var first = _out.Length;
            while (first > 0 && _out.Length - first < 60 && char.IsLetter(_out[first - 1]))
            {
                first--;
            }

            return first;
        }

        private int Put(string text, int from, int to, RepairKind kind)
        {
            _repairs.Add(new TextRepair(new TextSpan(_out.Length, text.Length), source[from..(to + 1)], kind));
            _out.Append(text);
            return to;
        }

        private int Copy(int i)
        {
            _out.Append(source[i]);
            return i;
        }

        private char Last() => _out.Length > 0 ? _out[^1] : '\0';

        private char At(int i) => i >= 0 && i < source.Length ? source[i] : '\0';
    }
}
