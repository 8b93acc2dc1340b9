using System.Reflection;
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

        await context.Database.MigrateAsync(cancellationToken);
        await EnsureTriggersAsync(context, cancellationToken);
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
