using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Which places of a stretch stand where somebody who gets something stands.</content>
internal sealed partial class RecipientReader
{
    private static readonly WordSet IncludedBehind = WordSet.Of("eingerechnet eingeschlossen inbegriffen mitgerechnet mitgezählt ausgenommen inklusive");

    private static readonly WordSet IncludedBefore = WordSet.Of("einschließlich inklusive samt außer ausgenommen");

    // A place in the position of somebody who gets: behind "an" or "für", in the dative, or as the subject of a word of getting.
    private bool IsStrong(PlaceFinding place, int zone, SumInText sum)
    {
        if (place.Cue is PlaceCue.Dateline or PlaceCue.Bracket or PlaceCue.Office or PlaceCue.Demonym || IsCommonNoun(place) || IsSeatOf(place) || IsGiver(place, sum))
        {
            return false;
        }

        if (place.Cue == PlaceCue.Cell)
        {
            return true;
        }

        var before = BeforeTypeWords(place, zone);
        if (before < zone)
        {
            return place.Cue != PlaceCue.Location || place.FirstToken == zone;
        }

        // "Glasfaser für 41 Schulen: Kreis Höxter bekommt …"
        var word = _text.LowerWord(before);
        if (word is ":" or "–" && place.LastToken + 1 < sum.ZoneEnd && IsGetting(_text.LowerWord(place.LastToken + 1)))
        {
            return true;
        }

        if (word is "und" or "sowie" or ",")
        {
            return Continues(place, zone, sum);
        }

        if (word is "an" or "für" or "nach" or "auf" or "zugunsten")
        {
            return true;
        }

        if (word is "in" or "im" or "aus" or "bei" or "beim" or "von" or "vom" or "zwischen" or "durch" or "mit" or "um" || place.Cue is PlaceCue.Location or PlaceCue.District)
        {
            return false;
        }

        // "der Stadt Köln … ausgehändigt", "erhält Hagen", "stehen Köln zu"
        return _text.Tokens[before].Kind == TokenKind.Word && (sum.Has(FundingCue.Receive) || sum.Has(FundingCue.Flow) || sum.Has(FundingCue.Give) || sum.Has(FundingCue.Notice)) && !IsGenitive(place, before);
    }

    private static bool IsGetting(ReadOnlySpan<char> verb) => verb is "erhält" or "bekommt" or "erhielt" or "bekam" or "verbucht" or "profitiert" or "erhalten" or "bekommen" or "erhielten" or "bekamen";

    // "alle 31 Kreise, die Städteregion Aachen eingerechnet": named to say how a group is meant, not to get the sum.
    private bool IsAside(PlaceFinding place, int zone)
    {
        var before = BeforeTypeWords(place, zone);
        before -= before > zone && _text.LowerWord(before) is "der" or "des" ? 1 : 0;
        return (place.LastToken + 1 < _text.Tokens.Length && IncludedBehind.Contains(_text.LowerWord(place.LastToken + 1)))
            || (before >= zone && IncludedBefore.Contains(_text.LowerWord(before)))
            || (before > zone && _text.Is(before, "als") && _text.LowerWord(before - 1) is "anders" or "mehr" or "weniger" or "besser" or "früher" or "später" or "eher");
    }

    // "1,5 Millionen Euro, ein Sechstel davon bekommt Gelsenkirchen": who gets a part that the text gives no sum for.
    private bool GetsShare(PlaceFinding place, SumInText sum)
    {
        for (var i = sum.Found.LastToken + 2; i < Math.Min(place.FirstToken, sum.ZoneEnd); i++)
        {
            if (_text.LowerWord(i) is "davon" or "hiervon" && _text.LowerWord(i - 1) is var part && (part.EndsWith("tel") || part is "hälfte" or "teil" or "großteil" or "prozent" or "löwenanteil"))
            {
                return true;
            }
        }

        return false;
    }

    // "A, B und C": as strong as the first of them.
    private bool Continues(PlaceFinding place, int zone, SumInText sum)
    {
        var at = index.PlaceFrom(place.FirstToken);
        var head = at;
        while (head > 0 && at - head < MostRecipients && reading.Places[head - 1].FirstToken >= zone && reading.Places[head].FirstToken - reading.Places[head - 1].LastToken <= 6 && FollowsComma(reading.Places[head], zone))
        {
            head--;
        }

        if (head < at)
        {
            return !FollowsComma(reading.Places[head], zone) && IsStrong(reading.Places[head], zone, sum);
        }

        var before = place.FirstToken - 1;
        while (before > zone && place.FirstToken - before < 12 && _text.Tokens[before].Kind == TokenKind.Word)
        {
            before--;
        }

        return place.FirstToken == zone || _text.Is(before, ",") || before <= zone || IsStrongAfterVerb(place, zone, sum);
    }

    // Behind a comma or a conjunction, with a type word between at the most.
    private bool FollowsComma(PlaceFinding place, int zone)
    {
        var before = BeforeTypeWords(place, zone);
        return before >= zone && _text.LowerWord(before) is "und" or "sowie" or ",";
    }

    private int BeforeTypeWords(PlaceFinding place, int zone)
    {
        var before = place.FirstToken - 1;
        while (before >= zone && _text.LowerWord(before) is "stadt" or "gemeinde" or "landeshauptstadt" or "die" or "den" or "dem" or "das" or "kreis" or "kreisstadt" or "einheitsgemeinde" or "hansestadt" or "beiden" or "städte" or "städten" or "gemeinden" or "kreise" or "kreisen" or "kommunen")
        {
            before--;
        }

        return before;
    }

    // "… und wird die Stadt Hagen": the conjunction joins clauses and not names.
    private bool IsStrongAfterVerb(PlaceFinding place, int zone, SumInText sum) =>
        place.Cue is not PlaceCue.Location && place.FirstToken - zone > 3 && (sum.Has(FundingCue.Receive) || sum.Has(FundingCue.Flow) || sum.Has(FundingCue.Give));

    /// <summary>What stands around the first name of the list that a place belongs to: "in Waldbröl, Wiehl und Hückeswagen" is one place to be in.</summary>
    private PlaceCue CueOfList(PlaceFinding place, int zone)
    {
        var last = index.PlaceFrom(place.FirstToken);
        var at = last;
        while (at > 0 && last - at < MostRecipients && reading.Places[at - 1].FirstToken >= zone && IsJoined(reading.Places[at - 1], reading.Places[at]))
        {
            at--;
        }

        return reading.Places[at].Cue;
    }

    private bool IsJoined(PlaceFinding first, PlaceFinding second)
    {
        if (second.FirstToken - first.LastToken is < 2 or > 3 || second.Cue == PlaceCue.Location)
        {
            return false;
        }

        for (var i = first.LastToken + 1; i < second.FirstToken; i++)
        {
            if (!(_text.LowerWord(i) is "," or "und" or "sowie" or "oder" or "der" or "die" or "den" or "dem"))
            {
                return false;
            }
        }

        return true;
    }

    // "das Rathaus der Stadt Ahlen", "des Kreises Soest": whose, not who gets. The dative looks the same and needs a verb that gives.
    private bool IsGenitive(PlaceFinding place, int before)
    {
        if (_text.LowerWord(before) is "der" or "des" && before > 0 && _text.Tokens[before - 1].Kind == TokenKind.Word)
        {
            return _text.StartsUpper(before - 1) && _text.LowerWord(before - 1) is not ("euro" or "land" or "ministerium");
        }

        return _text.LowerWord(before) is "des" || place.Place.Kind == PlaceKind.Kreis && _text.LowerWord(place.FirstToken) is "kreises" or "landkreises";
    }

    private bool IsPossible(PlaceFinding place, SumInText sum)
    {
        if (place.Cue == PlaceCue.Bracket && IsAfterName(place) && (sum.Has(FundingCue.Notice) || sum.Has(FundingCue.Receive)))
        {
            return true;
        }

        if (place.Cue is PlaceCue.Dateline or PlaceCue.Bracket || IsCommonNoun(place) || IsSeatOf(place) || IsGiver(place, sum) || IsOrigin(place, sum))
        {
            return false;
        }

        if (CueOfList(place, sum.ZoneFirst) == PlaceCue.Location && (HandsOver(sum) || IsWhereSomebodyActed(place, sum)))
        {
            return IsInsidePurpose(place, sum.ZoneFirst);
        }

        return place.Cue != PlaceCue.Office || sum.Has(FundingCue.Notice) || sum.Has(FundingCue.Receive) || HandsOver(sum);
    }

    // "85.000 Euro aus Düsseldorf", "sind am Donnerstag aus Arnsberg abgereist": where money or people come from.
    private bool IsOrigin(PlaceFinding place, SumInText sum)
    {
        if (place.FirstToken == 0 || !_text.Is(place.FirstToken - 1, "aus"))
        {
            return false;
        }

        if (place.FirstToken - 2 == sum.Found.LastToken || (place.FirstToken - 3 >= sum.Found.LastToken && _text.LowerWord(place.FirstToken - 2) is "kommen" or "kommt" or "kamen" or "stammen" or "stammt" or "fließen"))
        {
            return true;
        }

        for (var i = place.FirstToken - 2; i < Math.Min(sum.ZoneEnd, place.LastToken + 6); i++)
        {
            if (i >= sum.ZoneFirst && _text.LowerWord(i) is "zurück" or "zurückgekehrt" or "zurückkehrte" or "zurückgekommen" or "abgereist" or "abreiste" or "abreisten" or "heim" or "heimgekehrt" or "heimkehrte" or "angereist" or "eingetroffen" or "mitgebracht" or "mitbrachte" or "mitgenommen")
            {
                return true;
            }
        }

        return false;
    }

    // "Landrat Axel Lehmann (Kreis Lippe)": whose office it is; behind a place the bracket says where that lies.
    private bool IsAfterName(PlaceFinding place)
    {
        var bracket = place.FirstToken - 1;
        while (bracket > 0 && place.FirstToken - bracket < 3 && !_text.Is(bracket, "("))
        {
            bracket--;
        }

        return bracket > 1 && _text.Is(bracket, "(") && _text.Tokens[bracket - 1].Kind == TokenKind.Word && _text.StartsUpper(bracket - 1) && _text.Tokens[bracket - 2].Kind is TokenKind.Word or TokenKind.Punctuation && !index.IsPlace(bracket - 1) && _text.StartsUpper(bracket - 2);
    }

    /// <summary>"Die Ministerin übergab in Köln 14 Bescheide": the stretch names no place but where somebody handed over or spoke.</summary>
    public bool IsOnlyStage(SumInText sum)
    {
        var any = false;
        foreach (var place in PlacesIn(sum.ZoneFirst, sum.ZoneEnd))
        {
            if (place.Cue is not (PlaceCue.Location or PlaceCue.Dateline))
            {
                return false;
            }

            any |= place.Cue == PlaceCue.Location;
        }

        return any && HandsOver(sum) && sum.Cues.Exists(hit => hit.Cue == FundingCue.Notice && _text.LowerWord(hit.First) is var word && (word.EndsWith("bescheide") || word.EndsWith("bescheiden") || word.EndsWith("schecks") || word.EndsWith("bewilligungen")));
    }

    // "beim Kongress in Essen", "kündigte in Essen an": where somebody met or spoke.
    private bool IsWhereSomebodyActed(PlaceFinding place, SumInText sum)
    {
        var noun = place.FirstToken - 2;
        while (noun >= sum.ZoneFirst && _text.Tokens[noun].Kind != TokenKind.Word)
        {
            noun--;
        }

        return (noun >= sum.ZoneFirst && (IsMeeting(_text.LowerWord(noun)) || Speaks(_text.LowerWord(noun)))) || (place.LastToken + 1 < sum.ZoneEnd && Speaks(_text.LowerWord(place.LastToken + 1)));
    }

    private static bool IsMeeting(ReadOnlySpan<char> noun) =>
        noun.EndsWith("kongress") || noun.EndsWith("konferenz") || noun.EndsWith("tagung") || noun.EndsWith("messe") || noun.EndsWith("gipfel") || noun.EndsWith("veranstaltung") || noun.EndsWith("feier") || noun.EndsWith("feierstunde") || noun.EndsWith("sitzung") || noun.EndsWith("treffen")
        || noun.EndsWith("termin") || noun.EndsWith("gespräch") || noun.EndsWith("besuch") || noun.EndsWith("forum") || noun.EndsWith("workshop") || noun.EndsWith("festakt") || noun.EndsWith("auftakt") || noun.EndsWith("eröffnung") || noun.EndsWith("übergabe") || noun.EndsWith("verleihung")
        || noun.EndsWith("versammlung") || noun.EndsWith("empfang") || noun.EndsWith("rede") || noun.EndsWith("vorstellung") || noun.EndsWith("fest") || noun.EndsWith("abend");

    private static bool Speaks(ReadOnlySpan<char> word) =>
        word is "sagte" or "erklärte" or "betonte" or "kündigte" or "ankündigte" or "stellte" or "teilte" or "berichtete" or "äußerte" or "informierte" or "eröffnete" or "unterzeichnete" or "unterschrieb" or "unterzeichneten" or "tagte" or "traf" or "trafen" or "verkündete" or "lobte" or "würdigte"
            or "begrüßte" or "besuchte" or "übergab" or "überreichte" or "überreichten" or "übergaben" or "verteilte" or "mitteilte" or "bekanntgab" or "vorstellte" or "sprach" or "unterstrich" or "präsentierte" or "gab";

    private bool HandsOver(SumInText sum)
    {
        foreach (var hit in sum.Cues)
        {
            if (hit.Id == "cue.give.uebergeben" || (hit.Cue == FundingCue.Receive && _text.LowerWord(hit.First) is "entgegen" or "entgegennehmen" or "entgegengenommen"))
            {
                return true;
            }
        }

        return false;
    }

    // "für die Sanierung des Bads in Wesel" says where the money goes, "heute in Düsseldorf" where somebody stood.
    private bool IsInsidePurpose(PlaceFinding place, int zone)
    {
        for (var i = place.FirstToken - 2; i >= zone && i >= place.FirstToken - 9; i--)
        {
            if (_text.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }

            if (_text.LowerWord(i) is "für" or "zur" or "zum" or "des")
            {
                return true;
            }

            if (i == place.FirstToken - 2 && !_text.StartsUpper(i))
            {
                return false;
            }
        }

        return false;
    }

    // "für die Halle": the bare name of a town has no article.
    private bool IsCommonNoun(PlaceFinding place) =>
        place.FirstToken > 0 && place.FirstToken == place.LastToken && !(place.FirstToken > 1 && _text.Is(place.FirstToken - 2, ",") && _text.LowerWord(place.FirstToken - 1) is "die" or "das") && place.Place.Kind != PlaceKind.Kreis && place.Cue is not PlaceCue.Demonym && _text.LowerWord(place.FirstToken - 1) is "die" or "das" or "eine" or "einer" or "ihre" or "ihrer" or "neue" or "neuen" or "neuer"
        && !_text.LowerWord(place.FirstToken).Contains("stadt", StringComparison.Ordinal) && !_text.LowerWord(place.FirstToken).Contains('-');

    // "Stadthagen im Landkreis Schaumburg": the second says where the first lies.
    private bool IsSeatOf(PlaceFinding place)
    {
        // "in den Ort im Kreis Höxter"
        if (place.Place.Kind == PlaceKind.Kreis && place.FirstToken > 1 && _text.Is(place.FirstToken - 1, "im") && _text.LowerWord(place.FirstToken - 2) is "ort" or "dorf" or "stadt" or "gemeinde" or "kommune" or "ortschaft")
        {
            return true;
        }

        var at = index.PlaceFrom(place.FirstToken) - 1;
        if (at < 0 || place.Place.Kind != PlaceKind.Kreis)
        {
            return false;
        }

        var other = reading.Places[at];
        var gap = place.FirstToken - other.LastToken;
        return other.Place.Kind != PlaceKind.Kreis && gap is 2 or 3 && _text.LowerWord(other.LastToken + 1) is "im" or "in" or "(";
    }

    // "Köln unterstützt den Verein mit …": who gives gets nothing. "Hamm unterstützt das Land mit …" is the other way round.
    private bool IsGiver(PlaceFinding place, SumInText sum)
    {
        var next = place.LastToken + 1;
        if (next >= _text.Tokens.Length || _text.Tokens[next].Kind != TokenKind.Word)
        {
            return false;
        }

        if (place.Cue == PlaceCue.Location || IsDative(place) || !IsActiveGiving(next, sum))
        {
            return false;
        }

        for (var i = next + 1; i < Math.Min(next + 4, sum.ZoneEnd); i++)
        {
            if (_text.LowerWord(i) is "land" or "bund" or "ministerium" or "bezirksregierung" or "freistaat" or "landesregierung" or "nrw" or "nordrhein-westfalen" or "es" or "eu" || _text.LowerWord(i).EndsWith("ministerium"))
            {
                return false;
            }
        }

        return true;
    }

    // "der Stadt Köln gibt das Land": the article of a feminine noun tells the one who is given from the one who gives.
    private bool IsDative(PlaceFinding place)
    {
        var article = _text.LowerWord(place.FirstToken) is "stadt" or "gemeinde" or "landeshauptstadt" or "kreis" ? place.FirstToken - 1 : place.FirstToken - 2;
        return article >= 0 && (_text.Is(article, "dem") || (_text.Is(article, "der") && place.Place.Kind != PlaceKind.Kreis && _text.LowerWord(article + 1) is "stadt" or "gemeinde" or "landeshauptstadt" or "hansestadt" or "kreisstadt"));
    }

    // "gibt", "hat … bewilligt": a verb of giving in its active form, where somebody else gets what is given.
    private bool IsActiveGiving(int verb, SumInText sum)
    {
        var word = _text.LowerWord(verb);
        if (word is "hat" or "haben" or "will" or "wollen")
        {
            return sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Receive) && !sum.Has(FundingCue.Notice) && !sum.HasInClause(FundingCue.State);
        }

        return word is "gibt" or "fördert" or "unterstützt" or "investiert" or "zahlt" or "stellt" or "bewilligt" or "bezuschusst" or "steuert" or "übernimmt" or "vergibt" or "finanziert" or "gewährt" or "trägt" or "bringt" or "schießt" or "investierte" or "gab" or "stellte" or "zahlte"
            or "förderte" or "unterstützte" or "bewilligte" or "bezuschusste" or "steuerte" or "übernahm" or "vergab" or "finanzierte" or "gewährte" or "trug" or "spendet" or "spendete" or "stiftet" or "spendiert" or "überweist" or "überwies" or "verteilt" or "verteilte" or "lobt" or "beteiligt" or "legt" or "legte" or "stockt";
    }
}
