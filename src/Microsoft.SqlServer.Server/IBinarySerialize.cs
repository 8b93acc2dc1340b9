namespace Microsoft.SqlServer.Server;

/// <summary>Stand-in: a user-defined type that reads and writes its own bytes.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
