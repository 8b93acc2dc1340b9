namespace ProgramTracker.Data.Search;

/// <summary>Where a term stands; the numbers are stored. A hit in a title weighs more than one in a text.</summary>
public enum SearchField
{
    Title = 0,
    Text = 1,
    Name = 2,
}
