using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Review;

/// <summary>Makes grants of an accepted funding statement, or makes the statement evidence of grants that are recorded. It writes no entry: <see cref="AnnouncedAward"/> does.</summary>
internal sealed class FundingAcceptance(CommandRun run, ReferenceLookup lookup, VersionStatements statements)
{
    /// <summary>Null where the statement was attached; sets <see cref="Statement.IsCounted"/> to whether it counts.</summary>
    public async Task<CommandFailure?> AttachAsync(Statement row, FundingStatement content, AcceptChoice choice, DecisionEffects effects)
    {
        var plan = AnnouncementPlan.Of(content, statements.WholeOf(content));
        if (plan.Refusal == AnnouncementRefusal.AmbiguousPlace)
        {
            return new CommandFailure(FailureReason.AmbiguousPlace);
        }

        row.IsCounted = plan.Refusal is null;
        if (!row.IsCounted)
        {
            if (content is { Role: FundingRole.OwnShare, Amount.Cents: > 0 } && choice.TargetId is { } bearer)
            {
                return await AttachAsOwnShareAsync(row, bearer, effects);
            }

            await AttachAsEvidenceAsync(row, content, effects);
            return null;
        }

        var recorded = await RecordedGrants.ForAsync(run.Context, plan.Grants, run.Cancellation);
        var used = new HashSet<int>();
        for (var i = 0; i < plan.Grants.Length; i++)
        {
            var planned = plan.Grants[i];
            var match = Match(planned, content, recorded, statements, used);
            var mine = choice.For(i);
            if (mine is { IsNew: false, TargetId: null } && match.Outcome == MatchOutcome.Several)
            {
                return new CommandFailure(FailureReason.ChoiceNeeded) { TargetId = (int)match.Grants[0].GrantId };
            }

            var target = mine.IsNew ? null : mine.TargetId ?? (int?)match.Only;
            var grant = target is { } id ? await JoinableAsync(id, used) : await CreateAsync(planned, content);
            if (grant is null)
            {
                return new CommandFailure(FailureReason.TargetUnfit) { TargetId = target };
            }

            used.Add(grant.Id);
            (target is null ? effects.GrantsCreated : effects.GrantsJoined).Add(grant.Id);
            var hasFounder = await run.Context.GrantEvidence.AnyAsync(x => x.GrantId == grant.Id && x.IsFounding, run.Cancellation);
            AddEvidence(grant.Id, row.Id, !hasFounder, effects);
            foreach (var dependent in statements.DependentsOf(row))
            {
                AddEvidence(grant.Id, dependent.Id, false, effects);
            }
        }

        return null;
    }

    /// <summary>Which recorded grants fit a planned one, but for those that the same statement already has.</summary>
    public static GrantMatch Match(PlannedGrant planned, FundingStatement content, RecordedGrants recorded, VersionStatements statements, IReadOnlySet<int> used) =>
        GrantMatcher.Match(
            new GrantQuery(planned, content.Amount, statements.SourceReleaseId, statements.Release.PublishedOn)
            {
                ReleaseId = statements.Release.Id,
                IsCorrection = statements.Release.IsCorrecting(),
            },
            recorded.Candidates.Where(candidate => !used.Contains((int)candidate.GrantId)));

    /// <summary>Takes the statement, and what was attached with it, away from its grants.</summary>
    public async Task DetachAsync(Statement row, DecisionEffects effects)
    {
        var taken = row.IsCounted ? statements.DependentsOf(row).Select(x => x.Id).Append(row.Id).ToList() : [row.Id];
        var grantIds = await run.Context.GrantEvidence.Where(x => x.StatementId == row.Id).Select(x => x.GrantId).ToListAsync(run.Cancellation);
        run.Context.GrantEvidence.RemoveRange(
            await run.Context.GrantEvidence.Where(x => grantIds.Contains(x.GrantId) && taken.Contains(x.StatementId)).ToListAsync(run.Cancellation));
        effects.GrantsTouched.UnionWith(grantIds);
        await run.Context.SaveChangesAsync(run.Cancellation);
    }

    private async Task<Grant?> JoinableAsync(int grantId, HashSet<int> used)
    {
        var grant = await run.Context.Grants.FindAsync([grantId], run.Cancellation);
        return grant is { Status: GrantStatus.Active } && !used.Contains(grantId) ? grant : null;
    }

    private async Task<Grant> CreateAsync(PlannedGrant planned, FundingStatement content)
    {
        var grant = run.Sign(new Grant { RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name });
        run.Context.Grants.Add(grant);
        await GrantFacts.FillAsync(run.Context, grant, planned, lookup.ProgrammeId(content.Programme), run.Cancellation);
        await run.Context.SaveChangesAsync(run.Cancellation);
        return grant;
    }

    private async Task AttachAsEvidenceAsync(Statement row, FundingStatement content, DecisionEffects effects)
    {
        var about = statements.Find(StatementKind.Funding, content.SameFactAs ?? content.PartOf);
        if (about is null || !about.IsDecidedFor())
        {
            return;
        }

        var grants = await run.Context.GrantEvidence.Where(x => x.StatementId == about.Id || x.StatementId == about.BearerId).Select(x => x.GrantId).Distinct().ToListAsync(run.Cancellation);
        foreach (var grantId in grants)
        {
            AddEvidence(grantId, row.Id, false, effects);
            effects.GrantsJoined.Add(grantId);
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
    }

    // That a sentence names an own share is not yet that it is this grant's: a person says so by choosing the grant.
    private async Task<CommandFailure?> AttachAsOwnShareAsync(Statement row, int grantId, DecisionEffects effects)
    {
        if (await JoinableAsync(grantId, []) is null)
        {
            return new CommandFailure(FailureReason.TargetUnfit) { TargetId = grantId };
        }

        AddEvidence(grantId, row.Id, false, effects);
        run.Context.GrantEvidence.Local.Single(x => x.GrantId == grantId && x.StatementId == row.Id).IsOwnShare = true;
        effects.GrantsJoined.Add(grantId);
        await run.Context.SaveChangesAsync(run.Cancellation);
        return null;
    }

    private void AddEvidence(int grantId, int statementId, bool isFounding, DecisionEffects effects)
    {
        effects.GrantsTouched.Add(grantId);
        if (run.Context.GrantEvidence.Find(grantId, statementId) is null)
        {
            run.Context.GrantEvidence.Add(run.Sign(new GrantEvidence
            {
                GrantId = grantId,
                StatementId = statementId,
                IsFounding = isFounding,
                RecordedById = run.Actor.Id,
                RecordedBy = run.Actor.Name,
            }));
        }
    }
}
