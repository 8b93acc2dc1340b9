namespace ProgramTracker.Data.Database;

/// <summary>A row that says when it came into the database and by whom.</summary>
public interface IRecorded
{
    DateTime RecordedAt { get; set; }

    string RecordedById { get; set; }

    string RecordedBy { get; set; }
}
