namespace ProgramTracker.Core.Extraction;

/// <summary>A programme as a text names it. <see cref="Key"/> is that of the known programme, or null for one that the text names and the program does not know; <see cref="Name"/> is then the text's own.</summary>
public sealed record ProgrammeRef(string Name, string? Key);
