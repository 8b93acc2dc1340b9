using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <summary>Dates, places and quotations around a token, prepared once for a text.</summary>
internal sealed partial class EventSurroundings
{
    private const int LongestTitleInTokens = 14;

    // A sentence is looked at this far to both sides: what stands further off belongs to something else, and no text makes it slow.
    private const int Reach = 80;

    private readonly TokenisedText _text;
    private readonly ImmutableArray<PlaceFinding> _places;
    private readonly ImmutableArray<DateFinding> _dates;
    private readonly int[] _quoteOf;
    private readonly List<(int First, int Last)> _quotes = [(-1, -1)];

    public EventSurroundings(TokenisedText text, ImmutableArray<PlaceFinding> places, ImmutableArray<DateFinding> dates)
    {
        (_text, _places, _dates) = (text, places, dates);
        _quoteOf = new int[text.Tokens.Length];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if ((text.Tokens[i].Kind == TokenKind.QuotationMark || text.Is(i, ",")) && QuotedText.TryRead(text, i, out var first, out var last, out var close))
            {
                _quotes.Add((first, last));
                Array.Fill(_quoteOf, _quotes.Count - 1, first, last - first + 1);
                i = close;
            }
        }
    }

    /// <summary>The quotation a token stands in, if it is short enough for a title.</summary>
    public bool TryTitleAround(int token, out int first, out int last)
    {
        (first, last) = _quotes[_quoteOf[token]];
        return first >= 0 && last - first < LongestTitleInTokens && !HasSentenceMark(first, last);
    }

    /// <summary>A title, or one that ends in a question ("Anonym bewerben – was bringt das?"), as lists of workshops have them.</summary>
    public bool IsTitleOrQuestion(int token)
    {
        var (first, last) = _quotes[_quoteOf[token]];
        return first >= 0 && last - first < LongestTitleInTokens && (!HasSentenceMark(first, last) || (_text.Text[_text.Tokens[last].Start] is '?' or '!' && !HasSentenceMark(first, last - 1)));
    }

    /// <summary>In direct speech; a short quotation is a title and no speech.</summary>
    public bool IsSpeech(int token) => _quoteOf[token] != 0 && !TryTitleAround(token, out _, out _);

    /// <summary>The day, or else the month or coming year, that the sentence of a token gives for it; the nearest one.</summary>
    public DateFinding? DateNear(int token, int titleFirst, int titleLast, bool orYear = false)
    {
        var sentence = _text.Sentences[_text.Tokens[token].Sentence];
        DateFinding? best = null;
        var rank = int.MaxValue;
        for (var i = FirstDate(Math.Max(sentence.FirstToken, token - Reach)); i < _dates.Length && _dates[i].FirstToken < Math.Min(sentence.EndToken, token + Reach); i++)
        {
            var date = _dates[i];
            if (date.From is null || (date.FirstToken >= titleFirst && date.LastToken <= titleLast) || IsSpeech(date.FirstToken))
            {
                continue;
            }

            var precision = date.Sense switch
            {
                DateSense.Day => 0,
                DateSense.Range when date.From.IsDay && date.To?.IsDay == true => 0,
                DateSense.Month => 1,
                DateSense.Year when orYear || (date.IsRelative && IsComing(date)) => 2,
                _ => -1,
            };
            var distance = precision < 0 ? int.MaxValue : (precision * 100_000) + Math.Abs(date.FirstToken - token) + (IsDateline(date, sentence) ? 1000 : 0);
            if (distance < rank)
            {
                (best, rank) = (date, distance);
            }
        }

        return best;
    }

    /// <summary>The last day before a sentence that goes on from it in time: "Im Anschluss daran besuchte …", "Zuvor hatte …".</summary>
    public DateFinding? DayGoneOnFrom(int token)
    {
        var sentence = _text.Sentences[_text.Tokens[token].Sentence];
        var goesOn = false;
        for (var i = sentence.FirstToken; i < Math.Min(sentence.EndToken, sentence.FirstToken + 6); i++)
        {
            goesOn |= _text.LowerWord(i) is "anschluss" or "anschließend" or "danach" or "zuvor" or "vorher" or "später" or "vormittag" or "nachmittag" or "weiter" or "nächste" or "zweite";
        }

        for (var i = FirstDate(sentence.FirstToken) - 1; goesOn && i >= 0 && sentence.FirstToken - _dates[i].FirstToken < 400; i--)
        {
            if (_dates[i] is { Sense: DateSense.Day, From: not null, IsRelative: true } day && _text.Tokens[day.FirstToken].Kind == TokenKind.Word && !IsSpeech(day.FirstToken))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The day of the sentence before one that opens with the event as known: "Darüber beraten morgen in Hamm … Die Fachtagung …".</summary>
    public DateFinding? DayBeforeDefinite(List<int> mentions)
    {
        foreach (var mention in mentions)
        {
            var at = _text.Tokens[mention].Sentence;
            var sentence = _text.Sentences[at];
            if (at > 0 && mention - sentence.FirstToken <= 2 && _text.LowerWord(sentence.FirstToken) is "die" or "der" or "das" && _text.Sentences[at - 1].Paragraph == sentence.Paragraph
                && DayBeforeInParagraph(sentence.FirstToken) is { } day && _text.Tokens[day.FirstToken].Sentence == at - 1 && !IsDateline(day, _text.Sentences[at - 1]))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The first day that the sentences behind a headline count from the day of publication ("gestern", "am Mittwoch").</summary>
    public DateFinding? DayBehindHeadline(int token)
    {
        if (_text.Tokens[token].Sentence > 1)
        {
            return null;
        }

        for (var i = FirstDate(token); i < _dates.Length && _text.Tokens[_dates[i].FirstToken].Sentence <= 6; i++)
        {
            if (_dates[i] is { Sense: DateSense.Day, IsRelative: true, From: not null } day && !IsSpeech(day.FirstToken))
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The last day stated before a token in its paragraph.</summary>
    public DateFinding? DayBeforeInParagraph(int token)
    {
        var paragraph = _text.Sentences[_text.Tokens[token].Sentence].Paragraph;
        for (var i = FirstDate(token) - 1; i >= 0 && token - _dates[i].FirstToken < 120; i--)
        {
            if (_text.Sentences[Math.Min(_text.Tokens[_dates[i].FirstToken].Sentence, _text.Sentences.Length - 1)].Paragraph != paragraph)
            {
                return null;
            }

            if (_dates[i].Sense == DateSense.Day && _dates[i].From is not null && !IsSpeech(_dates[i].FirstToken))
            {
                return _dates[i];
            }
        }

        return null;
    }

    /// <summary>The day that the sentence before names, where a sentence goes on from it: "…, heute in Bochum. Dort findet die Fachtagung statt", "… am Freitag. Anlass war die Auftaktveranstaltung".</summary>
    public DateFinding? DayPointedBackTo(int token)
    {
        var at = _text.Tokens[token].Sentence;
        var sentence = _text.Sentences[at];
        if (at == 0 || _text.Sentences[at - 1].Paragraph != sentence.Paragraph || _text.LowerWord(sentence.FirstToken) is not ("dort" or "hier" or "dabei" or "da" or "anlass" or "gelegenheit" or "rahmen" or "schauplatz" or "gastgeber" or "veranstalter" or "gerufen" or "eingeladen" or "geladen" or "organisiert" or "veranstaltet" or "ausgerichtet" or "ausrichter" or "ausrichterin" or "gastgeberin" or "veranstalterin"))
        {
            return null;
        }

        return DayBeforeInParagraph(sentence.FirstToken) is { } day && _text.Tokens[day.FirstToken].Sentence == at - 1 ? day : null;
    }

    /// <summary>The day of an invitation: on a line of its own with a time of day, or behind Termin, Wann, Datum.</summary>
    public DateFinding? InvitationDay()
    {
        foreach (var date in _dates)
        {
            if (date.Sense != DateSense.Day || date.From is null)
            {
                continue;
            }

            var before = date.FirstToken - 1;
            var isCued = before > 0 && (_text.Is(before, ":") || _text.Is(before, "?")) && _text.LowerWord(before - 1) is "termin" or "wann" or "datum" or "tag" or "zeit" or "beginn" or "zeitpunkt";
            var startsLine = before >= 0 && _text.Tokens[before].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak;
            if (isCued || (startsLine && HasTimeBehind(date.LastToken)))
            {
                return date;
            }
        }

        return null;
    }

    // "07.09.2009 – Mit einem Fest ist am Sonntag …": the day that the release bears says less than one in the sentence.
    private bool IsDateline(DateFinding date, Sentence sentence) =>
        date.FirstToken - sentence.FirstToken <= 3 && !date.IsRelative && date.LastToken + 1 < _text.Tokens.Length && _text.LowerWord(date.LastToken + 1) is "–" or "-" or "." or ":" or "|" or ")";

    private bool IsComing(DateFinding date) => _text.LowerWord(date.FirstToken) is "nächsten" or "kommenden" or "nächstes" or "kommendes" or "folgenden";

    private bool HasTimeBehind(int token)
    {
        for (var i = token + 1; i < _text.Tokens.Length && i - token < 8 && _text.Tokens[i].Kind != TokenKind.ParagraphBreak; i++)
        {
            if (_text.Is(i, "uhr"))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSentenceMark(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_text.Text[_text.Tokens[i].Start] is '!' or '?' || (_text.Is(i, ".") && (i == 0 || _text.Tokens[i - 1].Kind != TokenKind.Number)))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstDate(int token)
    {
        int low = 0, high = _dates.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _dates[middle].FirstToken < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
