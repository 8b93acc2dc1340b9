using System.Collections.Immutable;
using ProgramTracker.Data.Programmes;
using ProgramTracker.Data.Releases;

namespace ProgramTracker.Data.Events;

/// <summary>One event with its workshops, other names and the sentences that state it.</summary>
public sealed record EventView
{
    public required EventRow Row { get; init; }

    public EventRow? Parent { get; init; }

    public string? Organiser { get; init; }

    public SeriesView? Series { get; init; }

    /// <summary>Events that may be of the same series by their title; empty for those who may not link them.</summary>
    public ImmutableArray<EventRow> SeriesCandidates { get; init; } = [];

    /// <summary>What the series would be called: the title without number and year.</summary>
    public string? ProposedSeries { get; init; }

    /// <summary>Programmes that the same releases mention: no more is said by it.</summary>
    public ImmutableArray<ProgrammeChoice> Programmes { get; init; } = [];

    public int RowVersion { get; init; }

    public bool IsVirtual { get; init; }

    public bool IsInternal { get; init; }

    public bool IsVoid { get; init; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; init; }

    public ImmutableArray<string> OtherNames { get; init; } = [];

    public ImmutableArray<EvidenceQuote> Evidence { get; init; } = [];
}

/// <summary>A series and the other events of it, in the order of time.</summary>
public sealed record SeriesView(int Id, string Name, ImmutableArray<EventRow> Others);

/// <summary>A series as a filter offers it.</summary>
public sealed record SeriesChoice(int Id, string Name);
