using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Groups and notices that the text has named before: "beide Städte", "jeder der fünf Kreise", "er lautet über".</content>
internal sealed partial class AnaphorReader
{
    private const int LongestSentence = 150;

    private static readonly WordSet Pronouns = WordSet.Of("er sie es dieser diese dieses");
    private static readonly WordSet Amounting = WordSet.Of("lautet lauten lautete lauteten beläuft belaufen beträgt betragen umfasst ist weist enthält bringt");

    /// <summary>"beide Städte", "jede der drei Kommunen", "die drei Städte": as many of their kind as the text named before.</summary>
    public bool TryResolveGroup(SumInText sum, RecipientGroup group)
    {
        var fits = KindOf(group);
        var places = group.IsAnaphor ? antecedents.LastPlaces(sum.ZoneFirst, group.Number ?? 64, fits: fits) : ExactlyNamed(sum.ZoneFirst, group, fits);
        if (group.Number is { } number && places.Count < number)
        {
            places = group.IsAnaphor ? antecedents.LastPlaces(group.First, number, fits: fits) : ExactlyNamed(group.First, group, fits);
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

    // "die drei Städte" may be any three: those whom the last sentence with towns names, if it names three and no more.
    private List<PlaceRef> ExactlyNamed(int before, RecipientGroup group, Func<PlaceFinding, bool> fits) =>
        antecedents.LastPlace(before, fits) is { } last && antecedents.LastPlaces(before, 64, _text.Tokens[last.FirstToken].Sentence, fits) is var places && places.Count == group.Number ? places : [];

    // "jeder der fünf Kreise" are Kreise, "die drei Städte" are none; Kommunen may be either.
    private Func<PlaceFinding, bool> KindOf(RecipientGroup group)
    {
        var noun = _text.LowerWord(group.End - 1);
        return noun.StartsWith("kreis") || noun.StartsWith("landkreis") ? static place => place.Place.Kind == PlaceKind.Kreis
            : noun.StartsWith("städt") || noun.StartsWith("gemeinde") || noun.StartsWith("ort") ? static place => place.Place.Kind != PlaceKind.Kreis
            : static _ => true;
    }

    // "Der Landrat nahm den Bescheid für den Kreis Warendorf entgegen. Er lautet über 1,3 Millionen Euro."
    private bool TryNotice(SumInText sum)
    {
        var sentence = _text.Sentences[sum.Sentence];
        if (sum.Sentence == 0 || _text.Sentences[sum.Sentence - 1].Paragraph != sentence.Paragraph || !OpensWithNotice(sentence.FirstToken, sum.Found.QualifierToken))
        {
            return false;
        }

        var before = _text.Sentences[sum.Sentence - 1];
        var first = Math.Max(before.FirstToken, before.EndToken - LongestSentence);
        var hits = new List<CueHit>();
        cues.Find(_text, first, before.EndToken, hits);
        if (!hits.Exists(hit => hit.Cue == FundingCue.Notice) || hits.Exists(hit => hit.Cue == FundingCue.Conditional))
        {
            return false;
        }

        sum.Cues.InsertRange(0, hits.FindAll(hit => hit.Cue is FundingCue.Notice or FundingCue.Give or FundingCue.Receive));
        return recipients.Read(sum, first, before.EndToken);
    }

    private bool OpensWithNotice(int first, int end)
    {
        var verb = Pronouns.Contains(_text.LowerWord(first)) ? first + 1
            : _text.LowerWord(first) is "der" or "die" or "das" && _text.LowerWord(first + 1) is var noun && (noun.EndsWith("bescheid") || noun.EndsWith("scheck") || noun.EndsWith("urkunde") || noun.EndsWith("bewilligung") || noun.EndsWith("zusage") || noun is "schreiben" or "papier" or "dokument" or "schriftstück") ? first + 2
            : end;
        return verb < end && end - verb <= 4 && Amounting.Contains(_text.LowerWord(verb));
    }

    // "Von den 300 Millionen Euro, die das Programm landesweit umfasst, sind 268 Millionen Euro bewilligt": everybody's, and not the issuer's alone.
    private bool SpeaksOfAll(SumInText sum)
    {
        var sentence = _text.Sentences[sum.Sentence];
        return groups.WidensScope(_text, Math.Max(sentence.FirstToken, sum.Found.FirstToken - LongestSentence), Math.Min(sentence.EndToken, sum.Found.LastToken + LongestSentence));
    }
}
