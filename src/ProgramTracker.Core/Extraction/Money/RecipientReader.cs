using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Decides who gets a sum, from the words of its own stretch of the sentence and from its table row.</summary>
internal sealed partial class RecipientReader(FundingReading reading, FundingIndex index, OrganisationReader organisations)
{
    private const int MostRecipients = 64;

    // What a release names is named in its first pages.
    private const int MostTokens = 5000;

    private readonly TokenisedText _text = reading.Text;
    private List<(int First, int End)>? _named;

    /// <summary>The recipients that the sum's own stretch names; true where it names one.</summary>
    public bool Read(SumInText sum) => Read(sum, sum.ZoneFirst, sum.ZoneEnd);

    public bool Read(SumInText sum, int first, int end)
    {
        var places = PlacesIn(first, end);
        places.RemoveAll(place => IsAside(place, first) || GetsShare(place, sum));
        var bodies = first < end ? organisations.Find(_text, first, Math.Min(end, first + 200)) : [];
        bodies.RemoveAll(body => IsGivingBody(body, first, end, sum));
        places.RemoveAll(place => bodies.Exists(body => place.FirstToken > body.First && place.LastToken < body.End && !IsGenitiveBody(body.First, first)));
        var strong = places.FindAll(place => IsStrong(place, first, sum));
        KeepThoseOfTheClause(strong, sum);
        var weak = places.FindAll(place => !strong.Contains(place) && IsPossible(place, sum));
        if (NamedBody(sum, bodies, first, end, strong.Count > 0) is { } body)
        {
            // "der Verein X in Ahlen": the place says where the body sits
            AddBody(sum, body, PlacesIn(body.First, body.End).FirstOrDefault()?.Place ?? strong.Concat(weak).FirstOrDefault(place => place.FirstToken >= body.First - 3)?.Place ?? weak.FirstOrDefault()?.Place);
            AddListed(sum, bodies, body);
            foreach (var place in strong)
            {
                if (place.LastToken < body.First - 1 && place.Cue is not PlaceCue.Location)
                {
                    AddPlace(sum, place);
                }
            }

            return true;
        }

        // Whose office it is says more than where something happens.
        if (weak.Exists(place => CueOfList(place, first) is not PlaceCue.Location))
        {
            weak.RemoveAll(place => CueOfList(place, first) is PlaceCue.Location);
        }

        if (strong.Count == 0 && weak.Count > 0)
        {
            sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
        }

        foreach (var place in strong.Count > 0 ? strong : sum.Group is { IsStrong: true, IsAnaphor: false } ? [] : weak)
        {
            AddPlace(sum, place);
        }

        return sum.Recipients.Count > 0;
    }

    // "Alfter geht leer aus, Bornheim dagegen bekommt 75.000 Euro": whom the sum's own clause names, not who has a clause and a verb of his own.
    private void KeepThoseOfTheClause(List<PlaceFinding> strong, SumInText sum)
    {
        var head = strong.FindIndex(place => place.FirstToken >= sum.ClauseFirst && place.LastToken < sum.Found.FirstToken);
        if (head <= 0 || !_text.Is(sum.ClauseFirst - 1, ","))
        {
            return;
        }

        while (head > 0 && IsJoined(strong[head - 1], strong[head]))
        {
            head--;
        }

        strong.RemoveRange(0, head);
    }

    /// <summary>"Der Heimatverein darf mit 238.617 Euro rechnen": a kind of body alone, where the text names one of that kind before.</summary>
    public bool ReadBareBody(SumInText sum)
    {
        for (var i = sum.ZoneFirst; i + 1 < sum.ZoneEnd; i++)
        {
            if (!(_text.LowerWord(i) is "der" or "die" or "das" or "dem" or "den") || !organisations.IsKind(_text, i + 1) || (i + 2 < sum.ZoneEnd && (_text.Tokens[i + 2].Kind == TokenKind.QuotationMark || (_text.Tokens[i + 2].Kind == TokenKind.Word && _text.StartsUpper(i + 2)))))
            {
                continue;
            }

            var kind = _text.LowerWord(i + 1);
            var bodies = Named();
            for (var b = bodies.Count - 1; b >= 0; b--)
            {
                if (bodies[b].End <= i && _text.Span(bodies[b].First, bodies[b].End - 1).In(_text.Text).Contains(kind, StringComparison.OrdinalIgnoreCase))
                {
                    AddBody(sum, bodies[b], null);
                    sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The association or institution that is the subject of the sentence before.</summary>
    public bool AddSubjectBefore(SumInText sum)
    {
        if (sum.Sentence == 0 || _text.Sentences[sum.Sentence - 1].Paragraph != _text.Sentences[sum.Sentence].Paragraph)
        {
            return false;
        }

        var sentence = _text.Sentences[sum.Sentence - 1];
        foreach (var body in Named())
        {
            if (body.First >= sentence.FirstToken && body.End <= sentence.EndToken && body.First - sentence.FirstToken <= 4 && (body.First == sentence.FirstToken || _text.LowerWord(body.First - 1) is "der" or "die" or "das"))
            {
                AddBody(sum, body, null);
                return true;
            }
        }

        return false;
    }

    private List<(int First, int End)> Named() => _named ??= organisations.Find(_text, 0, Math.Min(_text.Tokens.Length, MostTokens));

    /// <summary>The places that the stretch of an own share names: whoever it is, pays.</summary>
    public bool ReadPayer(SumInText sum)
    {
        foreach (var place in PlacesIn(sum.ZoneFirst, sum.ZoneEnd))
        {
            if (place.Cue is not (PlaceCue.Dateline or PlaceCue.Bracket) && !IsCommonNoun(place))
            {
                AddPlace(sum, place);
            }
        }

        if (sum.Recipients.Count > 0)
        {
            sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
        }

        return sum.Recipients.Count > 0;
    }

    /// <summary>The members of a group, where they are listed between the group and a token: as many places as it counts, or two bodies and more behind a colon.</summary>
    public bool ReadList(SumInText sum, RecipientGroup group, int end)
    {
        end = Math.Min(end, group.End + 200);
        var colon = -1;
        for (var i = group.End; i < end; i++)
        {
            if (_text.Is(i, ":") || _text.Is(i, "("))
            {
                colon = i;
                break;
            }
        }

        if (group.Number is { } number)
        {
            List<PlaceFinding> named = [];
            foreach (var place in PlacesIn(group.End, end))
            {
                if (place.Cue != PlaceCue.Dateline && !named.Exists(other => Antecedents.Same(other.Place, place.Place)))
                {
                    named.Add(place);
                }
            }

            if (number > 1 && named.Count == number)
            {
                named.ForEach(place => AddPlace(sum, place));
                sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
                return true;
            }
        }

        var bodies = colon >= 0 ? organisations.Find(_text, colon + 1, end) : [];
        if (bodies.Count < 2 || bodies.Count > MostRecipients)
        {
            return false;
        }

        bodies.ForEach(body => AddBody(sum, body, null));
        sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
        return true;
    }

    public void AddPlace(SumInText sum, PlaceFinding place)
    {
        if (sum.Recipients.Count >= MostRecipients || sum.Recipients.Exists(r => r.IsMunicipality && Antecedents.Same(r.Place!, place.Place)))
        {
            return;
        }

        sum.Recipients.Add(new RecipientRef(place.Place.Name, place.Place, true));
        if (place.Place.IsAmbiguous)
        {
            sum.Reasons.Add(CertaintyReason.AmbiguousPlace);
        }
    }

    private void AddBody(SumInText sum, (int First, int End) body, PlaceRef? place)
    {
        var name = _text.Span(body.First, body.End - 1).In(_text.Text).ReplaceLineEndings(" ");
        sum.Recipients.Add(new RecipientRef(name, place, false));
        if (place is null)
        {
            sum.Reasons.Add(CertaintyReason.OrganisationWithoutPlace);
        }
    }

    private List<PlaceFinding> PlacesIn(int first, int end)
    {
        List<PlaceFinding> found = [];
        for (var i = index.PlaceFrom(first); i < reading.Places.Length && reading.Places[i].FirstToken < end && found.Count < MostRecipients; i++)
        {
            found.Add(reading.Places[i]);
        }

        return found;
    }

    private (int First, int End)? NamedBody(SumInText sum, List<(int First, int End)> bodies, int first, int end, bool hasStrongPlace)
    {
        foreach (var body in bodies)
        {
            if (InRecipientPosition(body.First, first, sum))
            {
                return body;
            }
        }

        if (!hasStrongPlace && SubjectOf(sum, first, end) is { } subject)
        {
            return subject;
        }

        return hasStrongPlace || bodies.Count == 0 || sum.Group is { IsStrong: true } || IsGenitiveBody(bodies[0].First, first) ? null : bodies[0];
    }

    // "der Musikzug Repetal, die Dorfgemeinschaft Biekhofen und das Begegnungscafé Schwalbenohl"
    private void AddListed(SumInText sum, List<(int First, int End)> bodies, (int First, int End) head)
    {
        var last = head;
        for (var i = bodies.IndexOf(head) + 1; i > 0 && i < bodies.Count && sum.Recipients.Count < MostRecipients && IsListed(last.End, bodies[i].First); i++)
        {
            last = bodies[i];
            AddBody(sum, last, PlacesIn(last.First, last.End).FirstOrDefault()?.Place);
        }
    }

    private bool IsListed(int end, int next)
    {
        for (var i = end; i < next; i++)
        {
            if (!(_text.LowerWord(i) is "," or "und" or "sowie" or "der" or "die" or "das" or "den" or "dem" or "an"))
            {
                return false;
            }
        }

        return next - end is >= 1 and <= 3 && _text.LowerWord(end) is "," or "und" or "sowie";
    }

    // "das Becken der Grundschule Nord", "der Platz am Bürgerhaus West": whose or where, not who gets.
    private bool IsGenitiveBody(int token, int zone) =>
        token - 2 >= zone && _text.LowerWord(token - 1) is "der" or "des" && _text.Tokens[token - 2].Kind == TokenKind.Word && _text.StartsUpper(token - 2) && !IsOwned(_text.LowerWord(token - 2)) && !IsTime(_text.LowerWord(token - 2));

    // "nahmen am selben Abend der Musikzug …": a time of day owns nothing.
    private static bool IsTime(ReadOnlySpan<char> noun) => noun is "abend" or "morgen" or "vormittag" or "nachmittag" or "mittag" or "tag" or "woche" or "monat" or "jahr" or "herbst" or "frühjahr" or "sommer" or "winter" || Dates.DateWords.Weekday(noun) is not null;

    // "der Antrag der Verkehrsgesellschaft", "das Projekt der Diakonie": whose it is, is who gets.
    private static bool IsOwned(ReadOnlySpan<char> noun) =>
        noun.EndsWith("antrag") || noun.EndsWith("bescheid") || noun.EndsWith("projekt") || noun.EndsWith("vorhaben") || noun.EndsWith("förderung") || noun.EndsWith("unterstützung") || noun.EndsWith("arbeit") || noun.EndsWith("konto") || noun.EndsWith("euro");

    // "Der Landschaftsverband hat … vergeben": who gives gets nothing, and who issues the release tells of others unless it says that it receives.
    private bool IsGivingBody((int First, int End) body, int zone, int end, SumInText sum)
    {
        var name = _text.Span(body.First, body.End - 1).In(_text.Text);
        if (reading.Context.Issuer?.Contains(name, StringComparison.OrdinalIgnoreCase) == true && !sum.Has(FundingCue.Receive))
        {
            return true;
        }

        var first = body.First - 1;
        while (first >= zone && _text.LowerWord(first) is "der" or "die" or "das")
        {
            first--;
        }

        var verb = body.End;
        while (verb < end && verb < body.End + 4 && (_text.Is(verb, "(") || _text.Is(verb, ")") || (verb > 0 && _text.Is(verb - 1, "("))))
        {
            verb++;
        }

        if (first >= zone || verb >= end)
        {
            return false;
        }

        return _text.LowerWord(verb) is "gibt" or "vergibt" or "fördert" or "unterstützt" or "bewilligt" or "bezuschusst" or "zahlt" or "stellt" or "investiert"
            || (_text.LowerWord(verb) is "hat" or "haben" && sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Receive));
    }

    private bool InRecipientPosition(int token, int zone, SumInText sum)
    {
        var before = token - 1;
        while (before >= zone && _text.LowerWord(before) is "den" or "die" or "das" or "dem" or "der" or "ein" or "einen" or "eine" or "gemeinnützige" or "gemeinnützigen" or "örtliche" or "örtlichen")
        {
            before--;
        }

        if (before < zone)
        {
            return true;
        }

        if (_text.LowerWord(before) is "an" or "für" or "zum" or "beim" or "dem" or ":" or "–")
        {
            return true;
        }

        foreach (var hit in sum.Cues)
        {
            if (hit.Cue is FundingCue.Receive or FundingCue.Give && hit.End == before + 1)
            {
                return true;
            }
        }

        return false;
    }

    // "Vier Millionen Euro bekommt die Archäologische Zone/MiQua": what stands behind the verb of getting, named by at least two words.
    private (int First, int End)? SubjectOf(SumInText sum, int first, int end)
    {
        foreach (var hit in sum.Cues)
        {
            if (hit.Cue != FundingCue.Receive || hit.First < first || hit.End + 1 >= end || _text.LowerWord(hit.First) is "freuen" or "entgegen" or "rechnen" or "holen")
            {
                continue;
            }

            if (SubjectBefore(hit, first) is { } subject)
            {
                return subject;
            }

            if (_text.LowerWord(hit.End) is not ("die" or "das" or "der"))
            {
                continue;
            }

            var last = hit.End + 1;
            while (last < end && _text.Tokens[last].Kind == TokenKind.Word && _text.StartsUpper(last))
            {
                last++;
            }

            var name = hit.End + 1;
            if ((last - name >= 2 || (last - name == 1 && _text.Word(name).Contains('/'))) && !PlacesIn(name, last).Exists(_ => true))
            {
                return (name, last);
            }
        }

        return null;
    }

    // "Der Markt Talheim erhält 3,1 Millionen Euro": a name of two words and more that opens the sentence; nobody else gets the sum.
    private (int First, int End)? SubjectBefore(CueHit hit, int zone)
    {
        if (_text.LowerWord(hit.First) is not ("erhält" or "erhielt" or "bekommt" or "bekam"))
        {
            return null;
        }

        var name = hit.First;
        while (name > zone && hit.First - name < 6 && _text.Tokens[name - 1].Kind == TokenKind.Word && _text.StartsUpper(name - 1) && !(_text.LowerWord(name - 1) is "der" or "die" or "das"))
        {
            name--;
        }

        var article = name - 1;
        var opens = article >= zone && _text.LowerWord(article) is "der" or "die" or "das" && (article == zone || (article == zone + 1 && _text.Tokens[zone].Kind == TokenKind.QuotationMark));
        return opens && hit.First - name >= 2 && PlacesIn(name, hit.First).Count == 0 && !People.OfficeWords.Shared.IsOffice(_text.LowerWord(name)) ? (name, hit.First) : null;
    }
}
