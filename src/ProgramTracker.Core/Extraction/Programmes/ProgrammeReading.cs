using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Programmes;

/// <summary>One walk through a text for its programmes.</summary>
internal sealed partial class ProgrammeReading(TokenisedText text, ProgrammeNames names)
{
    private static readonly WordSet BetweenNounAndQuote = WordSet.Of("des der landes bundes nrw land eu vom bund mit dem unter titel namen namens motto : nordrhein-westfalen bayern freistaats ministeriums staates europäischen union landesregierung bundesregierung neue neuen");
    private static readonly WordSet NameConnectors = WordSet.Of("und für im in der des zur zum am mit vor ohne gegen von durch statt auf –");
    private static readonly WordSet MoneyWords = WordSet.Of("euro € eur mittel mitteln gefördert fördert fördern förderung fördermittel fördermitteln bezuschusst zuschuss zuschüsse bewilligt zuwendung zuwendungen förderbescheid mio landesmittel landesmitteln geld gelder fördergeld fördergelder landesgeld");
    private static readonly WordSet PaidWords = WordSet.Of("euro € eur bewilligt bewilligung bewilligungen fördermittel fördermitteln landesmittel landesmitteln zuwendung zuwendungen zuschuss zuschüsse förderbescheid förderbescheide");
    private static readonly WordSet NoNameStart = WordSet.Of("menschen kommunen städte gemeinden kreise projekte vereine minister ministerin staatssekretär staatssekretärin kinder familien jugendliche seit im in am der die das für nrw eu usa mit bis mittel geld mehr land bund unter anfang ende mitte");

    private static readonly WordSet NoSingleName = WordSet.Of("""
        nrw nordrhein-westfalen bayern hessen niedersachsen sachsen thüringen eu europa deutschland bundesweit landesmittel fördermittel mittel zuschüsse zuwendungen geld gelder integration sprachkurse maßnahmen vorhaben
        bürger vereinen verbände verbänden träger gäste migranten geflüchtete geflüchteten flüchtlingen schulen kitas projekten kommunale teilhabe unterstützung beratung hilfe hilfen angebote
        """.ReplaceLineEndings(" "));

    private static readonly WordSet BeforeProgramme = WordSet.Of("im dem des vom beim zum das ein einem eines neue neuen neues aus aufgelegte aufgelegten der die zur zweiten dritten ersten");
    private static readonly WordSet BehindName = WordSet.Of("""
        wird werden wurde wurden ist sind war waren fließen fließt gibt gehen geht stehen steht erhält erhalten bekommt bekommen läuft startet startete endet hat haben soll sollen kann können unterstützt unterstützen fördert gefördert
        stellt für in mit bis im aus am auf zur zum nach seit und des der vom von bei kommen kommt stammen stammt umfasst richtet wurde bereit zusammen sowie bewilligt profitieren profitiert finanziert
        """.ReplaceLineEndings(" "));

    private static readonly WordSet Departments = WordSet.Of("abteilung referat dezernat sachgebiet fachbereich stabsstelle team bereich amt fachdienst geschäftsbereich referats dezernats abteilungen aufgabenbereich sachbereich");

    private readonly ProgrammeLexicon _lexicon = ProgrammeLexicon.Shared;
    private readonly List<ProgrammeFinding> _found = [];
    private readonly List<(int Position, ProgrammeName Name, int First, int Last)> _weak = [];
    private readonly HashSet<string> _certainKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProgrammeRef> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _abbreviations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _introducing = new(StringComparer.Ordinal);
    private readonly List<(int Token, string Id)> _people = [];
    private bool _peopleArePaid;
    private int _moneySentence = -1;
    private bool _moneyInSentence;

    public ImmutableArray<ProgrammeFinding> Read()
    {
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            i = text.Tokens[i].Kind switch
            {
                TokenKind.Word => ReadWord(i),
                TokenKind.QuotationMark => ReadQuoted(i),
                _ => i,
            };
        }

        if (_peopleArePaid)
        {
            // The programme is called by the plural, wherever that stands.
            var named = Math.Max(0, _people.FindIndex(person => text.LowerWord(person.Token).EndsWith("en")));
            _unknown[_people[named].Id] = new ProgrammeRef(text.Word(_people[named].Token).ToString(), null);
            foreach (var (at, id) in _people)
            {
                AddUnknown(at, at, id, id);
            }
        }

        // "Was der Landesfonds leistet": the word that once stood before a name in quotation marks means that programme.
        _found.RemoveAll(finding => finding.Programme.Key is null && finding.FirstToken == finding.LastToken && _introducing.Contains(text.LowerWord(finding.FirstToken).TrimEnd('s').ToString()));
        DropBodies();

        foreach (var (_, name, first, last) in _weak)
        {
            if (_certainKeys.Contains(name.Programme.Key!))
            {
                AddKnown(name, first, last);
            }
        }

        return [.. _found.OrderBy(finding => finding.FirstToken)];
    }

    private int ReadWord(int i)
    {
        if (names.Spellings.TryMatch(text, i, out var known, out var tokens))
        {
            var last = i + tokens - 1;
            var words = text.Span(i, last).In(text.Text.AsSpan());
            ProgrammeName? weak = null;
            foreach (var name in known)
            {
                if (!name.Fits(words))
                {
                    continue;
                }

                if (IsPartOfProject(last))
                {
                    return last;
                }

                if (!name.NeedsContext || (char.IsUpper(words[0]) && (IsBehindProgrammeNoun(i) || (tokens > 1 && (IsCell(i, last) || IsQuotedWhole(i, last))))))
                {
                    AddKnown(name, i, last);
                    return last;
                }

                weak = name;
            }

            if (weak is not null)
            {
                _weak.Add((_found.Count, weak, i, last));
                return last;
            }
        }

        if (_lexicon.Names.TryMatch(text, i, out var named, out tokens) && (named.AnyCase || LooksLikeName(i, tokens)))
        {
            AddUnknown(i, i + tokens - 1, named.Id, named.Group);
            return i + tokens - 1;
        }

        if (!text.StartsUpper(i))
        {
            return i;
        }

        if (_abbreviations.Count > 0 && _abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.Word(i), out var longName))
        {
            AddUnknown(i, i, "PRG-ABBREVIATION", longName);
            return i;
        }

        if (text.LowerWord(i).StartsWith("fonds") && ReadFundFor(i) is { } fundEnd)
        {
            return fundEnd;
        }

        return _lexicon.Words.TryMatch(text.LowerWord(i), out var word, out var length) && !IsPartOfAuthority(i) ? ReadNoun(i, word.Kind, word.Id, text.Tokens[i].Length > length) : i;
    }

    private int ReadNoun(int i, ProgrammeWord kind, string id, bool isCompound)
    {
        // "Zwei Workshops stehen auf dem Programm: „Einbürgerung beschleunigen“ …": what is on for the day.
        if (text.Is(i, "programm") && i > 1 && text.Is(i - 1, "dem") && text.Is(i - 2, "auf"))
        {
            return i;
        }

        if (kind == ProgrammeWord.Never)
        {
            return i;
        }

        if (kind == ProgrammeWord.Compound && !(i + 1 < text.Tokens.Length && text.Tokens[i + 1].Kind == TokenKind.QuotationMark))
        {
            if (text.LowerWord(i) is var pact && (pact.EndsWith("pakt") || pact.EndsWith("paket") || pact.EndsWith("plan")) && (NameBehind(i, isCompound) ?? PurposeBehind(i)) is { } pactEnd)
            {
                AddUnknown(i, pactEnd, id);
                return pactEnd;
            }

            // A flat sum is the same every year; a programme's year may be one of its calls.
            var last = text.LowerWord(i) is var flat && (flat.EndsWith("pauschale") || flat.EndsWith("pauschalen")) ? i : WithNumber(i);
            AddUnknown(WithAdjective(WithFirstPart(i)), last, id);
            return last;
        }

        if (kind == ProgrammeWord.Task)
        {
            if (i > 1 && text.LowerWord(i - 1) is "die" or "der" or "für" && (text.Is(i - 1, "für") || text.Is(i - 2, "für")) && SentenceSpeaksOfMoney(i))
            {
                AddUnknown(i, i, id);
            }

            return i;
        }

        if (kind == ProgrammeWord.People)
        {
            _people.Add((i, id));
            _peopleArePaid |= text.Tokens[i].Sentence == 0 || SentenceSpeaksOfFunding(i);
            return i;
        }

        if (kind == ProgrammeWord.Paid && !ParagraphSpeaksOfMoney(i))
        {
            return i;
        }

        if (kind == ProgrammeWord.Framed && !IsFrame(i))
        {
            return i;
        }

        if (kind is ProgrammeWord.Weak or ProgrammeWord.Framed && !SentenceSpeaksOfMoney(i))
        {
            return i;
        }

        if (QuoteBehind(i) is { } open && QuotedText.TryRead(text, open, out var first, out var quoteLast, out var close))
        {
            return ReadQuotedNames(i, first, quoteLast, close, id);
        }

        if (NameBehind(i, isCompound) is { } nameEnd)
        {
            var isWhole = (isCompound && kind == ProgrammeWord.Noun) || (text.LowerWord(i) is var type && (type.StartsWith("sonder") || type.StartsWith("sofort")));
            AddUnknown(isWhole ? i : i + 1, nameEnd, id);
            return nameEnd;
        }

        if (PurposeBehind(i) is { } purposeEnd)
        {
            AddUnknown(i, purposeEnd, id);
            return purposeEnd;
        }

        if (kind is ProgrammeWord.Noun or ProgrammeWord.Compound && isCompound && IsFundingCompound(i))
        {
            var last = WithNumber(i);
            AddUnknown(i, last, id);
            return last;
        }

        return i;
    }

    private bool IsBehindProgrammeNoun(int i)
    {
        var before = i - 1;
        while (before >= 0 && i - before < 4 && (text.Tokens[before].Kind is TokenKind.QuotationMark or TokenKind.LineBreak || text.LowerWord(before) is "," or "nrw" or "landes" or "des"))
        {
            before--;
        }

        return before >= 0 && text.Tokens[before].Kind == TokenKind.Word && text.StartsUpper(before)
            && _lexicon.Words.TryMatch(text.LowerWord(before), out var word, out _) && word.Kind is ProgrammeWord.Noun or ProgrammeWord.Bare;
    }

    private bool SentenceSpeaksOfMoney(int token)
    {
        var sentence = text.Tokens[token].Sentence;
        if (sentence != _moneySentence && sentence < text.Sentences.Length)
        {
            _moneySentence = sentence;
            _moneyInSentence = false;
            for (var i = text.Sentences[sentence].FirstToken; i < text.Sentences[sentence].EndToken && !_moneyInSentence; i++)
            {
                _moneyInSentence = MoneyWords.Contains(text.LowerWord(i));
            }
        }

        return _moneyInSentence;
    }

    private bool ParagraphSpeaksOfMoney(int token)
    {
        var at = text.Tokens[token].Sentence;
        var paragraph = text.Sentences[at].Paragraph;
        for (var sentence = Math.Max(0, at - 3); sentence <= Math.Min(text.Sentences.Length - 1, at + 3); sentence++)
        {
            if (text.Sentences[sentence].Paragraph != paragraph)
            {
                continue;
            }

            for (var i = text.Sentences[sentence].FirstToken; i < Math.Min(text.Sentences[sentence].EndToken, text.Sentences[sentence].FirstToken + 80); i++)
            {
                if (PaidWords.Contains(text.LowerWord(i)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void AddKnown(ProgrammeName name, int first, int last)
    {
        if (!name.NeedsContext)
        {
            _certainKeys.Add(name.Programme.Key!);
        }

        var span = text.Span(first, last);
        _found.Add(new ProgrammeFinding(first, last, span, name.Programme, span.In(text.Text), "PRG-KNOWN"));
    }

    private void AddUnknown(int first, int last, string rule, string? group = null)
    {
        var span = text.Span(first, last);
        var mention = span.In(text.Text);
        var key = group ?? KeyOf(text.Lower.AsSpan(span.Start, span.Length));
        var dash = group is null ? key.IndexOf(" – ", StringComparison.Ordinal) : -1;
        if (!_unknown.TryGetValue(key, out var programme) && !(dash > 1 && _unknown.TryGetValue(key[..dash], out programme)))
        {
            _unknown[key] = programme = new ProgrammeRef(mention, null);
        }

        // „WIR – Wegweisende Ansätze“ is called WIR elsewhere.
        if (dash > 1)
        {
            _unknown.TryAdd(key[..dash], programme);
        }

        _found.Add(new ProgrammeFinding(first, last, span, programme, mention, rule));
    }

    // "Dorferneuerung 2019" and "Dorferneuerungsprogramm 2019" are one, and so is a genitive.
    private static string KeyOf(ReadOnlySpan<char> lower)
    {
        var key = lower.ToString();
        if (key.Length > 5 && key[^5] == ' ' && Dates.DateWords.Year(key.AsSpan(key.Length - 4)) is not null)
        {
            key = key[..^5];
        }

        foreach (var ending in (ReadOnlySpan<string>)["programms", "programm", "ungs", "ung", "s"])
        {
            if (key.Length > ending.Length + 4 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                key = key[..^ending.Length];
            }
        }

        return key;
    }
}
