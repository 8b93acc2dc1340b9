using Microsoft.EntityFrameworkCore;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Municipalities;

/// <summary>Answers which unit an AGS meant on a day, and under which unit of today its money is recorded.</summary>
/// <remarks>Sums use today's boundaries: what went to the Kreis Aachen in 2008 is recorded under the Städteregion, and its page says so.</remarks>
public sealed class MunicipalityRegister(IDbContextFactory<TrackerContext> factory)
{
    /// <summary>Null where no unit had this AGS on that day; without a day the unit of today or the last one that had it.</summary>
    public async Task<RegisteredUnit?> ResolveAsync(Actor actor, string ags, DateOnly? on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        var unit = await context.Municipalities.AsNoTracking().SingleOrDefaultAsync(x => x.Ags == ags, cancellationToken);
        if (unit is null || unit.ValidFrom > on || unit.ValidTo < on)
        {
            return null;
        }

        var today = unit;
        while (today.SuccessorAgs is { } next)
        {
            today = await context.Municipalities.AsNoTracking().SingleAsync(x => x.Ags == next, cancellationToken);
        }

        return new RegisteredUnit(unit.Ags, unit.Name, unit.ValidFrom, unit.ValidTo, today.Ags, today.Name);
    }
}

/// <summary>A unit as it was, and the unit of today that stands for it; for a unit of today both are the same.</summary>
public sealed record RegisteredUnit(string Ags, string Name, DateOnly? ValidFrom, DateOnly? ValidTo, string TodayAgs, string TodayName)
{
    public bool IsFormer => Ags != TodayAgs;
}
