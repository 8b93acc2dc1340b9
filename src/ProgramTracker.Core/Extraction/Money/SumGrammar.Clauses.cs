using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>What a whole clause says: who must pay, what was asked for, what explains the clause before.</content>
internal sealed partial class SumGrammar
{
    // What somebody does who pays out of his own pocket.
    private static readonly WordSet Paying = WordSet.Of("""
        zahlen bezahlen tragen aufbringen beisteuern beitragen übernehmen finanzieren investieren stecken schultern stemmen bestreiten aufwenden zuschießen dazulegen drauflegen einbringen leisten ausgeben decken
        aufzubringen beizusteuern zuzuschießen aufzuwenden einzubringen dazuzulegen
        """.ReplaceLineEndings(" "));

    /// <summary>"… muss rund 135.000 Euro in den Platz stecken", "haben 20.000 Euro aufzubringen": who must pay, pays himself.</summary>
    public bool MustPay(SumInText sum)
    {
        if (sum.HasInClause(FundingCue.State) || sum.HasInClause(FundingCue.Federal) || sum.Has(FundingCue.Notice))
        {
            return false;
        }

        bool must = false, pays = false, remains = false, municipal = sum.Recipients.Count > 0;
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            remains |= _text.LowerWord(i) is "bleiben" or "bleibt" or "verbleiben" or "verbleibt" or "blieben" or "verblieben";
            municipal |= _text.LowerWord(i) is "stadt" or "gemeinde" or "kommune" or "kommunen" or "städten" or "kreis" or "verein" or "träger";
            must |= _text.LowerWord(i) is "muss" or "müssen" or "musste" or "mussten" or "müsste" or "müssten" or "hat" or "haben";
            pays |= i > sum.Found.LastToken && Paying.Contains(_text.LowerWord(i)) && (_text.LowerWord(i).Contains("zu", StringComparison.Ordinal) || _text.Is(i - 1, "zu") || !HasOf(sum));
        }

        // "Für die Gemeinde Möhnesee bleiben 633.000 Euro."
        return (must && pays) || (remains && municipal && !sum.HasInClause(FundingCue.Give) && !sum.HasInClause(FundingCue.Receive));
    }

    // "hat … bewilligt" is no duty: with "haben" the infinitive needs its "zu".
    private bool HasOf(SumInText sum)
    {
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            if (_text.LowerWord(i) is "hat" or "haben")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Das Land gibt 900.000 Euro und die Stadt Bocholt 300.000 Euro": who stands where the giver of the sum before stands, gives too, and of his own.</summary>
    public bool PaysLikeBefore(SumInText sum, SumInText? before)
    {
        if (before is not null && before.Sentence == sum.Sentence && before.Has(FundingCue.Give) && (before.HasInClause(FundingCue.State) || before.HasInClause(FundingCue.Federal)) && IsGapped(sum))
        {
            return true;
        }

        if (before is null || before.Sentence != sum.Sentence || before.Recipients.Exists(recipient => !recipient.IsMunicipality) || EndOfName(before) is not { } giver || EndOfName(sum) is not { } payer)
        {
            return false;
        }

        var gives = false;
        foreach (var hit in before.Cues)
        {
            gives |= hit.Cue is FundingCue.State or FundingCue.Federal or FundingCue.European or FundingCue.ThirdParty && hit.End == giver + 1;
        }

        return gives && IsPayer(payer, -1, payer + 1, sum.ZoneFirst) && IsNominative(payer, sum.ZoneFirst);
    }

    // "2,7 Millionen Euro trägt das Land, rund 900.000 Euro die Stadt": the sum and who pays it, and the verb of before.
    private bool IsGapped(SumInText sum)
    {
        for (var i = sum.ClauseFirst; i < sum.Found.QualifierToken; i++)
        {
            if (_text.LowerWord(i) is not ("und" or "weitere" or "die" or "restlichen" or "übrigen"))
            {
                return false;
            }
        }

        var article = sum.Found.LastToken + 1;
        var payer = article + 1;
        if (payer >= sum.ZoneEnd || !(_text.LowerWord(article) is "die" && _text.LowerWord(payer) is "stadt" or "gemeinde" or "kommune" or "städte" or "gemeinden" or "kommunen") && !(_text.LowerWord(article) is "der" && _text.LowerWord(payer) is "kreis" or "landkreis" or "verein" or "träger" or "förderverein"))
        {
            return false;
        }

        var end = payer + 1;
        while (end < sum.ZoneEnd && (index.IsPlace(end) || _text.LowerWord(end) is "selbst"))
        {
            end++;
        }

        return end >= sum.ZoneEnd || _text.Tokens[end].Kind != TokenKind.Word;
    }

    // The last word of the name that a sum follows, with "mit" or a bracket between at the most.
    private int? EndOfName(SumInText sum)
    {
        var before = sum.Found.QualifierToken - 1;
        while (before >= sum.ZoneFirst && _text.LowerWord(before) is "mit" or "(" or "weitere" or "noch" or "jeweils")
        {
            before--;
        }

        return before >= sum.ZoneFirst && _text.Tokens[before].Kind == TokenKind.Word && _text.StartsUpper(before) ? before : null;
    }

    // "die Stadt Bocholt", "der Kreis Borken", "Stadt Bocholt"; a bare name may be anything.
    private bool IsNominative(int last, int zone)
    {
        for (var i = last; i >= zone && i > last - 5; i--)
        {
            if (_text.LowerWord(i) is "stadt" or "gemeinde" or "kommune" or "landeshauptstadt" or "kommunen" or "städte" or "gemeinden" or "träger" or "verein" or "vereine" or "förderverein")
            {
                return i == zone || !(_text.LowerWord(i - 1) is "der" && _text.LowerWord(i) is "stadt" or "gemeinde" or "kommune" or "landeshauptstadt") && !(_text.LowerWord(i - 1) is "an" or "für" or "den" or "dem");
            }

            if (_text.LowerWord(i) is "kreis" or "landkreis")
            {
                return i == zone || !(_text.LowerWord(i - 1) is "den" or "dem" or "an" or "für");
            }
        }

        return false;
    }

    /// <summary>"Den Rest von 1.060 Euro bringen Schulträger und Vereine auf": what is left over, paid by others than Land and Bund.</summary>
    public bool PaysTheRest(SumInText sum)
    {
        if (sum.HasInClause(FundingCue.State) || sum.HasInClause(FundingCue.Federal) || sum.HasInClause(FundingCue.European) || !sum.HasInClause(FundingCue.Give))
        {
            return false;
        }

        for (var i = sum.ClauseFirst; i < sum.Found.QualifierToken; i++)
        {
            if (_text.LowerWord(i) is "rest" or "restbetrag" or "restlichen" or "restliche" or "verbleibenden" or "verbleibende" or "fehlenden" or "differenz")
            {
                for (var verb = sum.Found.LastToken + 1; verb < sum.ClauseEnd; verb++)
                {
                    if (_text.LowerWord(verb) is "bringen" or "bringt" or "tragen" or "trägt" or "zahlen" or "zahlt" or "übernehmen" or "übernimmt" or "steuern" or "steuert" or "finanzieren" or "finanziert" or "stemmen" or "stemmt" or "schultern" or "schultert" or "decken" or "deckt" or "muss" or "müssen")
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>"Beantragt worden waren über 31 Millionen Euro": asked for by nobody in particular, and not given.</summary>
    public bool WasAppliedFor(SumInText sum)
    {
        bool applied = false, past = false;
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            applied |= _text.LowerWord(i) is "beantragt" or "beantragte" or "beantragten" or "angemeldet" or "nachgefragt";
            past |= _text.LowerWord(i) is "waren" or "war" or "worden" or "wurden" or "wurde" or "hatten" or "haben" or "lagen" or "belief" or "beliefen";
        }

        return applied && past;
    }

    /// <summary>"…; in Waltrop sind das 3.700 Euro", "das entspricht 20.000 Euro": the sum puts a figure to what the words before say. Gives where they begin, or null.</summary>
    public int? Explains(SumInText sum)
    {
        for (var i = sum.ClauseFirst; i + 1 < sum.ClauseEnd; i++)
        {
            var points = (_text.LowerWord(i) is "sind" or "wären" or "waren" or "ist" or "macht" or "entspricht" or "ergibt" && _text.Is(i + 1, "das")) || (_text.Is(i, "das") && _text.LowerWord(i + 1) is "sind" or "wären" or "waren" or "ist" or "macht" or "entspricht");
            if (!points)
            {
                continue;
            }

            var sentence = _text.Sentences[sum.Sentence];
            if (sum.ClauseFirst > sentence.FirstToken + 1)
            {
                return Math.Max(sentence.FirstToken, sum.ClauseFirst - 40);
            }

            return sum.Sentence > 0 && _text.Sentences[sum.Sentence - 1].Paragraph == sentence.Paragraph ? Math.Max(_text.Sentences[sum.Sentence - 1].FirstToken, sum.ClauseFirst - 40) : null;
        }

        return null;
    }

    /// <summary>The last cue of a kind in a stretch.</summary>
    public CueHit? LastCue(FundingCue cue, int first, int end)
    {
        _hits.Clear();
        cues.Find(_text, first, end, _hits);
        for (var i = _hits.Count - 1; i >= 0; i--)
        {
            if (_hits[i].Cue == cue)
            {
                return _hits[i];
            }
        }

        return null;
    }

    /// <summary>"für die halbe Kraft sind es 20.000 Euro"</summary>
    public bool SaysTheSameOf(SumInText sum)
    {
        for (var i = sum.ClauseFirst; i + 1 < sum.ClauseEnd; i++)
        {
            if (_text.LowerWord(i) is "sind" or "waren" or "ist" && _text.Is(i + 1, "es"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Sie erhalten jeweils eine Pauschale": somebody named before.</summary>
    public bool SpeaksOfThem(SumInText sum)
    {
        for (var i = sum.ZoneFirst; i < sum.ZoneEnd; i++)
        {
            if (_text.LowerWord(i) is "sie" or "ihnen" or "beide" or "beiden")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"…, spendet die Emscher-Stiftung": a third party right behind its verb, though other words stand between it and the sum.</summary>
    public bool StandsAtVerbOfGiving(CueHit hit, SumInText sum)
    {
        var before = hit.First - 1;
        while (before > sum.Found.LastToken && _text.LowerWord(before) is "die" or "der" or "das" or "eine" or "ein")
        {
            before--;
        }

        return before > sum.Found.LastToken && _text.LowerWord(before) is "spendet" or "spendete" or "stiftet" or "stiftete" or "steuert" or "steuerte" or "zahlt" or "zahlte" or "übernimmt" or "übernahm" or "gibt" or "gab" or "schießt" or "legt" or "finanziert" or "sponsert" or "trägt" or "spendieren" or "spenden";
    }

    /// <summary>"Für insgesamt 5,8 Millionen Euro wird die Schule saniert", "in Gladbeck werden für 183.500 Euro Schulhöfe entsiegelt": what something costs, and nobody gives.</summary>
    public bool IsPrice(SumInText sum)
    {
        var before = sum.Found.QualifierToken - 1;
        while (before > sum.ZoneFirst && _text.LowerWord(before) is "insgesamt" or "zusammen" or "weitere" or "fast")
        {
            before--;
        }

        if (before < sum.ZoneFirst || !_text.Is(before, "für") || sum.Has(FundingCue.Funding) || sum.Has(FundingCue.Notice) || sum.Has(FundingCue.Receive) || sum.Has(FundingCue.Flow) || sum.HasInClause(FundingCue.State) || _text.LowerWord(sum.ClauseEnd - 1).StartsWith("geförd"))
        {
            return false;
        }

        var after = sum.Found.LastToken + 1;
        if (after < sum.ZoneEnd && _text.LowerWord(after) is "wird" or "werden" or "wurde" or "wurden" or "soll" or "sollen" or "entsteht" or "entstehen" or "entstand" or "entstanden" or "baut" or "bauen" or "saniert" or "sanieren" or "erneuert" or "lässt" or "modernisiert" or "errichtet" or "kauft" or "erwarb")
        {
            return true;
        }

        for (var i = sum.ClauseFirst; i < before && !sum.Has(FundingCue.Give); i++)
        {
            if (_text.LowerWord(i) is "wird" or "werden" or "wurde" or "wurden" or "entsteht" or "entstehen")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Hat aus dem Programm schon 830.000 Euro erhalten": an adverb right before the sum, and the perfect of getting.</summary>
    public bool HasAlreadyCome(SumInText sum)
    {
        var before = sum.Found.QualifierToken - 1;
        if (before < sum.ClauseFirst || !(_text.LowerWord(before) is "schon" or "bereits") || sum.Has(FundingCue.Notice) || sum.Has(FundingCue.Volume))
        {
            return false;
        }

        bool perfect = false, got = false;
        for (var i = sum.ClauseFirst; i < sum.ClauseEnd; i++)
        {
            perfect |= _text.LowerWord(i) is "hat" or "haben" or "sind" or "wurden" or "worden" or "ist";
            got |= i > sum.Found.LastToken && _text.LowerWord(i) is "erhalten" or "bekommen" or "geflossen" or "gegangen" or "ausgezahlt" or "investiert" or "abgerufen" or "verbaut" or "gefördert" or "ausgegeben" or "aufgewendet" or "bewilligt";
        }

        return perfect && got;
    }
}
