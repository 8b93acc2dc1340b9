namespace ProgramTracker.Data.Releases;

/// <summary>What a statement states; the numbers are stored.</summary>
public enum StatementKind
{
    Funding = 0,
    Event = 1,
    Count = 2,
    Person = 3,
    Participation = 4,
}
