using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using ProgramTracker.Core.Amounts;
using ProgramTracker.Core.Ledger;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Tests.Ledger;

public sealed class AppendOnlyTests
{
    [Theory, OnSqlite, OnSqlServer]
    public async Task EveryTriggeredTable_RefusesUpdateAndDelete(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Land, []), Amount.Exactly(100));
        await using var context = database.Open();

        foreach (var (table, column) in AppendOnlyTables(context))
        {
            await AssertRefusedAsync(context, table, $"UPDATE \"{table}\" SET \"{column}\" = \"{column}\"");
            await AssertRefusedAsync(context, table, $"DELETE FROM \"{table}\"");
        }
    }

    [Fact]
    public void AppendOnlyTables_AreLedgerAndRecordOfCommands()
    {
        using var context = ProgramTracker.Data.Tests.Database.SqlServerContext.CreateSqlite();

        Assert.Equal(["CommandRecords", "LedgerEntries", "LedgerTransactions"], AppendOnlyTables(context).Select(x => x.Table).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnSqlServer]
    public async Task ChangedEntry_IsNotSaved(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var scenario = new LedgerScenario(database);
        var id = await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Land, []), Amount.Exactly(100));
        await using (var context = database.Open())
        {
            var entry = await context.LedgerEntries.SingleAsync(x => x.Id == id);
            entry.Cents = 1;
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        }

        await using var after = database.Open();
        Assert.Equal(100, (await after.LedgerEntries.SingleAsync(x => x.Id == id)).Cents);
    }

    [Fact]
    public async Task TriggersLostInARebuild_AreMadeAgain()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var scenario = new LedgerScenario(database);
        await scenario.PostAsync(await scenario.GrantAsync(null, PlaceBucket.Land, []), Amount.Exactly(100));
        await using (var context = database.Open())
        {
            // What a migration does that changes a column: a new table, the rows over, the old one dropped, its triggers with it.
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync(
                """
                PRAGMA foreign_keys = 0;
                PRAGMA legacy_alter_table = 1;
                CREATE TABLE "ef_temp" AS SELECT * FROM "LedgerEntries";
                DROP TABLE "LedgerEntries";
                ALTER TABLE "ef_temp" RENAME TO "LedgerEntries";
                """);
            Assert.Equal(0, await TriggersAsync(context, "LedgerEntries"));
        }

        await database.Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);

        await using var after = database.Open();
        Assert.Equal(2, await TriggersAsync(after, "LedgerEntries"));
        await AssertRefusedAsync(after, "LedgerEntries", "DELETE FROM \"LedgerEntries\"");
    }

    [Fact]
    public async Task MigratingTwice_ChangesNothing()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        await database.Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        await database.Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);

        await using var context = database.Open();
        Assert.Equal(2, await TriggersAsync(context, "CommandRecords"));
    }

    private static IEnumerable<(string Table, string Column)> AppendOnlyTables(TrackerContext context) =>
        context.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(x => x.GetDeclaredTriggers().Any(t => t.ModelName.EndsWith("_RefuseUpdate", StringComparison.Ordinal)))
            .Select(x => (x.GetTableName()!, x.FindPrimaryKey()!.Properties[0].GetColumnName()));

    private static async Task AssertRefusedAsync(TrackerContext context, string table, string sql)
    {
        // Identity columns of SQL Server refuse to be set before a trigger could; any other column will do there.
        var statement = context.Database.IsSqlServer() && sql.StartsWith("UPDATE", StringComparison.Ordinal)
            ? $"UPDATE \"{table}\" SET {(table == "LedgerEntries" ? "\"Reason\" = \"Reason\"" : "\"ActorName\" = \"ActorName\"")}"
            : sql;
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => context.Database.ExecuteSqlRawAsync(statement));
        Assert.True(refusal is SqliteException or SqlException, refusal.ToString());
        Assert.Contains($"{table} is append-only", refusal.Message);
    }

    private static async Task<int> TriggersAsync(TrackerContext context, string table) =>
        await context.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table}").SingleAsync();
}
