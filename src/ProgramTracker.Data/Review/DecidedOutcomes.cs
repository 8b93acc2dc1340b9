using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>What became of statements that are decided on: the grants and events that they are evidence of.</summary>
internal sealed class DecidedOutcomes(ILookup<int, int> grantsOf, RecordedGrants recorded, ILookup<int, EventOption> eventsOf)
{
    public ReviewPreview Of(Statement row, ExtractedStatement content, VersionStatements statements)
    {
        var grants = grantsOf[row.Id].Union(grantsOf[row.BearerId ?? row.Id]).Order().Select(id => recorded.Option(id, true, [])).Select(option => new GrantPreview(
            GrantOutcome.Done, option.Recipients, [], null, option.Year, [option]));
        var outcome = content switch
        {
            FundingStatement => row.IsCounted ? ReviewOutcome.Grants : ReviewOutcome.OnlyEvidence,
            EventStatement => ReviewOutcome.JoinsEvent,
            ParticipationStatement => ReviewOutcome.Participation,
            _ => ReviewOutcome.Plain,
        };
        return new ReviewPreview(outcome)
        {
            NotCounted = content is FundingStatement funding && !row.IsCounted ? funding.WhyNotCounted(statements.WholeOf(funding)) : null,
            Grants = [.. grants],
            Events = [.. eventsOf[row.Id].Union(eventsOf[row.BearerId ?? row.Id])],
        };
    }
}
