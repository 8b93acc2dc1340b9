using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>What stands before and after a place name, and what follows from it.</summary>
internal sealed partial class PlaceSurroundings(TokenisedText text, PlaceLexicon lexicon)
{
    private static readonly WordSet StrongPrepositions = WordSet.Of("in nach");
    private static readonly WordSet LocationPrepositions = WordSet.Of("in nach bei ins");
    private static readonly WordSet FunctionWords = WordSet.Of("in nach aus bei für um und oder auch so heute über wie ob ab bis zwischen neben rund nur allein sowie mit von vom an auf dass weil wenn als während");
    private static readonly WordSet NobleParticles = WordSet.Of("von van de der zu vom ten zur");
    private static readonly WordSet PersonTitles = WordSet.Of("herr herrn frau dr prof professor professorin familie freiherr freifrau graf gräfin pfarrer");
    private static readonly WordSet MunicipalNouns = WordSet.Of("""
        oberbürgermeister oberbürgermeisterin bürgermeister bürgermeisterin rathaus rathauses stadtrat rat kreishaus kreishauses stadtverwaltung verwaltung innenstadt altstadt stadtteil stadtteile
        stadtteilen fachverwaltung stadthalle stadtkämmerer kämmerer beigeordnete beigeordneter landrat landrätin sozialdezernent sozialdezernentin integrationskonzept integrationsbeauftragte
        """.ReplaceLineEndings(" "));

    private static readonly string[] Buildings =
    [
        "haus", "hause", "hauses", "halle", "hallen", "zentrum", "zentrums", "saal", "forum", "schloss", "schloß", "burg", "kirche", "synagoge", "moschee", "hotel", "bahnhof", "hof", "park", "museum", "theater", "schule", "gymnasium",
        "kolleg", "akademie", "bibliothek", "bücherei", "zeche", "innenstadt", "altstadt", "stadtmitte", "oper", "klinikum", "kloster", "messe", "stadion", "arena", "werft", "kaserne", "wache", "verwaltung", "ministerium", "staatskanzlei", "landtag", "tonhalle",
        "depot", "speicher", "foyer", "pavillon", "palais", "atelier", "studio", "scheune", "mühle", "fabrik", "garten", "campus", "kino", "aula", "mensa", "turnhalle", "unterkunft", "wohnheim", "stadtteil", "quartier", "viertel", "norden", "süden", "osten", "westen",
    ];


    private static readonly string[] StreetEndings = ["straße", "strasse", "str", "platz", "platzes", "allee", "weg", "ring", "damm", "chaussee", "land", "landes", "kreuz", "wald", "dom", "erklärung", "modell", "zeitung", "anzeiger", "rundschau", "bucht", "höhe", "becken", "mulde", "kessel", "schlüssel", "tabelle", "tor", "tors", "schule", "börde"];

    public bool StartsLine(int token)
    {
        var before = token - 1;
        return before < 0 || text.Tokens[before].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak;
    }

    /// <summary>The name belongs to a person, a club or an address.</summary>
    public bool IsBlocked(int first, int last)
    {
        if (last + 1 < text.Tokens.Length && text.LowerWord(last + 1) is "gmbh" or "ggmbh" or "ag" or "mbh" or "eg" or "kg")
        {
            return true;
        }

        var before = first - 1;
        if (before < 0)
        {
            return false;
        }

        var kind = text.Tokens[before].Kind;
        if (kind == TokenKind.Number)
        {
            return text.Tokens[before].Length == 5 && text.LowerWord(before).IndexOfAnyExceptInRange('0', '9') < 0 && !FollowedByMoney(before);
        }

        if (kind != TokenKind.Word)
        {
            return kind == TokenKind.Punctuation && text.Is(before, ".") && before > 0 && PersonTitles.Contains(text.LowerWord(before - 1)) && last == first;
        }

        var word = text.LowerWord(before);
        if (first == last && (PersonTitles.Contains(word) || (text.StartsUpper(before) && lexicon.FirstNames.Contains(word))))
        {
            return true;
        }

        return first == last && NobleParticles.Contains(word) && before > 0 && text.Tokens[before - 1].Kind == TokenKind.Word && text.StartsUpper(before - 1)
            && lexicon.FirstNames.Contains(text.LowerWord(before - 1));
    }

    /// <summary>A line of a postal address: the next lines, or the same line, give street or postcode.</summary>
    public bool IsInAddress(int first, int last)
    {
        var start = first - 1;
        while (start >= 0 && first - start <= 4 && text.Tokens[start].Kind is TokenKind.Word)
        {
            start--;
        }

        if (start >= 0 && text.Tokens[start].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak))
        {
            return false;
        }

        for (var i = last + 1; i < text.Tokens.Length && i - last <= 14; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.ParagraphBreak || (token.Kind == TokenKind.Punctuation && text.Text[token.Start] is '.' or '–' or ':' && !IsStreetPoint(i) && !IsBetweenNumbers(i)))
            {
                return false;
            }

            if (token.Kind == TokenKind.Number && token.Length == 5 && i + 1 < text.Tokens.Length && text.Tokens[i + 1].Kind == TokenKind.Word && text.StartsUpper(i + 1)
                && text.LowerWord(i).IndexOfAnyExceptInRange('0', '9') < 0 && !FollowedByMoney(i))
            {
                return true;
            }
        }

        return false;
    }

    public bool AfterPlacePreposition(int token) => token > 0 && StrongPrepositions.Contains(text.LowerWord(token - 1));

    /// <summary>The demonym belongs to the town and its bodies, not to a street, a landscape or a newspaper.</summary>
    public bool IsDemonymOfTown(int token, bool onlyMunicipal)
    {
        var next = token + 1;
        if (next >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.Word || !text.StartsUpper(next) || IsBlocked(token, token))
        {
            return false;
        }

        for (var i = next; i < text.Tokens.Length && i - next < 3; i++)
        {
            if (text.LowerWord(i) is "gmbh" or "ggmbh" or "ag" or "mbh")
            {
                return false;
            }
        }

        var noun = text.LowerWord(next);
        if (MunicipalNouns.Contains(noun))
        {
            return true;
        }

        if (onlyMunicipal)
        {
            return false;
        }

        foreach (var ending in StreetEndings)
        {
            if (noun.EndsWith(ending))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsDemonymOfBuilding(int token) => token + 1 < text.Tokens.Length && IsBuilding(token + 1);

    /// <summary>"im Museum", "in der neuen Stadthalle", "ins Kreishaus": something is in it or goes there.</summary>
    public bool IsInside(int building)
    {
        for (var i = building - 1; i >= 0 && building - i <= 3 && text.Tokens[i].Kind == TokenKind.Word; i--)
        {
            var word = text.LowerWord(i);
            if (word is "im" or "in" or "ins" or "am")
            {
                return true;
            }

            if (text.StartsUpper(i) || !(word is "der" or "dem" or "den" or "das" or "die" or "einem" or "einer" || word.EndsWith("en")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Ahlens Bürgermeister", "Hamms Rat": a genitive before a town's office or body.</summary>
    public bool IsOwnerOf(int token) =>
        token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Word && text.StartsUpper(token) && (MunicipalNouns.Contains(text.LowerWord(token)) || People.OfficeWords.Shared.IsOffice(text.LowerWord(token)));

    private bool IsBuilding(int token) => IsHouse(text, token);

    /// <summary>A building or a part of a town, by the word's last part.</summary>
    public static bool IsHouse(TokenisedText text, int token)
    {
        if (text.Tokens[token].Kind != TokenKind.Word || !text.StartsUpper(token))
        {
            return false;
        }

        var word = text.LowerWord(token);
        foreach (var ending in Buildings)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    public PlaceCue CueOf(int first, int last)
    {
        var before = first - 1;
        if (before < 0 || text.Tokens[before].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak)
        {
            return LineStartCue(last);
        }

        var previous = text.LowerWord(before);
        if (previous is "der" or "dem" or "die" or "den" && before > 0 && text.Is(before - 1, "in"))
        {
            before--;
            previous = text.LowerWord(before);
        }

        if (LocationPrepositions.Contains(previous))
        {
            return IsSpokenHere(before) ? PlaceCue.Dateline : PlaceCue.Location;
        }

        if (IsBuilding(before) && IsInside(before))
        {
            return PlaceCue.Location;
        }

        if (previous is "(" && last + 1 < text.Tokens.Length && text.Is(last + 1, ")"))
        {
            return PlaceCue.Bracket;
        }

        if (previous is "," && before > 0 && text.Tokens[before - 1].Kind == TokenKind.Number && (before == 1 || text.Tokens[before - 2].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak))
        {
            return PlaceCue.Dateline;
        }

        if (previous is "der" or "des" or "von" && before > 0 && text.Tokens[before - 1].Kind == TokenKind.Word && People.OfficeWords.Shared.IsOffice(text.LowerWord(before - 1)))
        {
            return PlaceCue.Office;
        }

        return previous is "|" ? PlaceCue.Cell : PlaceCue.None;
    }

    /// <summary>The last token of the names that an authority, a club or a district word takes with it.</summary>
    public int EndOfBlockedNames(int cue, int typeWord, PlaceNames names, int reach)
    {
        var end = cue;
        var type = text.LowerWord(typeWord);
        var isList = type.StartsWith("regierungs") || type.StartsWith("bezirksregierung") || type.StartsWith("ortsteil") || type.StartsWith("stadtteil");
        var next = cue + 1;
        if (next < text.Tokens.Length && text.LowerWord(next) is "zu" or "für")
        {
            next += text.Is(next, "für") ? 2 : 1;
        }

        while (next < text.Tokens.Length && text.Tokens[next].Sentence == text.Tokens[typeWord].Sentence)
        {
            if (names.Names.TryMatch(text, next, out _, out var tokens))
            {
                end = next + tokens - 1;
            }
            else if (next == typeWord + 1 && text.LowerWord(next) is "kreis" && names.BareKreise.TryMatch(text, next + 1, out _, out tokens))
            {
                end = next + tokens;
            }
            else if (text.Tokens[next].Kind == TokenKind.Word && text.StartsUpper(next) && next == end + 1 && end - typeWord < reach)
            {
                end = next;
                next++;
                continue;
            }
            else
            {
                break;
            }

            next = end + 1;
            if (next + 1 < text.Tokens.Length && text.Is(next, "/") && names.Names.TryMatch(text, next + 1, out _, out _))
            {
                next++;
            }
            else if (isList && next + 1 < text.Tokens.Length && text.LowerWord(next) is "," or "und" or "sowie" or "/" && names.Names.TryMatch(text, next + 1, out _, out _))
            {
                next++;
            }
            else
            {
                break;
            }
        }

        return end;
    }
}
