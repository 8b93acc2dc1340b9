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

        // "Inden ¶ Gehwege in Schophoven ¶ 385.000 Euro", "Gehwege in Schophoven | Inden | 385.000 Euro": the line or cell that is a town's name, and nothing else, says who.
        if (!IsNameOfPlace(row.NameFirst, row.NameEnd) && row.OtherFirst >= 0 && IsNameOfPlace(row.OtherFirst, row.OtherEnd))
        {
            row = row with { NameFirst = row.OtherFirst, NameEnd = row.OtherEnd };
        }

        var places = PlacesIn(row.NameFirst, row.NameEnd);
        var bodies = organisations.Find(_text, row.NameFirst, row.NameEnd);
        if (bodies.Count > 0)
        {
            AddBody(sum, bodies[0], places.Count > 0 ? places[0].Place : null);
            sum.Reasons.Add(CertaintyReason.RecipientInTableRow);
            return;
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

    private bool IsNameOfPlace(int first, int end)
    {
        while (first < end && _text.Tokens[first].Kind != TokenKind.Word)
        {
            first++;
        }

        while (end > first && _text.Tokens[end - 1].Kind is TokenKind.LineBreak or TokenKind.ParagraphBreak or TokenKind.Punctuation && !_text.Is(end - 1, ")"))
        {
            end--;
        }

        return PlacesIn(first, end) is [var only] && only.FirstToken - first <= 1 && end - only.LastToken <= 4 && (end == only.LastToken + 1 || _text.Is(only.LastToken + 1, "(")) && (only.FirstToken == first || _text.LowerWord(first) is "stadt" or "gemeinde" or "landeshauptstadt" or "kreis");
    }

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
