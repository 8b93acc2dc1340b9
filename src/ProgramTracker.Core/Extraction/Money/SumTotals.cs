using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds which sum is the total of others and which is a part, so that nothing is counted twice, and hands recipients on between them.</summary>
internal static class SumTotals
{
    // How many sums behind a total may be its parts.
    private const int MostParts = 200;

    // How far the next part of a list may stand from the one before.
    private const int LongestListStep = 14;

    /// <summary>A sum for as many recipients as a table lists is the total of the table, and theirs.</summary>
    public static void List(List<SumInText> sums)
    {
        for (var first = 0; first < sums.Count; first++)
        {
            if (!sums[first].FromTable || sums[first].Recipients.Count == 0)
            {
                continue;
            }

            var end = first;
            List<RecipientRef> listed = [];
            while (end < sums.Count && sums[end].FromTable)
            {
                foreach (var recipient in sums[end].Recipients)
                {
                    if (listed.Count < 64 && !listed.Exists(other => other.Name == recipient.Name))
                    {
                        listed.Add(recipient);
                    }
                }

                end++;
            }

            for (var i = Math.Max(0, first - 6); i < first; i++)
            {
                if (listed.Count > 1 && sums[i] is { Role: FundingRole.ProgrammeVolume, IsHeading: false } sum && (sum.Group?.Number ?? sum.NumberBefore) == listed.Count)
                {
                    sum.Role = FundingRole.Grant;
                    sum.RuleId = "role.grantListed";
                    sum.IsTotal = true;
                    sum.Recipients = listed;
                    sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
                }
            }

            first = end;
        }
    }

    /// <summary>"Das Land trägt 1,8 Millionen Euro, die Stadt Unna zahlt 600.000 Euro": who pays the own share gets what the Land gives beside it.</summary>
    public static void ShareOut(List<SumInText> sums)
    {
        for (var i = 0; i < sums.Count; i++)
        {
            if (sums[i] is not { Role: FundingRole.OwnShare, Recipients.Count: > 0 } own)
            {
                continue;
            }

            for (var j = Math.Max(0, i - 4); j < Math.Min(sums.Count, i + 4); j++)
            {
                if (Math.Abs(sums[j].Sentence - own.Sentence) <= 1 && sums[j] is { Role: FundingRole.ProgrammeVolume, RuleId: "role.default" } sum && (sum.Has(FundingCue.State) || sum.Has(FundingCue.Federal)))
                {
                    sum.Role = FundingRole.Grant;
                    sum.RuleId = "role.grantBesideOwnShare";
                    sum.Recipients = own.Recipients;
                    sum.Reasons.Add(CertaintyReason.RecipientFromCoreference);
                }
            }
        }
    }

    /// <summary>Marks totals whose parts follow or come before, and parts that the text names as such.</summary>
    public static void Total(TokenisedText text, List<SumInText> sums)
    {
        for (var i = 0; i < sums.Count; i++)
        {
            Contain(text, sums, i);
        }

        // A sum can only be a total of what is smaller: one walk in each direction, and another for what is a total of totals.
        var budget = sums.Count * 40L;
        for (var step = 0; step < sums.Count * 2 && budget > 0; step++)
        {
            var i = step % sums.Count;
            if (step >= sums.Count && sums[i].IsTotal)
            {
                continue;
            }

            if (sums[i].RuleId == "role.tableTotal")
            {
                SumUp(sums, i);
            }
            else if (sums[i].Role is FundingRole.Grant or FundingRole.ProgrammeVolume or FundingRole.OtherFunding && sums[i].SameFactAs is null && sums[i].PartOf is null && !sums[i].FromTable)
            {
                budget -= TryTotal(sums, i, 1);
                budget -= sums[i].IsTotal ? 0 : TryTotal(sums, i, -1);
            }
        }
    }

    // The last row of a table: what its rows add up to goes to all whom they name.
    private static void SumUp(List<SumInText> sums, int index)
    {
        var total = sums[index];
        long sum = 0;
        List<SumInText> parts = [];
        for (var i = index - 1; i >= 0 && index - i <= MostParts && sums[i] is { Role: FundingRole.Grant, Recipients.Count: > 0, FromTable: true } part; i--)
        {
            sum += part.Found.Cents;
            parts.Insert(0, part);
            if (sum == total.Found.Cents && parts.Count > 1)
            {
                Share(total, parts);
                return;
            }
        }
    }

    // "davon 5 Millionen für den Bahnhof und eine Million für den Park": the list goes on, as long as it fits into its whole.
    private static bool GoesOn(TokenisedText text, List<SumInText> sums, int index)
    {
        var (sum, before) = (sums[index], sums[index - 1]);
        if (before is not { IsIncluded: true, PartOf: { } whole } || sum.PartOf is not null || before.Sentence != sum.Sentence || sum.Has(FundingCue.Receive) || sum.Found.QualifierToken - before.Found.LastToken > LongestListStep)
        {
            return false;
        }

        var total = sum.Found.Cents;
        var first = index;
        while (first > 0 && sums[first - 1].PartOf == whole)
        {
            total += sums[--first].Found.Cents;
        }

        var listed = false;
        for (var i = before.Found.LastToken + 1; i < sum.Found.QualifierToken && !listed; i++)
        {
            listed = text.LowerWord(i) is "und" or "sowie" or ",";
        }

        // Parts that leave nothing over are what counts, and the whole is their total.
        if (listed && total == whole.Found.Cents && whole.Role == FundingRole.Grant)
        {
            whole.IsTotal = true;
            for (var i = first; i < index; i++)
            {
                sums[i].IsIncluded = false;
            }
        }

        return listed && total <= whole.Found.Cents;
    }

    // "davon 6,6 Millionen": contained in the sum before it.
    private static void Contain(TokenisedText text, List<SumInText> sums, int index)
    {
        var sum = sums[index];
        if (index == 0 || sum.Role == FundingRole.OwnShare)
        {
            return;
        }

        if (sum.Role == FundingRole.Grant && GoesOn(text, sums, index))
        {
            sum.PartOf = sums[index - 1].PartOf;
            sum.IsIncluded = sum.PartOf is { IsTotal: false };
            return;
        }

        foreach (var hit in sum.Cues)
        {
            if (hit.Cue != FundingCue.Part || hit.First < sum.ClauseFirst || hit.First >= sum.ClauseEnd || text.LowerWord(hit.First) is not ("davon" or "hiervon" or "darunter" or "darin" or "anteil" or "daran" or "wovon" or "hierunter" or "von" or "daraus"))
            {
                continue;
            }

            for (var i = index - 1; i >= Math.Max(0, index - 6); i--)
            {
                var whole = sums[i];
                if (sum.Sentence - whole.Sentence > 1)
                {
                    break;
                }

                if (whole.Found.Cents > sum.Found.Cents && whole.Role is FundingRole.Grant or FundingRole.ProgrammeVolume && whole.PartOf is null)
                {
                    sum.PartOf = whole;
                    sum.IsIncluded = whole.Role == FundingRole.Grant;
                    return;
                }
            }
        }
    }

    // Walks from a sum until the parts add up to it; returns how far it walked.
    private static int TryTotal(List<SumInText> sums, int index, int step)
    {
        var total = sums[index];
        var bounds = total.Found.ToAmount();
        long lower = 0, upper = 0;
        var parts = new List<SumInText>();
        var walked = 0;
        for (var i = index + step; i >= 0 && i < sums.Count && walked < MostParts; i += step)
        {
            walked++;
            var part = sums[i];
            if (part.IsIncluded || part.SameFactAs is not null || part.Role is FundingRole.NotFunding or FundingRole.PerUnit or FundingRole.Cumulative || part.IsTotal)
            {
                continue;
            }

            if (part.Found.Cents >= total.Found.Cents)
            {
                if (parts.Count == 0 && walked < 3)
                {
                    continue;
                }

                break;
            }

            // Behind the total its parts start soon; a gap means that the text has moved on.
            if (parts.Count == 0 && Math.Abs(part.Sentence - total.Sentence) > 6 && !part.FromTable)
            {
                break;
            }

            // Different recipients are different money, unless the text adds up itself.
            if (total.Recipients.Count > 0 && part.Recipients.Count > 0 && !total.IsHeading && !total.Has(FundingCue.Total) && !FromContext(total) && !SharesPlace(total, part))
            {
                break;
            }

            var amount = part.Found.ToAmount();
            var times = part.IsForEach ? part.Recipients.Count : 1;
            lower += (amount.LowerCents ?? part.Found.Cents) * times;
            upper += (amount.UpperCents ?? part.Found.Cents) * times;
            parts.Add(part);
            if ((parts.Count >= 2 || IsEachAddedUp(total, part)) && Fits(bounds, total, lower, upper, parts))
            {
                total.IsTotal = true;
                total.IsForEach = false;
                Share(total, parts);

                return walked;
            }

            if (lower > (bounds.UpperCents ?? long.MaxValue) * 2)
            {
                break;
            }
        }

        return walked;
    }

    // "jeweils 30.000 Euro, insgesamt also 60.000 Euro"
    private static bool IsEachAddedUp(SumInText total, SumInText part) =>
        part is { IsForEach: true, Recipients.Count: > 1 } && total.Has(FundingCue.Total) && Math.Abs(total.Sentence - part.Sentence) <= 1;

    // What is known of the parts is known of the total, and the other way round.
    private static void Share(SumInText total, List<SumInText> parts)
    {
        foreach (var part in parts)
        {
            part.PartOf ??= total;
            if (part is { Role: FundingRole.ProgrammeVolume, RuleId: "role.default" } && total is { Role: FundingRole.Grant, Recipients.Count: > 0 })
            {
                part.Role = FundingRole.Grant;
                part.RuleId = "role.grantPart";
                part.Recipients = total.Recipients;
                part.Reasons.Add(CertaintyReason.RecipientInEarlierSentence);
            }
        }

        if (total.Role is FundingRole.ProgrammeVolume or FundingRole.Grant && (total.Recipients.Count == 0 || FromContext(total)) && parts.TrueForAll(part => part is { Role: FundingRole.Grant, Recipients.Count: > 0 }))
        {
            total.Role = FundingRole.Grant;
            total.RuleId = "role.grantTotal";
            total.Recipients = [.. parts.SelectMany(part => part.Recipients).DistinctBy(recipient => recipient.Name).Take(64)];
        }
    }

    private static bool FromContext(SumInText sum) => sum.RuleId == "role.grantContext" || sum.RuleId.StartsWith("anaphor.", StringComparison.Ordinal);

    private static bool SharesPlace(SumInText a, SumInText b)
    {
        foreach (var recipient in a.Recipients)
        {
            if (b.Recipients.Exists(other => other.Name == recipient.Name || (other.Place is { } place && recipient.Place is { } own && Antecedents.Same(place, own)) || (other.IsMunicipality != recipient.IsMunicipality && (other.Place is null || recipient.Place is null))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(Amount bounds, SumInText total, long lower, long upper, List<SumInText> parts)
    {
        long sum = 0;
        foreach (var part in parts)
        {
            sum += part.Found.Cents * (part.IsForEach ? part.Recipients.Count : 1);
        }

        // Rounded parts carry their own slack, but the plain sum must come close.
        var exactHit = sum >= (bounds.LowerCents ?? 0) && sum <= (bounds.UpperCents ?? long.MaxValue);
        var close = Math.Abs(sum - total.Found.Cents) <= Math.Max(total.Found.Cents / 50, total.Found.Qualifier == AmountQualifier.MoreThan ? total.Found.Cents / 20 : 0);
        return (exactHit && close) || (close && lower <= (bounds.UpperCents ?? long.MaxValue) && upper >= (bounds.LowerCents ?? 0) && upper > lower);
    }
}
