namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: whether a function reads data of its server.</summary>
public enum DataAccessKind
{
    None = 0,
    Read = 1,
}
