using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace ProgramTracker.Data.Database;

/// <summary>One database and the way to open contexts on it.</summary>
public sealed class TrackerDatabase : IDbContextFactory<TrackerContext>
{
    private readonly DbContextOptions<TrackerContext> _contextOptions;

    public TrackerDatabase(DatabaseOptions options, ILoggerFactory? loggers = null)
    {
        Options = options;
        var builder = new DbContextOptionsBuilder<TrackerContext>();
        builder.UseTracker(options);
        if (loggers is not null)
        {
            builder.UseLoggerFactory(loggers);
        }

        _contextOptions = builder.Options;
    }

    public DatabaseOptions Options { get; }

    public TrackerContext CreateDbContext() => new(_contextOptions);
}
