namespace ProgramTracker.Core.Reference;

/// <summary>How many people lived in a municipality on a day, by a census or by its continuation; per-head figures name both (counting rule 15).</summary>
public sealed record PopulationFigure(string Ags, DateOnly Date, string Basis, int Population);
