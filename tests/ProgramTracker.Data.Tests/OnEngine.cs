using System.Reflection;
using ProgramTracker.Data.Database;
using Xunit.Sdk;

namespace ProgramTracker.Data.Tests;

/// <summary>Runs a theory on SQLite, always.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseEngine.Sqlite]];
}

/// <summary>Runs a theory on SQL Server, where a server is given; otherwise the test is skipped by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqlServerAttribute : DataAttribute
{
    public OnSqlServerAttribute()
    {
        if (TestDatabase.SqlServer is null)
        {
            Skip = $"No SQL Server: {TestDatabase.Variable} is not set.";
        }
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[DatabaseEngine.SqlServer]];
}
