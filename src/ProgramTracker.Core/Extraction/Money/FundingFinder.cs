using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Text;

namespace ProgramTracker.Core.Extraction.Money;

/// <summary>Finds what a release states about money. Reading is safe from several threads.</summary>
public sealed class FundingFinder
{
    private readonly FundingCueFinder _cues;
    private readonly AmountFinder _amounts;

    public FundingFinder()
    {
        _cues = new FundingCueFinder();
        _amounts = new AmountFinder(_cues);
    }

    public ImmutableArray<FundingStatement> Find(FundingReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = reading.Text;
        return [.. _amounts.Find(text).Select(amount => new FundingStatement
        {
            Quote = Quote.Of(text.Text, amount.Span),
            RuleId = amount.RuleId,
            Amount = amount.ToAmount(),
            Role = FundingRole.ProgrammeVolume,
            Sentence = text.Sentences[text.Tokens[amount.FirstToken].Sentence].Span,
        })];
    }
}
