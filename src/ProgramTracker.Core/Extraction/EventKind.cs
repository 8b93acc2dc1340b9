namespace ProgramTracker.Core.Extraction;

/// <summary>What an event is; the numbers are stored.</summary>
public enum EventKind
{
    Conference = 0,
    Congress = 1,
    Workshop = 2,
    Handover = 3,
    Visit = 4,
    Other = 5,
}
