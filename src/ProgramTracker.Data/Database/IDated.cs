namespace ProgramTracker.Data.Database;

/// <summary>A row that knows when it last changed (UTC): the moment of the command that changed it.</summary>
public interface IDated
{
    DateTime ChangedAt { get; set; }
}
