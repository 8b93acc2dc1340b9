using System.Collections.Immutable;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>Says what accepting a statement will do, by the same rules by which it is done.</summary>
internal sealed class PreviewBuilder(TrackerContext context, ReferenceLookup lookup, VersionStatements statements)
{
    private const int MostBearers = 8;

    public AnnouncementPlan PlanOf(FundingStatement content)
    {
        var resolved = lookup.Resolve(content);
        return AnnouncementPlan.Of(resolved, statements.WholeOf(resolved));
    }

    public async Task<ReviewPreview> OfAsync(ExtractedStatement content, CancellationToken cancellationToken) => content is FundingStatement funding
        ? Of(funding, await RecordedGrants.ForAsync(context, AskedFor(funding), statements.GrantIds, cancellationToken))
        : await OfOtherAsync(content, cancellationToken);

    /// <summary>What recorded grants are looked for by: the grants that a statement announces, or that its own share could belong to.</summary>
    public IReadOnlyCollection<PlannedGrant> AskedFor(FundingStatement content) => content.Role == FundingRole.OwnShare ? BearerOf(content).Grants : PlanOf(content).Grants;

    /// <summary>The preview of a funding statement among grants that were read before, for many statements at once.</summary>
    public ReviewPreview Of(FundingStatement content, RecordedGrants recorded)
    {
        if (lookup.IsAmbiguous(content.Programme))
        {
            return new ReviewPreview(ReviewOutcome.NeedsProgramme);
        }

        var plan = PlanOf(content);
        if (plan.Refusal == AnnouncementRefusal.AmbiguousPlace)
        {
            return new ReviewPreview(ReviewOutcome.NeedsPlace);
        }

        if (plan.Refusal is not null)
        {
            return new ReviewPreview(ReviewOutcome.OnlyEvidence) { NotCounted = plan.NotCounted, NewProgramme = NewProgramme(content.Programme), OwnShareOf = OwnShareOptions(content, recorded) };
        }

        var used = new HashSet<int>();
        var grants = ImmutableArray.CreateBuilder<GrantPreview>();
        foreach (var planned in plan.Grants)
        {
            var match = FundingAcceptance.Match(planned, content, recorded, statements, used);
            if (match.Only is { } joined)
            {
                used.Add((int)joined);
            }

            var outcome = match.Outcome switch
            {
                MatchOutcome.One => GrantOutcome.Joins,
                MatchOutcome.Several => GrantOutcome.Asks,
                _ => GrantOutcome.Creates,
            };
            grants.Add(new GrantPreview(
                outcome,
                ReferenceLookup.Line(planned.Recipients),
                planned.BeneficiaryAgs,
                planned.Entries[0].Amount,
                planned.Entries[0].Year,
                [.. match.Grants.Select(recorded.Option)]));
        }

        return new ReviewPreview(grants.Any(x => x.Outcome == GrantOutcome.Asks) ? ReviewOutcome.AsksAmongGrants : ReviewOutcome.Grants)
        {
            Grants = grants.ToImmutable(),
            NewProgramme = NewProgramme(content.Programme),
        };
    }

    // The grant that an own share would stand beside, were it a grant of its own.
    private AnnouncementPlan BearerOf(FundingStatement content) =>
        AnnouncementPlan.Of(lookup.Resolve(content) with { Role = FundingRole.Grant, PartOf = null, SameFactAs = null, IsTotal = false, IsConditional = false });

    private ImmutableArray<GrantOption> OwnShareOptions(FundingStatement content, RecordedGrants recorded)
    {
        if (content.Role != FundingRole.OwnShare || content.Amount.Cents == 0)
        {
            return [];
        }

        var bearers = BearerOf(content).Grants;
        return
        [
            .. recorded.Candidates
                .Select(candidate => (Id: (int)candidate.GrantId, IsOfThisRelease: statements.GrantIds.Contains((int)candidate.GrantId), Fits: bearers.Any(x => IsBeside(x, candidate))))
                .Where(x => x.IsOfThisRelease || x.Fits)
                .OrderByDescending(x => x.IsOfThisRelease).ThenByDescending(x => x.Fits).ThenByDescending(x => x.Id)
                .Take(MostBearers)
                .Select(x => recorded.Option(x.Id, false, x.IsOfThisRelease ? [MatchReason.SameSource] : [MatchReason.SamePlace])),
        ];
    }

    private static bool IsBeside(PlannedGrant share, GrantCandidate candidate) =>
        !share.BeneficiaryAgs.IsEmpty
        && share.BeneficiaryAgs.All(candidate.BeneficiaryAgs.Contains)
        && (share.Programme is null || candidate.ProgrammeKey is null || share.Programme.Key == candidate.ProgrammeKey);

    private async Task<ReviewPreview> OfOtherAsync(ExtractedStatement content, CancellationToken cancellationToken)
    {
        if (lookup.IsAmbiguous(StatementColumns.ProgrammeOf(content)))
        {
            return new ReviewPreview(ReviewOutcome.NeedsProgramme);
        }

        switch (content)
        {
            case EventStatement happening:
                var (match, options) = await EventAcceptance.MatchAsync(context, happening, lookup, statements, cancellationToken);
                return new ReviewPreview(match.Outcome switch
                {
                    MatchOutcome.One => ReviewOutcome.JoinsEvent,
                    MatchOutcome.Several => ReviewOutcome.AsksAmongEvents,
                    _ => ReviewOutcome.CreatesEvent,
                })
                {
                    Events = options,
                    ParentEventId = await EventAcceptance.ParentEventAsync(context, happening, statements, cancellationToken),
                };

            case ParticipationStatement { Municipality: { IsAmbiguous: true } }:
                return new ReviewPreview(ReviewOutcome.NeedsPlace);

            case ParticipationStatement participation:
                return new ReviewPreview(participation.Municipality.Ags is null ? ReviewOutcome.Plain : ReviewOutcome.Participation)
                {
                    NewProgramme = NewProgramme(participation.Programme),
                };

            default:
                return new ReviewPreview(ReviewOutcome.Plain) { NewProgramme = NewProgramme((content as CountStatement)?.Programme) };
        }
    }

    private string? NewProgramme(ProgrammeRef? reference) => reference is not null && lookup.Programme(reference) is null ? reference.Name : null;
}
