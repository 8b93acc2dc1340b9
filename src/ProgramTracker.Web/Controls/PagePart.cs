namespace ProgramTracker.Web.Controls;

/// <summary>A section of a page as its head leads to it: the section's id, its title, and how many things are in it where that is counted.</summary>
public sealed record PagePart(string Id, string Title, long? Count = null);
