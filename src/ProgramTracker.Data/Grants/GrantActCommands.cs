using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Ledger;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>Records what happens to a grant after its decision, each as a signed entry of its own (counting rule 11), and corrects decided entries.</summary>
public sealed class GrantActCommands(CommandRunner runner)
{
    /// <summary>Änderungsbescheid that raises the award.</summary>
    public Task<CommandResult<RecordedAct>> RaiseAwardAsync(Actor actor, GrantActInput input, CancellationToken cancellationToken) =>
        RecordAsync(actor, new Act(CommandNames.RaiseAward, GrantDecisionKind.Increase, Measure.Awarded, false, EntryReasons.Raised), input, cancellationToken);

    /// <summary>Teilwiderruf or Kürzung.</summary>
    public Task<CommandResult<RecordedAct>> ReduceAwardAsync(Actor actor, GrantActInput input, CancellationToken cancellationToken) =>
        RecordAsync(actor, new Act(CommandNames.ReduceAward, GrantDecisionKind.Reduction, Measure.Awarded, true, EntryReasons.Reduced), input, cancellationToken);

    /// <summary>Auszahlung.</summary>
    public Task<CommandResult<RecordedAct>> RecordDisbursementAsync(Actor actor, GrantActInput input, CancellationToken cancellationToken) =>
        RecordAsync(actor, new Act(CommandNames.RecordDisbursement, GrantDecisionKind.Disbursement, Measure.Disbursed, false, EntryReasons.Disbursed), input, cancellationToken);

    /// <summary>Rückzahlung: lowers what is disbursed, not what is awarded.</summary>
    public Task<CommandResult<RecordedAct>> RecordRepaymentAsync(Actor actor, GrantActInput input, CancellationToken cancellationToken) =>
        RecordAsync(actor, new Act(CommandNames.RecordRepayment, GrantDecisionKind.Repayment, Measure.Disbursed, true, EntryReasons.Repaid), input, cancellationToken);

    /// <summary>Eigenanteil.</summary>
    public Task<CommandResult<RecordedAct>> RecordOwnShareAsync(Actor actor, GrantActInput input, CancellationToken cancellationToken) =>
        RecordAsync(actor, new Act(CommandNames.RecordOwnShare, GrantDecisionKind.OwnShare, Measure.OwnShare, false, EntryReasons.OwnShare), input, cancellationToken);

    /// <summary>Reverses a decided entry and writes it anew, in one transaction. An announced entry is corrected at its statement.</summary>
    public Task<CommandResult<RecordedAct>> CorrectEntryAsync(Actor actor, EntryCorrection input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return runner.RunAsync<RecordedAct>(actor, CommandNames.CorrectEntry, CommandRight.EditLedger, run => CorrectAsync(run, input), cancellationToken);
    }

    private Task<CommandResult<RecordedAct>> RecordAsync(Actor actor, Act act, GrantActInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return runner.RunAsync<RecordedAct>(actor, act.Command, CommandRight.EditLedger, run => RecordAsync(run, act, input), cancellationToken);
    }

    private static async Task<CommandResult<RecordedAct>> RecordAsync(CommandRun run, Act act, GrantActInput input)
    {
        await run.Ledger.LockAsync();
        var lookup = await ReferenceLookup.LoadAsync(run.Context, run.Cancellation);
        if (new DecisionChecks(lookup, DateOnly.FromDateTime(run.Now)).Check(input) is { } bad)
        {
            return bad;
        }

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

        var grant = await run.Context.Grants.Include(x => x.Municipalities).SingleOrDefaultAsync(x => x.Id == input.GrantId, run.Cancellation);
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

        var sums = await LedgerSlot.SumsAsync(run.Context, grant.Id, act.Measure, run.Cancellation);
        var slot = await SlotAsync(run, grant, act, input, lookup, sums);
        if (act.IsLowering && sums.GetValueOrDefault(slot) < input.Cents)
        {
            return new CommandFailure(FailureReason.MoreThanRecorded);
        }

        var decision = run.Sign(new GrantDecision
        {
            GrantId = grant.Id,
            Kind = act.Kind,
            Measure = act.Measure,
            ReferenceNumber = DecisionChecks.Trimmed(input.ReferenceNumber),
            Authority = DecisionChecks.Trimmed(input.Authority) ?? grant.GrantingAuthority,
            DecidedOn = input.DecidedOn,
            Cents = input.Cents,
            Note = input.Reason.Trim(),
            RecordedById = run.Actor.Id,
            RecordedBy = run.Actor.Name,
        });
        if (input.File is { } file)
        {
            DecisionFileCheck.Attach(decision, file, contentType!);
        }

        run.Context.GrantDecisions.Add(decision);
        await run.Context.SaveChangesAsync(run.Cancellation);
        await run.Ledger.PostAsync(new LedgerEntry
        {
            GrantId = grant.Id,
            Measure = act.Measure,
            Basis = Basis.Decided,
            Amount = AmountOf(input.Cents, act.IsLowering),
            ProgrammeId = grant.ProgrammeId,
            Bucket = slot.Bucket,
            Ags = slot.Ags,
            YearBucket = slot.Year.Bucket,
            Year = slot.Year.Year,
            EffectiveDate = input.DecidedOn,
            DecisionId = decision.Id,
            Reason = EntryReasons.With(act.Reason, decision.Note),
        });
        Touch(run, grant);
        await run.Context.SaveChangesAsync(run.Cancellation);
        if (act.Measure == Measure.OwnShare)
        {
            // What a release said of it steps back, as an announced award does behind its decision.
            await new AnnouncedAward(run, lookup).SettleAsync(grant.Id, act.Reason, decision.Note);
        }

        var before = sums.Values.Sum();
        var after = (await LedgerSlot.SumsAsync(run.Context, grant.Id, act.Measure, run.Cancellation)).Values.Sum();
        run.Record<Grant>(grant.Id, new { act.Measure, Cents = before }, new { act.Measure, Cents = after, Decision = decision.Id, Reason = decision.Note });
        return new RecordedAct(grant.Id, decision.Id, before, after, run.Ledger.Number!.Value);
    }

    // What an act leaves out is where the money is: the only slot of its measure, else the only one that is awarded, else the grant's own.
    private static async Task<LedgerSlot> SlotAsync(CommandRun run, Grant grant, Act act, GrantActInput input, ReferenceLookup lookup, Dictionary<LedgerSlot, long> sums)
    {
        if (input.Ags is null && input.Year is null)
        {
            var where = sums.Count > 0 || act.Measure == Measure.Awarded ? sums : await LedgerSlot.SumsAsync(run.Context, grant.Id, Measure.Awarded, run.Cancellation);
            if (where.Keys.ToList() is [var only])
            {
                return only;
            }
        }

        return LedgerSlot.Of(grant, input.Ags is { } ags ? lookup.Today(ags) : null, input.Year);
    }

    private static async Task<CommandResult<RecordedAct>> CorrectAsync(CommandRun run, EntryCorrection input)
    {
        await run.Ledger.LockAsync();
        var lookup = await ReferenceLookup.LoadAsync(run.Context, run.Cancellation);
        if (new DecisionChecks(lookup, DateOnly.FromDateTime(run.Now)).Check(input) is { } bad)
        {
            return bad;
        }

        var entry = await run.Context.LedgerEntries.Include(x => x.Decision).SingleOrDefaultAsync(x => x.Id == input.EntryId, run.Cancellation);
        if (entry is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        var reversal = await run.Context.LedgerEntries.Include(x => x.Transaction).SingleOrDefaultAsync(x => x.ReversesEntryId == entry.Id, run.Cancellation);
        if (reversal is not null)
        {
            var by = reversal.Transaction!;
            return new CommandFailure(FailureReason.ChangedMeanwhile, null, by.ActorName, by.At, by.Command);
        }

        if (entry.ReversesEntryId is not null)
        {
            return new CommandFailure(FailureReason.EntryReversed);
        }

        if (entry.Basis == Basis.Announced)
        {
            return new CommandFailure(FailureReason.EntryFollowsStatement) { TargetId = entry.StatementId };
        }

        var grant = await run.Context.Grants.Include(x => x.Municipalities).SingleAsync(x => x.Id == entry.GrantId, run.Cancellation);
        var slot = LedgerSlot.Of(grant, input.Ags is { } ags ? lookup.Today(ags) : null, input.Year);
        var isLowering = entry.Cents < 0;
        var amount = AmountOf(input.Cents, isLowering);
        var sums = await LedgerSlot.SumsAsync(run.Context, grant.Id, entry.Measure, run.Cancellation);
        var before = sums.Values.Sum();
        sums[LedgerSlot.Of(entry)] = sums.GetValueOrDefault(LedgerSlot.Of(entry)) - entry.Cents;
        sums[slot] = sums.GetValueOrDefault(slot) + amount.Cents;
        if (sums.Values.Any(x => x < 0))
        {
            return new CommandFailure(FailureReason.MoreThanRecorded);
        }

        var reason = EntryReasons.With(EntryReasons.EntryCorrected, input.Reason);
        await run.Ledger.ReverseAsync(entry, reason);
        var anew = LedgerWriter.CopyOf(entry, reason);
        (anew.Amount, anew.Qualifier) = (amount, AmountQualifier.Exact);
        (anew.Bucket, anew.Ags, anew.YearBucket, anew.Year) = (slot.Bucket, slot.Ags, slot.Year.Bucket, slot.Year.Year);
        await run.Ledger.PostAsync(anew);
        if (entry.Decision is { } decision)
        {
            decision.Cents += Math.Abs(amount.Cents) - Math.Abs(entry.Cents);
        }

        Touch(run, grant);
        await run.Context.SaveChangesAsync(run.Cancellation);
        var after = before - entry.Cents + amount.Cents;
        run.Record<Grant>(grant.Id, new { entry.Measure, Cents = before }, new { entry.Measure, Cents = after, Entry = entry.Id, input.Reason });
        return new RecordedAct(grant.Id, entry.DecisionId, before, after, run.Ledger.Number!.Value);
    }

    private static EntryAmount AmountOf(long cents, bool isLowering) => isLowering ? EntryAmount.Reduction(cents) : EntryAmount.Of(Amount.Exactly(cents));

    // The grant's money changed: whoever saw it before is to look again.
    private static void Touch(CommandRun run, Grant grant) => run.Context.Entry(grant).State = EntityState.Modified;

    private sealed record Act(string Command, GrantDecisionKind Kind, Measure Measure, bool IsLowering, string Reason);
}
