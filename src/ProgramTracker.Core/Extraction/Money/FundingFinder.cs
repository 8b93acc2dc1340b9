using System.Collections.Immutable;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds what a release states about money. Reading is safe from several threads.</summary>
/// <remarks>The steps: sums, their stretch of the sentence and its cues, recipients, role, programme and years; then which sums say the same, add up to another, or are part of one.</remarks>
public sealed class FundingFinder
{
    private readonly FundingCueFinder _cues = new();
    private readonly RecipientGroupReader _groups = new();
    private readonly OrganisationReader _organisations = new();
    private readonly AmountFinder _amounts;

    public FundingFinder() => _amounts = new AmountFinder(_cues);

    public ImmutableArray<FundingStatement> Find(FundingReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var amounts = _amounts.Find(reading.Text);
        if (amounts.Count == 0)
        {
            return [];
        }

        var sums = new List<SumInText>(amounts.Count);
        foreach (var amount in amounts)
        {
            sums.Add(new SumInText(amount, reading.Text.Tokens[amount.FirstToken].Sentence));
        }

        var rows = new TableReader(reading.Text).Rows(amounts);
        new FundingSteps(reading, _cues, _groups, _organisations).Run(sums, rows);
        var kept = SumRelations.Join(sums);
        SumRelations.Twin(kept);
        SumTotals.ShareOut(kept);
        SumTotals.List(kept);
        SumTotals.Total(reading.Text, kept);
        SumRelations.ShareTwins(kept);
        return FundingStatements.Of(reading.Text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept));
    }
}
