using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.People;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Reads what officials do: hand over notices, and visit.</summary>
internal sealed class ActReading(TokenisedText text, EventSurroundings around, ImmutableArray<PersonStatement> people)
{
    private readonly EventLexicon _lexicon = EventLexicon.Shared;
    private readonly HashSet<string> _surnames = new(people.Select(person => person.Name[(person.Name.LastIndexOf(' ') + 1)..]), StringComparer.Ordinal);

    /// <summary>The handover, if there is one, else the visit, if there is one.</summary>
    public List<EventDraft> Read()
    {
        EventDraft? handover = null;
        EventDraft? visit = null;
        foreach (var sentence in text.Sentences)
        {
            ReadSentence(sentence, ref handover, ref visit);
        }

        return handover is not null ? [handover] : visit is not null ? [visit] : [];
    }

    private void ReadSentence(Sentence sentence, ref EventDraft? handover, ref EventDraft? visit)
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
                    case EventCue.VisitVerb when visitCue < 0 && !text.StartsUpper(i) && !around.IsSpeech(i):
                        (visitCue, visitRule, isVerb) = (i, cue.Id, true);
                        break;
                }
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

        if (notice >= 0 && (act >= 0 || IsReceivedFromOfficial(sentence, hasOfficial)) && !around.IsSpeech(notice))
        {
            handover = ReadHandover(handover, notice, act >= 0 ? act : notice, noticeRule);
        }

        if (visitCue >= 0 && hasOfficial)
        {
            visit = ReadVisit(visit, visitCue, visitRule, isVerb);
        }
    }

    private EventDraft ReadHandover(EventDraft? known, int notice, int act, string rule)
    {
        var first = notice;
        while (first > 0 && notice - first < 3 && text.Tokens[first - 1].Sentence == text.Tokens[notice].Sentence && (NumberReader.TryRead(text, first - 1, out _) || text.LowerWord(first - 1) is "weitere" or "neue"))
        {
            first--;
        }

        var draft = known ?? new EventDraft(EventKind.Handover, first, notice, text.Span(first, notice).In(text.Text).Replace('\n', ' '), rule);
        if (draft.Date is null && (around.DateNear(act, -1, -1) ?? around.DayBeforeInParagraph(notice)) is { From.IsDay: true } date)
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

    private EventDraft ReadVisit(EventDraft? known, int cue, string rule, bool isVerb)
    {
        var sentence = text.Sentences[text.Tokens[cue].Sentence];
        var last = isVerb ? cue : Math.Min(cue + 4, sentence.EndToken - 1);
        while (last > cue && !text.StartsUpper(last))
        {
            last--;
        }

        var first = isVerb ? sentence.FirstToken : cue;
        last = isVerb ? Math.Min(sentence.EndToken - 1, first + 14) : last;
        var draft = known ?? new EventDraft(EventKind.Visit, first, last, text.Span(first, last).In(text.Text).Replace('\n', ' ').TrimEnd('.'), rule);
        if (draft.Date is null && around.DateNear(cue, -1, -1) is { From.IsDay: true } date)
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

    // "in Empfang", "im Gepäck", "aus den Händen", "mit dabei": the words alone mean other things.
    private bool FitsHandover(int token, ReadOnlySpan<char> word) => word switch
    {
        "empfang" => token > 0 && text.Is(token - 1, "in"),
        "gepäck" => token > 0 && text.LowerWord(token - 1) is "im",
        "händen" => token > 1 && text.LowerWord(token - 1) is "den" && text.LowerWord(token - 2) is "aus",
        "dabei" or "vorbei" => HasOfficeInSentence(token),
        "verteilt" => HasOfficeInSentence(token),
        "händigte" or "händigten" => HasNear(token, "aus", 30),
        "entgegen" or "übergabe" or "bescheidübergabe" or "überreichung" => true,
        _ => !text.StartsUpper(token) || token == text.Sentences[text.Tokens[token].Sentence].FirstToken,
    };

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
