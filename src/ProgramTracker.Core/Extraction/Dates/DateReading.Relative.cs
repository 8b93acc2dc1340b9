using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>Times that count from the day of publication.</summary>
internal sealed partial class DateReading
{
    private static readonly Extraction.Events.EventLexicon EventWords = Extraction.Events.EventLexicon.Shared;

    // "heute (27. Januar)", "gestern", "heute, 14. März 2009".
    private DateFinding? ReadRelativeDay(int i, ReadOnlySpan<char> word)
    {
        var before = i > 0 ? _text.LowerWord(i - 1) : default;
        var opens = i + 1 < _text.Tokens.Length && _text.Sentences[_text.Tokens[i].Sentence].FirstToken == i && _text.LowerWord(i + 1) is "wird" or "werden" or "findet" or "finden" or "kommt" or "kommen" or "beginnt" or "startet" or "ist" or "tagt" or "öffnet" or "eröffnet" or "übergibt" or "besucht";
        if ((word is "morgen" or "übermorgen" && ((_text.StartsUpper(i) && !opens) || before is "von" or "am" or "guten" or "jeden")) || (NotToday.Contains(before) && !(before is "sind" or "ist" && EndsInParticiple(i))))
        {
            return null;
        }

        var shift = word switch { "gestern" => -1, "vorgestern" => -2, "morgen" => 1, "übermorgen" => 2, _ => 0 };
        var relative = _today?.AddDays(shift);
        if (AttachedDay(i) is { } attached)
        {
            var end = attached.LastToken + (_text.Is(i + 1, "(") && _text.Is(attached.LastToken + 1, ")") ? 1 : 0);
            var day = attached.Resolve(relative, out var inferred, out var contradicts);
            var date = day is { } known ? new PartialDate(known) : null;
            var sure = day is not null && day == relative;
            return Finding(i, end, date, date, DateSense.Day, true, Reasons(inferred && !sure ? CertaintyReason.YearInferred : CertaintyReason.DateStated, contradicts));
        }

        var resolved = relative is { } found ? new PartialDate(found) : null;
        return Finding(i, i, resolved, resolved, DateSense.Day, true, []);
    }

    // "200 Gäste sind heute zur Konferenz gekommen" tells of a day, "so sind es heute viele" of an age.
    private bool EndsInParticiple(int i)
    {
        var sentence = _text.Sentences[_text.Tokens[i].Sentence];
        var last = i;
        for (var next = i + 1; next < Math.Min(sentence.EndToken, i + 40) && !_text.Is(next, ","); next++)
        {
            last = _text.Tokens[next].Kind == TokenKind.Word ? next : last;
        }

        var word = _text.LowerWord(last);
        return last > i && !_text.StartsUpper(last) && (word is "worden" || ((word.EndsWith("t") || word.EndsWith("en")) && (word.Contains("ge", StringComparison.Ordinal) || word.StartsWith("er") || word.StartsWith("ver") || word.StartsWith("be") || word.StartsWith("über"))));
    }

    private StatedDay? AttachedDay(int i)
    {
        var next = i + 1;
        if (next < _text.Tokens.Length && _text.LowerWord(next) is "," or "(")
        {
            next++;
        }

        if (next < _text.Tokens.Length && _text.LowerWord(next) is "am" or "den" or "dem")
        {
            next++;
        }

        return _days.TryRead(next, out var day) ? day : null;
    }

    // "am gestrigen 2. Juli 2020", "am heutigen Dienstag, 2. Oktober 2018", "am heutigen Tag".
    private DateFinding? ReadDayAdjective(int i, char first)
    {
        var shift = first switch { 'g' => -1, 'm' => 1, _ => 0 };
        var relative = _today?.AddDays(shift);
        if (_days.TryRead(i + 1, out var stated))
        {
            var day = stated.Resolve(relative, out var inferred, out var contradicts);
            var date = day is { } known ? new PartialDate(known) : null;
            return Finding(i, stated.LastToken, date, date, DateSense.Day, true, Reasons(inferred && day != relative ? CertaintyReason.YearInferred : CertaintyReason.DateStated, contradicts));
        }

        if (i + 1 < _text.Tokens.Length && (DateWords.Weekday(_text.LowerWord(i + 1)) is not null || _text.LowerWord(i + 1) is "tag" or "tage" or "tages" or "abend" or "übergabe" or "station" or "sitzung"))
        {
            var weekday = DateWords.Weekday(_text.LowerWord(i + 1));
            var date = relative is { } known ? new PartialDate(known) : null;
            return Finding(i, i + 1, date, date, DateSense.Day, true, Reasons(CertaintyReason.DateStated, weekday is { } named && relative is { } day && day.DayOfWeek != named));
        }

        // "beim heutigen Gipfel", "zur gestrigen Fachtagung"
        if (i > 0 && i + 1 < _text.Tokens.Length && _text.LowerWord(i - 1) is "beim" or "zum" or "zur" or "der" or "dem" or "am" or "im" or "die" && _text.StartsUpper(i + 1) && (EventWords.Nouns.Contains(_text.LowerWord(i + 1)) || EventWords.Cues.TryMatch(_text.LowerWord(i + 1), out var cue, out _) && cue.Cue == Extraction.Events.EventCue.VisitNoun) && relative is { } eventDay)
        {
            return Finding(i, i, new PartialDate(eventDay), new PartialDate(eventDay), DateSense.Day, true, []);
        }

        return null;
    }

    // "am Vormittag desselben Tages", "am selben Tag": the day that the text named last.
    private DateFinding? ReadSameDay(int i) =>
        i + 1 < _text.Tokens.Length && _text.LowerWord(i + 1) is "tag" or "tages" or "tags" or "abend" && _lastDay is { } day ? Finding(i, i + 1, day, day, DateSense.Day, true, [CertaintyReason.DateFromRelease]) : null;

    private DateFinding? ReadYearsAgo(int i)
    {
        if (i + 2 < _text.Tokens.Length && DateWords.SmallNumber(_text.LowerWord(i + 1)) is { } years && _text.LowerWord(i + 2) is "jahren" or "jahr")
        {
            return RelativeYear(i, i + 2, -years);
        }

        return null;
    }

    // "im laufenden Jahr", "am kommenden Montag (27. September)", "in den kommenden drei Jahren".
    private DateFinding? ReadRelative(int i, ReadOnlySpan<char> word)
    {
        var next = i + 1;
        if (next >= _text.Tokens.Length)
        {
            return null;
        }

        var direction = Past.Contains(word) ? -1 : Next.Contains(word) ? 1 : 0;
        if (_text.LowerWord(next) is "und" && _text.LowerWord(Math.Min(next + 1, _text.Tokens.Length - 1)) is "im")
        {
            return RelativeYear(i, i, direction);
        }

        if (DateWords.Weekday(_text.LowerWord(next)) is { } weekday)
        {
            if (_days.TryRead(next, out _))
            {
                var stated = ReadDay(next);
                return stated is null ? null : stated with { FirstToken = i, Span = _text.Span(i, stated.LastToken), IsRelative = true };
            }

            if (AttachedDay(next) is { } attached)
            {
                var withWeekday = attached with { Weekday = attached.Weekday ?? weekday };
                var day = withWeekday.Resolve(_today, out var inferred, out var contradicts);
                var date = day is { } known ? new PartialDate(known) : null;
                var end = attached.LastToken + (_text.Is(next + 1, "(") && _text.Is(attached.LastToken + 1, ")") ? 1 : 0);
                return Finding(i, end, date, date, DateSense.Day, true, Reasons(inferred && contradicts ? CertaintyReason.YearInferred : CertaintyReason.DateStated, contradicts));
            }

            return WeekdayFinding(i, next, weekday, direction);
        }

        if (_text.LowerWord(next) is "jahr" or "jahres" or "jahre" or "förderjahr" or "haushaltsjahr" or "schuljahr" or "kalenderjahr" or "programmjahr" or "haushaltsjahres" or "förderjahres")
        {
            return RelativeYear(i, next, direction);
        }

        if (direction != 0 && next + 1 < _text.Tokens.Length && DateWords.SmallNumber(_text.LowerWord(next)) is { } years && _text.LowerWord(next + 1) is "jahre" or "jahren")
        {
            return _today is not { } today
                ? Finding(i, next + 1, null, null, DateSense.Range, true, [])
                : Finding(i, next + 1, new PartialDate(today.Year + Math.Min(0, direction * years)), new PartialDate(today.Year + Math.Max(0, direction * years)), DateSense.Range, true, [CertaintyReason.YearInferred]);
        }

        if (DateWords.Month(_text.LowerWord(next)) is { } month && ReadMonth(next, i) is { } read)
        {
            return read;
        }

        return null;
    }

    private DateFinding? ReadBareWeekday(int i, ReadOnlySpan<char> word)
    {
        if (i == 0 || _text.LowerWord(i - 1) is not ("am" or "vom") || DateWords.Weekday(word) is not { } weekday)
        {
            return null;
        }

        if (AttachedDay(i) is { } attached && _text.Is(i + 1, "("))
        {
            var day = (attached with { Weekday = attached.Weekday ?? weekday }).Resolve(_today, out var inferred, out var contradicts);
            var date = day is { } known ? new PartialDate(known) : null;
            return Finding(i, attached.LastToken + (_text.Is(attached.LastToken + 1, ")") ? 1 : 0), date, date, DateSense.Day, inferred, Reasons(inferred && contradicts ? CertaintyReason.YearInferred : CertaintyReason.DateStated, contradicts));
        }

        return WeekdayFinding(i, i, weekday, IsAnnounced(i) ? 1 : 0);
    }

    // "Am Sonntag folgt die Verleihung", "zur Feier am Sonntag werden 200 Gäste erwartet": the present tells of the next one.
    private bool IsAnnounced(int weekday)
    {
        var sentence = _text.Sentences[_text.Tokens[weekday].Sentence];
        for (var i = Math.Max(sentence.FirstToken, weekday - 4); i < Math.Min(sentence.EndToken, weekday + 5); i++)
        {
            if (_text.Is(i, ",") && i > weekday)
            {
                return false;
            }

            var word = _text.LowerWord(i);
            if (word is "folgt" or "lädt" or "laden" or "beginnt" or "startet" or "steigt" or "öffnet" or "tagt" || (word is "wird" or "werden" && EndsInInfinitiveOrExpected(i, sentence.EndToken)) || (word is "findet" or "finden" && IsBefore("statt", i, sentence.EndToken)))
            {
                return true;
            }
        }

        return false;
    }

    // "wird am Montag in Köln tagen", "werden erwartet"; "wird … übergeben" with "wurde" told before is the passive of a day that has passed.
    private bool EndsInInfinitiveOrExpected(int verb, int end)
    {
        var last = verb;
        for (var i = verb + 1; i < Math.Min(end, verb + 30) && !_text.Is(i, ","); i++)
        {
            last = _text.Tokens[i].Kind == TokenKind.Word ? i : last;
        }

        var word = _text.LowerWord(last);
        return word is "erwartet" or "eröffnet" or "gefeiert" or "vorgestellt" or "verliehen" || (!_text.StartsUpper(last) && word.EndsWith("en") && !word.StartsWith("ge") && !word.Contains("ge", StringComparison.Ordinal) && !(word.StartsWith("über") || word.StartsWith("ver") || word.StartsWith("be") || word.StartsWith("unter")));
    }

    private bool IsBefore(string word, int from, int end)
    {
        for (var i = from + 1; i < Math.Min(end, from + 30); i++)
        {
            if (_text.Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    // Without a date a weekday is the last one up to the day of publication, unless the text says kommenden.
    private DateFinding WeekdayFinding(int first, int last, DayOfWeek weekday, int direction)
    {
        PartialDate? date = null;
        if (_today is { } today)
        {
            var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
            date = new PartialDate(direction > 0 ? today.AddDays(back == 0 ? 7 : 7 - back) : today.AddDays(direction < 0 && back == 0 ? -7 : -back));
        }

        return Finding(first, last, date, date, DateSense.Day, true, [CertaintyReason.DateFromRelease]);
    }

    private DateFinding RelativeYear(int first, int last, int shift)
    {
        var date = _today is { } today && today.Year + shift is >= 1 and <= 9999 ? new PartialDate(today.Year + shift) : null;
        return Finding(first, last, date, date, DateSense.Year, true, []);
    }
}
