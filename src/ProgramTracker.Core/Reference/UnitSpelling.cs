namespace ProgramTracker.Core.Reference;

/// <summary>One way in which texts write the name of a unit.</summary>
/// <remarks><see cref="NeedsContext"/>: the bare word means something else as well (Essen, Hamm, a surname, a town elsewhere) and needs a cue beside it. <see cref="Ags"/> is null for regions without a key.</remarks>
public sealed record UnitSpelling(string Spelling, string? Ags, string Kind, bool NeedsContext, string? Note);
