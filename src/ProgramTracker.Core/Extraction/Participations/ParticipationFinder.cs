using System.Collections.Immutable;
using ProgramTracker.Core.Extraction.Dates;
using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Extraction.Programmes;
using ProgramTracker.Core.Text;
using ProgramTracker.Core.Vocabulary;

namespace ProgramTracker.Core.Extraction.Participations;

/// <summary>Finds that a municipality takes part in a programme, and since when.</summary>
/// <remarks>
/// The municipality stands in the sentence, or is "die Stadt", "die Gemeinde", "der Kreis": then it is the one that the text named last. The programme stands in the sentence
/// or before it in the paragraph; the time in the sentence or the next one. "110 Kommunen haben teilgenommen" names none and is a count.
/// </remarks>
public sealed class ParticipationFinder
{
    private static readonly Lazy<PhraseTable<string>> Phrases = new(Load);

    public ImmutableArray<ParticipationStatement> Find(TokenisedText text, ImmutableArray<PlaceFinding> places, ImmutableArray<ProgrammeFinding> programmes, ImmutableArray<DateFinding> dates)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (programmes.IsDefaultOrEmpty || places.IsDefaultOrEmpty)
        {
            return [];
        }

        var found = new Dictionary<(string, string), ParticipationStatement>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && Phrases.Value.TryMatch(text, i, out var rule, out var tokens)
                && Statement(text, i, i + tokens - 1, rule, places, programmes, dates) is { } statement)
            {
                var key = (statement.Municipality.Ags ?? statement.Municipality.Name, statement.Programme.Name);
                if (!found.TryGetValue(key, out var known) || (known.Since is null && statement.Since is not null))
                {
                    found[key] = statement;
                }
            }
        }

        return [.. found.Values.OrderBy(statement => statement.Quote.Span.Start)];
    }

    private static ParticipationStatement? Statement(TokenisedText text, int first, int last, string rule, ImmutableArray<PlaceFinding> places, ImmutableArray<ProgrammeFinding> programmes, ImmutableArray<DateFinding> dates)
    {
        if (text.Is(first, "teil") && !HasVerb(text, first))
        {
            return null;
        }

        var sentence = text.Sentences[text.Tokens[first].Sentence];
        var from = Math.Max(sentence.FirstToken, first - 60);
        var to = Math.Min(sentence.EndToken, last + 60);
        var reasons = ImmutableArray.CreateBuilder<CertaintyReason>();
        if (Municipality(text, places, from, to, first, reasons) is not { } place || Programme(text, programmes, from, to, sentence, reasons) is not { } programme)
        {
            return null;
        }

        return new ParticipationStatement
        {
            Quote = Quote.Of(text.Text, text.Span(first, last)),
            RuleId = rule,
            Reasons = reasons.ToImmutable(),
            Municipality = place,
            Programme = programme,
            Since = Since(text, dates, sentence),
            Sentence = sentence.Span,
        };
    }

    private static PlaceRef? Municipality(TokenisedText text, ImmutableArray<PlaceFinding> places, int from, int to, int cue, ImmutableArray<CertaintyReason>.Builder reasons)
    {
        PlaceFinding? best = null;
        for (var i = First(places, from, static place => place.FirstToken); i < places.Length && places[i].FirstToken < to; i++)
        {
            if (places[i].Cue is not (PlaceCue.Dateline or PlaceCue.Bracket) && (best is null || Math.Abs(places[i].FirstToken - cue) < Math.Abs(best.FirstToken - cue)))
            {
                best = places[i];
            }
        }

        if (best is not null)
        {
            reasons.Add(CertaintyReason.RecipientInSameClause);
            return best.Place;
        }

        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.StartsUpper(i) && i > 0 && text.LowerWord(i - 1) is "die" or "der" && text.LowerWord(i) is "stadt" or "gemeinde" or "kreis" or "kommune" or "landeshauptstadt")
            {
                var wantsKreis = text.Is(i, "kreis");
                for (var before = First(places, i, static place => place.FirstToken) - 1; before >= 0 && i - places[before].FirstToken < 400; before--)
                {
                    if ((places[before].Place.Kind == PlaceKind.Kreis) == wantsKreis)
                    {
                        reasons.Add(CertaintyReason.RecipientFromCoreference);
                        return places[before].Place;
                    }
                }
            }
        }

        return null;
    }

    private static ProgrammeRef? Programme(TokenisedText text, ImmutableArray<ProgrammeFinding> programmes, int from, int to, Sentence sentence, ImmutableArray<CertaintyReason>.Builder reasons)
    {
        var index = First(programmes, from, static programme => programme.FirstToken);
        if (index < programmes.Length && programmes[index].FirstToken < to)
        {
            reasons.Add(CertaintyReason.ProgrammeInSameSentence);
            return programmes[index].Programme;
        }

        if (index > 0 && text.Sentences[Math.Min(text.Tokens[programmes[index - 1].FirstToken].Sentence, text.Sentences.Length - 1)].Paragraph == sentence.Paragraph)
        {
            reasons.Add(CertaintyReason.ProgrammeFromContext);
            return programmes[index - 1].Programme;
        }

        return null;
    }

    private static PartialDate? Since(TokenisedText text, ImmutableArray<DateFinding> dates, Sentence sentence)
    {
        var next = text.Tokens[sentence.FirstToken].Sentence + 1;
        var end = next < text.Sentences.Length && text.Sentences[next].Paragraph == sentence.Paragraph ? text.Sentences[next].EndToken : sentence.EndToken;
        for (var i = First(dates, sentence.FirstToken, static date => date.FirstToken); i < dates.Length && dates[i].FirstToken < Math.Min(end, sentence.FirstToken + 200); i++)
        {
            if (dates[i].Sense == DateSense.Since && dates[i].From is { } since)
            {
                return since;
            }
        }

        return null;
    }

    // "nimmt … teil"
    private static bool HasVerb(TokenisedText text, int token)
    {
        for (var i = token - 1; i >= 0 && token - i < 20 && text.Tokens[i].Sentence == text.Tokens[token].Sentence; i--)
        {
            if (text.LowerWord(i) is "nimmt" or "nahm" or "nehmen" or "nahmen")
            {
                return true;
            }
        }

        return false;
    }

    private static int First<T>(ImmutableArray<T> findings, int token, Func<T, int> start)
    {
        int low = 0, high = findings.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = start(findings[middle]) < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static PhraseTable<string> Load()
    {
        var phrases = new PhraseTable<string>();
        foreach (var entry in VocabularyFiles.Read("participations"))
        {
            foreach (var phrase in entry.Phrases)
            {
                phrases.Add(phrase, entry.Id);
            }
        }

        return phrases;
    }
}
