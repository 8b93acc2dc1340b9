using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>Lines, sums and verbs of speech around a place name.</summary>
internal sealed partial class PlaceSurroundings
{
    private static readonly WordSet SpeechVerbs = WordSet.Of("sagte erklärte betonte teilte mitgeteilt berichtete berichtet erklärt so kündigte angekündigt äußerte gab bekannt unterstrich würdigte lobte forderte begrüßte stellte vorgestellt sagten erklärten betonten");
    private static readonly WordSet ClosingSpeechVerbs = WordSet.Of("mitteilte mitteilten mitteilt sagte sagten sagt erklärte erklärten erklärt berichtete berichteten berichtet betonte betonten betont ankündigte ankündigten ankündigt bekanntgab bekanntgaben bekanntgibt unterstrich hervorhob ausführte informierte verkündete verkündeten verlautete äußerte vorstellte vorstellten");

    private bool IsStreetPoint(int point) =>
        text.Text[text.Tokens[point].Start] == '.' && point > 0 && text.LowerWord(point - 1) is var word && (word.EndsWith("str") || word is "tel" or "nr");

    private bool IsBetweenNumbers(int token) =>
        token > 0 && token + 1 < text.Tokens.Length && text.Tokens[token - 1].Kind == TokenKind.Number && text.Tokens[token + 1].Kind == TokenKind.Number;

    private bool FollowedByMoney(int number) =>
        number + 1 < text.Tokens.Length && text.LowerWord(number + 1) is "euro" or "€" or "eur" or "menschen" or "einwohner" or "haushalte";

    private bool IsAfterNoun(int before, ReadOnlySpan<char> previous) =>
        before >= 0 && text.Tokens[before].Kind == TokenKind.Word && !FunctionWords.Contains(previous) && (text.StartsUpper(before) || (NobleParticles.Contains(previous) && previous is not ("zu" or "zur" or "vom" or "der" or "von")));

    private bool PlaceLike(int before) => lexicon.TryGetCue(text.LowerWord(before), out var cue, out _) && cue is not (PlaceCueWord.Blocks or PlaceCueWord.Body);

    private PlaceCue LineStartCue(int last)
    {
        var next = last + 1;
        if (next >= text.Tokens.Length || text.Tokens[next].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak || text.Is(next, "|"))
        {
            return PlaceCue.Cell;
        }

        // "Kalletal – Mehrgenerationenplatz: 96.200 Euro" is a row of a list and no dateline.
        var mark = text.LowerWord(next);
        if (mark is ":" || (mark is "–" or "-" or "(" or "/" && HasSumInLine(next)))
        {
            return PlaceCue.Cell;
        }

        // "Waldbröl (34.500 Euro) und Wiehl (12.000 Euro) richten …": the bracket says how much and not where.
        if (mark is "(" && next + 1 < text.Tokens.Length && text.Tokens[next + 1].Kind == TokenKind.Number)
        {
            return PlaceCue.None;
        }

        if (mark is "." or "(" or "–" or "-" or "/")
        {
            return PlaceCue.Dateline;
        }

        return mark is "," && next + 1 < text.Tokens.Length && (text.Tokens[next + 1].Kind == TokenKind.Number || text.LowerWord(next + 1) is "den" or "im" or "am") ? PlaceCue.Dateline : PlaceCue.None;
    }

    private bool HasSumInLine(int token)
    {
        for (var i = token; i < text.Tokens.Length && i - token < 30 && text.Tokens[i].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak); i++)
        {
            if (text.LowerWord(i) is "euro" or "€" or "eur")
            {
                return i + 2 >= text.Tokens.Length || text.Tokens[i + 1].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak || text.Tokens[i + 2].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak;
            }
        }

        return false;
    }

    // "sagte heute in Düsseldorf": somebody speaks there, nothing more is said to happen there.
    private bool IsSpokenHere(int preposition)
    {
        var sentence = text.Tokens[preposition].Sentence;
        for (var i = preposition - 1; i >= 0 && preposition - i <= 14 && text.Tokens[i].Sentence == sentence; i--)
        {
            if (SpeechVerbs.Contains(text.LowerWord(i)) && IsSpeechVerb(i))
            {
                return true;
            }
        }

        return ClosesWithSpeech(preposition);
    }

    // "gab" speaks with "bekannt" only, "stellte" with "vor".
    private bool IsSpeechVerb(int verb) => text.LowerWord(verb) switch
    {
        "gab" => IsBehind(verb, "bekannt"),
        "stellte" => IsBehind(verb, "vor"),
        _ => true,
    };

    private bool IsBehind(int verb, string particle)
    {
        for (var i = verb + 1; i < text.Tokens.Length && i - verb <= 24 && text.Tokens[i].Sentence == text.Tokens[verb].Sentence; i++)
        {
            if (text.Is(i, particle))
            {
                return true;
            }
        }

        return false;
    }

    // "wie der Minister heute in Düsseldorf mitteilte", "in Düsseldorf bekannt gab": the verb ends the clause.
    private bool ClosesWithSpeech(int preposition)
    {
        for (var i = preposition + 2; i < text.Tokens.Length && i - preposition <= 6 && text.Tokens[i].Sentence == text.Tokens[preposition].Sentence && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            var word = text.LowerWord(i);
            if (ClosingSpeechVerbs.Contains(word) || (word is "bekannt" or "bekanntgegeben" && i + 1 < text.Tokens.Length && text.LowerWord(i + 1) is "gab" or "gaben" or "gibt" or "gegeben" or "machte" or "machten"))
            {
                return true;
            }
        }

        return false;
    }
}
