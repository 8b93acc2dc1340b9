namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: whether a function reads system data of its server.</summary>
public enum SystemDataAccessKind
{
    None = 0,
    Read = 1,
}
