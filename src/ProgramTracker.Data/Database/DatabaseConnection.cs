using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ProgramTracker.Data.Reference;

namespace ProgramTracker.Data.Database;

/// <summary>The only place that knows what each engine needs.</summary>
public static class DatabaseConnection
{
    private const int SqliteBusy = 5;
    private const int PrimaryKeyViolated = 1555;
    private const int UniqueViolated = 2067;

    public const string SqliteMigrations = "ProgramTracker.Migrations.Sqlite";
    public const string SqlServerMigrations = "ProgramTracker.Migrations.SqlServer";

    public static DbContextOptionsBuilder UseTracker(this DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Faults().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        builder.AddInterceptors(new NamesStamp(), new VersionInterceptor());
        if (options.Engine == DatabaseEngine.Sqlite)
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = options.Path, ForeignKeys = true };
            builder.AddInterceptors(new SqlitePragmas());

            // It warns of what DatabaseSetup keeps a copy for.
            builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));
            builder.UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(SqliteMigrations).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        }
        else
        {
            builder.UseSqlServer(options.ConnectionString, server => server.MigrationsAssembly(SqlServerMigrations).UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        }

        return builder;
    }

    /// <summary>True where the database refused because somebody else was faster: a key that exists already, a lock not had in time, a deadlock.</summary>
    internal static bool IsLostRace(Exception exception) => (exception is DbUpdateException ? exception.InnerException : exception) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is UniqueViolated or PrimaryKeyViolated || sqlite.SqliteErrorCode is SqliteBusy,
        SqlException server => server.Number is 2601 or 2627 or 1205,
        _ => false,
    };
}
