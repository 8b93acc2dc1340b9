namespace ProgramTracker.Data.Events;

/// <summary>A recorded event that could be meant.</summary>
public sealed record EventOption(int EventId, string Title, string? DateText, string? Place, string? ParentTitle);
