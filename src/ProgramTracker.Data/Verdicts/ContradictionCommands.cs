using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Decides on contradictions. A decision needs a reason, holds for the facts it was made on, and can be taken back.</summary>
public sealed class ContradictionCommands(CommandRunner runner)
{
    /// <summary>Settles a contradiction as the person saw it; <paramref name="seenVersion"/> is that of the decision shown, or 0 where there was none.</summary>
    public Task<CommandResult<int>> DecideAsync(
        Actor actor, string key, string fingerprint, ContradictionOutcome outcome, string reason, int seenVersion, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(fingerprint);
        return runner.RunAsync<int>(actor, CommandNames.DecideContradiction, CommandRight.EditLedger, async run =>
        {
            if (string.IsNullOrWhiteSpace(reason))
            {
                return new CommandFailure(FailureReason.ReasonMissing);
            }

            if (reason.Length > Lengths.Note)
            {
                return new CommandFailure(FailureReason.TextTooLong);
            }

            if (!Enum.IsDefined(outcome) || key.Length > Lengths.Key || fingerprint.Length > Lengths.Sha256)
            {
                return new CommandFailure(FailureReason.Invalid);
            }

            var decision = await run.Context.ContradictionDecisions.SingleOrDefaultAsync(x => x.Key == key, run.Cancellation);
            if (decision is null && seenVersion != 0)
            {
                return await CommandRun.ChangedMeanwhileAsync(run.Context, nameof(ContradictionDecision), key, run.Cancellation);
            }

            if (decision is not null && await run.ChangedSinceAsync(decision, seenVersion, key) is { } changed)
            {
                return changed;
            }

            var before = decision is null ? null : Describe(decision);
            if (decision is null)
            {
                decision = new ContradictionDecision { Key = key, Fingerprint = fingerprint, Reason = reason, RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name };
                run.Context.ContradictionDecisions.Add(decision);
            }

            (decision.Fingerprint, decision.Outcome, decision.Reason) = (fingerprint, outcome, reason.Trim());
            run.Sign(decision);
            await run.Context.SaveChangesAsync(run.Cancellation);
            run.Record<ContradictionDecision>(key, before, Describe(decision));
            return decision.Version;
        }, cancellationToken);
    }

    /// <summary>Takes a decision back: the contradiction is open again.</summary>
    public Task<CommandResult<bool>> ReopenAsync(Actor actor, string key, int seenVersion, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return runner.RunAsync<bool>(actor, CommandNames.ReopenContradiction, CommandRight.EditLedger, async run =>
        {
            var decision = await run.Context.ContradictionDecisions.SingleOrDefaultAsync(x => x.Key == key, run.Cancellation);
            if (decision is null)
            {
                return seenVersion == 0
                    ? new CommandFailure(FailureReason.NotDecided)
                    : await CommandRun.ChangedMeanwhileAsync(run.Context, nameof(ContradictionDecision), key, run.Cancellation);
            }

            if (await run.ChangedSinceAsync(decision, seenVersion, key) is { } changed)
            {
                return changed;
            }

            run.Context.ContradictionDecisions.Remove(decision);
            run.Record<ContradictionDecision>(key, Describe(decision));
            return true;
        }, cancellationToken);
    }

    private static object Describe(ContradictionDecision decision) => new { decision.Outcome, decision.Reason, decision.Fingerprint, By = decision.RecordedBy };
}
