using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>What words that point back mean: "die Stadt", "beide Städte", "das Projekt", "dort".</summary>
internal sealed class Antecedents(FundingReading reading, FundingIndex index)
{
    private const int FarthestSentence = 6;
    private const int MostPlaces = 40;

    // Seat of the ministries: a dateline there says nothing.
    private const string Capital = "Düsseldorf";

    private readonly TokenisedText _text = reading.Text;
    private PlaceRef? _focus;
    private bool _focusKnown;

    /// <summary>Places that could be recipients before a token, nearest first, within a few sentences; those of the same paragraph before others.</summary>
    public PlaceFinding? LastPlace(int before, Func<PlaceFinding, bool> fits)
    {
        var sentence = _text.Tokens[Math.Min(before, _text.Tokens.Length - 1)].Sentence;
        var seen = 0;
        for (var i = index.PlaceFrom(before) - 1; i >= 0 && seen < MostPlaces; i--, seen++)
        {
            var place = reading.Places[i];
            if (sentence - _text.Tokens[place.FirstToken].Sentence > FarthestSentence)
            {
                return null;
            }

            if (place.Cue is not (PlaceCue.Dateline or PlaceCue.Bracket) && place.LastToken < before && fits(place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The last <paramref name="number"/> different places that fit, named before a token in one sentence or two.</summary>
    public List<PlaceRef> LastPlaces(int before, int number, int fromSentence = 0, Func<PlaceFinding, bool>? fits = null)
    {
        List<PlaceRef> found = [];
        var sentence = _text.Tokens[Math.Min(before, _text.Tokens.Length - 1)].Sentence;
        for (var i = index.PlaceFrom(before) - 1; i >= 0 && found.Count < Math.Min(number, MostPlaces); i--)
        {
            var place = reading.Places[i];
            if (sentence - _text.Tokens[place.FirstToken].Sentence > FarthestSentence || _text.Tokens[place.FirstToken].Sentence < fromSentence)
            {
                break;
            }

            if (place.Cue is PlaceCue.Dateline or PlaceCue.Bracket || IsSeat(i) || (fits is not null && !fits(place)) || found.Exists(p => Same(p, place.Place)))
            {
                continue;
            }

            found.Insert(0, place.Place);
        }

        return found;
    }

    // "Alfter im Rhein-Sieg-Kreis": the Kreis says where the town before it lies.
    private bool IsSeat(int i) =>
        i > 0 && reading.Places[i].Place.Kind == PlaceKind.Kreis && reading.Places[i - 1].Place.Kind != PlaceKind.Kreis && reading.Places[i].FirstToken - reading.Places[i - 1].LastToken is 2 or 3 && _text.LowerWord(reading.Places[i - 1].LastToken + 1) is "im" or "in" or "(";

    /// <summary>Who issues the release, where that is a municipality or a body that tells of what it gets; null for who gives.</summary>
    public RecipientRef? Own { get; } = FindOwn(reading);

    /// <summary>The one municipality that the release is about: its issuer, or named in its first lines, or most often.</summary>
    public PlaceRef? Focus
    {
        get
        {
            if (!_focusKnown)
            {
                _focusKnown = true;
                _focus = Own?.Place ?? FindFocus();
            }

            return _focus;
        }
    }

    /// <summary>Named in the first lines of the release, other than as a dateline.</summary>
    public bool IsProminent(PlaceRef place) => IsNamedFirst(place, false);

    /// <summary>Named in the first lines, and not only as where something is.</summary>
    public bool IsSubject(PlaceRef place) => IsNamedFirst(place, true) || reading.Context.Issuer?.Contains(place.Name, StringComparison.OrdinalIgnoreCase) == true;

    private bool IsNamedFirst(PlaceRef place, bool strict)
    {
        foreach (var named in reading.Places)
        {
            if (_text.Tokens[named.FirstToken].Sentence > 2)
            {
                return false;
            }

            if (named.Cue is not (PlaceCue.Dateline or PlaceCue.Bracket) && !(strict && named.Cue == PlaceCue.Location) && Same(named.Place, place))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Same(PlaceRef a, PlaceRef b) => a.Ags is not null || b.Ags is not null ? a.Ags == b.Ags : string.Equals(a.Name, b.Name, StringComparison.OrdinalIgnoreCase);

    private static RecipientRef? FindOwn(FundingReading reading)
    {
        var level = IssuerLevels.Of(reading.Context.Issuer);
        if (reading.Context.Issuer is not { } issuer || level is not (IssuerLevel.Municipal or IssuerLevel.Body))
        {
            return null;
        }

        if (level == IssuerLevel.Body)
        {
            return new RecipientRef(issuer, null, false);
        }

        PlaceRef? own = null;
        var kreis = issuer.Contains("kreis", StringComparison.OrdinalIgnoreCase) || issuer.StartsWith("Städteregion", StringComparison.OrdinalIgnoreCase);
        foreach (var place in reading.Places)
        {
            if ((place.Place.Kind == PlaceKind.Kreis) == kreis && issuer.Contains(place.Place.Name, StringComparison.OrdinalIgnoreCase) && (own is null || place.Place.Name.Length > own.Name.Length))
            {
                own = place.Place;
            }
        }

        return own is null ? null : new RecipientRef(own.Name, own, true);
    }

    private PlaceRef? FindFocus()
    {
        Dictionary<string, (PlaceRef Place, int Count)> counts = [];
        foreach (var place in reading.Places)
        {
            if (place.Cue is PlaceCue.Dateline or PlaceCue.Bracket)
            {
                continue;
            }

            var key = place.Place.Ags ?? place.Place.Name;
            var weight = _text.Tokens[place.FirstToken].Sentence < 3 ? 3 : 1;
            counts[key] = (place.Place, counts.GetValueOrDefault(key).Count + weight);
        }

        PlaceRef? best = null;
        int most = 0, second = 0;
        foreach (var (place, count) in counts.Values)
        {
            if (count > most)
            {
                (second, most, best) = (most, count, place);
            }
            else
            {
                second = Math.Max(second, count);
            }
        }

        return most > second ? best : most == 0 ? OnlyDateline() : null;
    }

    // "Rheine. Zusammen mit dem Bürgermeister …": where nothing else is named, a dateline that is not the issuer's seat says what it is about.
    private PlaceRef? OnlyDateline()
    {
        PlaceRef? found = null;
        foreach (var place in reading.Places)
        {
            if (place.Cue != PlaceCue.Dateline || place.Place.Name == Capital || reading.Context.Issuer?.Contains(place.Place.Name, StringComparison.OrdinalIgnoreCase) == true)
            {
                continue;
            }

            if (found is not null && !Same(found, place.Place))
            {
                return null;
            }

            found = place.Place;
        }

        return found;
    }
}
