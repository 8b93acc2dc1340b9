namespace ProgramTracker.Core.Access;

/// <summary>Whether releases, grants, events and figures are for the ministry alone or for everyone with access; the numbers are stored.</summary>
/// <remarks>Who may not see a thing sees no count of it either. A release under embargo is internal until its moment, whatever is stored.</remarks>
public enum Visibility
{
    Internal = 0,
    Published = 1,
}
