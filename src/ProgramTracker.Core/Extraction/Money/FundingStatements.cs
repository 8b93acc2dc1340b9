using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Turns the working state of sums into statements.</summary>
internal static class FundingStatements
{
    private const int LongestSentence = 1500;

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
                Sentence = SentenceOf(text, sum),
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

    // A run-on list or a text without a stop is one long sentence: what is shown is the stretch around the sum.
    private static TextSpan SentenceOf(TokenisedText text, SumInText sum)
    {
        var sentence = text.Sentences[Math.Min(sum.Sentence, text.Sentences.Length - 1)].Span;
        if (sentence.Length <= LongestSentence)
        {
            return sentence;
        }

        var start = text.Tokens[sum.ZoneFirst].Start;
        var end = text.Tokens[Math.Max(sum.ZoneFirst, sum.ZoneEnd - 1)].End;
        start = Math.Max(start, sum.Found.Span.Start - (LongestSentence / 2));
        end = Math.Min(Math.Max(end, sum.Found.Span.End), sum.Found.Span.End + (LongestSentence / 2));
        return TextSpan.FromBounds(Math.Min(start, sum.Found.Span.Start), end);
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

        if (sum.Recipients.Count == 0)
        {
            // What was said about recipients that the role left out says nothing any more.
            sum.Reasons.RemoveAll(reason => reason is CertaintyReason.RecipientInSameClause or CertaintyReason.RecipientInTableRow or CertaintyReason.RecipientInEarlierSentence or CertaintyReason.RecipientFromCoreference
                or CertaintyReason.OrganisationWithoutPlace or CertaintyReason.AmbiguousPlace);
        }

        if (sum.Recipients.Exists(recipient => recipient.Place is { IsOutside: true }))
        {
            sum.Reasons.Add(CertaintyReason.OutsideRegistry);
        }

        return [.. sum.Reasons.Distinct().Order()];
    }
}
