using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProgramTracker.Core.Access;
using ProgramTracker.Data.Database;
using ProgramTracker.Data.Reference;

namespace ProgramTracker.Data.Tests;

/// <summary>A database of a test's own, with the reference tables, gone when the test ends.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string Variable = "PROGRAMTRACKER_TEST_SQLSERVER";

    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly DatabaseOptions _options;
    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseOptions options)
    {
        _options = options;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddTrackerData(options)
            .BuildServiceProvider();
    }

    public static string? SqlServer => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server ? server : null;

    public TestClock Clock { get; } = new();

    public DatabaseOptions Options => _options;

    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine)
    {
        if (engine == DatabaseEngine.Sqlite)
        {
            var path = TemporaryPath();
            File.Copy(await Template.Value, path);
            return new TestDatabase(DatabaseOptions.Sqlite(path));
        }

        var database = CreateEmpty(engine);
        await database.SetUpAsync();
        return database;
    }

    /// <summary>Nothing in it, not even tables.</summary>
    public static TestDatabase CreateEmpty(DatabaseEngine engine) => new(engine == DatabaseEngine.Sqlite
        ? DatabaseOptions.Sqlite(TemporaryPath())
        : DatabaseOptions.SqlServer(new SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"ProgramTrackerTest{Guid.NewGuid():N}" }.ConnectionString));

    public async Task SetUpAsync()
    {
        await Get<DatabaseSetup>().MigrateAsync(CancellationToken.None);
        var result = await Get<ReferenceImport>().RunAsync(Actor.System, ReferenceFiles.All, CancellationToken.None);
        Assert.True(result.Succeeded);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public TrackerContext Open() => Get<IDbContextFactory<TrackerContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        if (_options.Engine == DatabaseEngine.SqlServer)
        {
            await using var context = Open();
            await context.Database.EnsureDeletedAsync();
        }

        await _services.DisposeAsync();
        if (_options.Path is { } path)
        {
            Remove(path);
        }
    }

    private static string TemporaryPath() => Path.Combine(Path.GetTempPath(), $"programtracker-test-{Guid.NewGuid():N}.db");

    private static async Task<string> MakeTemplateAsync()
    {
        var path = TemporaryPath();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(path);
        var database = new TestDatabase(DatabaseOptions.Sqlite(path));
        await database.SetUpAsync();
        await using (var context = database.Open())
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        await database._services.DisposeAsync();
        ClearPool(path);
        return path;
    }

    private static void Remove(string path)
    {
        ClearPool(path);
        foreach (var ending in (string[])["", "-wal", "-shm"])
        {
            File.Delete(path + ending);
        }

        foreach (var copy in Directory.GetFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.*.bak"))
        {
            File.Delete(copy);
        }
    }

    private static void ClearPool(string path)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
