using System.Collections.Immutable;
using ProgramTracker.Core.Reference;
using ProgramTracker.Data.Events;
using ProgramTracker.Data.Grants;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Municipalities;

/// <summary>A municipality or Kreis with what its page shows beside its totals.</summary>
/// <remarks>
/// Lists are cut to <see cref="MunicipalityQueries.ShownItems"/> and say how many there are. <see cref="SharedGrants"/> are for several municipalities of which this
/// is one: they count in no single city (counting rule 7). <see cref="PopulationBasis"/> is "census" or the base of the continuation.
/// </remarks>
public sealed record MunicipalityView
{
    public required string Ags { get; init; }

    public required string Name { get; init; }

    public required string OfficialName { get; init; }

    public required UnitKind Kind { get; init; }

    public PlaceName? Kreis { get; init; }

    public PlaceName? Regierungsbezirk { get; init; }

    public int? Population { get; init; }

    public DateOnly? PopulationDate { get; init; }

    public string? PopulationBasis { get; init; }

    /// <summary>Last day, for a unit of the past; its money stands under its successor.</summary>
    public DateOnly? ValidTo { get; init; }

    public PlaceName? Successor { get; init; }

    public ImmutableArray<PlaceName> Towns { get; init; } = [];

    public ImmutableArray<GrantRow> Grants { get; init; } = [];

    public int GrantCount { get; init; }

    public ImmutableArray<GrantRow> SharedGrants { get; init; } = [];

    public ImmutableArray<EventRow> Events { get; init; } = [];

    public int EventCount { get; init; }

    public ImmutableArray<ReleaseRow> Releases { get; init; } = [];

    public int ReleaseCount { get; init; }

    public ImmutableArray<ParticipationRow> Participations { get; init; } = [];

    public bool IsKreis => Kind is UnitKind.Kreis or UnitKind.Städteregion;
}
