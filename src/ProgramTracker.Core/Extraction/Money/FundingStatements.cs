using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Turns the working state of sums into statements.</summary>
internal static class FundingStatements
{
    public static ImmutableArray<FundingStatement> Of(TokenisedText text, ReadOnlySpan<SumInText> sums)
    {
        Dictionary<SumInText, int> places = new(sums.Length);
        for (var i = 0; i < sums.Length; i++)
        {
            places[sums[i]] = i;
        }

        var statements = ImmutableArray.CreateBuilder<FundingStatement>(sums.Length);
        foreach (var sum in sums)
        {
            int? Index(SumInText? other) => other is null ? null : places.TryGetValue(other, out var index) ? index : places.TryGetValue(other.RestatementOf ?? other, out index) ? index : null;
            statements.Add(new FundingStatement
            {
                Quote = Quote.Of(text.Text, sum.Found.Span),
                RuleId = sum.RuleId,
                Reasons = Reasons(sum),
                Amount = sum.Found.ToAmount(),
                Role = sum.Role,
                Sentence = text.Sentences[Math.Min(sum.Sentence, text.Sentences.Length - 1)].Span,
                Restatements = [.. sum.Restatements.Select(other => Quote.Of(text.Text, other.Found.Span))],
                Programme = sum.Programme,
                Recipients = [.. sum.Recipients],
                Project = sum.Project,
                Period = sum.Period,
                ReferenceNumber = sum.ReferenceNumber,
                Funder = sum.Funder,
                IsAnnual = sum.IsAnnual,
                IsConditional = sum.IsConditional,
                IsForEach = sum.IsForEach,
                IsTotal = sum.IsTotal,
                IsDelta = sum.IsDelta,
                IsPrevious = sum.Found.IsPrevious,
                IsTotalCost = sum.IsTotalCost,
                FromTable = sum.FromTable || sum.Found.FromTable,
                IsElliptical = sum.Found.IsElliptical,
                PartOf = Index(sum.PartOf),
                SameFactAs = Index(sum.SameFactAs),
            });
        }

        return statements.MoveToImmutable();
    }

    private static ImmutableArray<CertaintyReason> Reasons(SumInText sum)
    {
        if (sum.Found.QualifierDoubtful)
        {
            sum.Reasons.Add(CertaintyReason.QualifierAmbiguous);
        }

        if (sum.RuleId == "role.default")
        {
            sum.Reasons.Add(CertaintyReason.RoleByDefault);
        }

        if (sum.Role == FundingRole.Grant && sum.Recipients.Count == 0)
        {
            sum.Reasons.Add(CertaintyReason.RecipientMissing);
        }

        if (sum.Recipients.Exists(recipient => recipient.Place is { IsOutside: true }))
        {
            sum.Reasons.Add(CertaintyReason.OutsideRegistry);
        }

        return [.. sum.Reasons.Distinct().Order()];
    }
}
