using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Access;

namespace ProgramTracker.Data.Programmes;

/// <summary>Marks programme-years complete inside a command, with before and after in its record. What is so already is left alone and not recorded.</summary>
internal static class CompleteYears
{
    public static async Task MarkAsync(CommandRun run, int programmeId, int year, bool isComplete)
    {
        var row = await run.Context.ProgrammeYears.SingleOrDefaultAsync(x => x.ProgrammeId == programmeId && x.Year == year, run.Cancellation);
        if ((row?.IsComplete ?? false) == isComplete)
        {
            return;
        }

        var before = row is null ? null : new { row.IsComplete, row.MarkedBy, row.MarkedAt };
        if (row is null)
        {
            row = new ProgrammeYear { ProgrammeId = programmeId, Year = year };
            run.Context.ProgrammeYears.Add(row);
        }

        (row.IsComplete, row.MarkedAt, row.MarkedById, row.MarkedBy) = (isComplete, run.Now, run.Actor.Id, run.Actor.Name);
        await run.Context.SaveChangesAsync(run.Cancellation);
        run.Record<ProgrammeYear>(row.Id, before, new { ProgrammeId = programmeId, Year = year, row.IsComplete });
    }
}
