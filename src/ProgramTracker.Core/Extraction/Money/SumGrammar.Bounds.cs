using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>What something is reckoned with, what one of many gets, and what nobody gets.</content>
internal sealed partial class SumGrammar
{
    private static readonly WordSet Reckoning = WordSet.Of("veranschlagt kalkuliert angesetzt beziffert taxiert geschätzt berechnet");

    // Whom no sum may pass: "keine Gemeinde", "niemand".
    private static readonly WordSet Denials = WordSet.Of("kein keine keiner keines niemand nie");

    private static readonly string[] Works =
    [
        "bau", "umbau", "projekt", "vorhaben", "maßnahme", "sanierung", "modernisierung", "erweiterung", "umgestaltung", "erneuerung", "halle", "haus", "schule", "bad", "platz", "brücke", "straße", "weg", "depot", "museum",
        "zentrum", "heim", "kita", "park", "turm", "dach", "wache", "bibliothek", "bücherei", "theater", "aufstockung", "investition", "umzug", "abriss", "erschließung", "planung", "bauabschnitt", "treff", "gebäude", "anlage", "denkmal",
    ];

    /// <summary>"Veranschlagt ist er mit 690.000 Euro", "der Neubau ist mit 4,3 Millionen Euro veranschlagt": what one work costs; a budget is reckoned too, but is no work.</summary>
    public bool IsReckoned(SumInText sum)
    {
        if (IsNeeded(sum))
        {
            return true;
        }

        if (!_text.Is(sum.Found.QualifierToken - 1, "mit") && !_text.Is(sum.Found.QualifierToken - 1, "auf"))
        {
            return false;
        }

        bool reckons = false, work = false, passive = false;
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            var word = _text.LowerWord(i);
            reckons |= Reckoning.Contains(word);
            passive |= word is "ist" or "wird" or "war" or "wurde";
            work |= (word is "er" or "sie" or "es") || (_text.Tokens[i].Kind == TokenKind.Word && _text.StartsUpper(i) && IsWork(word) && index.ProgrammeAt(i) < 0);
        }

        return reckons && passive && work && !sum.HasInClause(FundingCue.Funding) && !sum.HasInClause(FundingCue.State) && !IsForOne(sum);
    }

    // "von den 1,85 Millionen Euro, die dafür nötig sind, übernimmt das Land …": the relative clause says that it is the cost.
    private bool IsNeeded(SumInText sum)
    {
        var comma = sum.Found.LastToken + 1;
        if (comma + 1 >= sum.ZoneEnd || !_text.Is(comma, ",") || _text.LowerWord(comma + 1) is not ("die" or "welche"))
        {
            return false;
        }

        for (var i = comma + 2; i < sum.ZoneEnd && i < comma + 14 && !_text.Is(i, ","); i++)
        {
            if (_text.LowerWord(i) is "nötig" or "notwendig" or "erforderlich" or "gebraucht" or "benötigt" or "kostet" or "anfallen" or "kosten")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWork(ReadOnlySpan<char> noun)
    {
        foreach (var ending in Works)
        {
            if (noun.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ein Kurs von 100 Stunden wird mit etwa 4.200 Euro angesetzt", "für eine Schulungsstunde werden 350 Euro gezahlt": one of its kind, before a verb that reckons or pays.</summary>
    public bool IsForOne(SumInText sum)
    {
        var first = sum.ClauseFirst;
        while (first < sum.Found.QualifierToken && _text.LowerWord(first) is "für" or "dabei" or "pro" or "auch" or "dafür")
        {
            first++;
        }

        if (first + 1 >= sum.Found.QualifierToken || !(_text.LowerWord(first) is "ein" or "eine" or "einen") || !NounFollows(first + 1, sum.Found.QualifierToken))
        {
            return false;
        }

        var last = sum.ClauseEnd - 1;
        while (last > sum.Found.LastToken && _text.Tokens[last].Kind != TokenKind.Word)
        {
            last--;
        }

        return last > sum.Found.LastToken && (Reckoning.Contains(_text.LowerWord(last)) || _text.LowerWord(last) is "vergütet" or "gezahlt" or "erstattet" or "bezuschusst");
    }

    private bool NounFollows(int from, int end)
    {
        while (from < end && from < end && _text.Tokens[from].Kind == TokenKind.Word && !_text.StartsUpper(from))
        {
            from++;
        }

        return from < end && _text.Tokens[from].Kind == TokenKind.Word;
    }

    /// <summary>The bound that a denied comparison sets: "weniger als X bekommt keine" is at least X, "mehr als X bekommt keiner" is at most X.</summary>
    public AmountQualifier? BoundOf(SumInText sum)
    {
        var before = sum.Found.QualifierToken - 1;
        if (sum.Found.Qualifier == AmountQualifier.MoreThan)
        {
            return AmountQualifier.UpTo;
        }

        if (before < sum.ClauseFirst || sum.Found.Qualifier != AmountQualifier.Exact)
        {
            return null;
        }

        if (_text.Is(before, "unter"))
        {
            return AmountQualifier.AtLeast;
        }

        return before <= sum.ClauseFirst - 1 || !_text.Is(before, "als") ? null : _text.LowerWord(before - 1) switch
        {
            "weniger" or "niedriger" or "geringer" or "kleiner" => AmountQualifier.AtLeast,
            "mehr" or "höher" or "größer" => AmountQualifier.UpTo,
            _ => null,
        };
    }

    /// <summary>The clause says that nobody, no one of a kind, or none that is smaller gets it.</summary>
    public bool Denies(SumInText sum)
    {
        bool denies = false, not = false;
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            denies |= Denials.Contains(_text.LowerWord(i));
            not |= _text.Is(i, "nicht") && i > sum.Found.LastToken;
            denies |= not && _text.LowerWord(i) is "angenommen" or "möglich" or "gefördert" or "bewilligt" or "berücksichtigt" or "zulässig" or "bezuschusst" or "gewährt";
        }

        return denies;
    }
}
