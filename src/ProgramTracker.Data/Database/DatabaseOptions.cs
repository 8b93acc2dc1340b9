namespace ProgramTracker.Data.Database;

/// <summary>Where the data is: the keys Database:Engine, Database:Path and Database:ConnectionString.</summary>
/// <remarks><see cref="Path"/> is the file of SQLite, <see cref="ConnectionString"/> that of SQL Server; each is read for its engine only.</remarks>
public sealed record DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseEngine Engine { get; init; }

    public string? Path { get; init; }

    public string? ConnectionString { get; init; }

    public static DatabaseOptions Sqlite(string path) => new() { Engine = DatabaseEngine.Sqlite, Path = path };

    public static DatabaseOptions SqlServer(string connectionString) => new() { Engine = DatabaseEngine.SqlServer, ConnectionString = connectionString };

    /// <summary>What is wrong with the settings, each fault naming the key to set.</summary>
    public IEnumerable<string> Faults()
    {
        if (Engine == DatabaseEngine.Sqlite && string.IsNullOrWhiteSpace(Path))
        {
            yield return "Database:Path is empty; it names the SQLite file.";
        }

        if (Engine == DatabaseEngine.SqlServer && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return "Database:ConnectionString is empty; Database:Engine is SqlServer and needs it.";
        }

        if (!Enum.IsDefined(Engine))
        {
            yield return "Database:Engine must be Sqlite or SqlServer.";
        }
    }
}
