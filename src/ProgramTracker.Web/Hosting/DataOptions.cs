using ProgramTracker.Data.Database;

namespace ProgramTracker.Web.Hosting;

/// <summary>Which database a start uses: a named one, else the real file of the data folder where it exists, else the samples.</summary>
/// <remarks>
/// Settings: Data:Folder (a relative one starts where the program was started), and Database:Engine, Database:Path, Database:ConnectionString for a database elsewhere.
/// A named database is real data; samples and real data are never in one file.
/// </remarks>
public sealed record DataOptions
{
    public const string FolderKey = "Data:Folder";
    public const string SampleFile = "samples.db";
    public const string RealFile = "programtracker.db";

    private DataOptions(string folder, DatabaseOptions? named)
    {
        Folder = folder;
        Named = named;
    }

    public string Folder { get; }

    /// <summary>The database that the settings name, where they name one.</summary>
    public DatabaseOptions? Named { get; }

    public DatabaseOptions Samples => DatabaseOptions.Sqlite(Path.Combine(Folder, SampleFile));

    public DatabaseOptions Real => Named ?? DatabaseOptions.Sqlite(Path.Combine(Folder, RealFile));

    public DatabaseOptions AtStart => Named is not null || File.Exists(Real.Path) ? Real : Samples;

    public static DataOptions Read(IConfiguration configuration, string workingFolder)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var folder = Path.GetFullPath(configuration[FolderKey] is { Length: > 0 } told ? told : "data", workingFolder);
        var section = configuration.GetSection(DatabaseOptions.Section);
        if (section[nameof(DatabaseOptions.Engine)] is null && section[nameof(DatabaseOptions.Path)] is null && section[nameof(DatabaseOptions.ConnectionString)] is null)
        {
            return new DataOptions(folder, null);
        }

        if (!Enum.TryParse<DatabaseEngine>(section[nameof(DatabaseOptions.Engine)] ?? nameof(DatabaseEngine.Sqlite), ignoreCase: true, out var engine))
        {
            throw new SettingsException([$"{DatabaseOptions.Section}:{nameof(DatabaseOptions.Engine)} must be Sqlite or SqlServer."]);
        }

        var named = new DatabaseOptions
        {
            Engine = engine,
            Path = section[nameof(DatabaseOptions.Path)] is { Length: > 0 } path ? Path.GetFullPath(path, workingFolder) : null,
            ConnectionString = section[nameof(DatabaseOptions.ConnectionString)],
        };
        var faults = named.Faults().ToList();
        return faults.Count == 0 ? new DataOptions(folder, named) : throw new SettingsException(faults);
    }
}
