using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Events;

/// <content>Where an event is.</content>
internal sealed partial class EventSurroundings
{
    // Dateline, headline and the first sentence of the body.
    private const int LastOpeningSentence = 4;

    /// <summary>A place named shortly behind a token, for invitations.</summary>
    public PlaceFinding? PlaceBehind(int token, int within = 24)
    {
        var index = FirstPlace(token);
        return index < _places.Length && _places[index].FirstToken - token <= within ? _places[index] : null;
    }

    /// <summary>Where the sentence says that something is: "in Bochum", "nach Lüdinghausen", else any town of the sentence where asked for.</summary>
    public PlaceFinding? PlaceNear(int token, bool anyInSentence)
    {
        var sentence = _text.Sentences[_text.Tokens[token].Sentence];
        PlaceFinding? best = null;
        var rank = int.MaxValue;
        for (var i = FirstPlace(Math.Max(sentence.FirstToken, token - Reach)); i < _places.Length && _places[i].FirstToken < Math.Min(sentence.EndToken, token + Reach); i++)
        {
            var place = _places[i];
            if (place.Cue is PlaceCue.Demonym or PlaceCue.Bracket || IsSpeech(place.FirstToken))
            {
                continue;
            }

            var isLocation = place.Cue is PlaceCue.Location or PlaceCue.Dateline;
            if (!isLocation && !anyInSentence)
            {
                continue;
            }

            var distance = Math.Abs(place.FirstToken - token) + (isLocation ? 0 : 1000);
            if (distance < rank)
            {
                (best, rank) = (place, distance);
            }
        }

        return best;
    }

    /// <summary>Where the next sentence of the paragraph says that people went ("waren ins Steinfurter Kreishaus gekommen").</summary>
    public PlaceFinding? PlaceInNextSentence(int token)
    {
        var next = _text.Tokens[token].Sentence + 1;
        if (next >= _text.Sentences.Length || _text.Sentences[next].Paragraph != _text.Sentences[next - 1].Paragraph)
        {
            return null;
        }

        var sentence = _text.Sentences[next];
        for (var i = FirstPlace(sentence.FirstToken); i < _places.Length && _places[i].FirstToken < Math.Min(sentence.EndToken, sentence.FirstToken + Reach); i++)
        {
            if (_places[i].Cue == PlaceCue.Location && !IsSpeech(_places[i].FirstToken))
            {
                return _places[i];
            }
        }

        return null;
    }

    /// <summary>Where the sentence before, in the same paragraph, says that something is ("hat neue Räume in der Herner Innenstadt. Die Eröffnungsfeier …").</summary>
    public PlaceFinding? PlaceInSentenceBefore(List<int> mentions)
    {
        foreach (var mention in mentions)
        {
            var at = _text.Tokens[mention].Sentence;
            if (at == 0 || _text.Sentences[at - 1].Paragraph != _text.Sentences[at].Paragraph)
            {
                continue;
            }

            var sentence = _text.Sentences[at - 1];
            for (var i = FirstPlace(Math.Max(sentence.FirstToken, sentence.EndToken - Reach)); i < _places.Length && _places[i].FirstToken < sentence.EndToken; i++)
            {
                if (_places[i].Cue == PlaceCue.Location && !IsSpeech(_places[i].FirstToken))
                {
                    return _places[i];
                }
            }
        }

        return null;
    }

    /// <summary>The town of the dateline, where the event's sentence names a house in which it was and no town ("gestern im Hans-Sachs-Haus").</summary>
    public PlaceFinding? PlaceOfHouse(List<int> mentions)
    {
        if (_places.Length == 0 || _places[0].Cue != PlaceCue.Dateline || _text.Tokens[_places[0].FirstToken].Sentence > 4)
        {
            return null;
        }

        foreach (var mention in mentions)
        {
            var sentence = _text.Sentences[_text.Tokens[mention].Sentence];
            for (var i = Math.Max(sentence.FirstToken, mention - Reach); i + 1 < Math.Min(sentence.EndToken, mention + Reach); i++)
            {
                if (_text.LowerWord(i) is "im" or "ins" && PlaceSurroundings.IsHouse(_text, i + 1) && !IsSpeech(i))
                {
                    return _places[0];
                }
            }
        }

        return null;
    }

    /// <summary>The first place in the opening sentences at which something is ("300 Jugendliche treffen sich in Oberhausen").</summary>
    public PlaceFinding? PlaceInOpening()
    {
        foreach (var place in _places)
        {
            if (_text.Tokens[place.FirstToken].Sentence > LastOpeningSentence)
            {
                return null;
            }

            if (place.Cue == PlaceCue.Location && !IsSpeech(place.FirstToken) && !_text.Is(place.FirstToken - 1, "nach"))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Where the headline says that it is ("Kick-off in der Landeshauptstadt").</summary>
    public PlaceFinding? PlaceInHeadline() =>
        _places.Length > 0 && _text.Tokens[_places[0].FirstToken].Sentence == 0 && _places[0].Cue == PlaceCue.Location && !_text.Is(_places[0].FirstToken - 1, "nach") ? _places[0] : null;

    /// <summary>The town at whose name the paragraph of a token begins ("Rheine. Im Stadtteil …").</summary>
    public PlaceFinding? PlaceOfParagraph(int token)
    {
        var first = token;
        while (first > 0 && token - first < 200 && _text.Tokens[first - 1].Kind is not (TokenKind.ParagraphBreak or TokenKind.LineBreak))
        {
            first--;
        }

        var index = FirstPlace(first);
        return index < _places.Length && _places[index].FirstToken == first && _places[index].Cue == PlaceCue.Dateline ? _places[index] : null;
    }

    /// <summary>A Kreis or town whose tokens lie within a title.</summary>
    public PlaceFinding? PlaceInside(int first, int last)
    {
        var index = FirstPlace(first);
        return index < _places.Length && _places[index].LastToken <= last ? _places[index] : null;
    }

    private int FirstPlace(int token)
    {
        int low = 0, high = _places.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _places[middle].FirstToken < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
