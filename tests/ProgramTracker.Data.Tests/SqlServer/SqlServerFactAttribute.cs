namespace ProgramTracker.Data.Tests.SqlServer;

/// <summary>A test that needs a SQL Server; skipped by name where <c>PROGRAMTRACKER_TEST_SQLSERVER</c> holds no connection string.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public const string Variable = "PROGRAMTRACKER_TEST_SQLSERVER";

    public SqlServerFactAttribute()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
        {
            Skip = $"{Variable} holds no connection string.";
        }
    }

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable);
}
