namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: marks a function of one's own.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public class SqlFunctionAttribute : Attribute
{
    public bool IsDeterministic { get; set; }

    public bool IsPrecise { get; set; }

    public DataAccessKind DataAccess { get; set; }

    public SystemDataAccessKind SystemDataAccess { get; set; }

    public string? Name { get; set; }

    public string? TableDefinition { get; set; }

    public string? FillRowMethodName { get; set; }
}
