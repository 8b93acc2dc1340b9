using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds who gets a sum where its own words name nobody and point back instead, or go on from the sentence before.</summary>
internal sealed class AnaphorReader(FundingReading reading, Antecedents antecedents, RecipientReader recipients, RecipientGroupReader groups)
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
    }

    public bool PointsBack(SumInText sum) => Find(sum, sum.ZoneFirst, out _, out _);

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
        // Who is named before what it is for: "dafür erhalten sie".
        if (TryAnaphors(sum, before, people: true) || TryAnaphors(sum, before, people: false))
        {
            return true;
        }

        // "…, wo die Stadt einen Bescheid über": the rest of the sentence names somebody.
        var sentence = _text.Sentences[sum.Sentence];
        var goesOn = before is not null && before.Sentence == sum.Sentence && before.Has(FundingCue.Give) && sum.HasInClause(FundingCue.State);
        var speaks = goesOn || sum.Has(FundingCue.Notice) || (sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Volume)) || sum.Has(FundingCue.Receive);
        if ((speaks || (sum.Has(FundingCue.Flow) && !sum.Has(FundingCue.Volume))) && sentence.FirstToken < sum.ZoneFirst && recipients.Read(sum, Math.Max(sentence.FirstToken, sum.ZoneFirst - 80), sum.ZoneFirst))
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

        if (speaks && FollowingRecipient(sum) is { } following)
        {
            Add(sum, following, CertaintyReason.RecipientFromCoreference);
            return true;
        }

        // In a release about one town, what the Land gives without naming anybody is for that town.
        if (speaks && sum.Group is null && sum.HasInClause(FundingCue.State) && antecedents.Focus is { } focus && antecedents.IsSubject(focus) && !IsWiderThanSentenceBefore(sum))
        {
            Add(sum, focus, CertaintyReason.RecipientFromCoreference);
            return true;
        }

        // A notice without a name goes to whom the sentences before, or the whole release, are about.
        if (sum.Has(FundingCue.Notice) && sum.Group is null && (Previous(sum) ?? antecedents.Focus) is { } place && !IsWiderThanSentenceBefore(sum))
        {
            Add(sum, place, CertaintyReason.RecipientInEarlierSentence);
            return true;
        }

        return false;
    }

    private bool TryAnaphors(SumInText sum, SumInText? before, bool people)
    {
        for (var from = sum.ZoneFirst; Find(sum, from, out var found, out var token); from = token + 1)
        {
            if ((found.Anaphor is Anaphor.Town or Anaphor.Kreis or Anaphor.Them) == people && Resolve(sum, before, found.Anaphor, token))
            {
                sum.RuleId = found.Id;
                return true;
            }
        }

        return false;
    }

    // "Zuwendungsempfängerin ist die Stadt Jülich."
    private PlaceRef? FollowingRecipient(SumInText sum)
    {
        if (sum.Sentence + 1 >= _text.Sentences.Length)
        {
            return null;
        }

        var next = _text.Sentences[sum.Sentence + 1];
        for (var i = next.FirstToken; i < Math.Min(next.EndToken, next.FirstToken + 6); i++)
        {
            if (_text.LowerWord(i).StartsWith("zuwendungsempfänger") || _text.LowerWord(i).StartsWith("empfänger") || _text.LowerWord(i).StartsWith("antragsteller") || _text.LowerWord(i).StartsWith("bauherr"))
            {
                var place = antecedents.LastPlace(Math.Min(next.EndToken, _text.Tokens.Length - 1), p => p.FirstToken > next.FirstToken);
                return place?.Place;
            }
        }

        return null;
    }

    // A total above the sum before is nobody's alone; without such a word only the dimension tells.
    private static bool IsLarger(SumInText sum, SumInText before) =>
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
            var place = antecedents.LastPlace(token, p => (p.Place.Kind == PlaceKind.Kreis) == kreis)?.Place
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

    private static void Add(SumInText sum, PlaceRef place, CertaintyReason reason)
    {
        sum.Recipients.Add(new RecipientRef(place.Name, place, true));
        sum.Reasons.Add(reason);
        if (place.IsAmbiguous)
        {
            sum.Reasons.Add(CertaintyReason.AmbiguousPlace);
        }
    }

    private bool Find(SumInText sum, int from, out (Anaphor Anaphor, string Id) found, out int token)
    {
        for (token = from; token < sum.ZoneEnd; token++)
        {
            if (_text.Tokens[token].Kind == TokenKind.Word && Table.TryMatch(_text, token, out found, out var length) && token + length <= sum.ZoneEnd && !Named(token + length, found.Anaphor))
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
