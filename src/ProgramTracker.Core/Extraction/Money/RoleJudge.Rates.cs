namespace ProgramTracker.Core.Extraction.Money;

/// <content>Rates: what one of many gets or costs, and the bounds that rules set.</content>
internal sealed partial class RoleJudge
{
    // What "ein Kurs" or "eine Stelle" is reckoned with; above it stands a single house or road.
    private const long LargestUnitCents = 10_000_000;

    private bool TryRate(SumInText sum, out string rule)
    {
        rule = "role.range";
        if (sum.Found.IsRange)
        {
            return sum.Found.Cents < LargeCents || !sum.HasInClause(FundingCue.Volume);
        }

        rule = "role.negatedRate";
        if (IsNegatedRate(sum))
        {
            return true;
        }

        foreach (var hit in sum.Cues)
        {
            if (hit.First < sum.ClauseFirst || hit.First >= sum.ClauseEnd)
            {
                continue;
            }

            if (hit.Cue == FundingCue.PerUnit || (hit.Cue == FundingCue.FlatRate && sum.Found.Cents < LargeCents && grammar.Governs(hit, sum) && !(sum.HasInClause(FundingCue.Receive) && grammar.SpeaksOfThem(sum))))
            {
                rule = hit.Id;
                return true;
            }
        }

        rule = "role.perNoun";
        if (grammar.IsPerNoun(sum))
        {
            return true;
        }

        rule = "role.perOne";
        if (sum.Found.Cents < LargestUnitCents && sum.Recipients.Count == 0 && grammar.IsForOne(sum))
        {
            return true;
        }

        rule = "role.eachOfGroup";
        if (sum.Recipients.Count == 0 && sum.HasInClause(FundingCue.Each) && sum.Group is { IsAnaphor: false })
        {
            return true;
        }

        rule = "role.each";
        return sum.Group is { IsEach: true, IsAnaphor: false };
    }

    // "Weniger als 25.000 Euro bekommt keine Gemeinde", "kein Verein erhält mehr als 5.000 Euro", "Anträge unter 3.000 Euro werden nicht angenommen": what nobody gets bounds what anybody gets.
    private bool IsNegatedRate(SumInText sum)
    {
        if (sum.Recipients.Count > 0 || grammar.BoundOf(sum) is not { } bound || !grammar.Denies(sum))
        {
            return false;
        }

        sum.Found = sum.Found with { Qualifier = bound };
        return true;
    }
}
