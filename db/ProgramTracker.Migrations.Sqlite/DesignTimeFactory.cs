using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Migrations.Sqlite;

/// <summary>Used by dotnet-ef alone, which compares models and opens nothing.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<TrackerContext>
{
    public TrackerContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TrackerContext>();
        options.UseTracker(DatabaseOptions.Sqlite("design.db"));
        return new TrackerContext(options.Options);
    }
}
