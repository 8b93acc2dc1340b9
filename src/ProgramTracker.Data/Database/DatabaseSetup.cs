using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ProgramTracker.Data.Database;

/// <summary>Brings a database to today's model: migrations, then the triggers, which a rebuilt SQLite table has lost.</summary>
public sealed class DatabaseSetup(IDbContextFactory<TrackerContext> factory)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await factory.CreateDbContextAsync(cancellationToken);
        if (context.Database.IsSqlite() && Path.GetDirectoryName(context.Database.GetDbConnection().DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var copy = await KeepCopyAsync(context, cancellationToken);
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (SqliteException fault) when (copy is not null)
        {
            throw new InvalidOperationException($"The database could not be brought to today's model. As it was before, it stands in {copy}.", fault);
        }

        await EnsureTriggersAsync(context, cancellationToken);
    }

    /// <summary>The file that holds a SQLite database as it was before its pending migrations; null where there was nothing to keep or nothing to do.</summary>
    /// <remarks>SQLite changes a table by making it anew, partly outside of a transaction: what ends in the middle could not be taken back.</remarks>
    private static async Task<string?> KeepCopyAsync(TrackerContext context, CancellationToken cancellationToken)
    {
        if (!context.Database.IsSqlite()
            || (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() is not { } last
            || !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return null;
        }

        var copy = $"{context.Database.GetDbConnection().DataSource}.{last}.bak";
        if (!File.Exists(copy))
        {
            await context.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancellationToken);
        }

        return copy;
    }

    /// <summary>Makes the triggers that keep the append-only tables so; changes nothing where they are.</summary>
    public static async Task EnsureTriggersAsync(TrackerContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var batch in Batches(Triggers(context.GetService<IMigrationsAssembly>().Assembly)))
        {
            await context.Database.ExecuteSqlRawAsync(batch, cancellationToken);
        }
    }

    public static string Triggers(Assembly migrations)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        using var stream = migrations.GetManifestResourceStream("triggers.sql")
            ?? throw new InvalidOperationException($"{migrations.GetName().Name} has no triggers.sql.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // GO parts the batches of SQL Server, which wants every trigger in one of its own; SQLite takes the file as a whole.
    private static IEnumerable<string> Batches(string script) =>
        script.Split("\nGO\n").Select(batch => batch.Trim()).Where(batch => batch.Length > 0);
}
