using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Who gets a sum where only the words behind it say so, or those that a colon closes before it.</content>
internal sealed partial class AnaphorReader
{
    // How many tokens before a sum the block of facts may begin that it stands in.
    private const int LongestBlock = 60;
    private const int LongestLabel = 5;

    private static readonly WordSet BlockHeads = WordSet.Of("ort stadt gemeinde kommune kreis empfänger empfängerin zuwendungsempfänger zuwendungsempfängerin antragsteller antragstellerin träger projektträger bauherr bauherrin standort");

    // "Zuwendungsempfängerin ist die Stadt Jülich.", "Das Geld geht an die Stadt Jülich.", "er ging an die Stadt Jülich".
    private bool TryFollowing(SumInText sum)
    {
        if (sum.Sentence + 1 >= _text.Sentences.Length)
        {
            return false;
        }

        var rest = sum.ZoneEnd < _text.Sentences[sum.Sentence].EndToken ? sum.ZoneEnd : -1;
        var next = _text.Sentences[sum.Sentence + 1];
        return (rest >= 0 && TryFollowing(sum, rest, _text.Sentences[sum.Sentence].EndToken)) || (next.Paragraph == _text.Sentences[sum.Sentence].Paragraph && TryFollowing(sum, next.FirstToken, next.EndToken));
    }

    private bool TryFollowing(SumInText sum, int first, int end)
    {
        while (first < end && _text.Tokens[first].Kind != TokenKind.Word)
        {
            first++;
        }

        var named = false;
        for (var i = first; i < Math.Min(end, first + 6) && !named; i++)
        {
            var word = _text.LowerWord(i);
            named = (i == first && word is "so" && i + 1 < end && _text.Is(i + 1, "viel")) || word.StartsWith("zuwendungsempfänger") || word.StartsWith("empfänger") || word.StartsWith("antragsteller") || word.StartsWith("bauherr")
                || (i > first && word is "geht" or "ging" or "gehen" or "gingen" or "fließt" or "fließen" or "floss" && (_text.LowerWord(first) is "er" or "sie" or "es" or "das" or "die" or "der") && SpeaksOfTheSum(first, i) && i + 1 < end && _text.LowerWord(i + 1) is "an" or "nach" or "in");
        }

        return named && recipients.Read(sum, first, Math.Min(end, first + 40));
    }

    private bool SpeaksOfTheSum(int first, int verb) =>
        verb == first + 1 || (verb == first + 2 && _text.LowerWord(first + 1) is "geld" or "mittel" or "summe" or "betrag" or "förderung" or "zuschuss" or "scheck" or "preis" or "fördermittel" or "zuwendung" or "bescheid" or "löwenanteil" or "preisgeld" or "fördergelder");

    // "Nun kann die Stadt aufatmen: 36.000 Euro stellt das Land bereit"
    private bool FindOpening(SumInText sum, out (Anaphor Anaphor, string Id) found, out int token)
    {
        var start = _text.Sentences[sum.Sentence].FirstToken;
        (found, token) = (default, -1);
        return sum.ZoneFirst > start && _text.Is(sum.ZoneFirst - 1, ":") && Find(start, sum.ZoneFirst - 1, out found, out token) && found.Anaphor is Anaphor.Town or Anaphor.Kreis;
    }

    // "Insgesamt verteilt das Land 1,5 Millionen Euro, 250.000 Euro davon bekommt Gelsenkirchen": who gets a part does not get the whole.
    private bool IsSharedOut(SumInText sum)
    {
        var end = Math.Min(_text.Sentences[sum.Sentence].EndToken, sum.Found.LastToken + 40);
        for (var i = sum.Found.LastToken + 1; i < end; i++)
        {
            if (_text.LowerWord(i) is "davon" or "hiervon" or "wovon")
            {
                return antecedents.LastPlace(end, place => place.FirstToken > sum.Found.LastToken) is not null;
            }
        }

        return false;
    }

    // "Ort: Bocholt", and lines below "Zuschuss: 125.000 Euro": a block of facts about one place.
    private bool TryFactBlock(SumInText sum)
    {
        var label = sum.Found.QualifierToken - 1;
        var first = label;
        while (first > 0 && label - first < LongestLabel && _text.Tokens[first - 1].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak))
        {
            first--;
        }

        if (label < 1 || label - first >= LongestLabel || !_text.Is(label, ":") || !sum.HasInClause(FundingCue.Funding) && !sum.HasInClause(FundingCue.Notice))
        {
            return false;
        }

        for (var i = first - 1; i > 0 && first - i < LongestBlock; i--)
        {
            if (_text.Is(i, ":") && BlockHeads.Contains(_text.LowerWord(i - 1)) && _text.Tokens[i - 1].Kind == TokenKind.Word)
            {
                var end = i + 1;
                while (end < first && _text.Tokens[end].Kind is not (TokenKind.LineBreak or TokenKind.ParagraphBreak))
                {
                    end++;
                }

                return recipients.Read(sum, i + 1, end);
            }
        }

        return false;
    }
}
