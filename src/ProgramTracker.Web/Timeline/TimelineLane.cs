namespace ProgramTracker.Web.Timeline;

/// <summary>The lanes of a timeline, from top to bottom.</summary>
public enum TimelineLane
{
    Programmes,
    Grants,
    Events,
    Releases,
    Undated,
}
