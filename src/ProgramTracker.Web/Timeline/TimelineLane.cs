namespace ProgramTracker.Web.Timeline;

/// <summary>The lanes of a timeline, from top to bottom.</summary>
public enum TimelineLane
{
    Ministries,
    Programmes,
    Participations,
    Grants,
    Events,
    Releases,
    Undated,
}
