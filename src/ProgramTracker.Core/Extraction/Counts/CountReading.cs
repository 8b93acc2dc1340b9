using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Counts;

/// <summary>One walk through a text for its counts.</summary>
internal sealed class CountReading(TokenisedText text, CompoundTable<(CountUnit Unit, string Id)> nouns, ImmutableArray<ProgrammeFinding> programmes, ImmutableArray<DateFinding> dates)
{
    private static readonly WordSet Limits = WordSet.Of("höchstens maximal zu unter weniger pro je ab bis");
    private static readonly WordSet Connectors = WordSet.Of("und sowie oder bzw beziehungsweise ,");
    private static readonly WordSet Units = WordSet.Of("euro € eur mio mrd millionen milliarden tsd prozent % uhr jahre jahren jahr monate monaten wochen tage tagen stunden minuten kilometer km meter quadratmeter hektar");
    private static readonly WordSet YearCues = WordSet.Of("jahr jahre jahren im seit bis ende anfang mitte ab sommer herbst frühjahr förderjahr haushaltsjahr programmjahr und januar februar märz april mai juni juli august september oktober november dezember");
    private static readonly WordSet FirstTime = WordSet.Of("erstmals erstmalig premiere neu");
    private static readonly WordSet Cumulative = WordSet.Of("bislang bisher seit seither seitdem inzwischen mittlerweile");

    private readonly ImmutableArray<CountStatement>.Builder _found = ImmutableArray.CreateBuilder<CountStatement>();
    private readonly Dictionary<(long, CountUnit), int> _known = [];
    private int _programme;
    private int _date;

    public ImmutableArray<CountStatement> Read()
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Number or TokenKind.Word && NumberReader.TryRead(text, i, out var value) && value > 1 && !IsNoCount(i))
            {
                ReadAt(i, value);
            }
        }

        return _found.ToImmutable();
    }

    private void ReadAt(int number, long value)
    {
        var sentence = text.Tokens[number].Sentence;
        if (number + 1 < text.Tokens.Length && text.LowerWord(number + 1) is "davon" or "darunter" && _found.Count > 0)
        {
            Add(number, number + 1, value, _found[^1].Unit, _found[^1].Noun, "CNT-DAVON");
            return;
        }

        for (var next = number + 1; next < text.Tokens.Length && next - number < 7 && text.Tokens[next].Sentence == sentence; next++)
        {
            var token = text.Tokens[next];
            if (token.Kind == TokenKind.LineBreak)
            {
                continue;
            }

            if (token.Kind == TokenKind.Number)
            {
                // "93 der insgesamt 96 Kreise"
                if (next > number + 1 && text.LowerWord(number + 1) is "der" or "von")
                {
                    continue;
                }

                return;
            }

            if (token.Kind != TokenKind.Word)
            {
                return;
            }

            var word = text.LowerWord(next);
            if (!text.StartsUpper(next))
            {
                // "acht der neun Städte"
                if (next == number + 2 && text.LowerWord(number + 1) is "der" or "von" && NumberReader.TryRead(text, next, out _))
                {
                    continue;
                }

                if (!IsModifier(word) && !(word is "und" or "sowie" && text.Is(next - 1, "-")))
                {
                    return;
                }

                continue;
            }

            if (nouns.TryMatch(word, out var noun, out _))
            {
                var last = WithFurtherNouns(next, noun.Unit);
                Add(number, last, value, noun.Unit, text.Span(next, last).In(text.Text), noun.Id);
                return;
            }

            // "14 Bau- und Sanierungsvorhaben"
            if (next + 1 < text.Tokens.Length && text.Is(next + 1, "-") && text.Tokens[next + 1].Start == token.End)
            {
                next++;
                continue;
            }

            if (!(word.EndsWith("er") || word.EndsWith("ische") || word.EndsWith("ischen") || word.EndsWith("en") || word is "nrw") || next - number > 4)
            {
                return;
            }
        }

        if (number > 0 && text.LowerWord(number - 1) is "davon" or "darunter" && _found.Count > 0 && text.Tokens[_found[^1].Quote.Span.Start is var start ? text.TokenAt(start) : 0].Sentence == sentence
            && number + 1 < text.Tokens.Length && text.LowerWord(number + 1) is "in" or "aus" or "im" or "neue" or "zum" or "erstmals")
        {
            Add(number - 1, number, value, _found[^1].Unit, _found[^1].Noun, "CNT-DAVON");
        }
    }

    // "110 Kommunen und Kreise", "54 Kreise und kreisfreien Städte": nouns of the same unit without a number of their own.
    private int WithFurtherNouns(int noun, CountUnit unit)
    {
        var last = noun;
        while (true)
        {
            var next = last + 1;
            if (next >= text.Tokens.Length || !Connectors.Contains(text.LowerWord(next)))
            {
                return last;
            }

            next++;
            while (next < text.Tokens.Length && next - last < 4 && text.Tokens[next].Kind == TokenKind.Word && !text.StartsUpper(next) && IsModifier(text.LowerWord(next)) && !NumberReader.TryRead(text, next, out _))
            {
                next++;
            }

            if (next >= text.Tokens.Length || text.Tokens[next].Kind != TokenKind.Word || !text.StartsUpper(next) || !nouns.TryMatch(text.LowerWord(next), out var other, out _) || other.Unit != unit)
            {
                return last;
            }

            last = next;
        }
    }

    private void Add(int first, int last, long value, CountUnit unit, string noun, string rule)
    {
        var span = text.Span(first, last);
        var sentence = text.Sentences[text.Tokens[first].Sentence];
        if (!_known.TryAdd((value, unit), _found.Count))
        {
            AddTime(_known[(value, unit)], sentence);
            return;
        }

        var (isFirst, isCumulative) = CuesOf(first, sentence);
        _found.Add(new CountStatement
        {
            Quote = Quote.Of(text.Text, span),
            RuleId = rule,
            Value = value,
            Unit = unit,
            Noun = noun.Replace('\n', ' '),
            Sentence = sentence.Span,
            Programme = ProgrammeOf(sentence),
            Period = PeriodOf(sentence),
            IsFirstTime = isFirst,
            IsCumulative = isCumulative,
            Reasons = [],
        });
    }

    // A headline says "74 Projekte" and the text "in diesem Jahr 74 Projekte": one count, with the year that the text gives it.
    private void AddTime(int known, Sentence sentence)
    {
        if (_found[known] is { Period: null, IsCumulative: false, IsFirstTime: false } count)
        {
            _found[known] = count with { Period = PeriodOf(sentence) };
        }
    }

    // Cues stand near: a sentence of a thousand words is looked at around the number only.
    private (bool IsFirst, bool IsCumulative) CuesOf(int number, Sentence sentence)
    {
        var (isFirst, isCumulative) = (false, false);
        for (var i = Math.Max(sentence.FirstToken, number - 20); i < Math.Min(sentence.EndToken, number + 20); i++)
        {
            var word = text.LowerWord(i);
            isFirst |= (FirstTime.Contains(word) && (word is not "neu" || text.Is(i + 1, "dabei"))) || (word is "mal" && i > 1 && text.LowerWord(i - 1) is "ersten");
            isCumulative |= Cumulative.Contains(word) || (word is "start" && i > 0 && text.LowerWord(i - 1) is "vom");
        }

        return (isFirst, isCumulative);
    }

    // The programme of the sentence, else the last one named before it; found in one walk, since counts come in the order of the text.
    private ProgrammeRef? ProgrammeOf(Sentence sentence)
    {
        while (_programme + 1 < programmes.Length && programmes[_programme + 1].FirstToken < sentence.EndToken)
        {
            _programme++;
        }

        return _programme < programmes.Length && programmes[_programme].FirstToken < sentence.EndToken ? programmes[_programme].Programme : null;
    }

    private YearRange? PeriodOf(Sentence sentence)
    {
        while (_date < dates.Length && dates[_date].FirstToken < sentence.FirstToken)
        {
            _date++;
        }

        for (var i = _date; i < dates.Length && i - _date < 4 && dates[i].FirstToken < sentence.EndToken; i++)
        {
            if (dates[i].Sense is DateSense.Year or DateSense.FundingYear or DateSense.Since or DateSense.Range && dates[i].Years is { } years)
            {
                return years;
            }
        }

        return null;
    }

    private bool IsNoCount(int number)
    {
        var next = number + 1;
        if (next < text.Tokens.Length && (Units.Contains(text.LowerWord(next)) || text.Is(next, ".") || text.Is(next, ":") || text.Is(next, "-") || text.Is(next, "/")))
        {
            return true;
        }

        if (number == 0)
        {
            return false;
        }

        var before = text.LowerWord(number - 1);
        var start = text.Tokens[number].Start;
        if ((start > 0 && text.Text[start - 1] is '/' or '-' or '#' or '§' or '.' or ',' or '+') || before is "§" or "nr" or "platz" or "tel" or "fax" or "telefon")
        {
            return true;
        }

        if (text.Tokens[number].Kind == TokenKind.Number && DateWords.Year(text.Word(number)) is not null && (YearCues.Contains(before) || text.Tokens[number - 1].Kind == TokenKind.Punctuation))
        {
            return true;
        }

        return Limits.Contains(before) && !(before is "zu" && number > 1 && text.LowerWord(number - 2) is not "bis") && !(before is "unter" && number > 1 && text.LowerWord(number - 2) is "dar") && before is not "je";
    }

    private static bool IsModifier(ReadOnlySpan<char> word) =>
        word is "der" or "von" or "den" or "insgesamt" or "rund" or "etwa" or "beteiligten" or "nrw" or "dieser" or "diesen" or "unserer" or "solcher" or "ihrer" or "seiner"
        || (word.Length > 3 && (word.EndsWith("e") || word.EndsWith("en") || word.EndsWith("er")) && word is not ("wurden" or "werden" or "haben" or "sollen" or "können" or "oder" or "über" or "unter" or "aber" or "seine" or "hatte" or "eine" or "einen" or "einer" or "zwischen" or "neben" or "gegen" or "wollen" or "müssen" or "waren" or "hatten"));
}
