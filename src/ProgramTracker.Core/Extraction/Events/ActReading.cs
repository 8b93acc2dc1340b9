using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.People;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Reads what officials do: hand over notices, and visit.</summary>
internal sealed class ActReading(TokenisedText text, EventSurroundings around, ImmutableArray<PersonStatement> people, List<EventDraft> named)
{
    private const int LongestTitle = 16;
    private const int MostVisits = 20;

    private readonly EventLexicon _lexicon = EventLexicon.Shared;
    private readonly HashSet<string> _surnames = new(people.Select(person => person.Name[(person.Name.LastIndexOf(' ') + 1)..]), StringComparer.Ordinal);

    private (int Token, string Rule) _lastNotice = (-1, "");

    /// <summary>The handover, if there is one, else the visits: one for each day and place that the text tells.</summary>
    public List<EventDraft> Read()
    {
        EventDraft? handover = null;
        List<EventDraft> visits = [];
        foreach (var sentence in text.Sentences)
        {
            ReadSentence(sentence, ref handover, visits);
        }

        return handover is not null ? [handover] : visits;
    }

    private void ReadSentence(Sentence sentence, ref EventDraft? handover, List<EventDraft> visits)
    {
        int notice = -1, act = -1, visitCue = -1;
        string noticeRule = "", visitRule = "";
        var isVerb = false;
        var hasOfficial = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var word = text.LowerWord(i);
            if (_lexicon.Cues.TryMatch(word, out var cue, out _))
            {
                switch (cue.Cue)
                {
                    case EventCue.Notice when notice < 0 && text.StartsUpper(i):
                        (notice, noticeRule) = (i, cue.Id);
                        break;
                    case EventCue.Handover when act < 0 && FitsHandover(i, word):
                        act = i;
                        break;
                    case EventCue.VisitNoun when visitCue < 0 && text.StartsUpper(i) && !around.IsSpeech(i):
                        (visitCue, visitRule) = (i, cue.Id);
                        break;
                    case EventCue.VisitVerb when visitCue < 0 && !text.StartsUpper(i) && !around.IsSpeech(i) && FitsVisit(i, word):
                        (visitCue, visitRule, isVerb) = (i, cue.Id, true);
                        break;
                }
            }
            else if (word is "bild" && HasNear(i, "machte", 20) && HasNear(i, "sich", 20) && !around.IsSpeech(i))
            {
                (visitCue, visitRule, isVerb) = (i, "EVT-VISITVERB", true);
            }
            else if (word is "gast" && i > 0 && text.Is(i - 1, "zu"))
            {
                (visitCue, visitRule, isVerb) = (i, "EVT-VISITVERB", true);
            }
            else if (word is "lassen" or "ließ" or "ließen" && HasNear(i, "zeigen") && !around.IsSpeech(i))
            {
                (visitCue, visitRule, isVerb) = (i, "EVT-VISITVERB", true);
            }

            hasOfficial |= text.StartsUpper(i) && (OfficeWords.Shared.IsOffice(word) || (_surnames.Count > 0 && _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Word(i))));
        }

        if (notice >= 0 && (act >= 0 || IsReceivedFromOfficial(sentence, hasOfficial)) && !around.IsSpeech(notice) && !(act >= 0 && HasNear(act, "verzichtet", 20)))
        {
            handover = ReadHandover(handover, notice, act >= 0 ? act : notice, noticeRule);
        }

        if (notice >= 0)
        {
            _lastNotice = (notice, noticeRule);
        }
        else if (act >= 0 && hasOfficial && SpeaksOfNoticeBefore(sentence) && !around.IsSpeech(act))
        {
            handover = ReadHandover(handover, _lastNotice.Token, _lastNotice.Token, _lastNotice.Rule);
        }

        if (visitCue >= 0 && hasOfficial)
        {
            var known = visits.Count > 0 && !IsAnotherVisit(visits[^1], visitCue) ? visits[^1] : null;
            if (ReadVisit(known, visitCue, visitRule, isVerb) is { } visit && known is null && visits.Count < MostVisits)
            {
                visits.Add(visit);
            }
        }
    }

    private EventDraft ReadHandover(EventDraft? known, int notice, int act, string rule)
    {
        var first = notice;
        while (first > 0 && notice - first < 3 && text.Tokens[first - 1].Sentence == text.Tokens[notice].Sentence && (NumberReader.TryRead(text, first - 1, out _) || text.LowerWord(first - 1) is "weitere" or "neue"))
        {
            first--;
        }

        var draft = known ?? new EventDraft(EventKind.Handover, first, notice, Nominative.Of(text, notice, first, notice), rule);
        if (draft.Date is null && (around.DateNear(act, -1, -1) ?? around.DayBeforeInParagraph(notice) ?? around.DayBehindHeadline(notice)) is { From.IsDay: true } date)
        {
            draft.Date = date.From;
            draft.Reasons.AddRange(date.Reasons);
        }

        if (draft.PlaceRef is null && (around.PlaceNear(act, anyInSentence: false) ?? around.PlaceOfParagraph(act)) is { } place)
        {
            draft.PlaceRef = place.Place;
            draft.Place = place.Place.Name;
        }

        return draft;
    }

    // "Den Förderbescheid erhielt der Landrat am 12. Februar. Überbracht haben ihn Minister Muster und …"
    private bool SpeaksOfNoticeBefore(Sentence sentence)
    {
        if (_lastNotice.Token < 0)
        {
            return false;
        }

        var at = text.Tokens[_lastNotice.Token].Sentence;
        if (text.Tokens[sentence.FirstToken].Sentence != at + 1 || text.Sentences[at].Paragraph != sentence.Paragraph)
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + 40); i++)
        {
            if (text.LowerWord(i) is "ihn" or "sie" or "diesen" or "diese" && !text.StartsUpper(i))
            {
                return true;
            }
        }

        return false;
    }

    // Whoever visits an event is part of it; the event of the same sentence or the next, and its day, say more than the visit.
    private bool BelongsToEvent(int cue)
    {
        var at = text.Tokens[cue].Sentence;
        foreach (var draft in named)
        {
            // On a tour each stop is a visit.
            if (draft.RuleId == "EVT-TOUR")
            {
                continue;
            }

            foreach (var noun in draft.Mentions)
            {
                var distance = text.Tokens[noun].Sentence - at;
                if (distance is not (0 or 1) || text.Sentences[text.Tokens[noun].Sentence].Paragraph != text.Sentences[at].Paragraph)
                {
                    continue;
                }

                if (draft.Date is null && around.DateNear(cue, -1, -1) is { From.IsDay: true } date)
                {
                    draft.Date = date.From;
                    draft.Reasons.AddRange(date.Reasons);
                }

                return true;
            }
        }

        return false;
    }

    // A visit told by a verb has no name of its own: it is called by the headline, where that speaks of it and is short.
    private bool TryHeadline(int cue, out int first, out int last)
    {
        (first, last) = (0, 0);
        while (last + 1 < text.Tokens.Length && last < LongestTitle + 2 && text.Tokens[last + 1].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak))
        {
            last++;
        }

        // A first line that is a sentence is no headline, unless it tells of the visit itself.
        if (text.Is(last, "."))
        {
            last--;
            if (cue > last)
            {
                return false;
            }
        }

        if (last - first >= LongestTitle)
        {
            return false;
        }

        var place = around.PlaceNear(cue, anyInSentence: true);
        for (var i = first; i <= last; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && (i == cue || OfficeWords.Shared.IsOffice(text.LowerWord(i)) || _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Word(i))
                || (place is not null && text.Word(i).SequenceEqual(place.Place.Name))))
            {
                return true;
            }
        }

        return false;
    }

    // Without such a headline it is called by what is visited, where day and town are told: "wird die Stadtbücherei Herne besuchen", "besuchte das Zentrum „Haus der Brücken“ in Neuss".
    private bool TryObject(int cue, out int first, out int last)
    {
        (first, last) = (0, -1);
        if (around.PlaceNear(cue, anyInSentence: true) is not { } place || (around.DateNear(cue, -1, -1) ?? around.DayGoneOnFrom(cue)) is not { From.IsDay: true })
        {
            return false;
        }

        last = place.LastToken;
        first = place.FirstToken;
        while (first > 0 && last - first < 8 && text.Tokens[first - 1].Sentence == text.Tokens[last].Sentence && (text.StartsUpper(first - 1) || text.Tokens[first - 1].Kind == TokenKind.QuotationMark || text.LowerWord(first - 1) is "in" or "der" or "im" or "für")
            && !OfficeWords.Shared.IsOffice(text.LowerWord(first - 1)) && Dates.DateWords.Weekday(text.LowerWord(first - 1)) is null)
        {
            first--;
        }

        while (first < last && !text.StartsUpper(first))
        {
            first++;
        }

        return true;
    }

    // "Besuch der landesweiten Koordinierungsstelle", "Rundgang in Marsberg": one phrase behind the noun, and no day.
    private int VisitPhraseEnd(int cue, int end)
    {
        var last = cue;
        for (var i = cue + 1; i < Math.Min(end, cue + 5) && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.StartsUpper(i))
            {
                last = Dates.DateWords.Weekday(text.LowerWord(i)) is null ? i : last;
            }
            else if (last > cue || (i == cue + 1 && text.LowerWord(i) is not ("der" or "des" or "in" or "im" or "bei" or "beim" or "auf")))
            {
                break;
            }
        }

        return last;
    }

    private EventDraft? ReadVisit(EventDraft? known, int cue, string rule, bool isVerb)
    {
        if (known is null && BelongsToEvent(cue))
        {
            return null;
        }

        var sentence = text.Sentences[text.Tokens[cue].Sentence];
        var first = cue;
        var last = VisitPhraseEnd(cue, sentence.EndToken);

        if (isVerb && known is null && !TryHeadline(cue, out first, out last) && !TryObject(cue, out first, out last))
        {
            return null;
        }

        var draft = known ?? new EventDraft(EventKind.Visit, first, last, text.Span(first, last).In(text.Text).Replace('\n', ' ').TrimEnd('.'), rule);
        if (draft.Date is null && (around.DateNear(cue, -1, -1) ?? around.DayGoneOnFrom(cue) ?? around.DayBehindHeadline(cue)) is { From.IsDay: true } date)
        {
            draft.Date = date.From;
            draft.Reasons.AddRange(date.Reasons);
        }

        if (draft.PlaceRef is null && around.PlaceNear(cue, anyInSentence: true) is { } place)
        {
            draft.PlaceRef = place.Place;
            draft.Place = place.Place.Name;
        }

        return draft;
    }

    // "Am 28. Mai will sie das Zentrum in Krefeld aufsuchen": another day and another place than those of the visit before.
    private bool IsAnotherVisit(EventDraft known, int cue) =>
        known is { Date: { } day, PlaceRef: { } there } && around.DateNear(cue, -1, -1) is { From: { IsDay: true } other } && other != day
        && around.PlaceNear(cue, anyInSentence: false) is { } place && place.Place != there;

    // "in Empfang", "im Gepäck", "aus den Händen", "mit dabei": the words alone mean other things.
    private bool FitsHandover(int token, ReadOnlySpan<char> word) => word switch
    {
        "empfang" => token > 0 && text.Is(token - 1, "in"),
        "hand" => token > 1 && text.Is(token - 1, "der") && text.Is(token - 2, "aus"),
        "gepäck" => token > 0 && text.LowerWord(token - 1) is "im",
        "händen" => token > 1 && text.LowerWord(token - 1) is "den" && text.LowerWord(token - 2) is "aus",
        "dabei" or "vorbei" => HasOfficeInSentence(token),
        "verteilt" => HasOfficeInSentence(token),
        "händigte" or "händigten" => HasNear(token, "aus", 30),
        "legte" or "legten" or "drückte" or "drückten" => HasOfficeInSentence(token) && (HasNear(token, "auf", 20) || HasNear(token, "in", 20)),
        "entgegen" or "übergabe" or "bescheidübergabe" or "überreichung" => true,
        _ => !text.StartsUpper(token) || token == text.Sentences[text.Tokens[token].Sentence].FirstToken,
    };

    // "informierte sich vor Ort": without the place it is any talk.
    private bool FitsVisit(int token, ReadOnlySpan<char> word) =>
        !(word.StartsWith("informier") || word.StartsWith("überzeug")) || (HasNear(token, "sich", 20) && ((HasNear(token, "ort", 20) && HasNear(token, "vor", 20)) || HasNear(token, "dort", 20)));

    private bool HasOfficeInSentence(int token)
    {
        var sentence = text.Sentences[text.Tokens[token].Sentence];
        for (var i = Math.Max(sentence.FirstToken, token - 20); i < Math.Min(sentence.EndToken, token + 8); i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && OfficeWords.Shared.IsOffice(text.LowerWord(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "die Bescheide, die Vereine heute von Minister Muster bekommen haben"
    private bool IsReceivedFromOfficial(Sentence sentence, bool hasOfficial)
    {
        if (!hasOfficial)
        {
            return false;
        }

        bool received = false, from = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var word = text.LowerWord(i);
            received |= word is "bekommen" or "erhalten" or "bekam" or "erhielt" or "bekamen" or "erhielten";
            from |= word is "von" or "durch" && i + 2 < sentence.EndToken && (OfficeWords.Shared.IsOffice(text.LowerWord(i + 1)) || _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Word(i + 2)) || _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Word(i + 1)));
        }

        return received && from;
    }

    private bool HasNear(int token, string word, int within = 6)
    {
        var sentence = text.Sentences[text.Tokens[token].Sentence];
        for (var i = Math.Max(sentence.FirstToken, token - within); i < Math.Min(sentence.EndToken, token + within); i++)
        {
            if (text.Is(i, word))
            {
                return true;
            }
        }

        return false;
    }
}
