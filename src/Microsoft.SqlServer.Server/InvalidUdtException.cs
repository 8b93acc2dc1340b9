namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: a type that can't be a user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    internal InvalidUdtException()
    {
    }

    internal InvalidUdtException(string message)
        : base(message)
    {
    }

    internal InvalidUdtException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
