using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Who pays beside the one who funds, and what an award still waits for.</content>
internal sealed partial class SumGrammar
{
    private static readonly WordSet Collecting = WordSet.Of("gespendet spendet spendete spendeten gesammelt sammelte sammelten erlöst eingespielt zusammengetragen");

    /// <summary>"Hallenberg selbst steht für 138.000 Euro gerade", "mit 44.000 Euro ist er selbst dabei": whoever does it himself pays of his own.</summary>
    public bool PaysSelf(SumInText sum)
    {
        if (sum.HasInClause(FundingCue.State) || sum.HasInClause(FundingCue.Federal) || sum.HasInClause(FundingCue.European) || sum.HasInClause(FundingCue.Receive) || sum.HasInClause(FundingCue.Flow) || sum.HasInClause(FundingCue.Notice))
        {
            return false;
        }

        bool self = false, pays = false;
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            var word = _text.LowerWord(i);
            self |= word is "selbst" or "selber" or "ihrerseits" or "seinerseits" && !(i + 1 < sum.ClauseEnd && _text.LowerWord(i + 1) is "wenn" or "bei" or "für") && !IsOfOneWhoGives(i, sum.ClauseFirst);
            pays |= i > sum.Found.LastToken && i >= sum.ClauseEnd - 2 && word is "gerade" or "dabei" or "dazu" or "bei" or "drauf" or "hinzu" or "obendrauf" or "auf";
            pays |= i != sum.Found.FirstToken && (Paying.Contains(word) || word is "zahlt" or "zahlte" or "trägt" or "trug" or "finanziert" or "finanzierte" or "übernimmt" or "übernahm" or "schultert" or "schulterte" or "stemmt" or "investiert" or "investierte" or "bringt" or "legt" or "gibt" or "steuert" or "steckt" or "beteiligt");
        }

        return self && pays;
    }

    // "die Ministerin selbst", "das Land selbst", "die Stiftung selbst": an office or a giver does it.
    private bool IsOfOneWhoGives(int self, int first)
    {
        var noun = self - 1;
        return noun >= first && _text.Tokens[noun].Kind == TokenKind.Word && _text.StartsUpper(noun) && (People.OfficeWords.Shared.IsOffice(_text.LowerWord(noun)) || _text.LowerWord(noun).EndsWith("stiftung") || _text.LowerWord(noun).EndsWith("ministerium"));
    }

    /// <summary>"Ein Fünftel der Kosten bleibt jeweils bei der Kommune", "ein Rest verbleibt den Städten": a share that somebody municipal is left with.</summary>
    public bool RemainsWithPayer(int first, int end)
    {
        bool remains = false, payer = false;
        for (var i = first; i < end; i++)
        {
            var word = _text.LowerWord(i);
            remains |= word is "bleibt" or "bleiben" or "verbleibt" or "verbleiben" or "übrig" or "blieb" or "blieben" or "zahlt" or "zahlen" or "trägt" or "tragen" or "übernimmt" or "übernehmen" or "muss" or "müssen";
            payer |= word is "stadt" or "städten" or "gemeinde" or "gemeinden" or "kommune" or "kommunen" or "kreis" or "kreisen" or "träger" or "trägern" or "verein" or "vereinen" or "städte" or "kreise" or "vereine";
            if (word is "land" or "bund" or "ministerium")
            {
                return false;
            }
        }

        return remains && payer;
    }

    /// <summary>"dem Firmen schon 15.500 Euro gespendet haben", "der 42.000 Euro gesammelt hat": money that many brought together.</summary>
    public bool IsCollected(SumInText sum)
    {
        if (sum.HasInClause(FundingCue.State) || sum.HasInClause(FundingCue.Federal) || sum.HasInClause(FundingCue.Notice))
        {
            return false;
        }

        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            if (Collecting.Contains(_text.LowerWord(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…; die Baugenehmigung steht allerdings noch aus", "hier fehlt noch der Ratsbeschluss": the rest of the sentence names what the award waits for.</summary>
    public bool IsStillOpen(SumInText sum)
    {
        var end = Math.Min(_text.Sentences[sum.Sentence].EndToken, sum.Found.LastToken + 30);
        bool still = false, condition = false, waits = false;
        for (var i = sum.Found.LastToken + 1; i < end; i++)
        {
            var word = _text.LowerWord(i);
            if (_text.Tokens[i].Kind == TokenKind.Number && i > sum.ZoneEnd)
            {
                break;
            }

            still |= word is "noch";
            condition |= word.EndsWith("genehmigung") || word.EndsWith("zustimmung") || word.EndsWith("freigabe") || word.EndsWith("beschluss") || word is "segen" or "ja" or "votum";
            waits |= (still && word is "aus") || word is "fehlt" or "fehlen" or "abhängig" or "abhängt";
        }

        return condition && waits;
    }

    /// <summary>"Ausgegeben hatte die Bescheide der Regierungspräsident.": the paragraph has told before that notices were handed out.</summary>
    public bool IsHandedOutBefore(SumInText sum)
    {
        var paragraph = _text.Sentences[sum.Sentence].Paragraph;
        for (var sentence = sum.Sentence - 1; sentence >= 0 && sentence >= sum.Sentence - 3 && _text.Sentences[sentence].Paragraph == paragraph; sentence--)
        {
            var span = _text.Sentences[sentence];
            _hits.Clear();
            cues.Find(_text, span.FirstToken, Math.Min(span.EndToken, span.FirstToken + LongestSentence), _hits);
            if (_hits.Exists(hit => hit.Cue == FundingCue.Notice) && _hits.Exists(hit => hit.Id is "cue.give.uebergeben" or "cue.give.bereitstellen") && !_hits.Exists(hit => hit.Cue == FundingCue.Conditional))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"etwa 215 Millionen Euro davon entfallen auf Nordrhein-Westfalen": what the Land gets of others' money.</summary>
    public bool IsPartForLand(SumInText sum)
    {
        if (!sum.HasInClause(FundingCue.Part))
        {
            return false;
        }

        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.State && !(hit.First > 0 && _text.LowerWord(hit.First - 1) is "auf" or "an" or "nach" or "für" or "in" or "das" or "ins" or "im"))
            {
                return false;
            }
        }

        return !sum.Has(FundingCue.Notice);
    }
}
