namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: marks a method of a user-defined type.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute
{
    public bool OnNullCall { get; set; } = true;

    public bool IsMutator { get; set; }

    public bool InvokeIfReceiverIsNull { get; set; }
}
