using ProgramTracker.Core.Amounts;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds which sums say the same, so that a fact is stated once.</summary>
internal static class SumRelations
{
    // How many sums before a sum may be what it says again.
    private const int MostBefore = 60;

    /// <summary>Joins places that state one fact in the same form. Headings give way to the body, tables keep every row.</summary>
    public static List<SumInText> Join(List<SumInText> sums)
    {
        Dictionary<long, List<SumInText>> byCents = [];
        foreach (var sum in sums)
        {
            if (!byCents.TryGetValue(sum.Found.Cents, out var same))
            {
                byCents[sum.Found.Cents] = same = [];
            }

            var found = false;
            for (var i = same.Count - 1; i >= Math.Max(0, same.Count - MostBefore) && !found; i--)
            {
                if (SaysTheSame(same[i], sum))
                {
                    found = true;
                    var keep = Better(same[i], sum);
                    var drop = keep == sum ? same[i] : sum;
                    same[i] = keep;
                    Absorb(keep, drop);
                }
            }

            if (!found)
            {
                same.Add(sum);
            }
        }

        return sums.FindAll(sum => sum.RestatementOf is null);
    }

    /// <summary>Marks the less exact of two sums that mean one fact ("1.289.878 Euro", "rund 1,3 Millionen Euro").</summary>
    public static void Twin(List<SumInText> sums)
    {
        for (var i = 0; i < sums.Count; i++)
        {
            for (var j = i + 1; j < Math.Min(sums.Count, i + 12); j++)
            {
                var (a, b) = (sums[i], sums[j]);
                if (a.Found.Cents == b.Found.Cents || a.Sentence == b.Sentence || (a.FromTable && b.FromTable) || a.SameFactAs is not null || b.SameFactAs is not null)
                {
                    continue;
                }

                var (exact, rounded) = a.Found.UnitCents < b.Found.UnitCents ? (a, b) : (b, a);
                if (Rounds(rounded, exact) && SameKind(a, b))
                {
                    rounded.SameFactAs = exact;
                }
            }
        }
    }

    /// <summary>"Rund 740.000 Euro für die Altstadt": the rounded twin goes to whom the exact sum goes.</summary>
    public static void ShareTwins(List<SumInText> sums)
    {
        foreach (var sum in sums)
        {
            if (sum is { Role: FundingRole.ProgrammeVolume, Recipients.Count: 0, SameFactAs: { Role: FundingRole.Grant } exact })
            {
                sum.Role = FundingRole.Grant;
                sum.RuleId = "role.grantTwin";
                sum.Recipients = exact.Recipients;
                sum.IsTotal = exact.IsTotal;
                sum.Reasons.Add(CertaintyReason.RecipientInEarlierSentence);
            }
        }
    }

    private static bool SaysTheSame(SumInText a, SumInText b)
    {
        if (a.Sentence == b.Sentence || (a.FromTable && b.FromTable) || a.Found.IsPrevious != b.Found.IsPrevious || a.IsDelta != b.IsDelta)
        {
            return false;
        }

        if (a.IsHeading || b.IsHeading)
        {
            return a.Role == b.Role || a.IsHeading != b.IsHeading;
        }

        if (a.IsAnnual != b.IsAnnual || (a.Role != b.Role && !Lenient(a, b)))
        {
            return false;
        }

        return a.Recipients.Count == 0 || b.Recipients.Count == 0 || SharesRecipient(a, b);
    }

    // A sum whose role no word decides may be the one that words decided elsewhere.
    private static bool Lenient(SumInText a, SumInText b) =>
        (a.Role is FundingRole.Grant or FundingRole.ProgrammeVolume && b.Role is FundingRole.Grant or FundingRole.ProgrammeVolume)
        || a.RuleId == "role.default" || b.RuleId == "role.default"
        || (a.Role is FundingRole.OtherFunding or FundingRole.ProgrammeVolume && b.Role is FundingRole.OtherFunding or FundingRole.ProgrammeVolume);

    private static bool SharesRecipient(SumInText a, SumInText b)
    {
        foreach (var recipient in a.Recipients)
        {
            if (b.Recipients.Exists(other => string.Equals(other.Name, recipient.Name, StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static SumInText Better(SumInText a, SumInText b)
    {
        if (a.IsHeading != b.IsHeading)
        {
            return a.IsHeading ? b : a;
        }

        if (a.FromTable != b.FromTable)
        {
            return a.FromTable ? a : b;
        }

        if ((a.Role == FundingRole.Grant) != (b.Role == FundingRole.Grant) && a.Recipients.Count + b.Recipients.Count > 0)
        {
            return a.Role == FundingRole.Grant ? a : b;
        }

        return Strength(b) > Strength(a) ? b : a;
    }

    private static int Strength(SumInText sum) => sum.Role switch
    {
        FundingRole.OtherFunding => 3,
        FundingRole.Cumulative => 3,
        FundingRole.Grant => 2,
        _ => 1,
    };

    private static void Absorb(SumInText keep, SumInText drop)
    {
        drop.RestatementOf = keep;
        keep.Restatements.Add(drop);
        keep.Restatements.AddRange(drop.Restatements);
        drop.Restatements.Clear();
        if (keep.Recipients.Count == 0 && keep.Role == FundingRole.ProgrammeVolume && drop is { Role: FundingRole.Grant, Recipients.Count: > 0, IsHeading: true } && keep.Group is null)
        {
            keep.Role = FundingRole.Grant;
            keep.RuleId = drop.RuleId;
            keep.Recipients = drop.Recipients;
            keep.Reasons.Add(CertaintyReason.RecipientInEarlierSentence);
        }

        keep.Project ??= drop.Project;
        keep.Period ??= drop.Period;
        keep.ReferenceNumber ??= drop.ReferenceNumber;
        keep.Programme ??= drop.Programme;
    }

    private static bool Rounds(SumInText rounded, SumInText exact)
    {
        var amount = rounded.Found.ToAmount();
        if (rounded.Found.Qualifier is AmountQualifier.About or AmountQualifier.Almost or AmountQualifier.MoreThan)
        {
            // Bounds of a rough sum ("rund 10 Millionen") fit too much: the sums must also lie near each other.
            return Near(rounded, exact) && amount.LowerCents <= exact.Found.Cents && exact.Found.Cents <= amount.UpperCents;
        }

        var half = rounded.Found.UnitCents / 2;
        return rounded.IsHeading && rounded.Found.Qualifier == AmountQualifier.Exact && exact.Found.UnitCents * 10 <= rounded.Found.UnitCents
            && Math.Abs(rounded.Found.Cents - exact.Found.Cents) <= half && Near(rounded, exact);
    }

    private static bool Near(SumInText a, SumInText b) => Math.Abs(a.Found.Cents - b.Found.Cents) <= Math.Max(a.Found.Cents, b.Found.Cents) / 20;

    private static bool SameKind(SumInText a, SumInText b)
    {
        if (a.IsAnnual != b.IsAnnual || a.IsForEach != b.IsForEach || a.IsDelta != b.IsDelta || a.PartOf is not null || b.PartOf is not null)
        {
            return false;
        }

        if (a.Recipients.Count > 0 && b.Recipients.Count > 0 && !SharesRecipient(a, b))
        {
            return false;
        }

        var heading = a.IsHeading || b.IsHeading;
        return a.Role == b.Role ? (a.Recipients.Count == 0) == (b.Recipients.Count == 0) || heading : heading && Lenient(a, b);
    }
}
