using System.Collections.Immutable;
using ProgramTracker.Core.Extraction;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Events;

/// <summary>One event with its workshops, other names and the sentences that state it.</summary>
public sealed record EventView
{
    public required EventRow Row { get; init; }

    public EventRow? Parent { get; init; }

    public string? Organiser { get; init; }

    public string? Series { get; init; }

    public bool IsVirtual { get; init; }

    public bool IsInternal { get; init; }

    public bool IsVoid { get; init; }

    public ImmutableArray<string> OtherNames { get; init; } = [];

    public ImmutableArray<EvidenceQuote> Evidence { get; init; } = [];
}

/// <summary>Which events a list shows. Null is "all of them"; <see cref="Ags"/> of a Kreis takes in its towns. Workshops stand under their conference unless <see cref="Kind"/> asks for them.</summary>
public sealed record EventFilter
{
    public EventKind? Kind { get; init; }

    public string? Ags { get; init; }

    public int? Year { get; init; }

    public string? Words { get; init; }
}
