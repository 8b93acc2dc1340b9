namespace ProgramTracker.Core.Reference;

/// <summary>A change of key, name or status of a unit, in force from <see cref="Date"/> on (that day included).</summary>
/// <remarks><see cref="Date"/> is null where the source only knows a span ("2010..2013"); <see cref="DateText"/> always holds the source's words. Several units that changed together are separated by "|".</remarks>
public sealed record UnitChange(
    DateOnly? Date,
    string DateText,
    string OldAgs,
    string OldName,
    string NewAgs,
    string NewName,
    string ChangeType,
    bool KeyChanged,
    string? Note,
    string? Source);
