using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Core.Verdicts;
using ProgramTracker.Data.Access;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Verdicts;

/// <summary>Marks a programme-year complete (vollständig erfasst), or no longer so, and says which verdicts change by it.</summary>
/// <remarks>A year without a row has never been marked. An import marks years through <see cref="CompleteYears"/> in its own transaction.</remarks>
public sealed class CompleteYearCommands(CommandRunner runner)
{
    /// <summary><paramref name="seenComplete"/> is what the person saw; where somebody marked the year meanwhile, the command is refused and says who.</summary>
    public Task<CommandResult<MarkedYear>> MarkAsync(Actor actor, string programmeKey, int year, bool isComplete, bool seenComplete, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(programmeKey);
        return runner.RunAsync<MarkedYear>(actor, CommandNames.MarkYearComplete, CommandRight.EditLedger, async run =>
        {
            if (year is < 1900 or > 2200)
            {
                return new CommandFailure(FailureReason.YearOutOfRange);
            }

            var programme = await run.Context.Programmes.AsNoTracking().SingleOrDefaultAsync(x => x.Key == programmeKey, run.Cancellation);
            if (programme is null)
            {
                return new CommandFailure(FailureReason.UnknownProgramme);
            }

            // Nothing is posted, but an import may mark years too: who comes second is to be told who was first.
            await run.Ledger.LockAsync();
            var row = await run.Context.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(x => x.ProgrammeId == programme.Id && x.Year == year, run.Cancellation);
            if ((row?.IsComplete ?? false) != seenComplete)
            {
                return new CommandFailure(FailureReason.ChangedMeanwhile, null, row?.MarkedBy, row?.MarkedAt, CommandNames.MarkYearComplete);
            }

            var before = await VerdictQueries.OfProgrammeAsync(run.Context, actor, programmeKey, run.Now, run.Cancellation);
            await CompleteYears.MarkAsync(run, programme.Id, year, isComplete);
            var after = await VerdictQueries.OfProgrammeAsync(run.Context, actor, programmeKey, run.Now, run.Cancellation);
            var former = before.Figures.ToDictionary(x => x.Figure.Id, x => x.Verdict);
            return new MarkedYear(year, isComplete, [
                .. after.Figures.Where(x => former.TryGetValue(x.Figure.Id, out var was) && was != x.Verdict).Select(x => new ChangedVerdict(x, former[x.Figure.Id])),
            ]);
        }, cancellationToken);
    }
}

/// <summary>A programme-year as it is marked now, and the figures whose verdicts changed by it.</summary>
public sealed record MarkedYear(int Year, bool IsComplete, ImmutableArray<ChangedVerdict> Changed);

public sealed record ChangedVerdict(JudgedFigure Now, Verdict Before);
