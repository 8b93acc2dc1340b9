using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Review;

namespace ProgramTracker.Data.Grants;

/// <summary>Joins two grants that a person found to be one, and separates them again. Both are ledger operations: nothing is lost and nothing counts twice.</summary>
/// <remarks>
/// Evidence and decisions go to the grant that stays. Of each measure counts what the one that stays has as decided; what only the other has goes over to it. A decided
/// grant never goes to one that is only announced: the decision says what the grant is. Separating reverses what went over and writes what was reversed, so that each has
/// its sums to the cent; it is refused where something later rests on what went over.
/// </remarks>
public sealed class GrantJoinCommands(CommandRunner runner)
{
    public Task<CommandResult<GrantJoinResult>> JoinAsync(Actor actor, GrantJoinInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return runner.RunAsync<GrantJoinResult>(actor, CommandNames.JoinGrants, CommandRight.EditLedger, run => JoinAsync(run, input), cancellationToken);
    }

    /// <summary>What joining would do, found by doing it and leaving nothing behind.</summary>
    public Task<CommandResult<GrantJoinResult>> RehearseAsync(Actor actor, GrantJoinInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return runner.RehearseAsync<GrantJoinResult>(actor, CommandNames.JoinGrants, CommandRight.EditLedger, run => JoinAsync(run, input), cancellationToken);
    }

    public Task<CommandResult<GrantJoinResult>> SeparateAsync(Actor actor, int mergeId, int mergeVersion, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return runner.RunAsync<GrantJoinResult>(
            actor,
            CommandNames.SeparateGrants,
            CommandRight.EditLedger,
            async run =>
            {
                if (ReasonFault(reason) is { } fault)
                {
                    return fault;
                }

                await run.Ledger.LockAsync();
                var merge = await run.Context.GrantMerges.Include(x => x.Items).Include(x => x.Grant).Include(x => x.IntoGrant)
                    .SingleOrDefaultAsync(x => x.Id == mergeId, run.Cancellation);
                if (merge is null)
                {
                    return new CommandFailure(FailureReason.NotFound);
                }

                if (await run.ChangedSinceAsync(merge, mergeVersion, merge.Id) is { } changed)
                {
                    return changed;
                }

                if (merge.SeparatedAt is not null)
                {
                    return new CommandFailure(FailureReason.NotDecided);
                }

                return merge.IntoGrant!.Status == GrantStatus.Active
                    ? await SeparateAsync(run, merge, reason.Trim())
                    : new CommandFailure(FailureReason.TargetUnfit) { TargetId = merge.IntoGrant.MergedIntoId };
            },
            cancellationToken);
    }

    internal static CommandFailure? ReasonFault(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new CommandFailure(FailureReason.ReasonMissing)
        : reason.Length > Lengths.Note ? new CommandFailure(FailureReason.TextTooLong, nameof(reason))
        : null;

    private static async Task<CommandResult<GrantJoinResult>> JoinAsync(CommandRun run, GrantJoinInput input)
    {
        if (ReasonFault(input.Reason) is { } fault)
        {
            return fault;
        }

        if (input.GrantId == input.IntoGrantId)
        {
            return new CommandFailure(FailureReason.TargetUnfit) { TargetId = input.IntoGrantId };
        }

        await run.Ledger.LockAsync();
        var goes = await run.Context.Grants.Include(x => x.Municipalities).SingleOrDefaultAsync(x => x.Id == input.GrantId, run.Cancellation);
        var stays = await run.Context.Grants.Include(x => x.Municipalities).SingleOrDefaultAsync(x => x.Id == input.IntoGrantId, run.Cancellation);
        if (goes is null || stays is null)
        {
            return new CommandFailure(FailureReason.NotFound);
        }

        if ((await run.ChangedSinceAsync(goes, input.GrantVersion, goes.Id) ?? await run.ChangedSinceAsync(stays, input.IntoGrantVersion, stays.Id)) is { } changed)
        {
            return changed;
        }

        if (goes.Status != GrantStatus.Active || stays.Status != GrantStatus.Active)
        {
            return new CommandFailure(FailureReason.TargetUnfit) { TargetId = goes.MergedIntoId ?? stays.MergedIntoId };
        }

        var move = new GrantMove(run, await ReferenceLookup.LoadAsync(run.Context, run.Cancellation));
        if (await move.IsDecidedAsync(goes.Id) && !await move.IsDecidedAsync(stays.Id))
        {
            return new CommandFailure(FailureReason.DecidedMustStay) { TargetId = goes.Id };
        }

        var (goesBefore, staysBefore) = (await SumsAsync(run, goes.Id), await SumsAsync(run, stays.Id));
        var merge = run.Sign(new GrantMerge { GrantId = goes.Id, IntoGrantId = stays.Id, Reason = input.Reason.Trim(), RecordedById = run.Actor.Id, RecordedBy = run.Actor.Name });
        run.Context.GrantMerges.Add(merge);
        (goes.Status, goes.ClosedAt, goes.MergedIntoId) = (GrantStatus.Merged, run.Now, stays.Id);
        run.Context.Entry(stays).State = EntityState.Modified;
        await move.JoinAsync(merge);
        await GrantSearch.IndexAsync(run.Context, goes, run.Cancellation);
        merge.LedgerNumber = run.Ledger.Number;
        await run.Context.SaveChangesAsync(run.Cancellation);
        var (goesAfter, staysAfter) = (await SumsAsync(run, goes.Id), await SumsAsync(run, stays.Id));
        run.Record<GrantMerge>(merge.Id, null, new { merge.GrantId, merge.IntoGrantId, merge.Reason, Moved = merge.Items.Count });
        run.Record<Grant>(goes.Id, new { Status = GrantStatus.Active, Sums = goesBefore }, new { goes.Status, goes.MergedIntoId, Sums = goesAfter, merge.Reason });
        run.Record<Grant>(stays.Id, new { Sums = staysBefore }, new { TookIn = goes.Id, Sums = staysAfter, merge.Reason });
        return new GrantJoinResult(merge.Id, goes.Id, stays.Id, run.Ledger.Number) { Grant = goesAfter, IntoGrant = staysAfter };
    }

    private static async Task<CommandResult<GrantJoinResult>> SeparateAsync(CommandRun run, GrantMerge merge, string reason)
    {
        var (goes, stays) = (merge.Grant!, merge.IntoGrant!);
        var before = await SumsAsync(run, stays.Id);
        (goes.Status, goes.ClosedAt, goes.MergedIntoId) = (GrantStatus.Active, null, null);
        run.Context.Entry(stays).State = EntityState.Modified;
        (merge.SeparatedAt, merge.SeparatedById, merge.SeparatedBy, merge.SeparationReason) = (run.Now, run.Actor.Id, run.Actor.Name, reason);
        var move = new GrantMove(run, await ReferenceLookup.LoadAsync(run.Context, run.Cancellation));
        if (!await move.SeparateAsync(merge, reason))
        {
            return new CommandFailure(FailureReason.LaterWorkRestsOnIt) { TargetId = stays.Id };
        }

        merge.SeparationLedgerNumber = run.Ledger.Number;
        await run.Context.SaveChangesAsync(run.Cancellation);
        var (goesAfter, staysAfter) = (await SumsAsync(run, goes.Id), await SumsAsync(run, stays.Id));
        run.Record<GrantMerge>(merge.Id, null, new { merge.GrantId, merge.IntoGrantId, Separated = true, Reason = reason });
        run.Record<Grant>(goes.Id, new { Status = GrantStatus.Merged, MergedIntoId = stays.Id }, new { goes.Status, Sums = goesAfter, Reason = reason });
        run.Record<Grant>(stays.Id, new { Sums = before }, new { Gave = goes.Id, Sums = staysAfter, Reason = reason });
        return new GrantJoinResult(merge.Id, goes.Id, stays.Id, run.Ledger.Number) { Grant = goesAfter, IntoGrant = staysAfter };
    }

    private static async Task<ImmutableArray<MeasureSum>> SumsAsync(CommandRun run, int grantId)
    {
        var sums = await run.Context.LedgerEntries.Where(x => x.GrantId == grantId).GroupBy(x => x.Measure)
            .Select(x => new { Measure = x.Key, Cents = x.Sum(e => e.Cents), Effect = x.Sum(e => e.Effect) })
            .ToListAsync(run.Cancellation);
        return [.. sums.Where(x => x.Effect != 0 || x.Cents != 0).OrderBy(x => x.Measure).Select(x => new MeasureSum(x.Measure, x.Cents))];
    }
}
