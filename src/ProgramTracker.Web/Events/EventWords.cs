using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Events;

namespace ProgramTracker.Web.Events;

/// <summary>Kinds and times of events as addresses spell them.</summary>
internal static class EventWords
{
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Conference => "konferenz",
        EventKind.Congress => "kongress",
        EventKind.Workshop => "workshop",
        EventKind.Handover => "uebergabe",
        EventKind.Visit => "besuch",
        _ => "andere",
    };

    public static EventKind? ParseKind(string? word) => Array.FindIndex(Enum.GetValues<EventKind>(), kind => Of(kind) == word) is >= 0 and var index ? Enum.GetValues<EventKind>()[index] : null;

    /// <summary>Null is all of them, which is not in the address.</summary>
    public static string? Of(EventTime time) => time switch
    {
        EventTime.Upcoming => "kommend",
        EventTime.Past => "vergangen",
        _ => null,
    };

    public static EventTime ParseTime(string? word) => word switch
    {
        "kommend" => EventTime.Upcoming,
        "vergangen" => EventTime.Past,
        _ => EventTime.All,
    };
}
