using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <content>Where a name that is a word of the language too means the town.</content>
internal sealed partial class PlaceSurroundings
{
    // How far a sentence is looked at for a sum.
    private const int SumReach = 30;

    private static readonly WordSet WordPrepositions = WordSet.Of("in nach aus");
    private static readonly WordSet FromPlaces = WordSet.Of("gäste gästen verein vereine vereinen team teams schule schulen familie familien delegation delegationen kollegen kolleginnen vertreter vertretern vertreterinnen fachleute fachleuten besucher besuchern ehrenamtliche ehrenamtlichen bewerbungen anträge projekte projekten kommunen jugendliche jugendlichen kinder kindern frauen männer menschen");
    private static readonly WordSet VerbsOfGetting = WordSet.Of("erhält erhielt bekommt bekam profitiert profitierte verbucht verbuchte empfängt kassiert kassierte");

    // A name without an article is the subject of these only as a proper noun.
    private static readonly WordSet SingularVerbs = WordSet.Of("kann darf hat hatte will soll wird wurde freut streicht plant baut saniert investiert nutzt holt sichert steckt erneuert bleibt ist liegt folgt muss zahlt");

    private static readonly WordSet Articles = WordSet.Of("der die das den dem des ein eine einen einem einer eines beim zum zur vom im am ans ins kein keine diese dieser diesem dieses ihr ihre sein seine jedes jede alle allen vielen viele zwei drei vier fünf sechs");

    /// <summary>A bare name that is a word or a surname too is a place here.</summary>
    public bool HasStrongCue(int first, int last, PlaceWordKind kind)
    {
        var before = first - 1;
        while (before >= 0 && text.Tokens[before].Kind == TokenKind.LineBreak)
        {
            before--;
        }

        var previous = before >= 0 ? text.LowerWord(before) : default;
        if (kind == PlaceWordKind.Surname)
        {
            return StartsLine(first) || !IsAfterNoun(before, previous) || PlaceLike(before) || IsBuilding(before);
        }

        if ((kind is PlaceWordKind.Plural or PlaceWordKind.Rare ? StrongPrepositions : WordPrepositions).Contains(previous))
        {
            return true;
        }

        // "Heimleiter aus Ahlen", "Gäste aus Geldern"
        if (previous is "aus" && before > 0 && text.Tokens[before - 1].Kind == TokenKind.Word && text.StartsUpper(before - 1) && (People.OfficeWords.Shared.IsPersonWord(text.LowerWord(before - 1), out _) || FromPlaces.Contains(text.LowerWord(before - 1))))
        {
            return true;
        }

        if (previous is "von" && before > 0 && text.LowerWord(before - 1) is "bürgermeister" or "bürgermeisterin" or "oberbürgermeister" or "oberbürgermeisterin" or "rat" or "stadtrat")
        {
            return true;
        }

        if (StartsLine(first) && (last + 1 >= text.Tokens.Length || text.Tokens[last + 1].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak || text.Is(last + 1, "|") || text.Is(last + 1, ".") || text.Is(last + 1, "(") || text.Is(last + 1, ":") || text.Is(last + 1, "–")))
        {
            return true;
        }

        if (previous is "|" && text.Is(last + 1, "|"))
        {
            return true;
        }

        return IsSubject(first, last) || (kind != PlaceWordKind.Word && VerbsOfGetting.Contains(previous) && HasSumNear(first)) || IsWhereMoneyGoes(first, previous, kind) || IsNextInList(first, last) || (kind == PlaceWordKind.Verb && IsNameInside(first, before));
    }

    /// <summary>No article, number or adjective stands before the name, as it would before the word.</summary>
    public bool IsBare(int first)
    {
        var before = first - 1;
        if (before < 0 || text.Tokens[before].Kind != TokenKind.Word)
        {
            return before < 0 || text.Tokens[before].Kind != TokenKind.Number;
        }

        var word = text.LowerWord(before);
        return !Articles.Contains(word) && !(!text.StartsUpper(before) && word.Length > 4 && (word.EndsWith("en") || word.EndsWith("e") || word.EndsWith("er") || word.EndsWith("em") || word.EndsWith("es")));
    }

    // "Marl erhält", "…, Siegen kann mit 4,8 Millionen Euro rechnen": a singular verb behind a name that opens its clause.
    private bool IsSubject(int first, int last)
    {
        if (last + 1 >= text.Tokens.Length || text.Tokens[last + 1].Kind != TokenKind.Word)
        {
            return false;
        }

        var verb = text.LowerWord(last + 1);
        return VerbsOfGetting.Contains(verb) ? IsBare(first) : SingularVerbs.Contains(verb) && OpensClause(first) && HasSumNear(first) && !HasOtherSubject(last + 2);
    }

    // "Essen kann man …": the name is the object, or the verb in its infinitive.
    private bool HasOtherSubject(int token) =>
        token < text.Tokens.Length && text.LowerWord(token) is "man" or "jeder" or "jede" or "jedes" or "ich" or "wir" or "sie" or "er" or "der" or "die" or "niemand" or "nur";

    // "64.000 Euro gehen an Siegen", "für Ahlen sind es 700.000 Euro": words with that meaning are not what money goes to.
    private bool IsWhereMoneyGoes(int first, ReadOnlySpan<char> previous, PlaceWordKind kind) =>
        kind is PlaceWordKind.Rare or PlaceWordKind.Verb && previous is "an" or "für" && HasSumNear(first);

    // "Herne erhält 700.000 Euro, Enger 300.000 Euro": the list goes on without its verb.
    private bool IsNextInList(int first, int last)
    {
        var before = first - 1;
        if (before < 0 || text.LowerWord(before) is not ("," or ";" or "und" or "sowie") || !IsSum(last + 1))
        {
            return false;
        }

        var sentence = text.Tokens[first].Sentence;
        for (var i = before; i >= 0 && before - i < SumReach && text.Tokens[i].Sentence == sentence; i--)
        {
            if (VerbsOfGetting.Contains(text.LowerWord(i)) || text.LowerWord(i) is "erhalten" or "bekommen" or "gehen" or "geht" or "fließen" or "rechnen" or "verbuchen" or "entfallen")
            {
                return true;
            }
        }

        return false;
    }

    // "damit Kamen zeigen kann": a verb or an adjective has a capital inside a sentence only as a name, unless an article makes a noun of it.
    private bool IsNameInside(int first, int before) =>
        before >= 0 && text.Tokens[before].Kind == TokenKind.Word && text.Tokens[before].Sentence == text.Tokens[first].Sentence && IsBare(first) && !text.StartsUpper(before) && !text.Is(first + 1 < text.Tokens.Length ? first + 1 : first, "als");

    private bool OpensClause(int first)
    {
        var before = first - 1;
        return before < 0 || text.Tokens[before].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak || text.Tokens[before].Sentence != text.Tokens[first].Sentence || text.LowerWord(before) is "," or ";" or ":" or "und" or "–" or "aber" or "auch";
    }

    private bool IsSum(int token)
    {
        for (var i = token; i < text.Tokens.Length && i - token < 6; i++)
        {
            if (text.LowerWord(i) is "euro" or "€" or "eur")
            {
                return i > token;
            }

            if (text.Tokens[i].Kind != TokenKind.Number && text.LowerWord(i) is not ("rund" or "etwa" or "knapp" or "fast" or "gut" or "über" or "(" or "mit" or "million" or "millionen" or "mio" or "." or "eine" or "je" or "jeweils"))
            {
                return false;
            }
        }

        return false;
    }

    private bool HasSumNear(int token)
    {
        var sentence = text.Tokens[token].Sentence;
        for (var i = Math.Max(0, token - SumReach); i < text.Tokens.Length && i < token + SumReach; i++)
        {
            if (text.Tokens[i].Sentence == sentence && text.LowerWord(i) is "euro" or "€" or "eur")
            {
                return true;
            }
        }

        return false;
    }
}
