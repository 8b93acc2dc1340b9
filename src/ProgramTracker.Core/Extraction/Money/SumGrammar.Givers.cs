using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Whether a word names the one who gives.</content>
internal sealed partial class SumGrammar
{
    private static readonly WordSet Adding = WordSet.Of("legen legt legten geben gibt gaben steuern steuert steuerten tragen trägt trugen zahlen zahlt zahlten bringen bringt brachten schießen schießt spendieren spendiert spenden stiften übernehmen");
    private static readonly WordSet Given = WordSet.Of("bewilligt gewährt zugesagt gezahlt ausgezahlt überwiesen gegeben zugesprochen bereitgestellt übergeben überreicht zuerkannt erstattet zugeteilt zugewiesen gestiftet gespendet");

    /// <summary>The word names the one who gives: it is the subject or stands behind "von".</summary>
    public bool IsGiver(CueHit hit, SumInText sum)
    {
        var before = hit.First - 1;
        while (before > sum.ZoneFirst && before > hit.First - 3 && (IsAdjective(before) || (_text.StartsUpper(before) && _text.LowerWord(before) is var name && name.EndsWith("en") && _text.LowerWord(before - 1) is "der" or "die")))
        {
            before--;
        }

        if (before > sum.ZoneFirst && _text.LowerWord(before - 1) is "aus" && _text.LowerWord(before) is "der" or "dem" or "einer" or "einem")
        {
            return !sum.HasInClause(FundingCue.State);
        }

        var article = before >= sum.ZoneFirst && _text.LowerWord(before) is "die" or "der" or "das" or "vom" or "von" or "ein" or "eine";
        if (before - 1 >= sum.ZoneFirst && _text.LowerWord(before - 1) is "an" or "für" or "mit" or "bei")
        {
            return false;
        }

        if (before >= sum.ZoneFirst && _text.LowerWord(before) is "durch" or "dank" or "seitens" || (article && before - 1 >= sum.ZoneFirst && _text.LowerWord(before - 1) is "durch" or "seitens"))
        {
            return !sum.HasInClause(FundingCue.State);
        }

        if (_text.LowerWord(Math.Max(0, before)) is "der" or "des" && before - 2 >= sum.ZoneFirst && _text.LowerWord(before - 1) is "mitteln" or "geldern" or "spenden" && _text.LowerWord(before - 2) is "aus" or "mit")
        {
            return true;
        }

        var comes = article && (sum.Has(FundingCue.Flow) || sum.Has(FundingCue.Receive)) && (_text.Is(before, "vom") || (before > sum.ZoneFirst && _text.Is(before - 1, "von")));
        return comes || GivesBehindVerb(hit, sum)
            || ((article || before < sum.ZoneFirst || hit.First == sum.ClauseFirst) && sum.Has(FundingCue.Give) && !sum.Has(FundingCue.Receive) && !(IsPassive(sum) && !_text.Is(before, "vom") && !(before > sum.ZoneFirst && _text.LowerWord(before - 1) is "von" or "durch")));
    }

    // "900.000 Euro legen Sägewerke und Baufirmen obendrauf": the givers stand behind the verb that the sum opens.
    private bool GivesBehindVerb(CueHit hit, SumInText sum)
    {
        var verb = sum.Found.LastToken + 1;
        if (verb >= hit.First || hit.First - verb > 8 || !Adding.Contains(_text.LowerWord(verb)))
        {
            return false;
        }

        for (var i = verb + 1; i < hit.First; i++)
        {
            if (!(_text.LowerWord(i) is "und" or "sowie" or "," or "die" or "das" or "der" or "noch" || _text.StartsUpper(i) || IsAdjective(i)) || _text.LowerWord(i) is "land" or "bund" or "stadt" or "gemeinde")
            {
                return false;
            }
        }

        return true;
    }

    // "Der Kirchengemeinde werden 62.800 Euro bewilligt": in the passive nobody gives but behind "von".
    private bool IsPassive(SumInText sum)
    {
        bool passive = false, participle = false;
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            var word = _text.LowerWord(i);
            passive |= word is "wird" or "werden" or "wurde" or "wurden" or "worden";
            participle |= Given.Contains(word);
        }

        return passive && participle;
    }

    private bool IsAdjective(int token) =>
        _text.Tokens[token].Kind == TokenKind.Word && !_text.StartsUpper(token) && _text.Tokens[token].Length > 5 && _text.LowerWord(token) is var word && (word.EndsWith("en") || word.EndsWith("e") || word.EndsWith("er")) && !(word is "wurden" or "werden" or "fließen" or "kommen" or "stammen" or "kamen" or "flossen" or "erhalten");
}
