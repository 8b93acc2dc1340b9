using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>Enumerations: "die Kreise A, B und C", "die Städte A und B", and what stands beside a certain name.</summary>
internal sealed partial class PlaceReading
{
    private int ReadKreise(int i)
    {
        var next = i + 1;
        var last = i;
        var openingWord = _text.LowerWord(i).StartsWith("land");
        while (next < _text.Tokens.Length && _text.Tokens[next].Kind == TokenKind.Word && _text.StartsUpper(next))
        {
            if (_names.BareKreise.TryMatch(_text, next, out var known, out var tokens) || (_names.Names.TryMatch(_text, next, out known, out tokens) && known.Units[0].IsKreis))
            {
                _found.Add(new Candidate(Finding(next, next + tokens - 1, PlaceOf(known.Units[0], next), PlaceCue.None, "PLC-CUE-KREISE"), true));
                last = next + tokens - 1;
            }
            else if ((openingWord || _foreign) && _outside.TryReadName(next, out var end))
            {
                AddOutside(next, end, "Landkreis " + _text.Span(next, end).In(_text.Text), PlaceKind.Kreis, "PLC-CUE-KREISE");
                last = end;
            }
            else
            {
                break;
            }

            next = AfterConnector(last);
        }

        return last;
    }

    private int ReadTowns(int i)
    {
        var next = i + 1;
        var last = i;
        while (next < _text.Tokens.Length && _text.Tokens[next].Kind == TokenKind.Word && _text.StartsUpper(next) && !_lexicon.TryGetCue(_text.LowerWord(next), out _, out _))
        {
            if (_names.Names.TryMatch(_text, next, out var known, out var tokens))
            {
                Add(next, next, next + tokens - 1, known, typeWord: true);
                last = next + tokens - 1;
            }
            else if (_lexicon.Outside.TryMatch(_text, next, out var elsewhere, out tokens))
            {
                last = next + tokens - 1;
                AddOutside(next, last, elsewhere.Name, PlaceKind.Stadt, elsewhere.RuleId);
            }
            else if (_foreign && _outside.TryReadName(next, out var end))
            {
                AddOutside(next, end, _text.Span(next, end).In(_text.Text), PlaceKind.Stadt, "PLC-CUE-STAEDTE");
                last = end;
            }
            else
            {
                break;
            }

            next = AfterConnector(last);
        }

        return last;
    }

    private int AfterConnector(int last)
    {
        var next = last + 1;
        while (next < _text.Tokens.Length && next - last <= 3 && (_text.Tokens[next].Kind == TokenKind.LineBreak || Connectors.Contains(_text.LowerWord(next))))
        {
            next++;
        }

        return next > last + 1 && next - last <= 3 ? next : _text.Tokens.Length;
    }

    // An uncertain name beside a certain one in an enumeration is a place too: "Bochum, Essen und Hamm".
    private void PromoteListed()
    {
        for (var i = 1; i < _found.Count; i++)
        {
            if (_found[i - 1].IsSure && !_found[i].IsSure && AreListed(_found[i - 1], _found[i]))
            {
                _found[i] = _found[i] with { IsSure = true };
            }
        }

        for (var i = _found.Count - 2; i >= 0; i--)
        {
            if (_found[i + 1].IsSure && !_found[i].IsSure && AreListed(_found[i], _found[i + 1]))
            {
                _found[i] = _found[i] with { IsSure = true };
            }
        }
    }

    // A release that names the town for certain means it again where the bare name stands without an article; a word of every day ("Essen") needs its own cue.
    private void PromoteKnown()
    {
        HashSet<string>? named = null;
        for (var i = 0; i < _found.Count; i++)
        {
            if (_found[i].IsSure || _found[i].Kind is not (PlaceWordKind.Plural or PlaceWordKind.Rare or PlaceWordKind.Verb) || _found[i].Finding.Place.Ags is not { } ags || !_around.IsBare(_found[i].Finding.FirstToken))
            {
                continue;
            }

            named ??= [.. _found.Where(other => other.IsSure).Select(other => other.Finding.Place.Ags).OfType<string>()];
            if (named.Contains(ags))
            {
                _found[i] = _found[i] with { IsSure = true };
            }
        }
    }

    private bool AreListed(Candidate one, Candidate other) =>
        other.Finding.FirstToken - one.Finding.LastToken is > 1 and <= 3 && AfterConnector(one.Finding.LastToken) == other.Finding.FirstToken;
}
