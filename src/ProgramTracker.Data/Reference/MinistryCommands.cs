using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Access;

namespace ProgramTracker.Data.Reference;

/// <summary>Keeps ministries and their terms in office up to date; terms of the reference tables can be changed and not taken away.</summary>
public sealed class MinistryCommands(CommandRunner commands)
{
    /// <summary>The id of the new term.</summary>
    public async Task<CommandResult<int>> AddAsync(Actor actor, MinistryInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return await commands.RunAsync<int>(actor, CommandNames.AddMinistryTerm, CommandRight.EditLedger, async run =>
        {
            if (input.Check() is { } failure)
            {
                return failure;
            }

            var row = new MinistryPeriod { FromText = string.Empty, Abbreviation = string.Empty, Ministry = string.Empty, FoldedMinistry = string.Empty, Minister = string.Empty };
            input.WriteTo(row);
            run.Context.MinistryPeriods.Add(row);
            await run.Context.SaveChangesAsync(run.Cancellation);
            run.Record<MinistryPeriod>(row.Id, null, MinistryInput.Describe(row));
            return row.Id;
        }, cancellationToken);
    }

    /// <summary>The version after the change.</summary>
    public async Task<CommandResult<int>> ChangeAsync(Actor actor, int id, int version, MinistryInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return await commands.RunAsync<int>(actor, CommandNames.ChangeMinistryTerm, CommandRight.EditLedger, async run =>
        {
            var row = await run.Context.MinistryPeriods.SingleOrDefaultAsync(x => x.Id == id, run.Cancellation);
            if (row is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if ((await run.ChangedSinceAsync(row, version, id) ?? input.Check()) is { } failure)
            {
                return failure;
            }

            var before = MinistryInput.Describe(row);
            ReferenceValues.Keep(run.Context.Entry<IReferenceRow>(row));
            input.WriteTo(row);
            run.Record<MinistryPeriod>(id, before, MinistryInput.Describe(row));
            await run.Context.SaveChangesAsync(run.Cancellation);
            return row.Version;
        }, cancellationToken);
    }

    public async Task<CommandResult<bool>> RemoveAsync(Actor actor, int id, int version, CancellationToken cancellationToken) =>
        await commands.RunAsync<bool>(actor, CommandNames.RemoveMinistryTerm, CommandRight.EditLedger, async run =>
        {
            var row = await run.Context.MinistryPeriods.SingleOrDefaultAsync(x => x.Id == id, run.Cancellation);
            if (row is null)
            {
                return new CommandFailure(FailureReason.NotFound);
            }

            if (await run.ChangedSinceAsync(row, version, id) is { } changed)
            {
                return changed;
            }

            if (row.IsReference)
            {
                return new CommandFailure(FailureReason.FromReference);
            }

            run.Context.MinistryPeriods.Remove(row);
            run.Record<MinistryPeriod>(id, MinistryInput.Describe(row));
            return true;
        }, cancellationToken);
}
