namespace ProgramTracker.Data.Database;

/// <summary>A row that several people may change: its version goes up with every change, and a change that was prepared on an older version is refused.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
