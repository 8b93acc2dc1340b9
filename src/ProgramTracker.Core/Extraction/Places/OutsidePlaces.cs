using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>Reads names of municipalities that the register does not hold, by their form alone.</summary>
internal sealed class OutsidePlaces(TokenisedText text, PlaceLexicon lexicon, bool foreign)
{
    private static readonly WordSet Openers = WordSet.Of("bad hohe hohen groß klein neu alt ober unter markt sankt schloß königs burg rhein main freie");
    private static readonly WordSet Tails = WordSet.Of("oberpfalz rübenberge allgäu donau main inn saale lech isar ilm neckar rhein weser elbe harz taunus höhe tauber weinstraße odenwald schwarzwald breisgau chiemsee mark havel oder spree elster werra fulda lahn bodensee ruhr sand");
    private static readonly WordSet NoNames = WordSet.Of("""
        städte städten gemeinden gemeinde stadt kreise kreisen landkreise menschen bund land euro millionen mittel fördermittel hilfe hilfen projekte projekten träger vereine bürger bürgerinnen
        fachleute kommunen einwohner gelder geld unterstützung zuwanderer familien kinder jugendliche schulen ministerium minister ministerin innenminister oberbürgermeister bürgermeister landrat
        vereinen initiativen trägern schulen kitas vereine angebote grundstücke flächen anträge bescheide zuschüsse zuwendungen gebäude straßen wege plätze radwege firmen unternehmen betriebe
        der die das ein eine und im am vom zum zur für mit als nach bei heute damit dort dafür sie es wir auch den dem des
        """.ReplaceLineEndings(" "));

    private static readonly string[] PlaceEndings =
    [
        "burg", "berg", "bergen", "heim", "hausen", "dorf", "feld", "felde", "bach", "stadt", "furt", "ingen", "ungen", "leben", "rode", "roda", "ow", "itz", "walde", "hagen", "kirchen", "kirch", "born", "haven",
        "büttel", "stedt", "tal", "thal", "see", "münde", "brück", "brücken", "hofen", "wald", "sund", "weiler", "scheid", "ried", "lingen", "au", "stein", "loh", "lohe", "holz", "hof", "beuren", "zell", "werda", "en",
    ];

    public static PlaceRef Ref(string name, PlaceKind kind) => new(name, kind, null, true, ImmutableArray<string>.Empty);

    /// <summary>The capitalised words that make a name: "Kremmen", "Hohe Börde", "Neumarkt in der Oberpfalz", "Nienburg (Weser)".</summary>
    public bool TryReadName(int first, out int last)
    {
        last = first;
        if (!IsNameWord(first))
        {
            return false;
        }

        if (Openers.Contains(text.LowerWord(first)) && IsNameWord(first + 1))
        {
            last = first + 1;
        }

        var next = last + 1;
        if (next + 1 < text.Tokens.Length && text.LowerWord(next) is "in" or "an" or "am" or "im" or "bei" or "ob" or "vor")
        {
            var tail = next + 1;
            if (text.LowerWord(tail) is "der" or "dem")
            {
                tail++;
            }

            if (tail < text.Tokens.Length && Tails.Contains(text.LowerWord(tail)))
            {
                last = tail;
            }
        }
        else if (next + 2 < text.Tokens.Length && text.Is(next, "(") && Tails.Contains(text.LowerWord(next + 1)) && text.Is(next + 2, ")"))
        {
            last = next + 2;
        }

        return true;
    }

    /// <summary>The form of the word, or what follows it, says that it is a place.</summary>
    public bool LooksLikePlace(int first, int last)
    {
        if (last + 1 < text.Tokens.Length && text.Is(last + 1, "("))
        {
            return true;
        }

        var word = text.LowerWord(last);
        if (word.Length < 4 || word.EndsWith("ungen"))
        {
            return false;
        }

        foreach (var ending in PlaceEndings)
        {
            if (word.EndsWith(ending) && (ending != "en" || first > 0))
            {
                return ending != "en" || IsSingularSubject(last);
            }
        }

        return false;
    }

    /// <summary>"Celle, Stadt", "Lüneburg, Hansestadt", "Leer (Ostfriesland), Stadt" at the start of a line.</summary>
    public bool TryReadTableForm(int first, out int last, out string name, out PlaceKind kind)
    {
        (last, name, kind) = (first, "", PlaceKind.Stadt);
        var end = first;
        while (end + 1 < text.Tokens.Length && end - first < 8 && !text.Is(end + 1, ","))
        {
            if (text.Tokens[end + 1].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak or TokenKind.Number || text.Is(end + 1, "|"))
            {
                return false;
            }

            end++;
        }

        if (end + 2 >= text.Tokens.Length || !text.Is(end + 1, ",") || !lexicon.TryGetCue(text.LowerWord(end + 2), out var cue, out _) || cue is not (PlaceCueWord.Town or PlaceCueWord.Municipality)
            || (end + 3 < text.Tokens.Length && !text.Is(end + 3, "|") && text.Tokens[end + 3].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak or TokenKind.Number)))
        {
            return false;
        }

        name = text.Span(first, end).In(text.Text);
        kind = cue == PlaceCueWord.Municipality ? PlaceKind.Gemeinde : PlaceKind.Stadt;
        last = end + 2;
        return true;
    }

    private bool IsSingularSubject(int last) =>
        foreign || (last + 1 < text.Tokens.Length && text.LowerWord(last + 1) is "erhält" or "bekommt" or "hat" or "ist" or "nimmt" or "wird" or "kann" or "baut" or "im" or "in" or "und" or "(" or ",");

    private bool IsNameWord(int token) =>
        token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Word && text.StartsUpper(token) && text.Tokens[token].Length > 2
        && !NoNames.Contains(text.LowerWord(token)) && !IsCommonNoun(text.LowerWord(token)) && !lexicon.FirstNames.Contains(text.LowerWord(token));

    // "will die Stadt Migrantinnen und Migranten erreichen": the plural behind the word is its object, no name.
    private static bool IsCommonNoun(ReadOnlySpan<char> word) =>
        word.EndsWith("ung") || word.EndsWith("innen") || word.EndsWith("heiten") || word.EndsWith("keiten") || word.EndsWith("keit") || word.EndsWith("schaften") || word.EndsWith("ionen") || word.EndsWith("ierte") || word.EndsWith("ierten")
        || word.EndsWith("projekte") || word.EndsWith("projekten") || word.EndsWith("mittel") || word.EndsWith("mitteln") || word.EndsWith("gelder") || word.EndsWith("kosten") || word.EndsWith("vereine") || word.EndsWith("vereinen");
}
