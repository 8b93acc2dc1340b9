namespace ProgramTracker.Data.Releases;

/// <summary>What a person decided about a statement; the numbers are stored. A corrected one is accepted with other words than were proposed.</summary>
public enum StatementState
{
    Proposed = 0,
    Accepted = 1,
    Corrected = 2,
    Rejected = 3,
}
