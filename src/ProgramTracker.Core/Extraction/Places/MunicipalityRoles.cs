using System.Collections.Immutable;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>Gathers the places that name the same municipality and decides its strongest role: recipient, venue, dateline, mentioned.</summary>
internal static class MunicipalityRoles
{
    private static readonly WordSet ReceivingVerbs = WordSet.Of("erhält erhalten erhielt erhielten bekommt bekommen bekam bekamen profitiert profitieren gefördert bezuschusst unterstützt rechnen gehen geht fließen fließt");
    private static readonly WordSet MoneyWords = WordSet.Of("geld gelder mittel fördermittel fördergelder zuschuss zuschüsse bescheid bescheide förderbescheid förderbescheide zuwendungsbescheid zuwendungsbescheide förderung zuwendung zuwendungen landesmittel integrationspauschale pauschale");

    public static ImmutableArray<MunicipalityMention> Of(TokenisedText text, ImmutableArray<PlaceFinding> places, ImmutableArray<EventStatement> events, ImmutableArray<FundingStatement> funding)
    {
        var roles = new Dictionary<string, MunicipalityRole>(StringComparer.Ordinal);
        void Raise(PlaceRef place, MunicipalityRole role)
        {
            var key = KeyOf(place);
            roles[key] = roles.TryGetValue(key, out var known) && known > role ? known : role;
        }

        foreach (var statement in funding)
        {
            foreach (var recipient in statement.Recipients)
            {
                if (recipient is { IsMunicipality: true, Place: { } place })
                {
                    Raise(place, MunicipalityRole.Recipient);
                }
            }
        }

        foreach (var statement in events)
        {
            if (statement.PlaceRef is { } place)
            {
                Raise(place, MunicipalityRole.Venue);
            }
        }

        foreach (var place in places)
        {
            if (place.Cue == PlaceCue.Dateline)
            {
                Raise(place.Place, MunicipalityRole.Dateline);
            }
            else if (IsRecipientWithoutSum(text, place))
            {
                Raise(place.Place, MunicipalityRole.Recipient);
            }
        }

        var mentions = ImmutableArray.CreateBuilder<MunicipalityMention>();
        foreach (var group in places.GroupBy(finding => KeyOf(finding.Place), StringComparer.Ordinal))
        {
            var first = group.First();
            mentions.Add(new MunicipalityMention(first.Place, roles.GetValueOrDefault(group.Key), [.. group.Select(finding => finding.Span)], first.RuleId));
        }

        return mentions.ToImmutable();
    }

    // "Förderbescheid für … im Kreis Coesfeld", "Projekte in A, B und C bekommen Geld": a recipient although no sum is stated.
    private static bool IsRecipientWithoutSum(TokenisedText text, PlaceFinding place)
    {
        if (place.Cue is PlaceCue.Office or PlaceCue.Bracket or PlaceCue.Demonym)
        {
            return false;
        }

        var sentence = text.Sentences[text.Tokens[place.FirstToken].Sentence];
        bool receives = false, money = false;
        for (var i = Math.Max(sentence.FirstToken, place.FirstToken - 14); i < Math.Min(sentence.EndToken, place.LastToken + 12); i++)
        {
            var word = text.LowerWord(i);
            receives |= ReceivingVerbs.Contains(word) && i > place.LastToken;
            money |= MoneyWords.Contains(word);
            if (word is "euro" or "€" or "eur")
            {
                // Where a sum is stated, its statement says who gets it.
                return false;
            }

            if (i < place.FirstToken && text.StartsUpper(i) && word.EndsWith("bescheid") && i + 1 < text.Tokens.Length && text.Is(i + 1, "für"))
            {
                return place.FirstToken - i < 10;
            }
        }

        return receives && money;
    }

    private static string KeyOf(PlaceRef place) => place.Ags ?? (place.IsOutside ? place.Kind == PlaceKind.Kreis ? "k:" + place.Name : "o:" + place.Name : "a:" + place.Name);
}
