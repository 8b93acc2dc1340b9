using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Migrations.SqlServer;

/// <summary>Used by dotnet-ef alone, which compares models and opens nothing.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<TrackerContext>
{
    public TrackerContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TrackerContext>();
        options.UseTracker(DatabaseOptions.SqlServer("Server=design;Database=design"));
        return new TrackerContext(options.Options);
    }
}
