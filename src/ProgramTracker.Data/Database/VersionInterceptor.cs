using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProgramTracker.Data.Database;

/// <summary>Counts the version of every changed row up by one and dates it, on both engines alike.</summary>
internal sealed class VersionInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        CountUp(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        CountUp(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void CountUp(DbContext? context)
    {
        if (context is null)
        {
            return;
        }

        foreach (var entry in context.ChangeTracker.Entries<IDated>().Where(x => x.State is EntityState.Added or EntityState.Modified))
        {
            var changedAt = entry.Property(x => x.ChangedAt);
            changedAt.CurrentValue = (context as TrackerContext)?.Moment ?? changedAt.CurrentValue;
        }

        foreach (var entry in context.ChangeTracker.Entries<IVersioned>())
        {
            var version = entry.Property(x => x.Version);
            if (entry.State == EntityState.Added)
            {
                version.CurrentValue = 1;
            }
            else if (entry.State == EntityState.Modified)
            {
                version.CurrentValue = version.OriginalValue + 1;
            }
        }
    }
}
