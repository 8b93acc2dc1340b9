using Microsoft.EntityFrameworkCore;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Tests.Database;

/// <summary>Contexts for looking at the model and its scripts; nothing is opened.</summary>
internal static class SqlServerContext
{
    public static TrackerContext Create() => Of(DatabaseOptions.SqlServer("Server=nowhere;Database=nothing"));

    public static TrackerContext CreateSqlite() => Of(DatabaseOptions.Sqlite("nowhere.db"));

    private static TrackerContext Of(DatabaseOptions options)
    {
        var builder = new DbContextOptionsBuilder<TrackerContext>();
        builder.UseTracker(options);
        return new TrackerContext(builder.Options);
    }
}
