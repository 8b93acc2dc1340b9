using ProgramTracker.Core.Extraction.Places;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Whom the row of a table or list names.</content>
internal sealed partial class RecipientReader
{
    /// <summary>The recipients that the row of a table names.</summary>
    public void ReadRow(SumInText sum, TableRow row)
    {
        sum.FromTable = !row.IsListItem || sum.FromTable;
        if (row.IsTotal)
        {
            sum.IsTotal = true;
            return;
        }

        var places = PlacesIn(row.NameFirst, row.NameEnd);
        var bodies = organisations.Find(_text, row.NameFirst, row.NameEnd);
        if (bodies.Count > 0)
        {
            AddBody(sum, bodies[0], places.Count > 0 ? places[0].Place : null);
            sum.Reasons.Add(CertaintyReason.RecipientInTableRow);
            return;
        }

        // "Quartiersbüro | Plettenberg | 318.000": the place stands in another cell, or on a line of its own.
        if (places.Count == 0)
        {
            places = PlacesIn(row.RowFirst, sum.Found.FirstToken).FindAll(place => IsWholeCell(place));
            places = places.TrueForAll(place => Antecedents.Same(place.Place, places[0].Place)) ? places : [];
        }

        foreach (var place in places)
        {
            if (place.Cue != PlaceCue.Bracket || places.Count == 1)
            {
                AddPlace(sum, place);
            }
        }

        if (sum.Recipients.Count == 0 && !IsPurpose(row.NameFirst) && row.NameEnd - row.NameFirst <= 10 && _text.StartsUpper(row.NameFirst))
        {
            AddBody(sum, (row.NameFirst, NameEnd(row)), null);
        }

        if (sum.Recipients.Count > 0)
        {
            sum.Reasons.Add(CertaintyReason.RecipientInTableRow);
        }
    }

    private bool IsWholeCell(PlaceFinding place)
    {
        var before = BeforeTypeWords(place, 0);
        var after = place.LastToken + 1;
        return (before < 0 || IsEdge(before)) && (after >= _text.Tokens.Length || IsEdge(after));
    }

    private bool IsEdge(int token) => _text.Tokens[token].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak || _text.Is(token, "|") || (token > 0 && _text.Text.AsSpan(_text.Tokens[token - 1].End, _text.Tokens[token].Start - _text.Tokens[token - 1].End).Contains('\t'));

    // "Umbau der Turnhalle", "Sanierung Rathaus": a row of projects names what, not who.
    private bool IsPurpose(int token)
    {
        var word = _text.LowerWord(token);
        return word.EndsWith("bau") || word.EndsWith("ung") || word.EndsWith("ungen") || word.EndsWith("projekt") || word.EndsWith("projekte") || word.EndsWith("kosten") || word.EndsWith("mittel") || word.EndsWith("förderung")
            || word.EndsWith("programm") || word.EndsWith("anteil") || word.EndsWith("pauschale") || word is "für" or "erwerb" or "anschaffung" or "konzept" or "der" or "die" or "das" or "ein" or "eine" or "mit" or "land" or "bund" or "eu" or "kauf" or "förderzeitraum" or "zuschuss" or "budget" or "stufe" or "kategorie" or "platz" or "preis"
            || FundingCueStarts(token);
    }

    private bool FundingCueStarts(int token) => _text.Tokens[token].Kind != TokenKind.Word && _text.Tokens[token].Kind != TokenKind.QuotationMark;

    private int NameEnd(TableRow row)
    {
        for (var i = row.NameFirst + 1; i < row.NameEnd; i++)
        {
            if (_text.Tokens[i].Kind is TokenKind.Punctuation && _text.Word(i) is "," or "(" or ":" or "|")
            {
                return i;
            }
        }

        return row.NameEnd;
    }
}
