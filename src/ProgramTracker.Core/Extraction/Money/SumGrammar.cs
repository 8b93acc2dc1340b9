using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Small questions of grammar about a sum and a word near it.</summary>
internal sealed partial class SumGrammar(FundingReading reading, FundingIndex index, FundingCueFinder cues)
{
    private const int LongestSentence = 150;

    private readonly TokenisedText _text = reading.Text;
    private readonly List<CueHit> _hits = [];

    public static bool IsChange(ReadOnlySpan<char> word) =>
        word is "erhöht" or "erhöhte" or "erhöhen" or "angehoben" or "aufgestockt" or "aufstockt" or "stockt" or "steigt" or "steigen" or "stieg" or "stiegen" or "gestiegen" or "wächst" or "wachsen" or "wuchs" or "gewachsen"
            or "sinkt" or "sinken" or "sank" or "gesunken" or "gesenkt" or "gekürzt" or "kürzt" or "reduziert" or "verringert" or "aufzustocken" or "anzuheben" or "zu erhöhen" or "verdoppelt" or "anhebt" or "hebt" or "erweitert" or "ergänzt";

    /// <summary>"Ein Plus von X", "Gesamtkosten in Höhe von X", "die Pauschale beträgt X": only small words stand between the cue and the sum.</summary>
    public bool Governs(CueHit hit, SumInText sum)
    {
        if (hit.First > sum.Found.LastToken)
        {
            return hit.First - sum.Found.LastToken <= 2;
        }

        for (var i = hit.End; i < sum.Found.QualifierToken; i++)
        {
            if (!Links(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The sum is the cost that the word speaks of, and not what somebody gives towards it.</summary>
    public bool IsCostOf(CueHit hit, SumInText sum)
    {
        var word = _text.LowerWord(hit.First);
        if (word is "löst" or "ausgelöst" or "angestoßen")
        {
            return false;
        }

        // "Beim Verein schlägt die Förderzusage mit 96.400 Euro zu Buche": what counts is the grant.
        if (word is "schlägt" or "zu" && (sum.HasInClause(FundingCue.Notice) || sum.HasInClause(FundingCue.Funding) || sum.HasInClause(FundingCue.State)))
        {
            return false;
        }

        // "Mehr als 15 Millionen Euro lässt sich das Land die Zentren kosten"
        if (word is "kosten" && !_text.StartsUpper(hit.First) && hit.First > sum.Found.LastToken && StandsInClause(sum, "lässt", "lassen", "ließ"))
        {
            return false;
        }

        // "Kosten wird das Depot knapp 210.000 Euro": the verb, as the noun has no singular.
        if (word is "kosten" && hit.First + 1 < sum.Found.FirstToken && _text.LowerWord(hit.First + 1) is "wird" or "soll" or "dürfte" or "würde")
        {
            return hit.First >= sum.ClauseFirst;
        }

        if (hit.First > sum.Found.LastToken)
        {
            // "697.000 Euro Gesamtkosten", "697.000 Euro kostet der Umbau"
            if (word is "kosten" or "kostet" or "kostete" or "kosteten" or "gekostet" or "verbaut" or "verbauen" or "verschlingt" or "buche" or "fällig" && !_text.StartsUpper(hit.First))
            {
                return hit.First < sum.ClauseEnd;
            }

            return hit.First == sum.Found.LastToken + 1 || (hit.First == sum.Found.LastToken + 2 && _text.LowerWord(hit.First - 1) is "an" or "investitionen");
        }

        if (word is "kostet" or "kostete" or "kosteten" or "gekostet" or "verschlingt" or "schlägt" || (IsEstimated(sum) && hit.First >= sum.ClauseFirst))
        {
            return hit.First >= sum.ClauseFirst;
        }

        // "an den Kosten … beteiligt sich das Land mit", "deckt die Kosten mit"
        if (hit.First > 1 && (_text.LowerWord(hit.First - 1) is "prozent" or "zu" || (_text.LowerWord(hit.First - 1) is "der" or "ihrer" or "seiner" && _text.Is(hit.End, ",") && IsShareWord(_text.LowerWord(hit.First - 2)))))
        {
            return false;
        }

        var between = 0;
        var says = false;
        for (var i = hit.End; i < sum.Found.QualifierToken; i++)
        {
            // "Die Kosten für den Anbau, 1,9 Millionen Euro, übernimmt …": the sum stands beside its noun.
            if (_text.Is(i, ",") && i == sum.Found.QualifierToken - 1 && sum.Found.LastToken + 1 < sum.ZoneEnd && _text.Is(sum.Found.LastToken + 1, ","))
            {
                return true;
            }

            if (_text.Tokens[i].Kind == TokenKind.Punctuation && _text.Word(i) is "," or ";" or "|")
            {
                return false;
            }

            var next = _text.LowerWord(i);
            if (next is "mit" or "werden" or "wird" or "fördert" or "gibt" or "übernimmt" or "trägt" or "zahlt" or "erhält" or "bekommt" or "steuert")
            {
                return false;
            }

            says |= next is "stiegen" or "steigen" or "stieg" or "steigt" or "von" or "beträgt" or "betrug" or "betrugen" or "lag" or "lagen" or "beliefen" or "belief" or "ausmachen" or "machen" or "rechnet" or "betragen" or "belaufen" or "beläuft" or "liegen" or "liegt" or "sind" or ":" or "auf" or "bei" or "höhe" or "umfasst" or "beziffern" or "beziffert";
            between++;
        }

        return between == 0 || (says && between <= 9);
    }

    private static bool IsShareWord(ReadOnlySpan<char> word) => word is "prozent" or "hälfte" or "teil" or "anteil" or "großteil" or "löwenanteil" || word.EndsWith("drittel") || word.EndsWith("viertel") || word.EndsWith("fünftel") || word.EndsWith("zehntel") || word.EndsWith("sechstel") || word.EndsWith("achtel");

    private bool StandsInClause(SumInText sum, string word, string plural, string past)
    {
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            if (_text.Is(i, word) || _text.Is(i, plural) || _text.Is(i, past))
            {
                return true;
            }
        }

        return false;
    }

    // "Die Baukosten werden auf 7,5 Millionen Euro geschätzt"
    private bool IsEstimated(SumInText sum)
    {
        for (var i = sum.Found.LastToken + 1; i < Math.Min(sum.ClauseEnd, sum.Found.LastToken + 4); i++)
        {
            if (_text.LowerWord(i) is "geschätzt" or "beziffert" or "veranschlagt" or "kalkuliert" or "angesetzt" or "taxiert" or "belaufen" or "betragen" or "liegen")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"5.000 Euro pro Baum", "je Vollzeitstelle zahlt das Land", "für jeden Stellplatz": a rate by any noun.</summary>
    public bool IsPerNoun(SumInText sum)
    {
        for (var i = sum.ClauseFirst; i + 1 < sum.ClauseEnd; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Word || _text.Tokens[i + 1].Kind != TokenKind.Word)
            {
                continue;
            }

            var noun = i + 1;
            while (noun < sum.ClauseEnd && noun < i + 3 && _text.Tokens[noun].Kind == TokenKind.Word && !_text.StartsUpper(noun))
            {
                noun++;
            }

            if (noun >= sum.ClauseEnd || !_text.StartsUpper(noun) || index.IsPlace(noun) || IsTimeOrShare(_text.LowerWord(noun)))
            {
                continue;
            }

            var word = _text.LowerWord(i);
            if (word is "pro" or "je" && noun == i + 1 || (word is "jede" or "jeder" or "jedes" or "jedem" or "jeden" && !(_text.LowerWord(i + 1) is "der" or "dieser" or "von" or "einzelne" or "euro")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"verbaut": in the sentence of a grant it says what is done with the money.</summary>
    public static bool IsSpending(ReadOnlySpan<char> word) => word is "verbaut" or "verbauen" or "ausgaben" or "investitionen";

    private static bool IsTimeOrShare(ReadOnlySpan<char> noun) =>
        noun.EndsWith("jahr") || noun.EndsWith("jahre") || noun is "hälfte" or "drittel" or "viertel" or "euro" or "fall" or "prozent" or "mal" or "tag" or "menge" or "cent" or "seite" or "million" or "millionen";

    /// <summary>A municipality or body is the subject of a verb of paying: "die Stadt Unna zahlt X", "den Rest von X steuern Stadt und Förderverein bei", "… und die Stadt mit X".</summary>
    public bool PaysItself(SumInText sum)
    {
        // "Den Rest, rund 1,1 Millionen Euro, zahlt die Stadt": the sum is an apposition, its verb stands outside.
        var apposed = sum.Found.QualifierToken > sum.ZoneFirst && _text.Is(sum.Found.QualifierToken - 1, ",") && sum.Found.LastToken + 1 < sum.ZoneEnd && _text.Is(sum.Found.LastToken + 1, ",");
        var (clauseFirst, clauseEnd) = apposed ? (sum.ZoneFirst, sum.ZoneEnd) : (sum.ClauseFirst, sum.ClauseEnd);
        for (var i = clauseFirst; i < clauseEnd; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var word = _text.LowerWord(i);
            if ((word is "legt" or "legte" or "legen" or "steckt" or "stecken" or "beteiligt" or "beteiligte" or "beteiligen") && !StateFollows(i, clauseEnd) && (IsPayer(i + (word.StartsWith("beteilig") ? 2 : 1), 1, clauseEnd, clauseFirst) || IsPayer(i - 1, -1, clauseEnd, clauseFirst)))
            {
                return true;
            }

            if (word is "steuert" or "steuern" or "steuerte" or "trägt" or "tragen" or "trug" or "zahlt" or "zahlen" or "zahlte" or "übernimmt" or "übernehmen" or "bringt" or "bringen" or "finanziert" or "finanzieren" or "schießt" or "investiert" or "investieren"
                || (word is "gibt" or "geben" or "gab" && (_text.LowerWord(i - 1 < 0 ? 0 : i - 1) is "selbst" or "selber" || _text.LowerWord(sum.ClauseEnd - 1) is "aus" or "dazu" or "hinzu" or "obendrauf" || _text.LowerWord(sum.ClauseEnd - 2) is "aus" or "dazu" or "hinzu" or "obendrauf")))
            {
                if (!StateFollows(i, clauseEnd) && (IsPayer(i + 1, 1, clauseEnd, clauseFirst) || IsPayer(i - 1, -1, clauseEnd, clauseFirst)))
                {
                    return true;
                }
            }
        }

        // "Daran beteiligten sich das Land mit 354.000 Euro und die Stadt Lünen mit 236.000 Euro."
        return _text.Is(sum.Found.QualifierToken - 1, "mit") && IsPayer(sum.Found.QualifierToken - 2, -1, sum.ClauseEnd, sum.ZoneFirst) && SentenceHas(sum, "beteilig");
    }

    // "An den Kosten der Stadt beteiligt sich das Land": the one who pays stands behind the verb.
    private bool StateFollows(int verb, int end)
    {
        for (var i = verb + 1; i < Math.Min(end, verb + 5); i++)
        {
            if (_text.LowerWord(i) is "land" or "bund" or "ministerium" or "bezirksregierung" or "freistaat" or "landesregierung" or "eu" or "es" or "sie" or "er" || _text.LowerWord(i).EndsWith("ministerium"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPayer(int token, int step, int end, int first)
    {
        while (token >= first && token < end && _text.LowerWord(token) is "die" or "der" or "das" or "selbst" or "ihrerseits" or "seinerseits" or "dann" or "noch" or "sich" or "auch" or "wiederum" or "selber" or "zusätzlich" or "dazu" or "einmal")
        {
            token += step;
        }

        if (token < first || token >= end || _text.Tokens[token].Kind != TokenKind.Word)
        {
            return false;
        }

        if (index.IsPlace(token))
        {
            var at = index.PlaceFrom(token + 1) - 1;
            var start = reading.Places[at].FirstToken - 1;
            while (start >= first && _text.LowerWord(start) is "stadt" or "gemeinde" or "die" or "der")
            {
                start--;
            }

            // "der Stadt Herne zahlt das Land"
            if (start + 1 >= first && _text.Is(start + 1, "der") && _text.LowerWord(start + 2) is "stadt" or "gemeinde" or "kommune" or "landeshauptstadt")
            {
                return false;
            }

            return start < first || !(_text.LowerWord(start) is "an" or "für" or "in" or "nach" or "aus" or "bei" or "von" or "dem");
        }

        if (token > first && _text.Is(token - 1, "der") && _text.LowerWord(token) is "stadt" or "gemeinde" or "kommune" or "kirchengemeinde")
        {
            return false;
        }

        return _text.LowerWord(token) is "stadt" or "gemeinde" or "kommune" or "kommunen" or "landkreis" or "verein" or "verband" or "förderverein" or "träger" or "trägerverein" or "eigentümer" or "städte" or "gemeinden" or "kirchengemeinde"
            || (_text.LowerWord(token) is "kreis" && !(token > 0 && _text.LowerWord(token - 1) is "dem"));
    }

    private bool SentenceHas(SumInText sum, string part)
    {
        var sentence = _text.Sentences[sum.Sentence];
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + 120); i++)
        {
            if (_text.LowerWord(i).StartsWith(part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word names the one who gives: it is the subject or stands behind "von".</summary>
    public bool IsGiver(CueHit hit, SumInText sum)
    {
        var before = hit.First - 1;
        while (before > sum.ZoneFirst && before > hit.First - 3 && IsAdjective(before))
        {
            before--;
        }

        if (before > sum.ZoneFirst && _text.LowerWord(before - 1) is "aus" && _text.LowerWord(before) is "der" or "dem" or "einer" or "einem")
        {
            return !sum.HasInClause(FundingCue.State);
        }

        var article = before >= sum.ZoneFirst && _text.LowerWord(before) is "die" or "der" or "das" or "vom" or "von" or "ein" or "eine";
        if (before - 1 >= sum.ZoneFirst && _text.LowerWord(before - 1) is "an" or "für" or "mit" or "bei")
        {
            return false;
        }

        if (before >= sum.ZoneFirst && _text.LowerWord(before) is "durch" or "dank" or "seitens" || (article && before - 1 >= sum.ZoneFirst && _text.LowerWord(before - 1) is "durch" or "seitens"))
        {
            return !sum.HasInClause(FundingCue.State);
        }

        if (_text.LowerWord(Math.Max(0, before)) is "der" or "des" && before - 2 >= sum.ZoneFirst && _text.LowerWord(before - 1) is "mitteln" or "geldern" or "spenden" && _text.LowerWord(before - 2) is "aus" or "mit")
        {
            return true;
        }

        var comes = article && (sum.Has(FundingCue.Flow) || sum.Has(FundingCue.Receive)) && (_text.Is(before, "vom") || (before > sum.ZoneFirst && _text.Is(before - 1, "von")));
        return comes || ((article || before < sum.ZoneFirst || hit.First == sum.ClauseFirst) && sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Receive));
    }

    private bool IsAdjective(int token) =>
        _text.Tokens[token].Kind == TokenKind.Word && !_text.StartsUpper(token) && _text.Tokens[token].Length > 5 && _text.LowerWord(token) is var word && (word.EndsWith("en") || word.EndsWith("e") || word.EndsWith("er")) && !(word is "wurden" or "werden" or "fließen" or "kommen" or "stammen" or "kamen" or "flossen" or "erhalten");

    /// <summary>"Bundesprogramm …" names a programme; the sum may still be a grant of the issuer.</summary>
    public bool IsPartOfProgrammeName(CueHit hit) => index.ProgrammeAt(hit.First) >= 0;

    public bool ParagraphSpeaksOfEurope(SumInText sum)
    {
        var sentence = _text.Sentences[sum.Sentence];
        var first = sum.Sentence;
        while (first > 0 && sum.Sentence - first < 4 && _text.Sentences[first - 1].Paragraph == sentence.Paragraph)
        {
            first--;
        }

        var european = false;
        _hits.Clear();
        cues.Find(_text, _text.Sentences[first].FirstToken, Math.Min(sum.ZoneEnd, _text.Sentences[first].FirstToken + 400), _hits);
        foreach (var hit in _hits)
        {
            european |= hit.Cue == FundingCue.European || (hit.Cue == FundingCue.Funding && _text.LowerWord(hit.First).StartsWith("eu-"));
            if (hit.Cue == FundingCue.State)
            {
                return false;
            }
        }

        return european;
    }

    /// <summary>"Seit 2005 hat das Land … gegeben", "vom Start bis heute gingen …": a span that reaches to now, and a verb in the past.</summary>
    public bool IsRunningTotal(SumInText sum)
    {
        // No sentence is longer that a person wrote; a list without a stop would be read again for each of its sums.
        var first = Math.Max(_text.Sentences[sum.Sentence].FirstToken, sum.Found.FirstToken - LongestSentence);
        var since = false;
        for (var i = index.DateFrom(first); i < reading.Dates.Length && reading.Dates[i].FirstToken < sum.ZoneEnd; i++)
        {
            var date = reading.Dates[i];
            since |= date.Sense == DateSense.Since || (date.Sense == DateSense.Until && date.To is { } until && reading.Context.PublishedOn is { } now && until.Year < now.Year) || (date.Sense == DateSense.Range && date is { From: not null, To: not null } && date.To.Year - date.From.Year >= 1 && reading.Context.PublishedOn is { } today && date.To.Year <= today.Year && date.To.Year < today.Year + (date.To.Month is null ? 0 : 1));
        }

        for (var i = first; i + 1 < sum.Found.FirstToken && !since; i++)
        {
            since = (_text.Is(i, "bis") && _text.Is(i + 1, "heute")) || _text.Is(i, "seit") || (_text.Is(i, "in") && i + 2 < sum.Found.FirstToken && _text.Is(i + 2, "jahren") && _text.LowerWord(i + 1) is not ("den" or "allen" or "beiden"));
        }

        if (!since)
        {
            return false;
        }

        for (var i = sum.ZoneFirst; i < sum.ZoneEnd; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var word = _text.LowerWord(i);
            if (word is "aktuell" or "derzeit" or "nun" or "jetzt" or "künftig")
            {
                return false;
            }

            if (word is "nunmehr" or "hat" or "haben" or "wurden" or "wurde" or "sind" or "worden" or "war" or "waren" or "hatte" or "hatten" or "geflossen" or "flossen" or "floss" or "gingen" or "ging" or "erhielten" or "erhielt" or "gab" or "investierte" or "investierten" or "bewilligte" or "förderte" or "unterstützte" or "bekamen" or "stellte" or "zahlte" or "kamen"
                or "bewilligten" or "ausgezahlten" or "geflossenen" or "vergebenen" or "investierten" or "ausgereichten" or "verteilten")
            {
                return true;
            }
        }

        return false;
    }

    private bool Links(int token) => _text.LowerWord(token) is "von" or "in" or "höhe" or "über" or "auf" or "bei" or "beträgt" or "betragen" or "betrug" or "belaufen" or "beläuft" or "sich" or "liegt" or "liegen" or "lag" or ":" or "ist" or "sind"
        or "insgesamt" or "also" or "umfasst" or "um" or "der" or "die" or "das" or "gut" or "rund" or "zusammen" or "jährlich" or "einmalig" or "wurde" or "wird" or "damit" or "(" or "=";
}
