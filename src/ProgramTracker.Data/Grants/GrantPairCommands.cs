using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Matching;
using ProgramTracker.Data.Access;

namespace ProgramTracker.Data.Grants;

/// <summary>What a person says of two grants that stay two: that they are not the same, or that they are for one project.</summary>
public sealed class GrantPairCommands(CommandRunner runner)
{
    /// <summary>Two likely duplicates are two grants. Said again after the facts changed, it stands for the new facts.</summary>
    public Task<CommandResult<GrantPair>> DistinguishAsync(Actor actor, GrantPairInput input, CancellationToken cancellationToken) =>
        OnBothAsync(actor, CommandNames.DistinguishGrants, input, async (run, pair, reason) =>
        {
            var recorded = await RecordedGrants.LoadAsync(run.Context, [pair.FirstId, pair.SecondId], run.Cancellation);
            var facts = GrantDuplicates.FactsOf(recorded.Candidate(pair.FirstId)!, recorded.Candidate(pair.SecondId)!);
            var known = await run.Context.GrantDistinctions.FindAsync([pair.FirstId, pair.SecondId], run.Cancellation);
            var before = known is null ? null : new { known.Facts, known.Reason };
            if (known is null)
            {
                known = new GrantDistinction { FirstGrantId = pair.FirstId, SecondGrantId = pair.SecondId, Facts = facts, Reason = reason, RecordedById = string.Empty, RecordedBy = string.Empty };
                run.Context.GrantDistinctions.Add(known);
            }

            (known.Facts, known.Reason) = (facts, reason);
            run.Sign(known);
            Record(run, pair, before, new SaidOfPair(reason) { Same = false, Facts = facts });
            return null;
        }, cancellationToken);

    /// <summary>Two grants are for one project, say of Bund and Land; they stay two grants.</summary>
    public Task<CommandResult<GrantPair>> LinkAsync(Actor actor, GrantPairInput input, CancellationToken cancellationToken) =>
        OnBothAsync(actor, CommandNames.LinkGrants, input, async (run, pair, reason) =>
        {
            if (await run.Context.GrantLinks.FindAsync([pair.FirstId, pair.SecondId], run.Cancellation) is not null)
            {
                return new CommandFailure(FailureReason.AlreadyDecided);
            }

            run.Context.GrantLinks.Add(run.Sign(new GrantLink { FirstGrantId = pair.FirstId, SecondGrantId = pair.SecondId, Reason = reason, RecordedById = string.Empty, RecordedBy = string.Empty }));
            Record(run, pair, null, new SaidOfPair(reason) { OneProject = true });
            return null;
        }, cancellationToken);

    public Task<CommandResult<GrantPair>> UnlinkAsync(Actor actor, GrantPairInput input, CancellationToken cancellationToken) =>
        OnBothAsync(actor, CommandNames.UnlinkGrants, input, async (run, pair, reason) =>
        {
            if (await run.Context.GrantLinks.FindAsync([pair.FirstId, pair.SecondId], run.Cancellation) is not { } link)
            {
                return new CommandFailure(FailureReason.NotDecided);
            }

            run.Context.GrantLinks.Remove(link);
            Record(run, pair, new { OneProject = true, link.Reason }, new SaidOfPair(reason) { OneProject = false });
            return null;
        }, cancellationToken);

    // Both grants get another version: who decides on one of them at the same moment is to look again.
    private Task<CommandResult<GrantPair>> OnBothAsync(
        Actor actor,
        string command,
        GrantPairInput input,
        Func<CommandRun, GrantPair, string, Task<CommandFailure?>> work,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return runner.RunAsync<GrantPair>(
            actor,
            command,
            CommandRight.EditLedger,
            async run =>
            {
                if (GrantJoinCommands.ReasonFault(input.Reason) is { } fault)
                {
                    return fault;
                }

                if (input.GrantId == input.OtherGrantId)
                {
                    return new CommandFailure(FailureReason.TargetUnfit) { TargetId = input.OtherGrantId };
                }

                await run.Ledger.LockAsync();
                var pair = GrantPair.Of(input.GrantId, input.OtherGrantId);
                var grants = await run.Context.Grants.Where(x => x.Id == pair.FirstId || x.Id == pair.SecondId).OrderBy(x => x.Id).ToListAsync(run.Cancellation);
                if (grants.Count != 2)
                {
                    return new CommandFailure(FailureReason.NotFound);
                }

                foreach (var grant in grants)
                {
                    var seen = grant.Id == input.GrantId ? input.GrantVersion : input.OtherGrantVersion;
                    if (await run.ChangedSinceAsync(grant, seen, grant.Id) is { } changed)
                    {
                        return changed;
                    }

                    if (grant.Status != GrantStatus.Active)
                    {
                        return new CommandFailure(FailureReason.TargetUnfit) { TargetId = grant.MergedIntoId };
                    }

                    run.Context.Entry(grant).State = EntityState.Modified;
                }

                return await work(run, pair, input.Reason.Trim()) is { } failure ? failure : pair;
            },
            cancellationToken);
    }

    private static void Record(CommandRun run, GrantPair pair, object? before, SaidOfPair after)
    {
        run.Record<Grant>(pair.FirstId, before, new Said(pair.SecondId, after));
        run.Record<Grant>(pair.SecondId, before, new Said(pair.FirstId, after));
    }

    /// <summary>What the record of one grant says of the other; the history reads it back.</summary>
    internal sealed record Said(int Other, SaidOfPair What);

    internal sealed record SaidOfPair(string Reason)
    {
        public bool? Same { get; init; }

        public bool? OneProject { get; init; }

        public string? Facts { get; init; }
    }
}

/// <summary>Two grants with the versions that the person saw, and why.</summary>
public sealed record GrantPairInput(int GrantId, int GrantVersion, int OtherGrantId, int OtherGrantVersion, string Reason);
