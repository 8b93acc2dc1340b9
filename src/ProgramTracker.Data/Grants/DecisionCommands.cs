using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>Enters Zuwendungsbescheide. The decision takes the place of the announcement in one ledger transaction, so that the same sum stays the same total.</summary>
public sealed class DecisionCommands(CommandRunner runner)
{
    public Task<CommandResult<EnteredDecision>> EnterAsync(Actor actor, DecisionInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return runner.RunAsync<EnteredDecision>(actor, CommandNames.EnterDecision, CommandRight.EditLedger, run => EnterAsync(run, input), cancellationToken);
    }

    private static async Task<CommandResult<EnteredDecision>> EnterAsync(CommandRun run, DecisionInput input)
    {
        await run.Ledger.LockAsync();
        var lookup = await ReferenceLookup.LoadAsync(run.Context, run.Cancellation);
        var check = new DecisionChecks(lookup, DateOnly.FromDateTime(run.Now));
        string? contentType = null;
        if (input.File is { } given)
        {
            var kind = DecisionFileCheck.ContentType(given);
            if (!kind.Succeeded)
            {
                return kind.Failure;
            }

            contentType = kind.Value;
        }

        if (check.Check(input) is { } bad)
        {
            return bad;
        }

        var opened = await OpenGrantAsync(run, input);
        if (!opened.Succeeded)
        {
            return opened.Failure;
        }

        var grant = opened.Value;
        var isNew = grant.Id == 0;
        var before = isNew ? null : await SumAsync(run, grant.Id);
        await FillAsync(run, grant, input, lookup);
        if (grant.Bucket == PlaceBucket.Unlocated && grant.Organisation is null && grant.OrganisationId is null)
        {
            return new CommandFailure(FailureReason.RecipientMissing);
        }

        if (!isNew)
        {
            // Whoever saw the grant before is to look again, also where the decision says what was known.
            run.Context.Entry(grant).State = EntityState.Modified;
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
        var decision = run.Sign(new GrantDecision
        {
            GrantId = grant.Id,
            Kind = GrantDecisionKind.Award,
            Measure = Measure.Awarded,
            ReferenceNumber = grant.ReferenceNumber,
            Authority = grant.GrantingAuthority,
            DecidedOn = input.DecidedOn,
            Cents = input.Lines.Sum(x => x.Cents),
            Note = DecisionChecks.Trimmed(input.Note),
            RecordedById = run.Actor.Id,
            RecordedBy = run.Actor.Name,
        });
        if (input.File is { } file)
        {
            DecisionFileCheck.Attach(decision, file, contentType!);
        }

        run.Context.GrantDecisions.Add(decision);
        await run.Context.SaveChangesAsync(run.Cancellation);
        foreach (var line in input.Lines)
        {
            var slot = LedgerSlot.Of(grant, line.Ags is { } ags ? lookup.Today(ags) : null, line.Year);
            await run.Ledger.PostAsync(new LedgerEntry
            {
                GrantId = grant.Id,
                Measure = Measure.Awarded,
                Basis = Basis.Decided,
                Amount = EntryAmount.Of(Amount.Exactly(line.Cents)),
                ProgrammeId = grant.ProgrammeId,
                Bucket = slot.Bucket,
                Ags = slot.Ags,
                YearBucket = slot.Year.Bucket,
                Year = slot.Year.Year,
                EffectiveDate = input.DecidedOn,
                DecisionId = decision.Id,
                Reason = EntryReasons.With(EntryReasons.Decided, decision.Note),
            });
        }

        await run.Context.SaveChangesAsync(run.Cancellation);
        await new AnnouncedAward(run, lookup).SettleAsync(grant.Id, EntryReasons.Decided, null);
        var after = await SumAsync(run, grant.Id) ?? 0;
        run.Record<Grant>(grant.Id, new { AwardedCents = before }, new { AwardedCents = after, decision.ReferenceNumber, Decision = decision.Id, decision.FileSha256 });
        return new EnteredDecision(grant.Id, decision.Id, isNew, before, after, run.Ledger.Number!.Value);
    }

    private static async Task<CommandResult<Grant>> OpenGrantAsync(CommandRun run, DecisionInput input)
    {
        var folded = ReferenceNumbers.Fold(input.ReferenceNumber);
        var taken = await run.Context.Grants
            .Where(x => x.FoldedReferenceNumber == folded && x.Status == GrantStatus.Active && x.Id != (input.GrantId ?? 0))
            .Select(x => (int?)x.Id)
            .FirstOrDefaultAsync(run.Cancellation);
        taken ??= (await MergedGrants.SurvivorsByNumberAsync(run.Context, [folded!], run.Cancellation)).Where(id => id != input.GrantId).Select(id => (int?)id).FirstOrDefault();
        if (taken is not null)
        {
            return new CommandFailure(FailureReason.ReferenceNumberTaken) { TargetId = taken };
        }

        if (input.GrantId is not { } grantId)
        {
            var added = run.Sign(new Grant { Visibility = input.Visibility, RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name });
            run.Context.Grants.Add(added);
            return added;
        }

        var grant = await run.Context.Grants.Include(x => x.Municipalities).Include(x => x.Organisation).SingleOrDefaultAsync(x => x.Id == grantId, run.Cancellation);
        if (grant is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        if (await run.ChangedSinceAsync(grant, input.GrantVersion, grant.Id) is { } changed)
        {
            return changed;
        }

        if (grant.Status != GrantStatus.Active)
        {
            return new CommandFailure(FailureReason.TargetUnfit) { TargetId = grant.MergedIntoId };
        }

        var isDecided = await run.Context.LedgerEntries.Deciding().AnyAsync(x => x.GrantId == grantId && x.Measure == Measure.Awarded && x.Cents > 0, run.Cancellation);
        return isDecided ? new CommandFailure(FailureReason.AlreadyDecided) { TargetId = grantId } : grant;
    }

    private static async Task FillAsync(CommandRun run, Grant grant, DecisionInput input, ReferenceLookup lookup)
    {
        grant.GrantingAuthority = DecisionChecks.Trimmed(input.Authority);
        grant.Funder = input.Funder;
        GrantFacts.SetReferenceNumber(grant, input.ReferenceNumber);
        grant.AwardFrom = input.AwardFrom ?? grant.AwardFrom;
        grant.AwardTo = input.AwardTo ?? grant.AwardTo;
        if (input.Period is { } period)
        {
            GrantFacts.SetPeriod(grant, period);
        }

        if (DecisionChecks.Trimmed(input.Project) is { } project)
        {
            GrantFacts.SetProject(grant, project);
        }

        var given = input.BeneficiaryAgs.Concat(input.Lines.Select(x => x.Ags).OfType<string>()).Select(ags => lookup.Today(ags)!).Distinct().ToList();
        var places = input.BeneficiaryAgs.IsEmpty ? grant.Municipalities.Select(x => x.Ags).Union(given).ToList() : given;
        if (places.Count > 0)
        {
            GrantFacts.SetPlaces(run.Context, grant, places);
            grant.Bucket = places.Count == 1 ? PlaceBucket.Municipality : PlaceBucket.Several;
        }

        if (DecisionChecks.Trimmed(input.Organisation) is { } organisation)
        {
            grant.Organisation = await OrganisationRows.FindOrAddAsync(run.Context, organisation, places is [var only] ? only : null, OrganisationKind.Unknown, run.Cancellation);
        }

        if (input.Programme is { } programme)
        {
            if (lookup.Programme(programme) is not { } known)
            {
                var added = ProgrammeRows.Add(run.Context, programme.Name, lookup.FreeKey(programme.Name));
                await run.Context.SaveChangesAsync(run.Cancellation);
                run.Record<Programme>(added.Id, null, new { added.Key, added.Name });
                lookup.Add(added);
                grant.ProgrammeId = added.Id;
            }
            else
            {
                grant.ProgrammeId = known.Id;
            }
        }
    }

    private static async Task<long?> SumAsync(CommandRun run, int grantId)
    {
        var sums = await LedgerSlot.SumsAsync(run.Context, grantId, Measure.Awarded, run.Cancellation);
        return sums.Count == 0 ? null : sums.Values.Sum();
    }
}
