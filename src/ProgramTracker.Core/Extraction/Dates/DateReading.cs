using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Dates;

/// <summary>One walk through a text for its dates.</summary>
internal sealed partial class DateReading
{
    private static readonly WordSet Past = WordSet.Of("vergangenen vergangener vergangenem vergangenes letzten letztes letztem vorigen voriges verflossenen zurückliegenden abgelaufenen");
    private static readonly WordSet Next = WordSet.Of("kommenden kommendes kommendem nächsten nächstes nächstem folgenden");
    private static readonly WordSet This = WordSet.Of("diesem dieses diesen laufenden laufendes heurigen aktuellen");
    private static readonly WordSet NotToday = WordSet.Of("schon noch gerade bis erst auch für von selbst sind ist");
    private static readonly WordSet CountedNouns = WordSet.Of("euro € eur mio mrd millionen milliarden tsd menschen einwohner einwohnerinnen projekte projekten kommunen städte gemeinden anträge haushalte quadratmeter m² personen kinder prozent % teilnehmer teilnehmerinnen uhr plätze stellen meter kilometer km vereine");

    private readonly TokenisedText _text;
    private readonly DateOnly? _today;
    private readonly DayReader _days;
    private readonly ImmutableArray<DateFinding>.Builder _found = ImmutableArray.CreateBuilder<DateFinding>();
    private PartialDate? _lastStart;
    private PartialDate? _lastDay;

    public DateReading(TokenisedText text, DateOnly? publishedOn)
    {
        _text = text;
        _today = publishedOn is { Year: > 1000 and < 9000 } ? publishedOn : null;
        _days = new DayReader(text);
    }

    public ImmutableArray<DateFinding> Read()
    {
        for (var i = 0; i < _text.Tokens.Length; i++)
        {
            var kind = _text.Tokens[i].Kind;
            if (kind is TokenKind.Word or TokenKind.Number && ReadAt(i) is { } finding)
            {
                _found.Add(finding);
                if (finding.From is { } start && (finding.Sense is DateSense.Since or DateSense.Year or DateSense.Month || (finding.Sense == DateSense.Day && !finding.IsRelative)))
                {
                    _lastStart = start;
                }

                _lastDay = finding is { Sense: DateSense.Day, From: { } named } ? named : _lastDay;
                i = finding.LastToken;
            }
        }

        return _found.ToImmutable();
    }

    private DateFinding? ReadAt(int i)
    {
        if (_text.Tokens[i].Kind == TokenKind.Number)
        {
            return ReadDay(i) ?? ReadYear(i, i);
        }

        var word = _text.LowerWord(i);
        switch (word)
        {
            case "heute" or "gestern" or "vorgestern" or "morgen" or "übermorgen":
                return ReadRelativeDay(i, word);
            case "heutigen" or "heutiger" or "heutige" or "gestrigen" or "gestriger" or "gestrige" or "morgigen":
                return ReadDayAdjective(i, word[0]);
            case "seit" or "ab":
                return ReadOpen(i, DateSense.Since);
            case "bis":
                return ReadOpen(i, DateSense.Until);
            case "seither" or "seitdem":
                return ReadSinceThen(i);
            case "von" or "vom" or "zwischen":
                return ReadRange(i + 1, i);
            case "vor":
                return ReadYearsAgo(i);
            case "desselben" or "selben" or "gleichen":
                return ReadSameDay(i);
            case "vorjahr" or "vorjahres" or "vorjahrs":
                return RelativeYear(i, i, -1);
        }

        if (Past.Contains(word) || Next.Contains(word) || This.Contains(word))
        {
            return ReadRelative(i, word);
        }

        return _text.StartsUpper(i) ? ReadCapital(i, word) : null;
    }

    private DateFinding? ReadCapital(int i, ReadOnlySpan<char> word)
    {
        if (DateWords.Weekday(word) is not null)
        {
            return ReadDay(i) ?? ReadBareWeekday(i, word);
        }

        if (DateWords.Month(word) is not null)
        {
            return ReadDay(i) ?? ReadMonth(i, i);
        }

        var isFunding = DateWords.FundingYearNouns.Contains(word);
        if (isFunding || DateWords.SchoolYearNouns.Contains(word) || DateWords.YearNouns.Contains(word) || DateWords.Seasons.Contains(word))
        {
            var next = i + 1;
            while (next < _text.Tokens.Length && next - i < 4 && _text.LowerWord(next) is "der" or "des" or "jahres" or "den" or "von")
            {
                next++;
            }

            if (ReadYear(next, i, cued: true) is { } year)
            {
                return isFunding && year.Sense == DateSense.Year ? year with { Sense = DateSense.FundingYear } : year;
            }
        }

        return null;
    }

    private DateFinding? ReadDay(int i)
    {
        if (!_days.TryRead(i, out var stated))
        {
            return null;
        }

        var day = stated.Resolve(_today, out var inferred, out var contradicts);
        if (day is null && (stated.Year is not null || stated.Of(2024) is null))
        {
            return null;
        }

        var reasons = Reasons(inferred ? CertaintyReason.YearInferred : CertaintyReason.DateStated, contradicts);
        if (stated.FirstDay is { } firstDay && day is { } last)
        {
            var first = new StatedDay(0, 0, firstDay, stated.FirstMonth ?? stated.Month, null, null).Of(last.Year);
            return first is { } begin && begin <= last ? Finding(stated.FirstToken, stated.LastToken, new PartialDate(begin), new PartialDate(last), DateSense.Range, inferred, reasons) : null;
        }

        var date = day is { } known ? new PartialDate(known) : null;
        return Finding(stated.FirstToken, stated.LastToken, date, date, DateSense.Day, inferred, reasons);
    }

    private DateFinding? ReadOpen(int i, DateSense sense)
    {
        var next = i + 1;
        while (next < _text.Tokens.Length && next - i < 5 && (_text.LowerWord(next) is "dem" or "den" or "zum" or "der" or "einschließlich" or "spätestens" or "jahr" or "jahre" or "mindestens" or "voraussichtlich" or "zu" || DateWords.Seasons.Contains(_text.LowerWord(next))))
        {
            if (_text.LowerWord(next) is "jahresbeginn" or "jahresanfang" or "jahresende" && (next + 1 >= _text.Tokens.Length || DateWords.Year(_text.Word(next + 1)) is null))
            {
                var year = _today?.Year;
                var date = year is { } known ? new PartialDate(known) : null;
                return Finding(i, next, sense == DateSense.Since ? date : null, sense == DateSense.Until ? date : null, sense, true, []);
            }

            next++;
        }

        if (next >= _text.Tokens.Length || (_text.Is(next, "heute") && sense == DateSense.Since))
        {
            return null;
        }

        var at = ReadDay(next) ?? ReadMonth(next, next) ?? ReadYear(next, next, cued: true) ?? (DateWords.FundingYearNouns.Contains(_text.LowerWord(next)) ? ReadYear(next + 1, next, cued: true) : null);
        if (at is null || at.Sense is DateSense.Since or DateSense.Until)
        {
            return null;
        }

        if (sense == DateSense.Since && at.Sense == DateSense.Range)
        {
            return at with { FirstToken = i, Span = _text.Span(i, at.LastToken) };
        }

        return Finding(i, at.LastToken, sense == DateSense.Since ? at.From : null, sense == DateSense.Until ? at.To : null, sense, at.IsRelative, at.Reasons);
    }

    // "seither" counts from the last time that the text named before.
    private DateFinding ReadSinceThen(int i)
    {
        return Finding(i, i, _lastStart, null, DateSense.Since, true, _lastStart is null ? [] : [CertaintyReason.YearInferred]);
    }

    // "von 2018 bis Ende 2022", "vom Start im April 2005 bis heute", "zwischen 2015 und 2017".
    private DateFinding? ReadRange(int next, int first)
    {
        var limit = next + 5;
        DateFinding? begin = null;
        for (; next < _text.Tokens.Length && next < limit; next++)
        {
            var word = _text.LowerWord(next);
            begin = ReadDay(next) ?? ReadMonth(next, next) ?? ReadYear(next, next, cued: true);
            if (begin is not null)
            {
                break;
            }

            if (!(word is "dem" or "den" or "der" or "im" or "jahr" or "jahre" or "anfang" or "ende" or "mitte" or "start" or "beginn" or "programmstart" or "förderbeginn" or "sommer" or "herbst" or "frühjahr" or "winter"))
            {
                return null;
            }
        }

        if (begin is null)
        {
            return null;
        }

        var to = EndOfRange(begin.LastToken + 1);
        if (to is null)
        {
            return begin.Sense is DateSense.Range ? begin with { FirstToken = first, Span = _text.Span(first, begin.LastToken) } : begin;
        }

        return begin.From?.First > to.To?.First ? begin : Finding(first, to.LastToken, begin.From, to.To, DateSense.Range, begin.IsRelative || to.IsRelative, [.. begin.Reasons, .. to.Reasons]);
    }

    private DateFinding? EndOfRange(int next)
    {
        if (next >= _text.Tokens.Length || _text.LowerWord(next) is not ("bis" or "und" or "–" or "-"))
        {
            return null;
        }

        next++;
        while (next < _text.Tokens.Length && (_text.LowerWord(next) is "zum" or "ende" or "anfang" or "mitte" or "einschließlich" or "jahr" or "jahre" or "zu"))
        {
            next++;
        }

        if (_text.Is(next, "heute"))
        {
            var date = _today is { } known ? new PartialDate(known) : null;
            return Finding(next, next, date, date, DateSense.Day, true, []);
        }

        return next < _text.Tokens.Length ? ReadDay(next) ?? ReadMonth(next, next) ?? ReadYear(next, next, cued: true) : null;
    }

    private DateFinding? ReadMonth(int i, int first)
    {
        if (i >= _text.Tokens.Length || !_days.MonthAt(i, out var month, out var end) || _text.LowerWord(i) is "may" or "march" or "dec" or "oct" || (_text.Tokens[i].Length <= 4 && _text.LowerWord(i) is not ("märz" or "mai" or "juni" or "juli")))
        {
            return null;
        }

        if (end + 1 < _text.Tokens.Length && DateWords.Year(_text.Word(end + 1)) is { } year)
        {
            var stated = new PartialDate(year, month);
            return Finding(first, end + 1, stated, stated, DateSense.Month, false, [CertaintyReason.DateStated]);
        }

        if (end + 2 < _text.Tokens.Length && _text.LowerWord(end + 1) is "bis" or "–" or "-" or "und" && _days.MonthAt(end + 2, out var until, out var untilEnd) && untilEnd + 1 < _text.Tokens.Length
            && DateWords.Year(_text.Word(untilEnd + 1)) is { } common && until > month)
        {
            return Finding(first, untilEnd + 1, new PartialDate(common, month), new PartialDate(common, until), DateSense.Range, false, [CertaintyReason.DateStated]);
        }

        if (i == 0 || _text.LowerWord(i - 1) is not ("im" or "ab" or "seit" or "bis" or "vom" or "von" or "ende" or "anfang" or "mitte" or "kommenden" or "vergangenen" or "diesem" or "letzten" or "nächsten") || _today is not { } today)
        {
            return null;
        }

        // The month nearest to the day of publication.
        var best = today.Year;
        foreach (var candidate in (ReadOnlySpan<int>)[today.Year - 1, today.Year + 1])
        {
            if (candidate is >= 1 and <= 9999 && Math.Abs((candidate * 12) + month - (today.Year * 12) - today.Month) < Math.Abs((best * 12) + month - (today.Year * 12) - today.Month))
            {
                best = candidate;
            }
        }

        var date = new PartialDate(best, month);
        return Finding(first, end, date, date, DateSense.Month, true, [CertaintyReason.YearInferred]);
    }

    private DateFinding? ReadYear(int i, int first, bool cued = false)
    {
        if (i >= _text.Tokens.Length || _text.Tokens[i].Kind != TokenKind.Number || DateWords.Year(_text.Word(i)) is not { } year)
        {
            return null;
        }

        if (!cued && ((i + 1 < _text.Tokens.Length && CountedNouns.Contains(_text.LowerWord(i + 1))) || year < 1945 || IsPartOfNumber(i)))
        {
            return null;
        }

        var begin = new PartialDate(year);
        var next = i + 1;
        if (next + 1 < _text.Tokens.Length && _text.LowerWord(next) is "/" or "-" or "–" or "bis" or "und" && _text.Tokens[next + 1].Kind == TokenKind.Number)
        {
            var second = _text.Word(next + 1);
            var isSlash = _text.Is(next, "/");
            var other = DateWords.Year(second) ?? (isSlash && second.Length == 2 && int.TryParse(second, out var small) ? (year / 100 * 100) + small : null);
            if (other is { } to && to > year && to - year < 40 && (!_text.Is(next, "und") || to == year + 1) && !(next + 2 < _text.Tokens.Length && CountedNouns.Contains(_text.LowerWord(next + 2))))
            {
                return Finding(first, next + 1, begin, new PartialDate(to), DateSense.Range, false, [CertaintyReason.DateStated]);
            }
        }

        return Finding(first, i, begin, begin, DateSense.Year, false, [CertaintyReason.DateStated]);
    }

    // A postcode, a file number or a telephone number holds digits that look like a year.
    private bool IsPartOfNumber(int i)
    {
        var start = _text.Tokens[i].Start;
        var end = _text.Tokens[i].End;
        return (start > 0 && _text.Text[start - 1] is '/' or '-' or '+' or '#' or '§') || (end < _text.Text.Length && _text.Text[end] is '-' or '#' && end + 1 < _text.Text.Length && !char.IsAsciiDigit(_text.Text[end + 1]))
            || (i > 0 && _text.LowerWord(i - 1) is "telefon" or "tel" or "fax" or "nr" or "§" or ")");
    }

    private static ImmutableArray<CertaintyReason> Reasons(CertaintyReason reason, bool contradicts) =>
        contradicts ? [reason, CertaintyReason.WeekdayContradictsDate] : [reason];

    private DateFinding Finding(int first, int last, PartialDate? begin, PartialDate? to, DateSense sense, bool relative, ImmutableArray<CertaintyReason> reasons) =>
        new(first, last, _text.Span(first, last), begin, to, sense, relative, reasons);
}
