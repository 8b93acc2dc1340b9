using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Extraction.Money;

/// <content>Setting the role of a sum, and groups of recipients that the text has named before.</content>
internal sealed partial class FundingSteps
{
    // "erhält jeder der fünf Kreise", "die drei Städte bekommen": as many as the text has just named get it, whatever else stands around the sum.
    private void ReadGroup(SumInText sum)
    {
        if (sum.Recipients.Count > 0 || sum.IsTotal || sum.Group is not { Number: not null, IsProjects: false } group || !(group.IsAnaphor || group.IsDefinite))
        {
            return;
        }

        if (_anaphors.TryResolveGroup(sum, group))
        {
            sum.Group = group with { IsAnaphor = true };
        }
        else if (group.IsEach)
        {
            // "jede der 54 Kommunen": nobody has named them.
            sum.Group = group with { IsAnaphor = false };
        }
    }

    // "bekommt Lünen nicht 2,7 Millionen Euro, sondern 2,07 Millionen Euro": all that stands before the wrong figure speaks of the right one.
    private static void GoOnFromDenied(SumInText sum, SumInText? before)
    {
        if (before is { RuleId: "role.denied" } && before.Sentence == sum.Sentence)
        {
            (sum.ZoneFirst, sum.ClauseFirst) = (before.ZoneFirst, before.ClauseFirst);
            sum.Cues.InsertRange(0, before.Cues);
        }
    }

    // "160.000 Euro kommen von der Deutschen Stiftung Denkmalschutz": who gives is no recipient.
    private void RemoveGivers(SumInText sum)
    {
        foreach (var hit in sum.Cues)
        {
            if (hit.Cue == FundingCue.ThirdParty)
            {
                var giver = _text.Word(hit.First).ToString();
                sum.Recipients.RemoveAll(recipient => !recipient.IsMunicipality && recipient.Name.Contains(giver, StringComparison.Ordinal));
            }
        }
    }

    private static bool IsOfGroup(SumInText sum) => sum.Group is { IsAnaphor: true } && sum.Recipients.Count > 1 && sum.Reasons.Contains(CertaintyReason.RecipientFromCoreference);

    private void Grant(SumInText sum, string rule)
    {
        sum.Role = FundingRole.Grant;
        sum.RuleId = rule;
    }

    // "Bis zu 2.000 Euro" for nobody in particular is a rate, unless it is large.
    private static void Volume(SumInText sum, string rule)
    {
        sum.Recipients.Clear();
        sum.RuleId = rule;
        if (sum.Found.Qualifier is AmountQualifier.UpTo or AmountQualifier.AtLeast && sum.Found.Cents < 100_000_000 && !sum.HasInClause(FundingCue.Total) && !sum.Has(FundingCue.Volume))
        {
            sum.Role = FundingRole.PerUnit;
            sum.RuleId = "role.ceilingForAnyone";
            return;
        }

        sum.Role = FundingRole.ProgrammeVolume;
    }

    private static void SetEach(SumInText sum)
    {
        sum.IsForEach = sum.Role == FundingRole.Grant && sum.Recipients.Count > 1 && (sum.HasInClause(FundingCue.Each) || sum.Group is { IsEach: true });
    }
}
