using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Which places of a stretch stand where somebody who gets something stands.</content>
internal sealed partial class RecipientReader
{
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

        var before = place.FirstToken - 1;
        while (before >= zone && _text.LowerWord(before) is "stadt" or "gemeinde" or "landeshauptstadt" or "die" or "den" or "dem" or "das" or "kreis" or "kreisstadt" or "einheitsgemeinde" or "hansestadt" or "beiden" or "städte" or "städten" or "gemeinden" or "kreise" or "kreisen" or "kommunen")
        {
            before--;
        }

        if (before < zone)
        {
            return place.Cue != PlaceCue.Location || place.FirstToken == zone;
        }

        var word = _text.LowerWord(before);
        if (word is "an" or "für" or "nach" or "auf" || (word is "und" or "sowie" or "," && Continues(place, zone, sum)))
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

    // "A, B und C": as strong as the first of them.
    private bool Continues(PlaceFinding place, int zone, SumInText sum)
    {
        var at = index.PlaceFrom(place.FirstToken) - 1;
        if (at >= 0 && reading.Places[at].FirstToken >= zone)
        {
            return place.FirstToken - reading.Places[at].LastToken <= 6 && IsStrong(reading.Places[at], zone, sum);
        }

        return place.FirstToken == zone || _text.Is(place.FirstToken - 1, ",") || place.FirstToken - 1 == zone;
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
        if (place.Cue is PlaceCue.Dateline or PlaceCue.Bracket || IsCommonNoun(place) || IsSeatOf(place) || IsGiver(place, sum))
        {
            return false;
        }

        if (place.Cue == PlaceCue.Location && HandsOver(sum))
        {
            return IsInsidePurpose(place, sum.ZoneFirst);
        }

        return place.Cue != PlaceCue.Office || sum.Has(FundingCue.Notice) || sum.Has(FundingCue.Receive);
    }

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
        place.FirstToken > 0 && place.FirstToken == place.LastToken && place.Place.Kind != PlaceKind.Kreis && place.Cue is not PlaceCue.Demonym && _text.LowerWord(place.FirstToken - 1) is "die" or "das" or "eine" or "einer" or "ihre" or "ihrer" or "neue" or "neuen" or "neuer"
        && !_text.LowerWord(place.FirstToken).Contains("stadt", StringComparison.Ordinal) && !_text.LowerWord(place.FirstToken).Contains('-');

    // "Stadthagen im Landkreis Schaumburg": the second says where the first lies.
    private bool IsSeatOf(PlaceFinding place)
    {
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

        var active = _text.LowerWord(next) is "gibt" or "fördert" or "unterstützt" or "investiert" or "zahlt" or "stellt" or "bewilligt" or "bezuschusst" or "steuert" or "übernimmt" or "vergibt" or "finanziert" or "gewährt" or "trägt" or "bringt" or "schießt" or "investierte" or "gab" or "stellte" or "zahlte";
        if (!active || place.Cue == PlaceCue.Location)
        {
            return false;
        }

        for (var i = next + 1; i < Math.Min(next + 4, sum.ZoneEnd); i++)
        {
            if (_text.LowerWord(i) is "land" or "bund" or "ministerium" or "bezirksregierung" or "freistaat" or "landesregierung" or "nrw" or "nordrhein-westfalen" or "es" or "eu")
            {
                return false;
            }
        }

        return true;
    }
}
