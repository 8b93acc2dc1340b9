using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Municipalities;
using ProgramTracker.Data.Programmes;

namespace ProgramTracker.Data.Reference;

/// <summary>Marks in the database, in the same transaction, that a name by which texts are read has changed: whoever does it, and through whichever command.</summary>
internal sealed class NamesStamp : SaveChangesInterceptor
{
    public const string Key = "names.stamp";

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is TrackerContext context && context.ChangeTracker.Entries().Any(IsChangedName))
        {
            var stamp = NewStamp();
            AddIfMissing(context, stamp, Row(context).ExecuteUpdate(set => set.SetProperty(x => x.Value, stamp)));
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is TrackerContext context && context.ChangeTracker.Entries().Any(IsChangedName))
        {
            var stamp = NewStamp();
            AddIfMissing(context, stamp, await Row(context).ExecuteUpdateAsync(set => set.SetProperty(x => x.Value, stamp), cancellationToken));
        }

        return result;
    }

    private static IQueryable<Setting> Row(TrackerContext context) => context.Settings.Where(x => x.Key == Key);

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    private static void AddIfMissing(TrackerContext context, string stamp, int marked)
    {
        if (marked == 0 && !context.Settings.Local.Any(x => x.Key == Key))
        {
            context.Settings.Add(new Setting { Key = Key, Value = stamp });
        }
    }

    private static bool IsChangedName(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is Programme or ProgrammeName or MunicipalityName;
}
