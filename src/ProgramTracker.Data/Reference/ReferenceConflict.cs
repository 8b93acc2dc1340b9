namespace ProgramTracker.Data.Reference;

/// <summary>The reference tables say something new about what a person has changed: the person's words stay, and this is told.</summary>
/// <param name="Table">Which kind of row.</param>
/// <param name="Row">Its name.</param>
/// <param name="Field">The column.</param>
/// <param name="Kept">What the person wrote; null is empty.</param>
/// <param name="Offered">What the reference table says now.</param>
public sealed record ReferenceConflict(string Table, string Row, string Field, string? Kept, string? Offered);
