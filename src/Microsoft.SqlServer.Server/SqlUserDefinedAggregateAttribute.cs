namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: marks an aggregate of one's own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    public const int MaxByteSizeValue = 8000;

    public Format Format { get; } = format;

    public int MaxByteSize { get; set; }

    public bool IsInvariantToDuplicates { get; set; }

    public bool IsInvariantToNulls { get; set; }

    public bool IsInvariantToOrder { get; set; }

    public bool IsNullIfEmpty { get; set; }

    public string? Name { get; set; }
}
