using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Tests.Database;

/// <summary>Contexts on a test's database that count what they ask it: a list asks as often for one row as for a hundred.</summary>
internal sealed class StatementCounter : DbCommandInterceptor, IDbContextFactory<TrackerContext>
{
    private readonly DbContextOptions<TrackerContext> _options;
    private int _count;

    public StatementCounter(TestDatabase database)
    {
        var builder = new DbContextOptionsBuilder<TrackerContext>();
        builder.UseTracker(database.Options);
        builder.AddInterceptors(this);
        _options = builder.Options;
    }

    public int Count => _count;

    /// <summary>Done before a statement, by its number from 1: what somebody else writes between two of them.</summary>
    public Func<int, Task>? Before { get; set; }

    public TrackerContext CreateDbContext() => new(_options);

    /// <summary>The statements since the last time.</summary>
    public int Take() => Interlocked.Exchange(ref _count, 0);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        var number = Interlocked.Increment(ref _count);
        if (Before is { } before)
        {
            await before(number);
        }

        return result;
    }
}
