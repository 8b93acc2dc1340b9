using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds what belongs to a sum beside its recipients: programme, years, reference number, and whose money it is.</summary>
internal sealed class SumContext(FundingReading reading, FundingIndex index)
{
    // How many sentences before a running total may name its start.
    private const int FarthestStart = 6;

    private const int LastOpeningSentence = 3;

    // The one known programme whose name is also that of the bodies that it pays for.
    private const string Centres = "ki";

    private static readonly WordSet SubjectsOfMoney = WordSet.Of("geld gelder mittel fördermittel fördergelder landesmittel zuschüsse zuwendungen zuschuss zuwendung bescheide grundlage gefördert finanziert gespeist bewilligungen förderung förderungen förderlinien summen beträge");

    private readonly TokenisedText _text = reading.Text;

    public void Complete(SumInText sum)
    {
        SetProgramme(sum);
        sum.Period = PeriodOf(sum);
        sum.ReferenceNumber = ReferenceNumberOf(sum);
        sum.Funder = FunderOf(sum);
    }

    private void SetProgramme(SumInText sum)
    {
        var programmes = reading.Programmes;
        if (programmes.IsEmpty)
        {
            return;
        }

        var sentence = _text.Sentences[sum.Sentence];
        if (Nearest(sum.ClauseFirst, sum.ClauseEnd, sum.Found.FirstToken) is { } inClause)
        {
            Set(sum, inClause, CertaintyReason.ProgrammeInSameSentence);
        }
        else if (Nearest(sum.ZoneFirst, sum.ZoneEnd, sum.Found.FirstToken) is { } inZone)
        {
            Set(sum, inZone, CertaintyReason.ProgrammeInSameSentence);
        }
        else if (LastBefore(sentence.FirstToken, sum.ZoneFirst) is { } inSentence)
        {
            Set(sum, inSentence, CertaintyReason.ProgrammeInSameSentence);
        }
        else if (IsSetApart(sum))
        {
            return;
        }
        else if (OnlyOne() is { } only)
        {
            if (ComesLater(only, sum))
            {
                return;
            }

            Set(sum, only, reading.Programmes[only].Programme.Key is null || sum.Role == FundingRole.NotFunding ? CertaintyReason.ProgrammeFromContext : CertaintyReason.KnownSpelling);
        }
        else if ((LastNamed(sentence.FirstToken) ?? LastBefore(0, sentence.FirstToken)) is { } before)
        {
            Set(sum, before, CertaintyReason.ProgrammeFromContext);
        }
        else if (!ComesLater(0, sum))
        {
            Set(sum, 0, CertaintyReason.ProgrammeFromContext);
        }
    }

    // "Das Geld stammt aus dem Landesprogramm „WIR“", "Grundlage ist …": a sentence about the money says where all of it comes from, also what stands before it.
    private bool IsSourceOfAll(int programme)
    {
        var at = reading.Programmes[programme].FirstToken;
        var sentence = _text.Sentences[_text.Tokens[at].Sentence];
        for (var i = sentence.FirstToken; i < Math.Min(at, sentence.FirstToken + 5); i++)
        {
            if (SubjectsOfMoney.Contains(_text.LowerWord(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "Gesondert bedacht werden vier Kreise", "aus einem weiteren Topf": the paragraph says that its money is other money.
    private bool IsSetApart(SumInText sum)
    {
        var sentence = sum.Sentence;
        while (sentence > 0 && sum.Sentence - sentence < 3 && _text.Sentences[sentence - 1].Paragraph == _text.Sentences[sum.Sentence].Paragraph)
        {
            sentence--;
        }

        for (var i = Math.Max(_text.Sentences[sentence].FirstToken, sum.Found.FirstToken - 80); i < sum.Found.LastToken; i++)
        {
            var word = _text.LowerWord(i);
            if (word is "gesondert" or "losgelöst" || (word is "unabhängig" && _text.LowerWord(i + 1) is "davon" or "hiervon") || (word is "weiteren" or "weiterer" or "anderen" or "eigenen" or "eigener" && _text.LowerWord(i + 1) is "topf" or "fonds" or "programm" or "fördertopf"))
            {
                return true;
            }
        }

        return false;
    }

    // What a later paragraph names for the first time is another matter; the opening of a release speaks of all that follows.
    private bool ComesLater(int programme, SumInText sum) =>
        !IsSourceOfAll(programme) && sum.Sentence > LastOpeningSentence && _text.Sentences[_text.Tokens[reading.Programmes[programme].FirstToken].Sentence].Paragraph > _text.Sentences[sum.Sentence].Paragraph;

    private void Set(SumInText sum, int programme, CertaintyReason reason)
    {
        var found = reading.Programmes[programme].Programme;
        sum.Programme = found;
        sum.Reasons.Add(reason);
        if (found.Key is null)
        {
            sum.Reasons.Add(CertaintyReason.UnknownProgramme);
        }
    }

    private int? Nearest(int first, int end, int token)
    {
        int? best = null;
        var least = int.MaxValue;
        for (var i = index.ProgrammeFrom(first); i < reading.Programmes.Length && reading.Programmes[i].FirstToken < end; i++)
        {
            var distance = Math.Abs(reading.Programmes[i].FirstToken - token);
            if (distance < least)
            {
                (least, best) = (distance, i);
            }
            else if (reading.Programmes[i].FirstToken > token)
            {
                break;
            }
        }

        return best;
    }

    private int? LastBefore(int first, int end)
    {
        var i = index.ProgrammeFrom(end) - 1;
        return i >= 0 && reading.Programmes[i].FirstToken >= first ? i : null;
    }

    // "Weitergereicht wird das Geld über die Kommunalen Integrationszentren": who hands money on gives no name to it, where a programme was named before.
    private int? LastNamed(int end)
    {
        var i = index.ProgrammeFrom(end) - 1;
        while (i >= 0 && reading.Programmes[i].Programme.Key == Centres)
        {
            i--;
        }

        return i >= 0 ? i : null;
    }

    private int? OnlyOne()
    {
        var first = reading.Programmes[0].Programme;
        foreach (var programme in reading.Programmes)
        {
            if (programme.Programme != first)
            {
                return null;
            }
        }

        return 0;
    }

    private YearRange? PeriodOf(SumInText sum)
    {
        if (sum.Role == FundingRole.Cumulative)
        {
            return SpanOfRunningTotal(sum);
        }

        if (sum.IsDelta)
        {
            return null;
        }

        return YearsIn(sum.ClauseFirst, sum.ClauseEnd) ?? YearsIn(sum.ZoneFirst, sum.ZoneEnd) ?? YearOfProgramme(sum);
    }

    // The years that a stretch ties its money to; the day of an announcement is none.
    private YearRange? YearsIn(int first, int end)
    {
        YearRange? found = null;
        for (var i = index.DateFrom(first); i < reading.Dates.Length && reading.Dates[i].FirstToken < end; i++)
        {
            var date = reading.Dates[i];
            if (date.Sense is DateSense.Day or DateSense.Month or DateSense.Since || date.Years is not { } years || IsYearOfSomethingElse(date))
            {
                continue;
            }

            if (date.Sense == DateSense.FundingYear)
            {
                return years;
            }

            found ??= years;
        }

        return found;
    }

    // "Städtebauförderprogramm 2020"
    private static YearRange? YearOfProgramme(SumInText sum)
    {
        var name = sum.Programme?.Name;
        if (name is null || name.Length < 13 || !name[..^5].EndsWith("programm", StringComparison.Ordinal) || name[^5] != ' ')
        {
            return null;
        }

        return int.TryParse(name.AsSpan(name.Length - 4), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1950 and < 2100 ? YearRange.Of(year) : null;
    }

    // "nach dem Hochwasser 2021", "der Ratsbeschluss von 2018": the year dates what stands before it, not the money.
    private bool IsYearOfSomethingElse(DateFinding date)
    {
        var noun = date.FirstToken - 1;
        while (noun >= 0 && noun > date.FirstToken - 5 && (_text.LowerWord(noun) is "vom" or "von" or "im" or "aus" or "dem" or "des" or "jahr" or "jahre" or "jahres" || DateWords.Month(_text.LowerWord(noun)) is not null || DateWords.Seasons.Contains(_text.LowerWord(noun))))
        {
            noun--;
        }

        if (noun < 0 || _text.Tokens[noun].Kind != TokenKind.Word || !_text.StartsUpper(noun) || _text.Tokens[noun].Sentence != _text.Tokens[date.FirstToken].Sentence)
        {
            return false;
        }

        if (IsHappening(_text.LowerWord(noun)))
        {
            return true;
        }

        var before = noun - 1;
        while (before >= 0 && noun - before <= 3 && _text.Tokens[before].Kind == TokenKind.Word && (_text.LowerWord(before) is "dem" or "der" or "den" || !_text.StartsUpper(before)) && !_text.Is(before, "nach"))
        {
            before--;
        }

        return before >= 0 && noun - before <= 4 && _text.Is(before, "nach") && noun == date.FirstToken - 1;
    }

    private static bool IsHappening(ReadOnlySpan<char> noun) =>
        noun.EndsWith("hochwasser") || noun.EndsWith("hochwassers") || noun.EndsWith("flut") || noun.EndsWith("katastrophe") || noun.EndsWith("unwetter") || noun.EndsWith("unwetters") || noun.EndsWith("starkregen") || noun.EndsWith("brand")
        || noun.EndsWith("brandes") || noun.EndsWith("sturm") || noun.EndsWith("pandemie") || noun.EndsWith("krieg") || noun.EndsWith("kriegs") || noun.EndsWith("krise") || noun.EndsWith("beschluss") || noun.EndsWith("beschlusses")
        || noun.EndsWith("gesetz") || noun.EndsWith("gesetzes") || noun.EndsWith("wahl") || noun.EndsWith("meisterschaft") || noun.EndsWith("verordnung") || noun.EndsWith("konzept") || noun.EndsWith("bericht") || noun.EndsWith("baujahr");

    // The start is what the text calls one: "seit 2005", "im April 2005 gestartet"; a month that dates some other figure is none, and the start stays open.
    private YearRange? SpanOfRunningTotal(SumInText sum)
    {
        var until = reading.Context.PublishedOn?.Year;
        for (var sentence = sum.Sentence; sentence >= 0 && sentence >= sum.Sentence - FarthestStart; sentence--)
        {
            var span = _text.Sentences[sentence];
            bool? starts = null;
            for (var i = index.DateFrom(span.FirstToken); i < reading.Dates.Length && reading.Dates[i].FirstToken < span.EndToken; i++)
            {
                var date = reading.Dates[i];
                if (date.Sense == DateSense.Range && date.Years is { From: not null, To: not null } years && sentence == sum.Sentence)
                {
                    return years;
                }

                if (date.From is not { } from || (until is not null && from.Year > until) || IsYearOfSomethingElse(date))
                {
                    continue;
                }

                if (date.Sense == DateSense.Since || (date.Sense is DateSense.Month or DateSense.Year or DateSense.Day && from.Year != until && (starts ??= SpeaksOfStart(span.FirstToken, span.EndToken))))
                {
                    return new YearRange(from.Year, until);
                }
            }
        }

        return until is null ? null : new YearRange(null, until);
    }

    private bool SpeaksOfStart(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + 80); i++)
        {
            var word = _text.LowerWord(i);
            if (word.StartsWith("start") || word.StartsWith("gestartet") || word.StartsWith("begonnen") || word.StartsWith("begann") || word.StartsWith("beginn") || word.EndsWith("beginn") || word.EndsWith("start") || word.StartsWith("aufgelegt") || word.StartsWith("auflage")
                || word.StartsWith("eingeführt") || word.StartsWith("einführung") || word.StartsWith("gegründet") || word.StartsWith("angelaufen") || word is "leben")
            {
                return true;
            }
        }

        return false;
    }

    private string? ReferenceNumberOf(SumInText sum)
    {
        var sentence = _text.Sentences[sum.Sentence];
        var end = Math.Min(sentence.EndToken, sum.ZoneEnd + 40);
        for (var i = sum.ZoneFirst; i < end; i++)
        {
            if (_text.Tokens[i].Kind != TokenKind.Word || !(_text.LowerWord(i) is "aktenzeichen" or "az" or "geschäftszeichen" or "förderkennzeichen" or "fkz" or "bewilligungsnummer" or "zuwendungsnummer" or "förderkennziffer"))
            {
                continue;
            }

            var next = i + 1;
            while (next < end && _text.Word(next) is "." or ":" or "-" or "Nr" or "Nummer")
            {
                next++;
            }

            if (next >= end)
            {
                return null;
            }

            var start = _text.Tokens[next].Start;
            var stop = start;
            while (stop < _text.Text.Length && stop - start < 60 && !char.IsWhiteSpace(_text.Text[stop]) && _text.Text[stop] is not (')' or ',' or ';'))
            {
                stop++;
            }

            var number = _text.Text.AsSpan(start, stop - start).TrimEnd('.');
            return number.IndexOfAnyInRange('0', '9') >= 0 ? number.ToString() : null;
        }

        return null;
    }

    private static Funder FunderOf(SumInText sum)
    {
        bool land = sum.HasInClause(FundingCue.State), bund = sum.HasInClause(FundingCue.Federal), eu = sum.HasInClause(FundingCue.European);
        return (land, bund, eu) switch
        {
            (true, false, false) => Funder.Land,
            (false, true, false) => Funder.Bund,
            (false, false, true) => Funder.Eu,
            (true, false, true) => Funder.Eu,
            _ => sum.HasInClause(FundingCue.ThirdParty) && sum.Role == FundingRole.OtherFunding ? Funder.Other : Funder.Unknown,
        };
    }
}
