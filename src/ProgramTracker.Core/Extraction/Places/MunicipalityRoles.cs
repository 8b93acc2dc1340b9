using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>Gathers the places that name the same municipality and decides its strongest role: recipient, venue, dateline, mentioned.</summary>
internal static class MunicipalityRoles
{
    private static readonly WordSet ReceivingVerbs = WordSet.Of("erhält erhalten erhielt erhielten bekommt bekommen bekam bekamen profitiert profitieren gefördert bezuschusst unterstützt rechnen gehen geht fließen fließt");
    private static readonly WordSet VisitNouns = WordSet.Of("besuch arbeitsbesuch antrittsbesuch kurzbesuch rundgang ortstermin vor-ort-termin stippvisite");
    private static readonly WordSet Churches = WordSet.Of("dom münster kloster schloss burg abtei kirche basilika rathaus");
    private static readonly WordSet MoneyWords = WordSet.Of("geld gelder mittel fördermittel fördergelder zuschuss zuschüsse bescheid bescheide förderbescheid förderbescheide zuwendungsbescheid zuwendungsbescheide förderung zuwendung zuwendungen landesmittel integrationspauschale pauschale");

    public static ImmutableArray<MunicipalityMention> Of(TokenisedText text, ImmutableArray<PlaceFinding> places, ImmutableArray<EventStatement> events, ImmutableArray<FundingStatement> funding)
    {
        var roles = new Dictionary<string, MunicipalityRole>(StringComparer.Ordinal);
        void Raise(PlaceRef place, MunicipalityRole role)
        {
            var key = KeyOf(place);
            roles[key] = roles.TryGetValue(key, out var known) && known > role ? known : role;
        }

        foreach (var statement in funding)
        {
            foreach (var recipient in statement.Recipients)
            {
                if (recipient is { IsMunicipality: true, Place: { } place })
                {
                    Raise(place, MunicipalityRole.Recipient);
                }
            }
        }

        foreach (var statement in events)
        {
            if (statement.PlaceRef is { } place)
            {
                Raise(place, MunicipalityRole.Venue);
            }
        }

        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            if (place.Cue == PlaceCue.Dateline)
            {
                Raise(place.Place, MunicipalityRole.Dateline);
            }
            else if ((IsRecipientWithoutSum(text, place) && !(place.Cue == PlaceCue.Location && roles.GetValueOrDefault(KeyOf(place.Place)) == MunicipalityRole.Venue)) || IsPromised(text, places, i) || TakesNotice(text, place))
            {
                Raise(place.Place, MunicipalityRole.Recipient);
            }
            else if (IsNamedAsVenue(text, place) || IsWhereSomethingIs(text, place))
            {
                Raise(place.Place, MunicipalityRole.Venue);
            }
        }

        var mentions = ImmutableArray.CreateBuilder<MunicipalityMention>();
        foreach (var group in places.GroupBy(finding => KeyOf(finding.Place), StringComparer.Ordinal))
        {
            var first = group.First();
            mentions.Add(new MunicipalityMention(first.Place, roles.GetValueOrDefault(group.Key), [.. group.Select(finding => finding.Span)], first.RuleId));
        }

        return mentions.ToImmutable();
    }

    // "Förderbescheid für … im Kreis Coesfeld", "Projekte in A, B und C bekommen Geld": a recipient although no sum is stated.
    private static bool IsRecipientWithoutSum(TokenisedText text, PlaceFinding place)
    {
        if (place.Cue is PlaceCue.Office or PlaceCue.Bracket or PlaceCue.Demonym)
        {
            return false;
        }

        var sentence = text.Sentences[text.Tokens[place.FirstToken].Sentence];
        bool receives = false, money = false;
        for (var i = Math.Max(sentence.FirstToken, place.FirstToken - 14); i < Math.Min(sentence.EndToken, place.LastToken + 12); i++)
        {
            var word = text.LowerWord(i);
            receives |= ReceivingVerbs.Contains(word) && i > place.LastToken;
            money |= MoneyWords.Contains(word);
            if (word is "euro" or "€" or "eur")
            {
                // Where a sum is stated, its statement says who gets it.
                return false;
            }

            if (i < place.FirstToken && text.StartsUpper(i) && word.EndsWith("bescheid") && i + 1 < text.Tokens.Length && text.Is(i + 1, "für"))
            {
                return place.FirstToken - i < 10;
            }
        }

        return receives && money;
    }

    // "Förderbescheide für Stolberg, Alsdorf und Baesweiler": what is handed out stands before the list.
    private static bool IsPromised(TokenisedText text, ImmutableArray<PlaceFinding> places, int index)
    {
        while (index > 0 && places[index].FirstToken - places[index - 1].LastToken is 2 or 3 && text.LowerWord(places[index - 1].LastToken + 1) is "," or "und" or "sowie" && text.Tokens[places[index].FirstToken].Sentence == text.Tokens[places[index - 1].FirstToken].Sentence)
        {
            index--;
        }

        var before = places[index].FirstToken - 1;
        while (before > 0 && places[index].FirstToken - before < 3 && (text.LowerWord(before) is "die" or "den" or "das" or "der" || text.LowerWord(before) is "kreise" or "städte" or "gemeinden" or "kommunen" or "landkreise"))
        {
            before--;
        }

        if (before > 0 && (text.Is(before, "an") || (text.Is(before, "nach") && text.LowerWord(before - 1) is "gingen" or "gehen" or "geht" or "ging" or "gegangen")) && HasNoticeBefore(text, before))
        {
            return true;
        }

        return before > 0 && text.LowerWord(before) is "für" or "an" && (MoneyWords.Contains(text.LowerWord(before - 1)) || text.LowerWord(before - 1).EndsWith("bescheide") || text.LowerWord(before - 1).EndsWith("bescheid"));
    }

    // "Förderzusagen sind hinausgegangen, und zwar an …"
    private static bool HasNoticeBefore(TokenisedText text, int token)
    {
        var sentence = text.Sentences[text.Tokens[token].Sentence];
        for (var i = Math.Max(sentence.FirstToken, token - 30); i < token; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && text.LowerWord(i) is var word
                && (word.EndsWith("zusage") || word.EndsWith("zusagen") || word.EndsWith("bewilligung") || word.EndsWith("bewilligungen") || word.EndsWith("bescheid") || word.EndsWith("bescheide") || word.EndsWith("mittel") || word is "geld"))
            {
                return true;
            }
        }

        return false;
    }

    // "Bürgermeisterin Anna Muster aus Hilden nahm den Bescheid entgegen": who takes it takes it for the town.
    private static bool TakesNotice(TokenisedText text, PlaceFinding place)
    {
        var before = place.FirstToken - 1;
        if (place.Cue != PlaceCue.Office && !(before >= 0 && text.LowerWord(before) is "aus" or "von" or "("))
        {
            return false;
        }

        var sentence = text.Sentences[text.Tokens[place.FirstToken].Sentence];
        bool notice = false, takes = false, head = false;
        for (var i = Math.Max(sentence.FirstToken, place.FirstToken - 14); i < Math.Min(sentence.EndToken, place.LastToken + 16); i++)
        {
            var word = text.LowerWord(i);
            notice |= word.EndsWith("bescheid") || word.EndsWith("bescheide") || word.EndsWith("urkunde");
            takes |= i > place.LastToken && word is "entgegen" or "empfang" or "entgegennehmen" or "entgegennahm" or "entgegengenommen";
            head |= i < place.FirstToken && (word.EndsWith("bürgermeister") || word.EndsWith("bürgermeisterin") || word.EndsWith("landrat") || word.EndsWith("landrätin") || word.EndsWith("kämmerer") || word.EndsWith("kämmerin"));
        }

        return notice && takes && head;
    }

    // "Duisburg und Essen sind als Konferenzorte gewählt"
    private static bool IsNamedAsVenue(TokenisedText text, PlaceFinding place)
    {
        var sentence = text.Sentences[text.Tokens[place.FirstToken].Sentence];
        for (var i = Math.Max(sentence.FirstToken, place.FirstToken - 10); i < Math.Min(sentence.EndToken, place.LastToken + 10); i++)
        {
            var word = text.LowerWord(i);
            if (word.EndsWith("konferenzort") || word.EndsWith("konferenzorte") || word.EndsWith("tagungsort") || word.EndsWith("tagungsorte") || word.EndsWith("veranstaltungsort") || word.EndsWith("austragungsort") || word.EndsWith("gastgeberstadt"))
            {
                return true;
            }
        }

        return false;
    }

    // "bei einem Besuch in Beckum", "eröffnet wird der Tag um 11 Uhr im Dom zu Xanten", "hat der Minister am Mittwoch in Münster … übergeben"
    private static bool IsWhereSomethingIs(TokenisedText text, PlaceFinding place)
    {
        var before = place.FirstToken - 1;
        var sentence = text.Sentences[text.Tokens[place.FirstToken].Sentence];
        if (before - 1 < sentence.FirstToken || text.LowerWord(before) is not ("in" or "zu"))
        {
            return false;
        }

        var noun = text.LowerWord(before - 1);
        if (text.Is(before, "in") && place.Cue == PlaceCue.Location && VisitNouns.Contains(noun))
        {
            return true;
        }

        bool opens = false, handsOver = false, office = false;
        for (var i = Math.Max(sentence.FirstToken, place.FirstToken - 40); i < Math.Min(sentence.EndToken, place.LastToken + 40); i++)
        {
            var word = text.LowerWord(i);
            opens |= word is "eröffnet" or "beginnt" or "gefeiert" or "statt" or "uhr";
            handsOver |= word is "übergeben" or "übergab" or "übergaben" or "überreicht" or "überreichte" or "überreichten" or "ausgehändigt";
            office |= text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && People.OfficeWords.Shared.IsOffice(word);
        }

        return text.Is(before, "zu") ? opens && Churches.Contains(noun)
            : place.Cue == PlaceCue.Location && handsOver && office && (noun is "heute" or "gestern" || Dates.DateWords.Weekday(noun) is not null || text.Is(before - 1, ")"));
    }

    private static string KeyOf(PlaceRef place) => place.Ags ?? (place.IsOutside ? place.Kind == PlaceKind.Kreis ? "k:" + place.Name : "o:" + place.Name : "a:" + place.Name);
}
