using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Reads the events that a text names by a noun, and joins the nouns that mean the same event.</summary>
internal sealed partial class NamedEventReading(TokenisedText text, EventSurroundings around)
{
    private static readonly WordSet GenitiveOwners = WordSet.Of("stadt gemeinde landeshauptstadt landesregierung bezirksregierung bundesregierung universität länder kommunen staatskanzlei landesarbeitsgemeinschaft region städteregion hochschule arbeiterwohlfahrt caritas");
    private static readonly WordSet TitleConnectors = WordSet.Of("und der des die das den dem im in am");

    private const int MostEvents = 200;

    private readonly EventLexicon _lexicon = EventLexicon.Shared;
    private readonly List<EventDraft> _events = [];
    private readonly Dictionary<string, EventDraft> _byKey = new(StringComparer.Ordinal);

    public List<EventDraft> Read()
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && _lexicon.Phrases.TryMatch(text, i, out var phraseId, out var words))
            {
                i = ReadPhrase(i, i + words - 1, phraseId);
            }
            else if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && _lexicon.Nouns.TryMatch(text.LowerWord(i), out var noun, out var length) && noun.Word != EventWord.Never && !IsOrganisation(i))
            {
                i = ReadAt(i, noun.Word, noun.Id, length);
            }
        }

        return _events;
    }

    private int ReadAt(int noun, EventWord word, string id, int length)
    {
        if (word == EventWord.Workshop && (text.LowerWord(noun).EndsWith("s") || HasNumberBefore(noun)))
        {
            return ReadWorkshops(noun, id);
        }

        if (IsPlural(text.LowerWord(noun)) || (word == EventWord.Dated && around.DateNear(noun, noun, noun) is not { From.IsDay: true }))
        {
            return noun;
        }

        var first = WithOrdinal(noun);
        var last = noun;
        string? quoted = null;
        var end = noun;
        if (around.TryTitleAround(noun, out var quoteFirst, out var quoteLast))
        {
            quoted = text.Span(quoteFirst, quoteLast).In(text.Text).Replace('\n', ' ');
            (first, last, end) = (quoteFirst, quoteLast, quoteLast);
        }
        else if (TitleBehind(noun, out var open, out var titleFirst, out var titleLast, out var close))
        {
            quoted = text.Span(titleFirst, titleLast).In(text.Text).Replace('\n', ' ');
            end = close;
            (first, last) = (titleFirst, titleLast);
        }
        else
        {
            last = id is "EVT-DIG" or "EVT-DATED" ? ShortPhraseEnd(noun) : PhraseEnd(noun);
            end = last;
        }

        var lower = text.LowerWord(noun);
        var modifier = lower[..^length].TrimEnd('-').ToString();
        var name = quoted ?? Nominative.Of(text, noun, first, last);
        var known = Known(noun, word, modifier, KeyOf(lower), quoted);
        if (known is null)
        {
            if (around.IsSpeech(noun) || (word == EventWord.Generic && quoted is null && !IsNewGeneric(noun)))
            {
                return end;
            }

            known = new EventDraft(KindOf(word, lower), first, last, name, id) { Modifier = modifier, IsQuoted = quoted is not null, IsSub = word is EventWord.Sub or EventWord.Workshop };
            if (_events.Count >= MostEvents)
            {
                return end;
            }

            _events.Add(known);
            if (quoted is not null)
            {
                known.AddName(Nominative.Of(text, noun, noun, noun));
                _byKey.TryAdd("„" + quoted, known);
            }
        }
        else
        {
            Join(known, first, last, name, quoted is not null, word);
        }

        if (word != EventWord.Generic)
        {
            _byKey.TryAdd(KeyOf(lower), known);
        }

        known.Mentions.Add(noun);
        ReadFacts(known, noun, first, last);
        return end;
    }

    // "Tag der offenen Tür", "Interkulturelle Woche": names of several words, told of where their sentence gives a day.
    private int ReadPhrase(int first, int last, string id)
    {
        var name = Nominative.OfPhrase(text, first, last);
        if (!_byKey.TryGetValue(name, out var known))
        {
            if (around.IsSpeech(first) || around.DateNear(first, -1, -1) is not { From.IsDay: true } || _events.Count >= MostEvents)
            {
                return last;
            }

            _events.Add(known = new EventDraft(EventKind.Other, first, last, name, id) { Modifier = "" });
            _byKey[name] = known;
        }

        known.Mentions.Add(first);
        ReadFacts(known, first, first, first);
        return last;
    }

    private void Join(EventDraft known, int first, int last, string name, bool isQuoted, EventWord word)
    {
        // The fullest name is the title: one in quotation marks, else the longest of those built on a proper noun.
        var isBetter = isQuoted ? !known.IsQuoted : !known.IsQuoted && word != EventWord.Generic && name.Length > known.Title.Length;
        if (isBetter)
        {
            var former = known.Title;
            (known.Title, known.FirstToken, known.LastToken, known.IsQuoted) = (name, first, last, isQuoted);
            known.OtherNames.Remove(name);
            if (!name.Contains(former, StringComparison.Ordinal))
            {
                known.AddName(former);
            }
        }
        else if (!(name.Contains(' ', StringComparison.Ordinal) && known.Title.StartsWith(name, StringComparison.Ordinal)))
        {
            // "Integrationskonferenz der Stadt" is the title cut short, and no other name.
            known.AddName(name);
        }
    }

    private EventDraft? Known(int noun, EventWord word, string modifier, string key, string? quoted)
    {
        if (quoted is not null && _byKey.TryGetValue("„" + quoted, out var same))
        {
            return same;
        }

        if (word == EventWord.Generic)
        {
            return quoted is null && !IsNewGeneric(noun) ? LastMain(key) : null;
        }

        if (_byKey.TryGetValue(key, out var byKey) && (quoted is null || !byKey.IsQuoted || byKey.Title == quoted))
        {
            return byKey;
        }


        // "Kick-off-Veranstaltung" after "Kick-off".
        if (key.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 && key.LastIndexOf('-') is var lastHyphen && lastHyphen > hyphen && _byKey.TryGetValue(key[..lastHyphen], out var shorter))
        {
            return shorter;
        }

        if (quoted is not null || word is EventWord.Other or EventWord.Sub or EventWord.Dated)
        {
            return null;
        }

        // "Integrationskonferenz" and "Integrationsgipfel" share what stands before the noun.
        for (var i = _events.Count - 1; i >= 0 && i >= _events.Count - 8; i--)
        {
            if (modifier.Length > 3 && _events[i].Modifier == modifier && _events[i].Kind is EventKind.Conference or EventKind.Congress && word is EventWord.Conference or EventWord.Congress)
            {
                return _events[i];
            }
        }

        // "der Fachtagung" after a "Fachtag", "der Tagung" after a "Fachtagung".
        return text.LowerWord(noun) is "fachtagung" or "fachtag" && LastMain(key) is { Kind: EventKind.Conference } last ? last : null;
    }

    private EventDraft? LastMain(string key)
    {
        var wanted = key is "konferenz" or "tagung" or "gipfel" ? EventKind.Conference : key is "kongress" ? EventKind.Congress : (EventKind?)null;
        for (var i = _events.Count - 1; i >= 0 && i >= _events.Count - 12; i--)
        {
            if (!_events[i].IsSub && _events[i].Kind != EventKind.Workshop && (wanted is null || _events[i].Kind == wanted))
            {
                return _events[i];
            }
        }

        return null;
    }

    private void ReadFacts(EventDraft known, int noun, int first, int last)
    {
        if (around.IsSpeech(noun))
        {
            return;
        }

        if (around.DateNear(noun, Math.Min(first, noun), Math.Max(last, noun), IsNextOne(noun) || HasNear(noun, "statt")) is { } date && (known.Date is null || (!known.Date.IsDay && date.From!.IsDay)))
        {
            known.Date = date.From;
            known.EndDate = date.To is { } to && to != date.From ? to : null;
            known.Reasons.Clear();
            known.Reasons.AddRange(date.Reasons);
        }

        if (known.Date is null && around.DayPointedBackTo(noun) is { } earlier)
        {
            known.Date = earlier.From;
            known.Reasons.AddRange(earlier.Reasons);
        }

        if (known.PlaceRef is null && around.PlaceNear(noun, anyInSentence: false) is { } place)
        {
            known.PlaceRef = place.Place;
            known.Place = place.Place.Name;
        }

        if (known.Organiser is null && OrganiserBehind(noun, last) is { } organiser)
        {
            known.Organiser = organiser;
            if (around.PlaceInside(noun, last) is { } seat && known.PlaceRef is null && seat.Place.Kind != PlaceKind.Kreis)
            {
                known.PlaceRef = seat.Place;
                known.Place = seat.Place.Name;
            }
        }

        known.IsVirtual |= HasNear(noun, "virtuell") || HasNear(noun, "digital") || HasNear(noun, "online");
    }

    // „A“, „B“ und „C“ behind the word, or one on each line of a list that a colon opens.
    private int ReadWorkshops(int noun, string id)
    {
        var parent = LastMain("");
        var end = noun;
        var found = 0;
        var sentence = text.Tokens[noun].Sentence;
        for (var i = noun + 1; i < text.Tokens.Length && i - end < 40 && found < 20; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.ParagraphBreak && found > 0 && !StartsListItem(i + 1))
            {
                break;
            }

            if (text.Tokens[i].Kind == TokenKind.QuotationMark && (text.Tokens[i].Sentence == sentence || StartsListItem(i) || (found > 0 && i - end <= 2)) && i + 1 < text.Tokens.Length && around.IsTitleOrQuestion(i + 1) && QuotedText.TryRead(text, i, out var first, out var last, out var close))
            {
                var title = text.Span(first, last).In(text.Text).Replace('\n', ' ');
                if (_events.Count < MostEvents && !_byKey.ContainsKey("„" + title))
                {
                    var workshop = new EventDraft(EventKind.Workshop, first, last, title, id) { IsQuoted = true, IsSub = true, Parent = parent };
                    _events.Add(workshop);
                    _byKey["„" + title] = workshop;
                }

                found++;
                i = end = close;
            }
            else if (text.Tokens[i].Sentence != sentence && found == 0 && !StartsListItem(i) && i - noun > 12)
            {
                break;
            }
        }

        return end;
    }

    private bool StartsListItem(int token)
    {
        var before = token - 1;
        while (before >= 0 && token - before < 4 && text.Text[text.Tokens[before].Start] is '•' or '-' or '–' or '*' or '·' or ')' || (before >= 0 && token - before < 4 && text.Tokens[before].Kind is TokenKind.Number || (before >= 0 && token - before < 3 && text.Is(before, "."))))
        {
            before--;
        }

        return before >= 0 && text.Tokens[before].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak;
    }

    // "die Kultusministerkonferenz" and the like are bodies; with a number before them they are this year's meeting.
    private bool IsOrganisation(int noun) =>
        text.LowerWord(noun).EndsWith("ministerkonferenz") && WithOrdinal(noun) == noun && !_byKey.ContainsKey(KeyOf(text.LowerWord(noun)));

    // "mit einem Fest", "eine Konferenz bayerischer Museen": the indefinite article brings in a new one.
    private bool IsNewGeneric(int noun) =>
        IsNextOne(noun) || noun > 0 && text.LowerWord(noun - 1) is "ein" or "eine" or "einem" or "einer" && text.LowerWord(noun) is "konferenz" or "tagung" or "kongress" or "fest" or "gipfel" or "feier";

    // "Der nächste Kongress findet 2019 in Krefeld statt": another one than the one that the text tells of.
    private bool IsNextOne(int noun) => noun > 0 && text.LowerWord(noun - 1) is "nächste" or "nächster" or "nächsten" or "kommende" or "kommender" or "folgende" && text.LowerWord(noun) is not ("reise" or "veranstaltungen");

    private bool HasNumberBefore(int noun) => noun > 0 && NumberReader.TryRead(text, noun - 1, out var value) && value > 1;

    private bool HasNear(int token, string start)
    {
        var sentence = text.Sentences[text.Tokens[token].Sentence];
        for (var i = Math.Max(sentence.FirstToken, token - 12); i < Math.Min(sentence.EndToken, token + 12); i++)
        {
            if (text.LowerWord(i).StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlural(ReadOnlySpan<char> word) => word.EndsWith("konferenzen") || word.EndsWith("tagungen") || word.EndsWith("veranstaltungen") || word.EndsWith("kongresse") || word.EndsWith("symposien");

    private static string KeyOf(ReadOnlySpan<char> lower) => Nominative.Key(lower);

    private static EventKind KindOf(EventWord word, ReadOnlySpan<char> lower) => word switch
    {
        EventWord.Conference => EventKind.Conference,
        EventWord.Congress => EventKind.Congress,
        EventWord.Workshop => EventKind.Workshop,
        EventWord.Generic when lower.StartsWith("konferenz") || lower.StartsWith("tagung") || lower.StartsWith("gipfel") => EventKind.Conference,
        EventWord.Generic when lower.StartsWith("kongress") => EventKind.Congress,
        _ => EventKind.Other,
    };
}
