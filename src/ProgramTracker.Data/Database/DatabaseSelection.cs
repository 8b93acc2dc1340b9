using Microsoft.Extensions.Logging;

namespace ProgramTracker.Data.Database;

/// <summary>The database that new requests and new circuits work on.</summary>
/// <remarks>
/// Queries and commands are scoped and keep the database that was selected when their scope began. A page that was opened before a switch therefore goes on with
/// what it shows, and never acts on rows of the same number in another database.
/// </remarks>
public sealed class DatabaseSelection(DatabaseOptions options, ILoggerFactory? loggers = null)
{
    private volatile TrackerDatabase _current = new(options, loggers);

    public TrackerDatabase Current => _current;

    /// <summary>Another database, not selected yet.</summary>
    public TrackerDatabase Open(DatabaseOptions other) => new(other, loggers);

    public void Select(TrackerDatabase chosen) => _current = chosen;
}
