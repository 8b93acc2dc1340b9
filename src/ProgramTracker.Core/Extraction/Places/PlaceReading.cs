using System.Collections.Immutable;
using ProgramTracker.Core.Reference;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Places;

/// <summary>One walk through a text for its places.</summary>
internal sealed partial class PlaceReading
{
    private static readonly WordSet Connectors = WordSet.Of(", und sowie oder / – - • bis bzw beziehungsweise");
    private static readonly WordSet DistrictSeats = WordSet.Of("arnsberg detmold düsseldorf köln münster");

    private readonly TokenisedText _text;
    private readonly PlaceNames _names;
    private readonly PlaceLexicon _lexicon = PlaceLexicon.Shared;
    private readonly PlaceSurroundings _around;
    private readonly OutsidePlaces _outside;
    private readonly DateOnly? _publishedOn;
    private readonly bool _foreign;
    private readonly List<Candidate> _found = [];
    private int _districtSentence = -1;

    public PlaceReading(TokenisedText text, PlaceNames names, ReadingContext context)
    {
        _text = text;
        _names = names;
        _publishedOn = context.PublishedOn;
        _foreign = _lexicon.LandOf(text, context.Issuer) != "NW";
        _around = new PlaceSurroundings(text, _lexicon);
        _outside = new OutsidePlaces(text, _lexicon, _foreign);
    }

    public ImmutableArray<PlaceFinding> Read()
    {
        for (var i = 0; i < _text.Tokens.Length; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Word && _text.StartsUpper(i))
            {
                i = ReadAt(i);
            }
        }

        PromoteListed();
        PromoteKnown();
        return [.. _found.Where(candidate => candidate.IsSure).Select(candidate => candidate.Finding)];
    }

    /// <summary>Reads what starts at a token and returns the last token that is done with.</summary>
    private int ReadAt(int i)
    {
        if (_names.NoPlaces.TryMatch(_text, i, out _, out var skipped))
        {
            var name = _text.LowerWord(i);
            if (name.StartsWith("bezirksregierung") || name.StartsWith("regierungsbezirk"))
            {
                return SkipNamesAfter(i + skipped - 1, i);
            }

            return i + skipped - 1;
        }

        var isCue = _lexicon.TryGetCue(_text.LowerWord(i), out var cue, out _);
        if (isCue && cue is PlaceCueWord.Blocks or PlaceCueWord.Body)
        {
            return SkipNamesAfter(i, i, cue == PlaceCueWord.Body ? 1 : 4);
        }

        if (isCue && cue == PlaceCueWord.ListKreise)
        {
            return ReadKreise(i);
        }

        if (_names.Names.TryMatch(_text, i, out var known, out var tokens) && !IsTitleBeforeName(i, tokens))
        {
            Add(i, i, i + tokens - 1, known);
            return i + tokens - 1;
        }

        if (isCue)
        {
            return cue switch
            {
                PlaceCueWord.Kreis => ReadKreis(i),
                PlaceCueWord.ListTowns => ReadTowns(i),
                _ => ReadTown(i, cue),
            };
        }

        if (_lexicon.Outside.TryMatch(_text, i, out var elsewhere, out tokens))
        {
            var last = i + tokens - 1;
            if (!_around.IsBlocked(i, last) && (_lexicon.WordKind(_text.LowerWord(i)) is PlaceWordKind.None || _around.HasStrongCue(i, last, PlaceWordKind.Word)))
            {
                AddOutside(i, last, elsewhere.Name, PlaceKind.Stadt, elsewhere.RuleId);
            }

            return last;
        }

        if (ReadHyphenated(i) || ReadDemonym(i) || ReadTableForm(i))
        {
            return i;
        }

        return i;
    }

    // "Landeshauptstadt" alone is Düsseldorf; before another name it is that town's title.
    private bool IsTitleBeforeName(int i, int tokens) =>
        tokens == 1 && _lexicon.TryGetCue(_text.LowerWord(i), out _, out _)
        && (_foreign || (i + 1 < _text.Tokens.Length && _text.Tokens[i + 1].Kind == TokenKind.Word && _text.StartsUpper(i + 1) && _text.Tokens[i + 1].Start == _text.Tokens[i].End + 1));

    private int ReadKreis(int i)
    {
        var next = i + 1;
        if (next >= _text.Tokens.Length || _text.Tokens[next].Kind != TokenKind.Word || !_text.StartsUpper(next))
        {
            return i;
        }

        if (_names.BareKreise.TryMatch(_text, next, out var known, out var tokens))
        {
            Add(next, i, next + tokens - 1, known);
            return next + tokens - 1;
        }

        if ((_foreign || _text.LowerWord(i).StartsWith("land")) && _outside.TryReadName(next, out var last))
        {
            AddOutside(i, last, "Landkreis " + _text.Span(next, last).In(_text.Text), PlaceKind.Kreis, "PLC-CUE-KREIS");
            return last;
        }

        return i;
    }

    private int ReadTown(int i, PlaceCueWord cue)
    {
        var next = i + 1;
        if (next + 2 < _text.Tokens.Length && _text.Is(next, "und") && (_text.Is(next + 1, "kreis") || _text.Is(next + 1, "landkreis") || _text.Is(next + 1, "städteregion")) && _names.Names.TryMatch(_text, next + 2, out var both, out var width))
        {
            Add(next + 2, i, next + 1 + width, both, typeWord: true);
            return next;
        }

        if (next >= _text.Tokens.Length || _text.Tokens[next].Kind != TokenKind.Word || !_text.StartsUpper(next) || _text.Tokens[next].Sentence != _text.Tokens[i].Sentence)
        {
            return i;
        }

        if (_names.Names.TryMatch(_text, next, out var known, out var tokens) && !known.Units[0].IsKreis)
        {
            Add(next, i, next + tokens - 1, known, typeWord: true);
            return next + tokens - 1;
        }

        var kind = cue == PlaceCueWord.Municipality ? PlaceKind.Gemeinde : PlaceKind.Stadt;
        if (_lexicon.Outside.TryMatch(_text, next, out var elsewhere, out tokens))
        {
            AddOutside(i, next + tokens - 1, elsewhere.Name, kind, elsewhere.RuleId);
            return next + tokens - 1;
        }

        if (_outside.TryReadName(next, out var last) && (_foreign || _outside.LooksLikePlace(next, last)))
        {
            AddOutside(i, last, _text.Span(next, last).In(_text.Text), kind, cue == PlaceCueWord.Municipality ? "PLC-CUE-GEMEINDE" : "PLC-CUE-STADT");
            return last;
        }

        return i;
    }

    // "Duisburg-Hochfeld": the part before the first hyphen names the town, what follows is a district of it.
    private bool ReadHyphenated(int i)
    {
        var word = _text.LowerWord(i);
        var hyphen = word.IndexOf('-');
        if (hyphen < 3 || !_names.Names.TryGetWord(word[..hyphen], out var known) || known.Units.Length != 1 || !known.Units[0].IsMunicipality
            || !char.IsUpper(_text.Word(i)[hyphen + 1 < word.Length ? hyphen + 1 : hyphen - 1]) || _around.IsBlocked(i, i))
        {
            return false;
        }

        var start = _text.Tokens[i].Start;
        var sure = _lexicon.WordKind(word[..hyphen]) is PlaceWordKind.None or PlaceWordKind.Surname || _around.AfterPlacePreposition(i);
        var place = _foreign && known.HasTwinElsewhere ? OutsidePlaces.Ref(known.Units[0].Name, PlaceKind.Stadt) : Gazetteer.PlaceOf(known.Units[0]);
        _found.Add(new Candidate(new PlaceFinding(i, i, TextSpan.FromBounds(start, start + hyphen), place, PlaceCue.District, "PLC-DISTRICT"), sure));
        return true;
    }

    private bool ReadDemonym(int i)
    {
        if (!_text.LowerWord(i).EndsWith("er") || !_names.Demonyms.TryGetWord(_text.LowerWord(i), out var known) || !_around.IsDemonymOfTown(i, known.IsWord || known.HasTwinElsewhere || _foreign))
        {
            return false;
        }

        _found.Add(new Candidate(Finding(i, i, Gazetteer.PlaceOf(known.Units[0]), _around.IsDemonymOfBuilding(i) && _around.IsInside(i) ? PlaceCue.Location : PlaceCue.Demonym, "PLC-DEMONYM"), true));
        return true;
    }

    // "Celle, Stadt |": how official tables write a town.
    private bool ReadTableForm(int i)
    {
        if (!_around.StartsLine(i) || !_outside.TryReadTableForm(i, out var last, out var name, out var kind))
        {
            return false;
        }

        AddOutside(i, last, name, kind, "PLC-TABLE");
        return true;
    }

    private int SkipNamesAfter(int cue, int typeWord, int reach = 4)
    {
        var type = _text.LowerWord(typeWord);
        var isDistrict = type.StartsWith("regierungsbezirk");
        if (isDistrict)
        {
            _districtSentence = _text.Tokens[typeWord].Sentence;
        }

        return _around.EndOfBlockedNames(cue, typeWord, _names, reach);
    }

    private void Add(int nameToken, int first, int last, PlaceName known, bool typeWord = false)
    {
        if (_around.IsBlocked(first, last) || _around.IsInAddress(first, last))
        {
            return;
        }

        var word = _text.LowerWord(nameToken);
        if (nameToken == first && _districtSentence == _text.Tokens[first].Sentence && DistrictSeats.Contains(word))
        {
            return;
        }

        typeWord |= first != nameToken || last > nameToken;
        var kind = typeWord ? PlaceWordKind.None : _lexicon.WordKind(word);
        if (kind == PlaceWordKind.None && !typeWord && _text.LowerWord(nameToken)[^1] == 's' && _lexicon.WordKind(word[..^1]) is var genitive and not PlaceWordKind.None)
        {
            kind = genitive;
        }

        var sure = kind == PlaceWordKind.None || _around.HasStrongCue(first, last, kind) || (_text.LowerWord(last)[^1] == 's' && _around.IsOwnerOf(last + 1));
        var cue = _around.CueOf(first, last);
        if (known.Units.Length > 1)
        {
            var place = new PlaceRef(_text.Span(nameToken, last).In(_text.Text), PlaceKind.Stadt, null, false, [.. known.Units.Select(unit => unit.Ags)]);
            _found.Add(new Candidate(Finding(first, last, place, cue, "PLC-AMBIGUOUS"), sure, kind));
            return;
        }

        var unit = known.Units[0];
        // "Halle (Westf.)" bears its bracket because of another Halle.
        var bracket = !_text.Span(first, last).In(_text.Text).AsSpan().ContainsAny('(', '/') ? unit.Name.IndexOf(" (", StringComparison.Ordinal) : -1;
        var outside = _foreign && (known.HasTwinElsewhere || bracket > 0) && !unit.IsKreis;
        var found = outside ? OutsidePlaces.Ref(bracket > 0 ? unit.Name[..bracket] : unit.Name, Gazetteer.PlaceOf(unit).Kind) : PlaceOf(unit, nameToken);
        _found.Add(new Candidate(Finding(first, last, found, cue, "PLC-REGISTER"), sure, kind));
    }

    // The Kreis Aachen ended on 20.10.2009; its name then is not that of the Städteregion, which also holds the city.
    private PlaceRef PlaceOf(TerritorialUnit unit, int token)
    {
        var place = Gazetteer.PlaceOf(unit);
        var isFormer = unit.Kind == UnitKind.Städteregion && _publishedOn < new DateOnly(2009, 10, 21) && !_text.LowerWord(token).StartsWith("städteregion");
        return isFormer ? place with { Name = "Kreis Aachen" } : place;
    }

    private void AddOutside(int first, int last, string name, PlaceKind kind, string rule)
    {
        if (!_around.IsBlocked(first, last) && !_around.IsInAddress(first, last))
        {
            _found.Add(new Candidate(Finding(first, last, OutsidePlaces.Ref(name, kind), _around.CueOf(first, last), rule), true));
        }
    }

    private PlaceFinding Finding(int first, int last, PlaceRef place, PlaceCue cue, string rule) => new(first, last, _text.Span(first, last), place, cue, rule);

    private readonly record struct Candidate(PlaceFinding Finding, bool IsSure, PlaceWordKind Kind = PlaceWordKind.None);
}
