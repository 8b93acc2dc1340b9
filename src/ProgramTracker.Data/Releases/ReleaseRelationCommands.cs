using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Ledger;

namespace ProgramTracker.Data.Releases;

/// <summary>Says of a release that it is a copy of another, corrects it, or is a source of its own. Copies and corrections count as the same source.</summary>
public sealed class ReleaseRelationCommands(CommandRunner runner)
{
    /// <remarks>
    /// A copy of a copy is a copy of the original. What this release is evidence of is settled anew: a correction takes the place of the sum it corrects. Grants that both
    /// releases have led to stay two and become likely duplicates; a person joins them.
    /// </remarks>
    public Task<CommandResult<int>> MarkAsync(Actor actor, SourceInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return runner.RunAsync<int>(actor, CommandNames.MarkSource, CommandRight.EditLedger, run => MarkAsync(run, input), cancellationToken);
    }

    private static async Task<CommandResult<int>> MarkAsync(CommandRun run, SourceInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return new CommandFailure(FailureReason.ReasonMissing);
        }

        if (input.Reason.Length > Lengths.Note)
        {
            return new CommandFailure(FailureReason.TextTooLong, nameof(input.Reason));
        }

        await run.Ledger.LockAsync();
        var release = await run.Context.Releases.SingleOrDefaultAsync(x => x.Id == input.ReleaseId, run.Cancellation);
        if (release is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        if (await run.ChangedSinceAsync(release, input.ReleaseVersion, release.Id) is { } changed)
        {
            return changed;
        }

        if (release.Status != ReleaseStatus.Active)
        {
            return new CommandFailure(FailureReason.Withdrawn);
        }

        int? target = null;
        if (input.Relation != SourceRelation.None)
        {
            var found = await TargetAsync(run, release.Id, input.OtherId);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            target = found.Value;
        }

        var before = new { release.CopyOfId, release.CorrectsId };
        release.CopyOfId = input.Relation == SourceRelation.CopyOf ? target : null;
        release.CorrectsId = input.Relation == SourceRelation.Corrects ? target : null;
        if (release.CopyOfId is { } original)
        {
            foreach (var copy in await run.Context.Releases.Where(x => x.CopyOfId == release.Id).ToListAsync(run.Cancellation))
            {
                copy.CopyOfId = original;
            }
        }

        await run.Context.SaveChangesAsync(run.Cancellation);

        // Which statement of one source bears an award may have changed wherever this release or a copy of it is evidence.
        await ReleaseEvidence.SettleAsync(run, release.Id, EntryReasons.SourceMarked, input.Reason.Trim());
        run.Record<Release>(release.Id, before, new { release.CopyOfId, release.CorrectsId, Reason = input.Reason.Trim() });
        return release.Id;
    }

    private static async Task<CommandResult<int>> TargetAsync(CommandRun run, int releaseId, int? otherId)
    {
        var other = await run.Context.Releases.AsNoTracking().SingleOrDefaultAsync(x => x.Id == otherId, run.Cancellation);
        if (other is not { Status: ReleaseStatus.Active })
        {
            return new CommandFailure(FailureReason.TargetUnfit) { TargetId = otherId };
        }

        var target = other.CopyOfId ?? other.Id;
        for (int? at = target; at is { } id;)
        {
            if (id == releaseId)
            {
                return new CommandFailure(FailureReason.RelationCircular) { TargetId = otherId };
            }

            at = await run.Context.Releases.Where(x => x.Id == id).Select(x => x.CopyOfId ?? x.CorrectsId).SingleAsync(run.Cancellation);
        }

        return target;
    }
}

/// <summary>What a release is to another one.</summary>
public enum SourceRelation
{
    /// <summary>A source of its own.</summary>
    None = 0,

    /// <summary>Tells the same in the same words, as a distributor does.</summary>
    CopyOf = 1,

    /// <summary>Takes back or corrects what the other stated.</summary>
    Corrects = 2,
}

/// <summary>What a person says of a release; <see cref="OtherId"/> is null exactly for <see cref="SourceRelation.None"/>.</summary>
public sealed record SourceInput(int ReleaseId, int ReleaseVersion, SourceRelation Relation, int? OtherId, string Reason);
