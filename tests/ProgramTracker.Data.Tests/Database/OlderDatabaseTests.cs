using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Tests.Database;

public sealed class OlderDatabaseTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task DatabaseOfTheFirstMigration_ComesToTodaysModel_WithItsRows(DatabaseEngine engine)
    {
        await using var database = TestDatabase.CreateEmpty(engine);
        await using (var context = database.Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First());
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO "Events" ("Kind", "Title", "FoldedTitle", "IsVirtual", "Visibility", "IsVoid", "RecordedAt", "RecordedById", "RecordedBy", "Version")
                VALUES (1, 'Integrationskonferenz', 'integrationskonferenz', 0, 0, 0, '2011-01-27 10:00:00.000', 'ministerium', 'Ministerium', 1)
                """);
        }

        await database.SetUpAsync();

        await using var today = database.Open();
        Assert.Empty(await today.Database.GetPendingMigrationsAsync());
        var kept = await today.Events.SingleAsync();
        Assert.Equal("Integrationskonferenz", kept.Title);
        Assert.Equal(new DateTime(2011, 1, 27, 10, 0, 0, DateTimeKind.Utc), kept.ChangedAt);
    }

    [Fact]
    public async Task SqliteDatabaseOfTheFirstMigration_IsKeptAsItWas()
    {
        await using var database = TestDatabase.CreateEmpty(DatabaseEngine.Sqlite);
        await using (var context = database.Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().First());
        }

        await database.SetUpAsync();
        await database.Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);

        var copies = Directory.GetFiles(Path.GetTempPath(), $"{Path.GetFileName(database.Options.Path)}*.bak");
        await using (var former = new TrackerContext(new DbContextOptionsBuilder<TrackerContext>().UseSqlite($"Data Source={Assert.Single(copies)};Pooling=False").Options))
        {
            Assert.Single(await former.Database.SqlQueryRaw<string>("SELECT MigrationId AS Value FROM __EFMigrationsHistory").ToListAsync());
        }
    }
}
