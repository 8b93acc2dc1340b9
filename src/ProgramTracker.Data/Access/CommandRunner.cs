using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Access;

/// <summary>The one place through which everything that changes data goes: it checks the right, opens the transaction, records who did what, and turns a lost race into a value.</summary>
/// <remarks>
/// A command either does all it says or nothing. Its work may be run a second time after a lost race, on a fresh context, so it must keep nothing from the first run.
/// A command that records nothing changed nothing and leaves no trace.
/// </remarks>
public sealed class CommandRunner(IDbContextFactory<TrackerContext> factory, TimeProvider clock)
{
    private const int Attempts = 3;

    public async Task<CommandResult<T>> RunAsync<T>(
        Actor actor,
        string command,
        CommandRight right,
        Func<CommandRun, Task<CommandResult<T>>> work,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(work);
        if (!actor.Has(right))
        {
            return new CommandFailure(FailureReason.NotAllowed);
        }

        return await RunAsync(actor, command, work, false, cancellationToken);
    }

    /// <summary>Does what a command does and takes all of it back: what it would do, said by the code that does it.</summary>
    public async Task<CommandResult<T>> RehearseAsync<T>(
        Actor actor,
        string command,
        CommandRight right,
        Func<CommandRun, Task<CommandResult<T>>> work,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(work);
        return actor.Has(right) ? await RunAsync(actor, command, work, true, cancellationToken) : new CommandFailure(FailureReason.NotAllowed);
    }

    private async Task<CommandResult<T>> RunAsync<T>(Actor actor, string command, Func<CommandRun, Task<CommandResult<T>>> work, bool isRehearsal, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(actor, command, work, isRehearsal, cancellationToken);
            }
            catch (DbUpdateConcurrencyException lost)
            {
                return await ChangedMeanwhileAsync<T>(lost, cancellationToken);
            }
            catch (Exception lost) when (DatabaseConnection.IsLostRace(lost))
            {
                if (attempt == Attempts)
                {
                    return new CommandFailure(FailureReason.ChangedMeanwhile);
                }
            }
        }
    }

    // Leaving without a commit rolls back, also where the server has ended the transaction of a deadlock's victim already.
    private async Task<CommandResult<T>> RunOnceAsync<T>(Actor actor, string command, Func<CommandRun, Task<CommandResult<T>>> work, bool isRehearsal, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var run = new CommandRun(context, actor, command, UtcMillisecondsConverter.Truncate(clock.GetUtcNow().UtcDateTime), cancellationToken);
        var result = await work(run);
        if (result.Succeeded && !isRehearsal)
        {
            await run.FinishAsync();
            await transaction.CommitAsync(cancellationToken);
        }

        return result;
    }

    private async Task<CommandResult<T>> ChangedMeanwhileAsync<T>(DbUpdateConcurrencyException lost, CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var entry in lost.Entries)
        {
            var key = string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));
            var failure = await CommandRun.ChangedMeanwhileAsync(context, entry.Metadata.ClrType.Name, key, cancellationToken);
            if (failure.ChangedBy is not null)
            {
                return failure;
            }
        }

        return new CommandFailure(FailureReason.ChangedMeanwhile);
    }
}
