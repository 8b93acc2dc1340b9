using System.Collections.Immutable;

namespace ProgramTracker.Core.Extraction;

/// <summary>A municipality or Kreis as a text names it, resolved as far as the text allows.</summary>
/// <remarks>
/// <see cref="Ags"/> is set when exactly one unit fits. It is null for a place outside the register (<see cref="IsOutside"/>) and for an ambiguous name, whose
/// <see cref="Candidates"/> then hold the AGS that fit. <see cref="Name"/> is the register's name, or the text's own in its base form.
/// </remarks>
public sealed record PlaceRef(string Name, PlaceKind Kind, string? Ags, bool IsOutside, ImmutableArray<string> Candidates)
{
    public bool IsAmbiguous => Ags is null && !IsOutside;
}

/// <summary>What a text calls a place.</summary>
public enum PlaceKind
{
    Stadt = 0,
    Gemeinde = 1,
    Kreis = 2,
}
