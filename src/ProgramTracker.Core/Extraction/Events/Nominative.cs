using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Names of events in the form they have alone: "des Integrationsgipfels" is the Integrationsgipfel, "der Europäischen Konferenz" the Europäische Konferenz.</summary>
/// <remarks>Only nouns and the adjective before them change; what follows ("der Stadt Düsseldorf") stays. Where the text has the nominative, its words are given as they stand.</remarks>
internal static class Nominative
{
    // How far before a noun its article may stand, adjectives and ordinals between.
    private const int ArticleReach = 5;

    private static readonly WordSet GenitiveArticles = WordSet.Of("des eines dieses jenes unseres ihres seines jedes");

    // Genitives that are nothing else, with or without an article.
    private static readonly string[] Genitives = ["gipfels", "kongresses", "tages", "festaktes", "festakts", "symposiums", "kolloquiums", "spatenstichs", "fachtags"];

    // Behind these the genitive is -es, behind others -s.
    private static readonly string[] LongStems = ["tag", "fest", "akt", "kongress", "empfang", "gespräch", "stich", "austausch", "konzert", "dialog", "abend", "besuch", "rundgang"];

    public static string Of(TokenisedText text, int noun, int first, int last)
    {
        var word = text.Word(noun);
        var length = Length(text.LowerWord(noun), IsGenitive(text, noun));
        var before = first < noun ? Before(text, first, noun) : "";
        var behind = last > noun ? text.Text.AsSpan(text.Tokens[noun].End, text.Tokens[last].End - text.Tokens[noun].End) : default;
        return string.Concat(before, word[..length], behind).Replace('\n', ' ');
    }

    /// <summary>A name of several words that opens with an adjective or its noun: "zur Interkulturellen Woche", "des Tages der offenen Tür".</summary>
    public static string OfPhrase(TokenisedText text, int first, int last)
    {
        var word = text.Word(first);
        var length = text.LowerWord(first).EndsWith("en") && last > first && text.StartsUpper(last) && last == first + 1 ? word.Length - 1 : Length(text.LowerWord(first), IsGenitive(text, first));
        return string.Concat(word[..length], text.Text.AsSpan(text.Tokens[first].End, text.Tokens[last].End - text.Tokens[first].End)).Replace('\n', ' ');
    }

    /// <summary>The noun in lower case, as a key: all its singular forms give the same.</summary>
    public static string Key(ReadOnlySpan<char> lower)
    {
        var key = lower[..Length(lower, lower.EndsWith("s") && !lower.EndsWith("ss"))];
        return (key.EndsWith("kongresse") ? key[..^1] : key.EndsWith("kongreß") ? string.Concat(key[..^1], "ss") : key).ToString();
    }

    private static int Length(ReadOnlySpan<char> lower, bool genitive)
    {
        foreach (var ending in Genitives)
        {
            genitive |= lower.EndsWith(ending);
        }

        if (!genitive || lower.Length < 5 || !lower.EndsWith("s") || lower.EndsWith("ss"))
        {
            return lower.Length;
        }

        foreach (var stem in LongStems)
        {
            if (lower.EndsWith("es") && lower[..^2].EndsWith(stem))
            {
                return lower.Length - 2;
            }
        }

        return lower.Length - 1;
    }

    private static bool IsGenitive(TokenisedText text, int noun)
    {
        for (var i = noun - 1; i >= 0 && noun - i <= ArticleReach && text.Tokens[i].Sentence == text.Tokens[noun].Sentence; i--)
        {
            if (text.Tokens[i].Kind == TokenKind.Word)
            {
                var word = text.LowerWord(i);
                if (GenitiveArticles.Contains(word))
                {
                    return true;
                }

                if (!(word.EndsWith("en") || word.EndsWith("er")))
                {
                    return false;
                }
            }
        }

        return false;
    }

    // "ersten", "Europäischen": the weak ending of the cases gives way to that of the nominative.
    private static string Before(TokenisedText text, int first, int noun)
    {
        var span = text.Text.AsSpan(text.Tokens[first].Start, text.Tokens[noun].Start - text.Tokens[first].Start);
        var adjective = noun - 1;
        return text.Tokens[adjective].Kind == TokenKind.Word && text.LowerWord(adjective).EndsWith("en") && adjective == first
            ? string.Concat(text.Word(adjective)[..^1], text.Text.AsSpan(text.Tokens[adjective].End, text.Tokens[noun].Start - text.Tokens[adjective].End))
            : span.ToString();
    }
}
