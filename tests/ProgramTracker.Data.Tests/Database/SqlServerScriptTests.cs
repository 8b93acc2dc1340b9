using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ProgramTracker.Data.Database;

namespace ProgramTracker.Data.Tests.Database;

public sealed class SqlServerScriptTests
{
    [Fact]
    public void Parser_BrokenScript_IsRefused() => Assert.NotEmpty(TransactSql.Faults("CREATE TABEL [x] ([a] int);"));

    [Fact]
    public void DeployScript_IsTransactSql() => Assert.Empty(TransactSql.Faults(DeployScript()));

    [Fact]
    public void EveryMigration_IsTransactSqlUpAndDown()
    {
        using var context = SqlServerContext.Create();
        var migrator = context.GetService<IMigrator>();
        var migrations = context.Database.GetMigrations().ToList();
        Assert.NotEmpty(migrations);
        var before = Migration.InitialDatabase;
        foreach (var migration in migrations)
        {
            Assert.Empty(TransactSql.Faults(migrator.GenerateScript(before, migration)));
            Assert.Empty(TransactSql.Faults(migrator.GenerateScript(migration, before)));
            before = migration;
        }
    }

    /// <summary>When this fails, run db/deploy-script.sh.</summary>
    [Fact]
    public void DeployScript_IsCurrent()
    {
        using var context = SqlServerContext.Create();
        var expected = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent)
            + DatabaseSetup.Triggers(Assembly.Load(DatabaseConnection.SqlServerMigrations));

        Assert.Equal(Lines(expected), Lines(DeployScript()));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.SqlServer)]
    public void Migrations_CoverTheModel(DatabaseEngine engine)
    {
        using var context = engine == DatabaseEngine.SqlServer ? SqlServerContext.Create() : SqlServerContext.CreateSqlite();
        Assert.False(context.Database.HasPendingModelChanges(), "The model has changes without a migration; see db/README.md.");
    }

    private static string DeployScript()
    {
        using var reader = new StreamReader(typeof(SqlServerScriptTests).Assembly.GetManifestResourceStream("deploy.sql")!);
        return reader.ReadToEnd();
    }

    private static IEnumerable<string> Lines(string script) =>
        script.Split('\n').Select(line => line.Trim('\r', ' ', '\uFEFF')).Where(line => line.Length > 0);
}
