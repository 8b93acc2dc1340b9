using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Tests.Database;

/// <summary>Contexts on a test's database that count the statements they send.</summary>
internal sealed class StatementCounter : DbCommandInterceptor, IDbContextFactory<TrackerContext>
{
    private readonly DbContextOptions<TrackerContext> _options;
    private int _count;

    public StatementCounter(DatabaseOptions options)
    {
        var builder = new DbContextOptionsBuilder<TrackerContext>();
        builder.UseTracker(options);
        builder.AddInterceptors(this);
        _options = builder.Options;
    }

    public TrackerContext CreateDbContext() => new(_options);

    /// <summary>The statements since the last time.</summary>
    public int Take() => Interlocked.Exchange(ref _count, 0);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return ValueTask.FromResult(result);
    }
}
