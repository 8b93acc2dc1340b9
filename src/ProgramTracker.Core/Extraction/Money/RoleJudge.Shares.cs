namespace ProgramTracker.Core.Extraction.Money;

/// <content>Money that the one who builds or somebody else puts in: own shares and third parties.</content>
internal sealed partial class RoleJudge
{
    private bool TryOwnShare(SumInText sum, SumInText? before, out string rule)
    {
        if (sum.FirstInClause(FundingCue.OwnShare) is { } own && !NegatedShare(own) && !(own.Id == "cue.own.their" && (sum.HasInClause(FundingCue.State) || sum.HasInClause(FundingCue.Federal) || sum.HasInClause(FundingCue.European))))
        {
            rule = own.Id;
            return true;
        }

        // "… aus eigener Tasche zu bestreiten; in Waltrop sind das 3.700 Euro"
        if (grammar.Explains(sum) is { } first && grammar.LastCue(FundingCue.OwnShare, first, sum.ClauseFirst) is { } said && !NegatedShare(said))
        {
            rule = said.Id;
            return true;
        }

        // "Ein Fünftel der Kosten bleibt bei der Kommune; in Wesel sind das 525.000 Euro"
        rule = "role.remains";
        if (grammar.Explains(sum) is { } start && grammar.RemainsWithPayer(start, sum.ClauseFirst))
        {
            return true;
        }

        rule = "role.paysSelf";
        if (grammar.PaysSelf(sum))
        {
            return true;
        }

        rule = "role.paysItself";
        if (grammar.PaysItself(sum))
        {
            return true;
        }

        rule = "role.own";
        return (sum.Found.QualifierToken > sum.ZoneFirst && _text.LowerWord(sum.Found.QualifierToken - 1) is "eigene" or "eigenen") || grammar.MustPay(sum) || grammar.PaysTheRest(sum) || grammar.PaysLikeBefore(sum, before);
    }

    private bool TryThirdParty(SumInText sum, out string rule)
    {
        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.ThirdParty && (sum.IsInClause(hit) ? grammar.IsGiver(hit, sum) : grammar.StandsAtVerbOfGiving(hit, sum)) && !IsIssuer(hit))
            {
                rule = hit.Id;
                return true;
            }
        }

        rule = "role.collected";
        return grammar.IsCollected(sum);
    }
}
