using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds who gets a sum where its own words name nobody and point back instead, or go on from the sentence before.</summary>
internal sealed partial class AnaphorReader(FundingReading reading, Antecedents antecedents, RecipientReader recipients, RecipientGroupReader groups)
{
    public const string File = "anaphors";

    private static readonly PhraseTable<(Anaphor Anaphor, string Id)> Table = ReadTable();

    private readonly TokenisedText _text = reading.Text;

    private enum Anaphor
    {
        /// <summary>die Stadt, die Gemeinde.</summary>
        Town,

        /// <summary>der Kreis.</summary>
        Kreis,

        /// <summary>das Projekt, die Maßnahme, dafür.</summary>
        Project,

        /// <summary>dort, hier.</summary>
        Here,

        /// <summary>der Zuschuss, die Förderung.</summary>
        Money,

        /// <summary>sie, ihnen: all that the sentence before names.</summary>
        Them,

        /// <summary>ihr, ihm, ihn: the last one named, where a verb of giving takes it as its object.</summary>
        Itself,
    }

    public bool PointsBack(SumInText sum) => Find(sum, sum.ZoneFirst, out _, out _) || FindOpening(sum, out _, out _);

    /// <summary>"beide Städte", "jede der drei Kommunen": as many as the text named before.</summary>
    public bool TryResolveGroup(SumInText sum, RecipientGroup group)
    {
        var places = antecedents.LastPlaces(sum.ZoneFirst, group.Number ?? 64);
        if (group.Number is { } number && places.Count < number)
        {
            places = antecedents.LastPlaces(group.First, number);
        }

        if (places.Count < 2 || (group.Number is { } expected && places.Count != expected))
        {
            return false;
        }

        foreach (var place in places)
        {
            sum.Recipients.Add(new RecipientRef(place.Name, place, true));
        }

        sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
        return true;
    }

    /// <summary>"An fünf Vereine … : A e.V., B e.V.", "an zwei Städte (Hagen, Herne)": a counted group whose members the text lists right behind it.</summary>
    public bool TryNameGroup(SumInText sum, RecipientGroup group) => recipients.ReadList(sum, group, _text.Sentences[Math.Min(sum.Sentence + 1, _text.Sentences.Length - 1)].EndToken);

    public bool TryResolve(SumInText sum, SumInText? before)
    {
        if ((sum.Has(FundingCue.Receive) || sum.Has(FundingCue.Give) || sum.Has(FundingCue.Flow) || sum.Has(FundingCue.Notice)) && recipients.ReadBareBody(sum))
        {
            return true;
        }

        // Who is named before what it is for: "dafür erhalten sie".
        if (TryAnaphors(sum, before, people: true) || TryAnaphors(sum, before, people: false))
        {
            return true;
        }

        if (sum.Group is null && TryFactBlock(sum))
        {
            sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
            return true;
        }

        // "…, wo die Stadt einen Bescheid über": the rest of the sentence names somebody.
        var sentence = _text.Sentences[sum.Sentence];
        var goesOn = before is not null && before.Sentence == sum.Sentence && (before.Has(FundingCue.Give) || before.IsTotalCost) && sum.HasInClause(FundingCue.State);
        var speaks = goesOn || sum.Has(FundingCue.Notice) || (sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Volume)) || sum.Has(FundingCue.Receive);
        var announced = sum.ZoneFirst > sentence.FirstToken && sum.ZoneFirst == sum.Found.QualifierToken && _text.Is(sum.ZoneFirst - 1, ":") && !sum.Has(FundingCue.Volume) && sum.Group is null;
        if ((speaks || announced || (sum.Has(FundingCue.Flow) && !sum.Has(FundingCue.Volume))) && sentence.FirstToken < sum.ZoneFirst && recipients.Read(sum, Math.Max(sentence.FirstToken, sum.ZoneFirst - 80), sum.ZoneFirst))
        {
            sum.Reasons.Add(CertaintyReason.RecipientInEarlierSentence);
            return true;
        }

        // "… und bis zu 20.000 Euro Sachmittel", "…, der andere über 30.000 Euro": the sentence goes on to the same recipients.
        if (before is { Role: Amounts.FundingRole.Grant, Recipients.Count: > 0 } && before.Sentence == sum.Sentence && !sum.Has(FundingCue.Volume) && !IsLarger(sum, before) && !IsWider(sum, before.Found.LastToken))
        {
            sum.Recipients.AddRange(before.Recipients);
            sum.Reasons.Add(CertaintyReason.RecipientInEarlierSentence);
            return true;
        }

        // "Der andere Bescheid über 30.000 Euro", "… hat das Land 100.000 Euro beigesteuert": goes on from the sum before in the same paragraph.
        var follows = before is { Role: Amounts.FundingRole.Grant, Recipients.Count: > 0 } && _text.Sentences[before.Sentence].Paragraph == sentence.Paragraph && sum.Sentence - before.Sentence <= 2;
        if (follows && speaks && !IsLarger(sum, before!) && !IsWider(sum, before!.Found.LastToken))
        {
            sum.Recipients.AddRange(before!.Recipients);
            sum.Reasons.Add(CertaintyReason.RecipientInEarlierSentence);
            return true;
        }

        if (sum.Group is null && TryFollowing(sum))
        {
            sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
            return true;
        }

        // In its own release a town or body tells of what it gets.
        if (antecedents.Own is { } own && sum.Group is null && (speaks || sum.HasInClause(FundingCue.Funding) || sum.HasInClause(FundingCue.State) || sum.IsConditional) && !sum.Has(FundingCue.Volume) && !IsWiderThanSentenceBefore(sum))
        {
            AddOwn(sum, own);
            return true;
        }

        // In a release about one town, what the Land gives without naming anybody is for that town.
        if (speaks && sum.Group is null && sum.HasInClause(FundingCue.State) && antecedents.Focus is { } focus && antecedents.IsSubject(focus) && !IsWiderThanSentenceBefore(sum) && !IsSharedOut(sum))
        {
            Add(sum, focus, CertaintyReason.RecipientFromCoreference);
            return true;
        }

        // "In X entsteht ein Haus. Das Land übernimmt 740.000 Euro.": where the sentence before is set in one place only, what the Land gives is for that place.
        if (speaks && sum.Group is null && sum.HasInClause(FundingCue.State) && !sum.Has(FundingCue.Volume) && OnlyPlaceBefore(sum) is { } set)
        {
            Add(sum, set, CertaintyReason.RecipientInEarlierSentence);
            return true;
        }

        // A notice without a name goes to whom the sentences before, or the whole release, are about.
        if (sum.Has(FundingCue.Notice) && sum.Group is null && !recipients.IsOnlyStage(sum) && (Previous(sum) ?? antecedents.Focus) is { } place && !IsWiderThanSentenceBefore(sum))
        {
            Add(sum, place, CertaintyReason.RecipientInEarlierSentence);
            return true;
        }

        return false;
    }

    private PlaceRef? OnlyPlaceBefore(SumInText sum)
    {
        var before = sum.Sentence - 1;
        if (before < 0 || _text.Sentences[before].Paragraph != _text.Sentences[sum.Sentence].Paragraph || IsWiderThanSentenceBefore(sum))
        {
            return null;
        }

        return antecedents.LastPlaces(sum.ZoneFirst, 2, before) is [var only] ? only : null;
    }

    private bool TryAnaphors(SumInText sum, SumInText? before, bool people)
    {
        for (var from = sum.ZoneFirst; Find(sum, from, out var found, out var token); from = token + 1)
        {
            if ((found.Anaphor is Anaphor.Town or Anaphor.Kreis or Anaphor.Them or Anaphor.Itself) == people && Resolve(sum, before, found.Anaphor, token))
            {
                sum.RuleId = found.Id;
                return true;
            }
        }

        // "Nun hat die Stadt Gewissheit: 36.000 Euro stellt das Land bereit"
        return people && FindOpening(sum, out var opening, out var at) && Resolve(sum, before, opening.Anaphor, at);
    }

    // A total above the sum before is nobody's alone; without such a word only the dimension tells.
    private static bool IsLarger(SumInText sum, SumInText before) =>
        !IsSumOfYears(sum, before) && IsMuchMore(sum, before);

    // "200.000 Euro pro Jahr, insgesamt also 600.000 Euro"
    private static bool IsSumOfYears(SumInText sum, SumInText before) =>
        (before.IsAnnual || before.IsForEach) && sum.Found.Cents % before.Found.Cents == 0 && sum.Found.Cents / before.Found.Cents is > 1 and <= 10;

    private static bool IsMuchMore(SumInText sum, SumInText before) =>
        sum.Found.Cents > before.Found.Cents * 20 || (sum.Found.Cents > before.Found.Cents && sum.HasInClause(FundingCue.Total));

    // Between the words that a sum would take its recipient from and the sum the text has turned to the whole country, or to unnamed municipalities.
    private bool IsWider(SumInText sum, int from) => groups.WidensScope(_text, Math.Max(from + 1, sum.Found.FirstToken - 200), sum.Found.FirstToken);

    private bool IsWiderThanSentenceBefore(SumInText sum)
    {
        var first = _text.Sentences[Math.Max(0, sum.Sentence - 1)];
        var place = antecedents.LastPlace(sum.ZoneFirst, _ => true);
        return first.Paragraph == _text.Sentences[sum.Sentence].Paragraph && IsWider(sum, Math.Max(first.FirstToken - 1, place?.LastToken ?? -1));
    }

    private PlaceRef? Previous(SumInText sum)
    {
        var paragraph = _text.Sentences[sum.Sentence].Paragraph;
        var place = antecedents.LastPlace(sum.ZoneFirst, p => p.Cue is not PlaceCue.Office);
        return place is not null && _text.Sentences[_text.Tokens[place.FirstToken].Sentence].Paragraph == paragraph ? place.Place : null;
    }

    private bool Resolve(SumInText sum, SumInText? before, Anaphor anaphor, int token)
    {
        if (anaphor is Anaphor.Town or Anaphor.Kreis)
        {
            var kreis = anaphor == Anaphor.Kreis;
            var place = (antecedents.Own?.Place is { } own && (own.Kind == PlaceKind.Kreis) == kreis ? own : null)
                ?? antecedents.LastPlace(token, p => (p.Place.Kind == PlaceKind.Kreis) == kreis)?.Place
                ?? (antecedents.Focus is { } focus && (focus.Kind == PlaceKind.Kreis) == kreis ? focus : null);
            if (place is null)
            {
                return false;
            }

            Add(sum, place, CertaintyReason.RecipientFromCoreference);
            return true;
        }

        if (anaphor == Anaphor.Them)
        {
            return ResolveThem(sum);
        }

        if (anaphor == Anaphor.Itself)
        {
            return ResolveItself(sum, token);
        }

        if (sum.Has(FundingCue.Volume) && anaphor is Anaphor.Project or Anaphor.Money)
        {
            return false;
        }

        if (before is { Role: Amounts.FundingRole.Grant, Recipients.Count: > 0 } && sum.Sentence - before.Sentence <= 2 && !IsLarger(sum, before) && !IsWider(sum, before.Found.LastToken))
        {
            sum.Recipients.AddRange(before.Recipients);
            sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
            return true;
        }

        if (IsWiderThanSentenceBefore(sum))
        {
            return false;
        }

        if (anaphor == Anaphor.Money)
        {
            // Money alone points to a place only where the text is about that place and not merely set in it.
            if ((antecedents.LastPlace(token, p => p.Cue is PlaceCue.None or PlaceCue.District or PlaceCue.Demonym)?.Place ?? antecedents.Focus) is not { } about || !antecedents.IsProminent(about))
            {
                return false;
            }

            Add(sum, about, CertaintyReason.RecipientFromCoreference);
            return true;
        }

        if ((Previous(sum) ?? antecedents.LastPlace(token, p => p.Cue is not PlaceCue.Office)?.Place ?? antecedents.Focus) is not { } near)
        {
            return false;
        }

        Add(sum, near, CertaintyReason.RecipientFromCoreference);
        return true;
    }

    private bool ResolveThem(SumInText sum)
    {
        var last = antecedents.LastPlace(sum.ZoneFirst, p => p.Cue is PlaceCue.None or PlaceCue.Office or PlaceCue.District)?.FirstToken;
        if (last is not { } token || sum.Sentence - _text.Tokens[token].Sentence > 1 || !(sum.Has(FundingCue.Receive) || sum.Has(FundingCue.Give)))
        {
            return false;
        }

        var named = _text.Tokens[token].Sentence;
        foreach (var place in antecedents.LastPlaces(sum.ZoneFirst, 64, named))
        {
            sum.Recipients.Add(new RecipientRef(place.Name, place, true));
        }

        sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
        return sum.Recipients.Count > 0;
    }

    // "Die Jury sprach ihr 50.000 Euro zu", "unterstützt ihn dabei mit": not "ihr Freibad".
    private bool ResolveItself(SumInText sum, int token)
    {
        var next = token + 1;
        if (!sum.Has(FundingCue.Give) || next >= _text.Tokens.Length || !(next >= sum.Found.QualifierToken || _text.LowerWord(next) is "dabei" or "dafür" or "hierfür" or "hierbei" or "nun" or "jetzt" or "mit" or "zusammen" or "einen" or "jährlich" or "zusätzlich" or "weitere" or "heute"))
        {
            return false;
        }

        // "Der Verein X e. V. hilft … Dafür wurden ihm 30.000 Euro zugesagt."
        if (recipients.AddSubjectBefore(sum))
        {
            sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
            return true;
        }

        if (antecedents.LastPlace(sum.ZoneFirst, p => p.Cue is PlaceCue.None or PlaceCue.Office or PlaceCue.District) is not { } place || sum.Sentence - _text.Tokens[place.FirstToken].Sentence > 2)
        {
            return false;
        }

        Add(sum, place.Place, CertaintyReason.RecipientFromCoreference);
        return true;
    }

    /// <summary>Who pays an own share: whom its words name or point to, else who gets the grant beside it, else the town that the release is about.</summary>
    public void ResolvePayer(SumInText sum, SumInText? before)
    {
        if (recipients.ReadPayer(sum) || TryAnaphors(sum, before, people: true))
        {
            return;
        }

        if (antecedents.Own is { } own && sum.Group is null)
        {
            AddOwn(sum, own);
        }
        else if (before is { Recipients.Count: > 0 } && sum.Sentence - before.Sentence <= 2 && sum.Group is null)
        {
            sum.Recipients.AddRange(before.Recipients);
            sum.Reasons.Add(CertaintyReason.RecipientInEarlierSentence);
        }
        else if (sum.Group is null && (Previous(sum) ?? antecedents.Focus) is { } focus)
        {
            Add(sum, focus, CertaintyReason.RecipientFromCoreference);
        }
    }

    /// <summary>What others have given or what has come in so far is the issuer's, in the release of a town.</summary>
    public void ResolveOwn(SumInText sum)
    {
        if (antecedents.Own is { } own && sum.Recipients.Count == 0 && sum.Group is null && !sum.Has(FundingCue.European) && sum.RuleId != "role.europeanContext")
        {
            AddOwn(sum, own);
        }
    }

    private static void AddOwn(SumInText sum, RecipientRef own)
    {
        sum.Recipients.Add(own);
        sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
    }

    private static void Add(SumInText sum, PlaceRef place, CertaintyReason reason)
    {
        sum.Recipients.Add(new RecipientRef(place.Name, place, true));
        sum.Reasons.Add(reason);
        if (place.IsAmbiguous)
        {
            sum.Reasons.Add(CertaintyReason.AmbiguousPlace);
        }
    }

    private bool Find(SumInText sum, int from, out (Anaphor Anaphor, string Id) found, out int token) => Find(from, sum.ZoneEnd, out found, out token);

    private bool Find(int from, int end, out (Anaphor Anaphor, string Id) found, out int token)
    {
        for (token = from; token < end; token++)
        {
            if (_text.Tokens[token].Kind == TokenKind.Word && Table.TryMatch(_text, token, out found, out var length) && token + length <= end && !Named(token + length, found.Anaphor))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    // "die Stadt Köln" names its town, "das Projekt „X“" its project.
    private bool Named(int next, Anaphor anaphor) =>
        anaphor is Anaphor.Town or Anaphor.Kreis && next < _text.Tokens.Length && _text.Tokens[next].Kind == TokenKind.Word && _text.StartsUpper(next);

    private static PhraseTable<(Anaphor Anaphor, string Id)> ReadTable()
    {
        var table = new PhraseTable<(Anaphor Anaphor, string Id)>();
        foreach (var entry in VocabularyFiles.Read(File))
        {
            if (!Enum.TryParse(entry.Meaning, out Anaphor anaphor))
            {
                throw new FormatException($"{File}, {entry.Id}: unknown meaning '{entry.Meaning}'.");
            }

            foreach (var phrase in entry.Phrases)
            {
                table.Add(phrase, (anaphor, entry.Id));
            }
        }

        return table;
    }
}
