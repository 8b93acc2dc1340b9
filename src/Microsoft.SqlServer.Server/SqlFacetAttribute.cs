namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: details of a user-defined type's value.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public class SqlFacetAttribute : Attribute
{
    public bool IsFixedLength { get; set; }

    public int MaxSize { get; set; }

    public int Precision { get; set; }

    public int Scale { get; set; }

    public bool IsNullable { get; set; }
}
