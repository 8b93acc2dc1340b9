namespace ProgramTracker.Data.Search;

/// <summary>What a search term leads to; the numbers are stored.</summary>
public enum SearchSubject
{
    Release = 0,
    Grant = 1,
    Event = 2,
    Programme = 3,
    Municipality = 4,
    Organisation = 5,
}
