using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProgramTracker.Data.Database;

/// <summary>What SQLite must be told on every connection: readers don't block writers, and a commit is on the disk when it returns.</summary>
/// <remarks>LIKE minds letter case, as it then finds the beginning of a word by an index; what it is asked for is folded anyway.</remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode = 'wal'; PRAGMA synchronous = 'full'; PRAGMA foreign_keys = 1; PRAGMA busy_timeout = 10000; PRAGMA case_sensitive_like = 1;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
