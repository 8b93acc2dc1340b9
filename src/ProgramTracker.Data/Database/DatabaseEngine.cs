namespace ProgramTracker.Data.Database;

/// <summary>Which database holds the data: one file that needs no server, or a SQL Server.</summary>
public enum DatabaseEngine
{
    Sqlite = 0,
    SqlServer = 1,
}
