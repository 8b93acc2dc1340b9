using System.Text;
using ProgramTracker.Core.Extraction.Money;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Releases;

/// <summary>What must be identical for two wordings to state the same: sums, numbers, dates, names, and the words that change what a figure means.</summary>
/// <remarks>
/// Every word with a digit, every number word, every capitalised word (in German all names, months and units are), signs such as € and %, the qualifiers of sums ("rund", "bis zu")
/// and words that deny or distribute. Thousands may be grouped by point, space or not at all. Everything else (articles, verbs, marks) may differ.
/// </remarks>
internal static class QuoteFigures
{
    private static readonly Lazy<WordSet> Meaningful = new(() => new WordSet(
        VocabularyFiles.Read("amount-qualifiers").SelectMany(entry => entry.Phrases).SelectMany(phrase => phrase.Split(' '))
            .Except(["in", "der", "die", "das", "einer", "von", "um", "als"])
            .Concat(["nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nie", "je", "jeweils", "pro", "jede", "jeder", "jedes", "davon", "darunter", "jährlich", "prozent", "ohne", "statt"])));

    private static readonly AmountFinder Amounts = new();

    public static bool AreSame(string one, string other)
    {
        var (first, second) = (TokenisedText.Of(one), TokenisedText.Of(other));
        return Words(first) == Words(second) && Sums(first).SequenceEqual(Sums(second));
    }

    private static IEnumerable<(long Cents, Amounts.AmountQualifier Qualifier, bool FromMark)> Sums(TokenisedText text) =>
        Amounts.Find(text).Select(sum => (sum.Cents, sum.Qualifier, sum.FromDeutscheMark));

    private static string Words(TokenisedText text)
    {
        var words = new StringBuilder();
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            var word = text.Word(token);
            if (word.ContainsAnyInRange('0', '9'))
            {
                AppendNumber(words, word);
            }
            else if (text.Tokens[token].Kind == TokenKind.Word)
            {
                var lower = text.LowerWord(token);
                if (text.StartsUpper(token) || Meaningful.Value.Contains(lower) || NumberReader.TryRead(text, token, out _) || NumberWords.TryWord(lower, out _))
                {
                    words.Append(Folding.Fold(word.ToString())).Append(' ');
                }
            }
            else if (word is "€" or "%" or "$" or "§" or "‰")
            {
                words.Append(word).Append(' ');
            }
        }

        return words.ToString();
    }

    // Points and spaces group thousands where three digits follow each; every other sign is part of the number.
    private static void AppendNumber(StringBuilder words, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var groups = (word[i] is '.' or ' ' or '\u00a0' or '\u202f' or '\'')
                && i > 0 && char.IsAsciiDigit(word[i - 1])
                && i + 3 < word.Length && char.IsAsciiDigit(word[i + 1]) && char.IsAsciiDigit(word[i + 2]) && char.IsAsciiDigit(word[i + 3])
                && (i + 4 == word.Length || !char.IsAsciiDigit(word[i + 4]));
            if (!groups)
            {
                words.Append(word[i]);
            }
        }

        words.Append(' ');
    }
}
