namespace ProgramTracker.Core.Extraction;

/// <summary>A release as it is given to the extraction: its decoded text as it came, and what the caller knows about it.</summary>
/// <remarks>A given date or issuer wins over what the text says. Relative dates ("heute", "gestern") are resolved from the date and stay unresolved without one.</remarks>
public sealed record ReleaseSource(string Text, DateOnly? PublishedOn = null, string? Issuer = null);
