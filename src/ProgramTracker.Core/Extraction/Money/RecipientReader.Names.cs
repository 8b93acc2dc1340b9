using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Names that no list holds, known by where they stand: without an article before a verb of getting.</content>
internal sealed partial class RecipientReader
{
    private static readonly WordSet Getting = WordSet.Of("bekommt erhält bekam erhielt");
    private static readonly WordSet Allowed = WordSet.Of("kann können darf dürfen konnte konnten durfte durften");

    // "Geld erhält der Verein", "Hilfe bekommt, wer …": what is got may stand before the verb too.
    private static readonly WordSet NoNames = WordSet.Of("geld gelder hilfe hilfen mittel euro millionen zuschuss zuschüsse bescheid bescheide rückenwind besuch beifall lob unterstützung vorrang post wer niemand jeder jede jedes keiner keine dafür damit davon land bund ministerium insgesamt zusammen alles nichts stadt gemeinde kreis landkreis kommune region städteregion kommunen städte kreise landeshauptstadt verein verband träger schule nrw nordrhein-westfalen deutschland europa");

    /// <summary>"Mörsdorf im Rhein-Hunsrück-Kreis bekommt 118.000 Euro, Gödenroth 95.000 Euro", "Sohren und Bundenbach (Landkreis Birkenfeld) können mit jeweils 64.250 Euro ihre Plätze neu gestalten".</summary>
    public bool ReadBareNames(SumInText sum, SumInText? before) => ReadGapped(sum, before) || ReadBareSubject(sum);

    // The verb is left out: a name alone between the conjunction and its sum goes on from the one before.
    private bool ReadGapped(SumInText sum, SumInText? before)
    {
        var name = sum.Found.QualifierToken - 1;
        if (before is not { Role: Amounts.FundingRole.Grant, RuleId: "role.grantBareName" } || before.Sentence != sum.Sentence || name != sum.ClauseFirst && !(name > 0 && _text.LowerWord(name - 1) is "und" or "sowie") || !IsBareName(name))
        {
            return false;
        }

        AddBody(sum, (name, name + 1), null);
        return true;
    }

    private bool ReadBareSubject(SumInText sum)
    {
        for (var verb = Math.Max(1, sum.ClauseFirst); verb < sum.Found.QualifierToken; verb++)
        {
            var allowed = Allowed.Contains(_text.LowerWord(verb));
            if (!allowed && !Getting.Contains(_text.LowerWord(verb)))
            {
                continue;
            }

            // Plural nouns stand without an article too ("Vereine können mit 2.000 Euro …"): several names need a Kreis that says that they are places.
            var plural = _text.LowerWord(verb).EndsWith("n") || _text.LowerWord(verb) is "durften";

            // "können mit jeweils 64.250 Euro … gestalten": the sum is what they do it with.
            if (allowed ? !_text.Is(sum.Found.QualifierToken - 1, "mit") && !(_text.Is(sum.Found.QualifierToken - 1, "jeweils") && _text.Is(sum.Found.QualifierToken - 2, "mit")) : HasSubject(verb + 1, sum.Found.QualifierToken))
            {
                return false;
            }

            return ReadNamesBefore(sum, verb, plural);
        }

        return false;
    }

    private bool ReadNamesBefore(SumInText sum, int verb, bool plural)
    {
        var sentence = _text.Sentences[sum.Sentence].FirstToken;
        var (last, seated) = BeforeSeat(verb - 1, sentence);
        if (last < sentence || !IsBareName(last))
        {
            return false;
        }

        var first = last;
        while (first - 2 >= sentence && _text.LowerWord(first - 1) is "und" or "," && IsBareName(first - 2))
        {
            first -= 2;
        }

        if (plural != (first < last) || (plural && !seated) || (first > sentence && !(_text.LowerWord(first - 1) is "," or "und" or ":" or ";" && first - 1 > sentence)) || (first > sentence && first < last))
        {
            return false;
        }

        for (var name = first; name <= last; name += 2)
        {
            AddBody(sum, (name, name + 1), null);
        }

        return true;
    }

    // "Mörsdorf im Rhein-Hunsrück-Kreis bekommt", "Bundenbach (Landkreis Birkenfeld) können": the words behind the name say where it lies.
    private (int Last, bool Seated) BeforeSeat(int token, int sentence)
    {
        var end = token;
        if (_text.Is(token, ")"))
        {
            while (token > sentence && end - token < 6 && !_text.Is(token, "("))
            {
                token--;
            }

            return _text.Is(token, "(") && HasPlace(token, end) ? (token - 1, true) : (-1, false);
        }

        if (index.IsPlace(token))
        {
            var place = reading.Places[index.PlaceFrom(token + 1) - 1];
            return place.Place.Kind == PlaceKind.Kreis && place.FirstToken - 1 > sentence && _text.LowerWord(place.FirstToken - 1) is "im" or "in" ? (place.FirstToken - 2, true) : (-1, false);
        }

        // a Kreis that no register here holds
        return _text.Tokens[token].Kind == TokenKind.Word && _text.LowerWord(token).EndsWith("-kreis") && token - 1 > sentence && _text.Is(token - 1, "im") ? (token - 2, true) : (token, false);
    }

    private bool HasPlace(int first, int end) => PlacesIn(first, end).Exists(place => place.Place.Kind == PlaceKind.Kreis);

    // "Hilfe bekommt der Verein", "Post erhielt Bürgermeisterin Muster": somebody else is the subject.
    private bool HasSubject(int first, int sum)
    {
        for (var i = first; i < sum; i++)
        {
            if (_text.Tokens[i].Kind == TokenKind.Word && (_text.LowerWord(i) is "der" or "die" or "das" or "ein" or "eine" or "er" or "sie" or "es" or "man" || (i == first && _text.StartsUpper(i))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBareName(int token) =>
        token >= 0 && _text.Tokens[token].Kind == TokenKind.Word && _text.StartsUpper(token) && _text.Tokens[token].Length > 3 && !index.IsPlace(token) && index.ProgrammeAt(token) < 0
        && _text.LowerWord(token) is var word && !NoNames.Contains(word) && !IsPurpose(token) && !organisations.IsKind(_text, token) && !word.EndsWith("heit") && !word.EndsWith("keit") && !word.EndsWith("schaft") && !word.EndsWith("tion") && !word.EndsWith("innen")
        && !People.OfficeWords.Shared.IsOffice(word) && !People.OfficeWords.Shared.IsPersonWord(word, out _);
}
