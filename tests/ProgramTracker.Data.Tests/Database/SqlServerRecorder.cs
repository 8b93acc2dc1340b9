using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Tests.Database;

/// <summary>Contexts that make the commands a SQL Server would get, keep them, and answer with nothing: what does not translate or is no T-SQL shows without a server.</summary>
internal sealed class SqlServerRecorder : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor, IDbContextFactory<TrackerContext>
{
    private const int MostColumns = 60;

    private readonly DbContextOptions<TrackerContext> _options;

    public SqlServerRecorder()
    {
        var builder = new DbContextOptionsBuilder<TrackerContext>();
        builder.UseTracker(DatabaseOptions.SqlServer("Server=nowhere;Database=nothing"));
        builder.AddInterceptors(this);
        _options = builder.Options;
    }

    public List<string> Commands { get; } = [];

    public TrackerContext CreateDbContext() => new(_options);

    InterceptionResult IDbConnectionInterceptor.ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    ValueTask<InterceptionResult> IDbConnectionInterceptor.ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Commands.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText)));
    }

    // Most queries may come back empty; a count never does, and the ledger always has its head.
    private static DataTableReader Answer(string sql)
    {
        var table = new DataTable();
        if (sql.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal))
        {
            table.Columns.Add("Value", typeof(int));
            table.Rows.Add(0);
        }
        else if (sql.Contains("FROM [LedgerHead]", StringComparison.Ordinal))
        {
            table.Columns.Add("Id", typeof(int));
            table.Columns.Add("At", typeof(DateTime));
            table.Columns.Add("Number", typeof(long));
            table.Rows.Add(1, DateTime.UnixEpoch, 0L);
        }
        else
        {
            // Without rows their types don't matter, but there must be as many as were asked for.
            for (var i = 0; i < MostColumns; i++)
            {
                table.Columns.Add();
            }
        }

        return table.CreateDataReader();
    }
}
