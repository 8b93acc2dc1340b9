using Microsoft.AspNetCore.Components;

namespace ProgramTracker.Web.Events;

/// <summary>All events as a table, as the address asks for them.</summary>
public sealed partial class EventTablePage
{
    [Inject]
    private EventListKind Kind { get; set; } = null!;
}
